#include <QHash>
#include <QSet>
#include <QString>
#include <QUrl>
#include <QXmlStreamReader>
#include <algorithm>
#include <optional>

#include "report/exchange/Eaf.h"
#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

/// One that has its times from slots, or from `parent`.
struct EafAnnotation {
  QString id{};
  QString slots[2]{};
  QString parent{};
  std::string value{};
};

struct EafTier {
  QString name{};
  QString type{};
  QString parent{};
  std::vector<EafAnnotation> annotations{};
  bool placed = false;
};

struct EafFile {
  std::vector<std::pair<QString, std::optional<double>>> slots{};  ///< s; none: between the others
  std::vector<EafTier> tiers{};
  QHash<QString, QString> vocabularyOfType{};
  QHash<QString, std::vector<std::string>> vocabularies{};
  QString media{};
  TierDocument document{};  ///< what is said of it
};

class EafParser {
 public:
  explicit EafParser(const QString& text) : xml_(text) {}

  Result<EafFile> parse() {
    while (!xml_.atEnd() && !fault_) {
      const auto token = xml_.readNext();
      if (token == QXmlStreamReader::DTD) return wrong("a document type has no place in EAF");
      if (token == QXmlStreamReader::StartElement) element();
    }
    if (fault_) return *fault_;
    if (xml_.hasError())
      return wrong("it is no XML, or is cut off (" + xml_.errorString().toStdString() + ')');
    return std::move(file_);
  }

 private:
  [[nodiscard]] Error wrong(const std::string& what) const {
    return wrongLine(static_cast<std::size_t>(xml_.lineNumber()), what);
  }
  void refuse(const std::string& what) {
    if (!fault_) fault_ = wrong(what);
  }
  [[nodiscard]] QString attribute(const char* name) const {
    return xml_.attributes().value(QLatin1String(name)).toString();
  }
  [[nodiscard]] bool is(const char* name) const { return xml_.name() == QLatin1String(name); }
  std::string text() { return xml_.readElementText(QXmlStreamReader::SkipChildElements).toStdString(); }

  void element() {
    if (!begun_) {
      begun_ = true;
      if (!is("ANNOTATION_DOCUMENT")) refuse("it is no document of ELAN: it begins with another element");
    } else if (is("HEADER")) {
      const auto units = attribute("TIME_UNITS");
      if (!units.isEmpty() && units != QLatin1String("milliseconds"))
        refuse("its times are frames of film; only milliseconds can be read");
    } else if (is("MEDIA_DESCRIPTOR")) {
      const auto place = attribute("RELATIVE_MEDIA_URL");
      if (file_.media.isEmpty()) file_.media = place.isEmpty() ? attribute("MEDIA_URL") : place;
    } else if (is("PROPERTY")) {
      property();
    } else if (is("TIME_SLOT")) {
      slot();
    } else if (is("TIER")) {
      if (file_.tiers.size() >= kMostTiers) tooLarge(fail(Errc::TooLarge, "it has more than 1000 tiers"));
      file_.tiers.push_back(
          {attribute("TIER_ID"), attribute("LINGUISTIC_TYPE_REF"), attribute("PARENT_REF")});
    } else if (is("ALIGNABLE_ANNOTATION") || is("REF_ANNOTATION")) {
      annotation();
    } else if (is("ANNOTATION_VALUE")) {
      if (annotations_ > 0) lastAnnotation().value = text();
    } else if (is("LINGUISTIC_TYPE")) {
      file_.vocabularyOfType.insert(attribute("LINGUISTIC_TYPE_ID"), attribute("CONTROLLED_VOCABULARY_REF"));
    } else if (is("CONTROLLED_VOCABULARY")) {
      vocabulary_ = attribute("CV_ID");
    } else if (is("CV_ENTRY_ML")) {
      entryOpen_ = true;
    } else if (is("CV_ENTRY") || (is("CVE_VALUE") && entryOpen_)) {
      entryOpen_ = false;  // in the first of its languages
      file_.vocabularies[vocabulary_].push_back(text());
    }
  }

