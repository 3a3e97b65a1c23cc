#include "service/FeatureTables.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSaveFile>
#include <QtConcurrent>
#include <cstring>

#include "features/Extractor.h"
#include "media/FileDecoder.h"

namespace sentisound {
namespace {

// Raised whenever decoding or resampling changes the samples an extractor sees.
constexpr auto kCacheVersion = "1";

struct Row {
  Eigen::VectorXf values{};  ///< at its own speed, then at each of the others, one after the other
  bool cached = false;
  std::string problem{};
};

/// One vector per file, raw little-endian floats, named by what it was computed from.
class VectorCache {
 public:
  VectorCache(const QString& cacheDir, const FeatureSpec& spec, const std::vector<double>& speeds)
      : values_(spec.dimensions() * (1 + static_cast<int>(speeds.size()))) {
    for (const double speed : speeds) speeds_ += QLatin1Char('x') + QString::number(speed);
    if (cacheDir.isEmpty()) return;
    folder_ = cacheDir + QStringLiteral("/features/") + QString::fromStdString(spec.id);
    if (!QDir().mkpath(folder_)) folder_.clear();
  }

  [[nodiscard]] QString fileFor(const std::string& clip) const {
    if (folder_.isEmpty()) return {};
    const QFileInfo info(QString::fromStdString(clip));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QStringLiteral("%1|%2|%3|%4|%5")
                     .arg(QLatin1String(kCacheVersion), info.canonicalFilePath(), speeds_)
                     .arg(info.size())
                     .arg(info.lastModified().toMSecsSinceEpoch())
                     .toUtf8());
    return folder_ + QLatin1Char('/') + QString::fromLatin1(hash.result().toHex()) + QStringLiteral(".f32");
  }

  bool read(const QString& path, Eigen::VectorXf& values) const {
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) return false;
    const QByteArray bytes = file.read(bytesPerVector() + 1);
    if (bytes.size() != bytesPerVector()) return false;
    values.resize(values_);
    std::memcpy(values.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return values.allFinite();
  }

  void write(const QString& path, const Eigen::VectorXf& values) const {
    QSaveFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::WriteOnly)) return;
    file.write(reinterpret_cast<const char*>(values.data()), bytesPerVector());
    file.commit();
  }

 private:
  [[nodiscard]] qint64 bytesPerVector() const { return values_ * static_cast<qint64>(sizeof(float)); }
  QString folder_{};
  QString speeds_{};
  int values_;  ///< per file
};

Row extractRow(const LabelledClip& clip, const FeatureSpec& spec, const std::vector<double>& speeds,
               const VectorCache& cache) {
  Row row;
  const QString cached = cache.fileFor(clip.path);
  if (cache.read(cached, row.values)) {
    row.cached = true;
    return row;
  }
  const auto sound = decodeFile(EncodedSound::file(clip.path));
  if (!sound) {
    row.problem = describe(sound.error().about(clip.path));
    return row;
  }
  const Eigen::Index dimensions = spec.dimensions();
  Eigen::VectorXf all(dimensions * static_cast<Eigen::Index>(1 + speeds.size()));
  for (std::size_t i = 0; i <= speeds.size(); ++i) {
    const auto values = extractValues(spec, sound->audio, i == 0 ? 1 : speeds[i - 1]);
    if (!values) {
      row.problem = describe(values.error().about(clip.path));
      return row;
    }
    all.segment(dimensions * static_cast<Eigen::Index>(i), dimensions) = *values;
  }
  row.values = std::move(all);
  cache.write(cached, row.values);
  return row;
}

}  // namespace

Result<ExtractedTable> extractTable(const Dataset& dataset, const FeatureSpec& spec,
                                    const std::vector<double>& speeds, const QString& cacheDir,
                                    QThreadPool& pool, const Progress& progress) {
  const VectorCache cache(cacheDir, spec, speeds);
  QMutex reporting;
  std::size_t done = 0;
  const auto rows =
      QtConcurrent::blockingMapped<QList<Row>>(&pool, dataset.clips, [&](const LabelledClip& clip) -> Row {
        if (progress.stopped()) return {};
        Row row = extractRow(clip, spec, speeds, cache);
        const QMutexLocker lock(&reporting);
        progress.at(static_cast<double>(++done) / static_cast<double>(dataset.clips.size()));
        return row;
      });
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");

  ExtractedTable extracted{.table = {.featureSet = spec.id, .labelNames = dataset.labels}};
  auto& table = extracted.table;
  const Eigen::Index dimensions = spec.dimensions();
  const auto clips = static_cast<Eigen::Index>(dataset.clips.size());
  std::vector<Eigen::MatrixXf> atSpeed(1 + speeds.size(), Eigen::MatrixXf(clips, dimensions));
  for (std::size_t i = 0; i < dataset.clips.size(); ++i) {
    const Row& row = rows[static_cast<qsizetype>(i)];
    if (!row.problem.empty()) {
      extracted.skipped.push_back(row.problem);
      continue;
    }
    for (std::size_t speed = 0; speed < atSpeed.size(); ++speed)
      atSpeed[speed].row(static_cast<Eigen::Index>(table.labels.size())) =
          row.values.segment(dimensions * static_cast<Eigen::Index>(speed), dimensions).transpose();
    table.labels.push_back(dataset.clips[i].label);
    table.speakers.push_back(dataset.clips[i].speaker);
    extracted.fromCache += row.cached ? 1 : 0;
  }
  if (table.labels.empty()) return fail(Errc::NotFound, "none of its clips could be read", dataset.corpus);
  for (auto& part : atSpeed)
    part.conservativeResize(static_cast<Eigen::Index>(table.labels.size()), Eigen::NoChange);
  table.rows = std::move(atSpeed.front());
  table.copies.assign(std::make_move_iterator(atSpeed.begin() + 1), std::make_move_iterator(atSpeed.end()));
  return extracted;
}

}  // namespace sentisound
