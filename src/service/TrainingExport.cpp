#include "service/TrainingExport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <set>

#include "codec/FileDecoder.h"
#include "core/Csv.h"
#include "core/EmotionLabels.h"
#include "core/Files.h"
#include "core/WriteFailure.h"
#include "service/LabelledClips.h"
#include "service/SoundClip.h"

namespace sentisound {
namespace {

constexpr qsizetype kLongestStem = 80;

/// The name that people know, fit for any file system, and distinct by its id.
QString clipFileName(const HistoryRow& row) {
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
    if (!file.copy(to)) return cannotWrite(to.toStdString());
    written_ << to;
    return {};
  }
  Status write(const QString& name, const QByteArray& bytes) {
    const QString to = clips_ + u'/' + name;
    if (const auto status = writeFileAtomically(to.toStdString(), bytes.toStdString()); !status)
      return status;
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

struct Taught {
  HistoryRow row{};
  std::vector<LabelledStretch> labels{};
};

/// With labels first, then the newest correction.
Result<std::vector<Taught>> taughtRows(AnalysisService& service, const std::vector<qint64>& ids) {
  auto labels = labelsOf(service, ids);
  if (!labels) return labels.error();
  std::vector<qint64> wanted = ids;
  for (const auto& [id, stretches] : *labels)
    if (ids.empty()) wanted.push_back(id);
  const auto rows = service.history()
                        .run([ids, wanted](HistoryStore& store) -> Result<QHash<qint64, HistoryRow>> {
                          auto found = store.byIds(wanted);
                          if (!found || !ids.empty()) return found;
                          const auto corrected = store.list({.filter = {.onlyCorrected = true}});
                          if (!corrected) return corrected.error();
                          for (const auto& row : *corrected) found->insert(row.id, row);
                          return found;
                        })
                        .result();
  if (!rows) return rows.error();
  std::vector<Taught> taught;
  for (const auto& row : *rows) {
    const auto own = labels->find(row.id);
    if (own != labels->end())
      taught.push_back({row, std::move(own->second)});
    else if (!row.correctedEmotion.isEmpty())
      taught.push_back({row});
  }
  std::ranges::sort(taught, [](const Taught& a, const Taught& b) {
    if (a.labels.empty() != b.labels.empty()) return b.labels.empty();
    return a.row.correctedAt != b.row.correctedAt ? a.row.correctedAt > b.row.correctedAt
                                                  : a.row.id > b.row.id;
  });
  return taught;
}

/// What is written of one manifest line.
std::string manifestLine(const QString& name, const HistoryRow& row, const QString& label,
                         const QString& note) {
  return csv::write({("clips/" + name).toStdString(), oneField(row.speaker), oneField(label),
                     std::to_string(row.id), oneField(row.emotion), oneField(note)});
}

}  // namespace

Result<ExportedTraining> exportTrainingData(AnalysisService& service, const QString& folder,
                                            const std::vector<qint64>& ids, const Progress& progress) {
  const auto rows = taughtRows(service, ids);
  if (!rows) return rows.error();
  if (rows->empty())
    return fail(Errc::NotFound,
                "none of these analyses has a corrected label or labels of your own; correct some first");

  Filling filling(folder);
  if (const auto begun = filling.begin(); !begun) return begun.error();
  ExportedTraining told;
  std::set<std::pair<QString, int>> taken;
  std::string manifest = csv::write({"file", "speaker", "emotion", "id", "predicted", "note"});
  for (std::size_t i = 0; i < rows->size(); ++i) {
    if (progress.stopped()) return fail(Errc::Cancelled, "the export was cancelled");
    progress.at(static_cast<double>(i) / static_cast<double>(rows->size()));
    const auto& [row, labels] = (*rows)[i];
    const auto audio = service.audio().find(row.audioSha256);
    if (!audio) {
      ++told.withoutAudio;
      continue;
    }
    if (!taken.insert({row.audioSha256, row.channel}).second) {
      ++told.sameAudio;
      continue;
    }
    const QString name = clipFileName(row);
    if (labels.empty()) {
      const auto written = row.channel == kMix
                               ? filling.copy(*audio, name)
                               : filling.writeChannel(*audio, row.channel, service.settings().limits, name);
      if (!written) return written.error();
      manifest += manifestLine(name, row, row.correctedEmotion, row.note);
      ++told.clips;
      told.classes << row.correctedEmotion;
      continue;
    }
    const auto clips = clipsOfLabels(service, row.id, labels, {.stop = progress.stop});
    if (!clips) return clips.error();
    int number = 0;
    for (const auto& clip : *clips) {
      const QString part = QStringLiteral("%1_%2.wav")
                               .arg(QFileInfo(name).completeBaseName())
                               .arg(++number, 4, 10, QChar(u'0'));
      if (const auto written = filling.write(part, clip.wav); !written) return written.error();
      // The manifest's classes are the model's: a synonym is written as what it stands for.
      const auto known = canonicalEmotion(clip.label.toStdString());
      const QString label = known ? QString::fromStdString(*known) : clip.label;
      manifest += manifestLine(part, row, label, clip.note);
      ++told.clips;
      ++told.stretches;
      told.classes << label;
    }
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