  void property() {
    constexpr auto kOurs = QLatin1String("sentisound.");
    const auto name = attribute("NAME");
    if (!name.startsWith(kOurs)) return;
    const auto key = name.sliced(kOurs.size()).toStdString();
    auto value = text();
    if (key == "recording")
      file_.document.recording = std::move(value);
    else if (key == "seconds")
      file_.document.seconds = figureOf(value).value_or(0);
    else
      file_.document.about.emplace_back(key, std::move(value));
  }

  void slot() {
    const auto value = attribute("TIME_VALUE");
    std::optional<double> time;
    if (!value.isEmpty()) {
      bool good = false;
      const auto milliseconds = value.toUInt(&good);
      if (!good) return refuse("the time of a slot is no number of milliseconds");
      time = milliseconds / 1000.0;
    }
    file_.slots.emplace_back(attribute("TIME_SLOT_ID"), time);
  }

  void annotation() {
    if (file_.tiers.empty()) return refuse("an annotation is on no tier");
    if (++annotations_ > kMostIntervals) return tooLarge(tooManyIntervals());
    file_.tiers.back().annotations.push_back({attribute("ANNOTATION_ID"),
                                              {attribute("TIME_SLOT_REF1"), attribute("TIME_SLOT_REF2")},
                                              attribute("ANNOTATION_REF")});
  }

  EafAnnotation& lastAnnotation() {
    auto tier = file_.tiers.rbegin();
    while (tier->annotations.empty()) ++tier;
    return tier->annotations.back();
  }

  void tooLarge(const Error& error) {
    if (!fault_) fault_ = error;
  }

  QXmlStreamReader xml_;
  EafFile file_{};
  std::optional<Error> fault_{};
  QString vocabulary_{};
  std::size_t annotations_ = 0;
  bool begun_ = false;
  bool entryOpen_ = false;
};

/// Finds the times of annotations.
class EafTimes {
 public:
  explicit EafTimes(EafFile& file) : file_(file) {
    spreadSlots();
    for (std::size_t i = 0; i < file_.tiers.size(); ++i) tiers_.insert(file_.tiers[i].name, i);
    spans_.resize(file_.tiers.size());
  }

  Status place() {
    for (std::size_t i = 0; i < file_.tiers.size(); ++i)
      if (const auto status = placeTier(i); !status) return status;
    return {};
  }

  using Span = std::pair<double, double>;
  /// Of the annotations of a tier, in their order.
  [[nodiscard]] const std::vector<Span>& spans(std::size_t tier) const { return spans_[tier]; }

 private:
  /// Slots without a time lie evenly between those that have one.
  void spreadSlots() {
    double before = 0;
    for (std::size_t i = 0; i < file_.slots.size();) {
      std::size_t next = i;
      while (next < file_.slots.size() && !file_.slots[next].second) ++next;
      const double after = next < file_.slots.size() ? std::max(before, *file_.slots[next].second) : before;
      const auto gaps = static_cast<double>(next - i + 1);
      for (std::size_t k = i; k < next; ++k)
        slots_.insert(file_.slots[k].first,
                      before + (after - before) * static_cast<double>(k - i + 1) / gaps);
      if (next == file_.slots.size()) return;
      before = *file_.slots[next].second;
      slots_.insert(file_.slots[next].first, before);
      i = next + 1;
    }
  }

  /// After the tier it depends on, which is itself placed first, wherever it stands in the file.
  Status placeTier(std::size_t index) {
    std::vector<std::size_t> chain{index};
    for (auto parent = parentOf(index); parent && chain.size() <= file_.tiers.size();
         parent = parentOf(*parent))
      chain.push_back(*parent);
    if (chain.size() > file_.tiers.size()) return fail(Errc::BadRequest, "two tiers depend on one another");
    for (auto tier = chain.rbegin(); tier != chain.rend(); ++tier)
      if (const auto status = placeOne(*tier); !status) return status;
    return {};
  }

