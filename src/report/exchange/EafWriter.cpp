#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>
#include <QXmlStreamWriter>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/NumberText.h"
#include "report/exchange/Eaf.h"
#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

constexpr auto kPlainType = "default-lt";
constexpr auto kNoteType = "note";
constexpr auto kAssociation = "Symbolic_Association";
constexpr auto kLanguage = "und";

/// What XML 1.0 has no place for is replaced; a carriage return would not come back.
QString xmlText(const std::string& text) {
  QString clean = QString::fromStdString(text);
  for (auto& c : clean) {
    if (c == u'\r') c = u'\n';
    const bool control = c < u' ' && c != u'\n' && c != u'\t';
    if (control || c == QChar(0xFFFE) || c == QChar(0xFFFF)) c = QChar::ReplacementCharacter;
  }
  return clean;
}

QString latin(const char* text) {
  return QString::fromLatin1(text);
}

/// A moment at which an annotation begins or ends.
struct TimeSlot {
  std::int64_t milliseconds = 0;
  std::size_t annotation = 0;  ///< over all tiers
  bool end = false;
};

class EafText {
 public:
  explicit EafText(const TierDocument& document) : document_(document), xml_(&bytes_) {
    xml_.setAutoFormatting(true);
    placeSlots();
  }

  std::string write() {
    xml_.writeStartDocument();
    xml_.writeStartElement(latin("ANNOTATION_DOCUMENT"));
    xml_.writeAttribute(latin("AUTHOR"), latin("SentiSound"));
    xml_.writeAttribute(latin("DATE"), date());
    xml_.writeAttribute(latin("FORMAT"), latin("3.0"));
    xml_.writeAttribute(latin("VERSION"), latin("3.0"));
    xml_.writeNamespace(latin("http://www.w3.org/2001/XMLSchema-instance"), latin("xsi"));
    xml_.writeAttribute(latin("xsi:noNamespaceSchemaLocation"),
                        latin("http://www.mpi.nl/tools/elan/EAFv3.0.xsd"));
    header();
    timeOrder();
    tiers();
    types();
    vocabularies();
    xml_.writeEndDocument();
    return bytes_.toStdString();
  }

 private:
  void placeSlots() {
    std::size_t annotation = 0;
    for (const auto& tier : document_.tiers) {
      std::int64_t before = 0;  // none may overlap another, also when rounded
      for (const auto& interval : tier.intervals) {
        const auto begin = std::max<std::int64_t>(std::llround(interval.begin * 1000), before);
        before = std::max<std::int64_t>(std::llround(interval.end * 1000), begin + 1);
        slots_.push_back({begin, annotation, false});
        slots_.push_back({before, annotation++, true});
      }
    }
    std::ranges::stable_sort(slots_, {}, &TimeSlot::milliseconds);
    places_.resize(annotation);
    for (std::size_t i = 0; i < slots_.size(); ++i)
      (slots_[i].end ? places_[slots_[i].annotation].second : places_[slots_[i].annotation].first) = i + 1;
  }

  [[nodiscard]] QString date() const {
    const auto said = document_.aboutValue("analysed_at");
    const auto time = QDateTime::fromString(
        QString::fromUtf8(said.data(), static_cast<qsizetype>(said.size())), Qt::ISODateWithMs);
    return (time.isValid() ? time : QDateTime::fromSecsSinceEpoch(0, Qt::UTC)).toString(Qt::ISODate);
  }

  void element(const char* name, std::initializer_list<std::pair<const char*, QString>> attributes) {
    xml_.writeEmptyElement(latin(name));
    for (const auto& [key, value] : attributes) xml_.writeAttribute(latin(key), value);
  }
  void start(const char* name, std::initializer_list<std::pair<const char*, QString>> attributes) {
    xml_.writeStartElement(latin(name));
    for (const auto& [key, value] : attributes) xml_.writeAttribute(latin(key), value);
  }

  void header() {
    start("HEADER", {{"MEDIA_FILE", {}}, {"TIME_UNITS", latin("milliseconds")}});
    if (!document_.recording.empty()) {
      const QString name = QString::fromStdString(document_.recording);
      const QString place = latin("./") + latin(QUrl::toPercentEncoding(name).constData());
      const bool wav = name.endsWith(latin(".wav"), Qt::CaseInsensitive);
      element("MEDIA_DESCRIPTOR", {{"MEDIA_URL", place},
                                   {"MIME_TYPE", latin(wav ? "audio/x-wav" : "audio/*")},
                                   {"RELATIVE_MEDIA_URL", place}});
    }
    const auto property = [this](const std::string& name, const std::string& value) {
      start("PROPERTY", {{"NAME", xmlText(name)}});
      xml_.writeCharacters(xmlText(value));
      xml_.writeEndElement();
    };
    property("sentisound.recording", document_.recording);
    property("sentisound.seconds", exactText(document_.seconds));
    for (const auto& [name, value] : document_.about) property("sentisound." + name, value);
    std::size_t notes = 0;
    for (const auto& tier : document_.tiers)
      for (const auto& interval : tier.intervals) notes += interval.note.empty() ? 0 : 1;
    property("lastUsedAnnotationId", std::to_string(places_.size() + notes));
    xml_.writeEndElement();
  }

  void timeOrder() {
    start("TIME_ORDER", {});
    for (std::size_t i = 0; i < slots_.size(); ++i)
      element("TIME_SLOT",
              {{"TIME_SLOT_ID", slot(i + 1)}, {"TIME_VALUE", QString::number(slots_[i].milliseconds)}});
    xml_.writeEndElement();
  }

  static QString slot(std::size_t number) { return latin("ts") + QString::number(number); }
  static QString annotation(std::size_t number) { return latin("a") + QString::number(number); }

