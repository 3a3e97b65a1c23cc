#include "service/TrainingExport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <set>

#include "codec/FileDecoder.h"
#include "core/Csv.h"
#include "core/Files.h"
#include "service/SoundClip.h"

namespace sentisound {
namespace {

constexpr qsizetype kLongestStem = 80;

/// The name that people know, fit for any file system, and distinct by its id.
QString clipName(const HistoryRow& row) {
  const QFileInfo name(row.name);
  const auto safe = [](QString text) {
    for (QChar& c : text)
      if (!c.isLetterOrNumber() && c != u'-' && c != u'_') c = u'_';
    return text.left(kLongestStem);
  };
  const QString stem = safe(name.completeBaseName());
  const QString ending = row.channel == kMix ? safe(name.suffix()).toLower() : QStringLiteral("wav");
  return QStringLiteral("%1_%2").arg(row.id).arg(stem.isEmpty() ? QStringLiteral("clip") : stem) +
         (ending.isEmpty() ? QString() : u'.' + ending);
}

std::string oneField(QString text) {
  return text.remove(QChar::Null).toStdString();
}

/// A folder that is being filled; takes away what it has written unless it is kept.
class Filling {
 public:
  explicit Filling(const QString& folder) : folder_(folder), clips_(folder + QStringLiteral("/clips")) {}
  ~Filling() {
    if (kept_) return;
    for (const auto& file : written_) QFile::remove(file);
    if (begun_) QDir().rmdir(clips_);
    if (made_) QDir().rmdir(folder_);
  }
  Filling(const Filling&) = delete;
  Filling& operator=(const Filling&) = delete;

  Status begin() {
    if (QFileInfo::exists(folder_) && !QFileInfo(folder_).isDir())
      return fail(Errc::BadRequest, "it is not a folder", folder_.toStdString());
    if (!QDir(folder_).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot) &&
        QFileInfo::exists(folder_))
      return fail(Errc::BadRequest, "the folder is not empty; choose an empty or a new one",
                  folder_.toStdString());
    made_ = !QFileInfo::exists(folder_);
    if (!QDir().mkpath(clips_)) return fail(Errc::Storage, "the folder cannot be made", clips_.toStdString());
    begun_ = true;
    return {};
  }
  Status copy(const QString& from, const QString& name) {
    const QString to = clips_ + u'/' + name;
    QFile file(from);
    if (!file.copy(to))
      return fail(Errc::Storage, Message("it cannot be written: %1", file.errorString().toStdString()),
                  to.toStdString());
    written_ << to;
    return {};
  }
  /// Of several speakers the one.
  Status writeChannel(const QString& from, int channel, const DecodeLimits& limits, const QString& name) {
    const auto sound =
        decodeFile(EncodedSound::file(from.toStdString()), {.limits = limits, .channel = channel});
    if (!sound) return sound.error().about(name.toStdString());
    const QString to = clips_ + u'/' + name;
    written_ << to;
    return writeClip(sound->audio, 0, sound->audio.seconds(), to);
  }
  Status finish(const QByteArray& manifest) {
    const QString path = folder_ + QStringLiteral("/manifest.csv");
    if (const auto status = writeFileAtomically(path.toStdString(), manifest.toStdString()); !status)
      return status;
    kept_ = true;
    return {};
  }

 private:
  QString folder_;
  QString clips_;
  QStringList written_{};
  bool made_ = false;
  bool begun_ = false;
  bool kept_ = false;
};

/// Newest correction first.
Result<std::vector<HistoryRow>> correctedRows(StoreThread& history, const std::vector<qint64>& ids) {
  auto rows = history
                  .run([ids](HistoryStore& store) -> Result<std::vector<HistoryRow>> {
                    if (ids.empty()) return store.list({.filter = {.onlyCorrected = true}});
                    const auto found = store.byIds(ids);
                    if (!found) return found.error();
                    std::vector<HistoryRow> chosen;
                    for (const auto& row : *found)
                      if (!row.correctedEmotion.isEmpty()) chosen.push_back(row);
                    return chosen;
                  })
                  .result();
  if (rows)
    std::ranges::sort(*rows, [](const HistoryRow& a, const HistoryRow& b) {
      return a.correctedAt != b.correctedAt ? a.correctedAt > b.correctedAt : a.id > b.id;
    });
  return rows;
}

}  // namespace

Result<ExportedTraining> exportTrainingData(AnalysisService& service, const QString& folder,
                                            const std::vector<qint64>& ids, const Progress& progress) {
  const auto rows = correctedRows(service.history(), ids);
  if (!rows) return rows.error();
  if (rows->empty())
    return fail(Errc::NotFound, "none of these analyses has a corrected label; correct some first");

  Filling filling(folder);
  if (const auto begun = filling.begin(); !begun) return begun.error();
  ExportedTraining told;
  std::set<std::pair<QString, int>> taken;
  std::string manifest = csv::write({"file", "speaker", "emotion", "id", "predicted", "note"});
  for (std::size_t i = 0; i < rows->size(); ++i) {
    if (progress.stopped()) return fail(Errc::Cancelled, "the export was cancelled");
    progress.at(static_cast<double>(i) / static_cast<double>(rows->size()));
    const auto& row = (*rows)[i];
    const auto audio = service.audio().find(row.audioSha256);
    if (!audio) {
      ++told.withoutAudio;
      continue;
    }
    if (!taken.insert({row.audioSha256, row.channel}).second) {
      ++told.sameAudio;
      continue;
    }
    const QString name = clipName(row);
    const auto written = row.channel == kMix
                             ? filling.copy(*audio, name)
                             : filling.writeChannel(*audio, row.channel, service.settings().limits, name);
    if (!written) return written.error();
    manifest +=
        csv::write({("clips/" + name).toStdString(), oneField(row.speaker), oneField(row.correctedEmotion),
                    std::to_string(row.id), oneField(row.emotion), oneField(row.note)});
    ++told.clips;
    told.classes << row.correctedEmotion;
  }
  if (told.clips == 0)
    return fail(Errc::NotFound,
                "the audio of the corrected analyses was not kept; there is nothing to learn from");
  told.classes.removeDuplicates();
  told.classes.sort();
  if (const auto written = filling.finish(QByteArray::fromStdString(manifest)); !written)
    return written.error();
  return told;
}

}  // namespace sentisound