  [[nodiscard]] std::optional<std::size_t> parentOf(std::size_t index) const {
    const auto found = tiers_.constFind(file_.tiers[index].parent);
    if (file_.tiers[index].parent.isEmpty() || found == tiers_.constEnd() || file_.tiers[*found].placed)
      return std::nullopt;
    return *found;
  }

  Status placeOne(std::size_t index) {
    auto& tier = file_.tiers[index];
    if (std::exchange(tier.placed, true)) return {};
    QHash<QString, int> siblings;
    for (const auto& one : tier.annotations)
      if (!one.parent.isEmpty()) ++siblings[one.parent];
    QHash<QString, int> seen;
    for (const auto& one : tier.annotations) {
      const auto span = one.parent.isEmpty() ? ofSlots(one) : shareOf(one, seen[one.parent]++, siblings);
      if (!span)
        return fail(Errc::BadRequest,
                    Message("the annotation \"%1\" of the tier \"%2\" refers to a time or an "
                            "annotation that is not there",
                            one.id.toStdString(), tier.name.toStdString()));
      spans_[index].push_back(*span);
      placed_.insert(one.id, *span);
    }
    return {};
  }

  [[nodiscard]] std::optional<Span> ofSlots(const EafAnnotation& one) const {
    const auto begin = slots_.constFind(one.slots[0]);
    const auto end = slots_.constFind(one.slots[1]);
    if (begin == slots_.constEnd() || end == slots_.constEnd()) return std::nullopt;
    return Span(*begin, *end);
  }

  /// Annotations of one parent share its time evenly.
  [[nodiscard]] std::optional<Span> shareOf(const EafAnnotation& one, int turn,
                                            const QHash<QString, int>& siblings) const {
    const auto parent = placed_.constFind(one.parent);
    if (parent == placed_.constEnd()) return std::nullopt;
    const int count = siblings.value(one.parent);
    const auto border = [&](int place) {
      if (place == count) return parent->second;
      return parent->first + (parent->second - parent->first) * place / count;
    };
    return Span(border(turn), border(turn + 1));
  }

  EafFile& file_;
  QHash<QString, double> slots_{};
  QHash<QString, std::size_t> tiers_{};
  QHash<QString, Span> placed_{};
  std::vector<std::vector<Span>> spans_{};
};

std::string nameOfMedia(const QString& place) {
  const auto name = place.sliced(std::max(place.lastIndexOf(u'/'), place.lastIndexOf(u'\\')) + 1);
  return QUrl::fromPercentEncoding(name.toUtf8()).toStdString();
}

}  // namespace

Result<TierDocument> readEaf(std::string_view text) {
  auto file = EafParser(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).parse();
  if (!file) return file.error();
  EafTimes times(*file);
  if (const auto status = times.place(); !status) return status.error();
  TierDocument document = std::move(file->document);
  if (document.recording.empty()) document.recording = nameOfMedia(file->media);
  for (std::size_t i = 0; i < file->tiers.size(); ++i) {
    auto& from = file->tiers[i];
    Tier tier{.name = from.name.toStdString(),
              .vocabulary = file->vocabularies.value(file->vocabularyOfType.value(from.type))};
    for (std::size_t k = 0; k < from.annotations.size(); ++k) {
      const auto [begin, end] = times.spans(i)[k];
      tier.intervals.push_back({.begin = begin, .end = end, .label = std::move(from.annotations[k].value)});
    }
    sortIntervals(tier);
    document.tiers.push_back(std::move(tier));
  }
  nameTiers(document);
  takeNotesBack(document);
  if (const auto status = checkTiers(document); !status) return status.error();
  return document;
}

}  // namespace sentisound::exchange