  void tiers() {
    std::size_t first = 0;
    std::size_t notes = places_.size();
    for (const auto& tier : document_.tiers) {
      start("TIER", {{"LINGUISTIC_TYPE_REF", typeOf(tier)}, {"TIER_ID", xmlText(tier.name)}});
      for (std::size_t i = 0; i < tier.intervals.size(); ++i) alignable(tier, tier.intervals[i], first + i);
      xml_.writeEndElement();
      notesOf(tier, first, notes);
      first += tier.intervals.size();
    }
  }

  void alignable(const Tier& tier, const TierInterval& interval, std::size_t place) {
    start("ANNOTATION", {});
    start("ALIGNABLE_ANNOTATION", {{"ANNOTATION_ID", annotation(place + 1)}});
    if (const auto entry = std::ranges::find(tier.vocabulary, interval.label); entry != tier.vocabulary.end())
      xml_.writeAttribute(latin("CVE_REF"), entryId(entry - tier.vocabulary.begin()));
    xml_.writeAttribute(latin("TIME_SLOT_REF1"), slot(places_[place].first));
    xml_.writeAttribute(latin("TIME_SLOT_REF2"), slot(places_[place].second));
    xml_.writeTextElement(latin("ANNOTATION_VALUE"), xmlText(interval.label));
    xml_.writeEndElement();
    xml_.writeEndElement();
  }

  void notesOf(const Tier& tier, std::size_t first, std::size_t& last) {
    if (std::ranges::all_of(tier.intervals, [](const auto& one) { return one.note.empty(); })) return;
    QString name = xmlText(tier.name + " notes");
    while (std::ranges::any_of(document_.tiers, [&](const auto& one) { return xmlText(one.name) == name; }))
      name += u'_';
    hasNotes_ = true;
    start("TIER",
          {{"LINGUISTIC_TYPE_REF", latin(kNoteType)}, {"PARENT_REF", xmlText(tier.name)}, {"TIER_ID", name}});
    for (std::size_t i = 0; i < tier.intervals.size(); ++i) {
      if (tier.intervals[i].note.empty()) continue;
      start("ANNOTATION", {});
      start("REF_ANNOTATION",
            {{"ANNOTATION_ID", annotation(++last)}, {"ANNOTATION_REF", annotation(first + i + 1)}});
      xml_.writeTextElement(latin("ANNOTATION_VALUE"), xmlText(tier.intervals[i].note));
      xml_.writeEndElement();
      xml_.writeEndElement();
    }
    xml_.writeEndElement();
  }

  /// Each tier with a vocabulary has a type of its own.
  static QString typeOf(const Tier& tier) {
    return tier.vocabulary.empty() ? latin(kPlainType) : latin("labels of ") + xmlText(tier.name);
  }
  static QString entryId(std::ptrdiff_t number) { return latin("cve") + QString::number(number + 1); }

  void types() {
    element("LINGUISTIC_TYPE", {{"GRAPHIC_REFERENCES", latin("false")},
                                {"LINGUISTIC_TYPE_ID", latin(kPlainType)},
                                {"TIME_ALIGNABLE", latin("true")}});
    for (const auto& tier : document_.tiers)
      if (!tier.vocabulary.empty())
        element("LINGUISTIC_TYPE", {{"CONTROLLED_VOCABULARY_REF", xmlText(tier.name)},
                                    {"GRAPHIC_REFERENCES", latin("false")},
                                    {"LINGUISTIC_TYPE_ID", typeOf(tier)},
                                    {"TIME_ALIGNABLE", latin("true")}});
    if (hasNotes_)
      element("LINGUISTIC_TYPE", {{"CONSTRAINTS", latin(kAssociation)},
                                  {"GRAPHIC_REFERENCES", latin("false")},
                                  {"LINGUISTIC_TYPE_ID", latin(kNoteType)},
                                  {"TIME_ALIGNABLE", latin("false")}});
    element("LANGUAGE", {{"LANG_DEF", latin("http://cdb.iso.org/lg/CDB-00130975-001")},
                         {"LANG_ID", latin(kLanguage)},
                         {"LANG_LABEL", latin("undetermined (und)")}});
    if (hasNotes_)
      element("CONSTRAINT", {{"DESCRIPTION", latin("1-1 association with a parent annotation")},
                             {"STEREOTYPE", latin(kAssociation)}});
  }

  void vocabularies() {
    for (const auto& tier : document_.tiers) {
      if (tier.vocabulary.empty()) continue;
      start("CONTROLLED_VOCABULARY", {{"CV_ID", xmlText(tier.name)}});
      element("DESCRIPTION", {{"LANG_REF", latin(kLanguage)}});
      for (std::size_t i = 0; i < tier.vocabulary.size(); ++i) {
        start("CV_ENTRY_ML", {{"CVE_ID", entryId(static_cast<std::ptrdiff_t>(i))}});
        start("CVE_VALUE", {{"DESCRIPTION", {}}, {"LANG_REF", latin(kLanguage)}});
        xml_.writeCharacters(xmlText(tier.vocabulary[i]));
        xml_.writeEndElement();
        xml_.writeEndElement();
      }
      xml_.writeEndElement();
    }
  }

  const TierDocument& document_;
  QByteArray bytes_{};
  QXmlStreamWriter xml_;
  std::vector<TimeSlot> slots_{};
  std::vector<std::pair<std::size_t, std::size_t>> places_{};  ///< of each annotation: its slots, from 1
  bool hasNotes_ = false;
};

}  // namespace

std::string writeEaf(const TierDocument& document) {
  TierDocument named = document;
  for (auto& tier : named.tiers) tier.name = oneLine(xmlText(tier.name).toStdString());
  nameTiers(named);
  return EafText(named).write();
}

}  // namespace sentisound::exchange
