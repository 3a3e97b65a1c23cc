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
  Eigen::VectorXf values{};
  bool cached = false;
  std::string problem{};
};

/// One vector per file, raw little-endian floats, named by what it was computed from.
class VectorCache {
 public:
  VectorCache(const QString& cacheDir, const FeatureSpec& spec) : dimensions_(spec.dimensions()) {
    if (cacheDir.isEmpty()) return;
    folder_ = cacheDir + QStringLiteral("/features/") + QString::fromStdString(spec.id);
    if (!QDir().mkpath(folder_)) folder_.clear();
  }

  [[nodiscard]] QString fileFor(const std::string& clip) const {
    if (folder_.isEmpty()) return {};
    const QFileInfo info(QString::fromStdString(clip));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QStringLiteral("%1|%2|%3|%4")
                     .arg(QLatin1String(kCacheVersion), info.canonicalFilePath())
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
    values.resize(dimensions_);
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
  [[nodiscard]] qint64 bytesPerVector() const { return dimensions_ * static_cast<qint64>(sizeof(float)); }
  QString folder_{};
  int dimensions_;
};

Row extractRow(const LabelledClip& clip, const FeatureSpec& spec, const VectorCache& cache) {
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
  auto features = extractFeatures(spec, sound->audio);
  if (!features) {
    row.problem = describe(features.error().about(clip.path));
    return row;
  }
  row.values = std::move(features->values);
  cache.write(cached, row.values);
  return row;
}

}  // namespace

Result<ExtractedTable> extractTable(const Dataset& dataset, const FeatureSpec& spec, const QString& cacheDir,
                                    QThreadPool& pool, const Progress& progress) {
  const VectorCache cache(cacheDir, spec);
  QMutex reporting;
  std::size_t done = 0;
  const auto rows =
      QtConcurrent::blockingMapped<QList<Row>>(&pool, dataset.clips, [&](const LabelledClip& clip) -> Row {
        if (progress.stopped()) return {};
        Row row = extractRow(clip, spec, cache);
        const QMutexLocker lock(&reporting);
        progress.at(static_cast<double>(++done) / static_cast<double>(dataset.clips.size()));
        return row;
      });
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");

  ExtractedTable extracted{.table = {.featureSet = spec.id, .labelNames = dataset.labels}};
  auto& table = extracted.table;
  table.rows.resize(static_cast<Eigen::Index>(dataset.clips.size()), spec.dimensions());
  for (std::size_t i = 0; i < dataset.clips.size(); ++i) {
    const Row& row = rows[static_cast<qsizetype>(i)];
    if (!row.problem.empty()) {
      extracted.skipped.push_back(row.problem);
      continue;
    }
    table.rows.row(static_cast<Eigen::Index>(table.labels.size())) = row.values.transpose();
    table.labels.push_back(dataset.clips[i].label);
    table.speakers.push_back(dataset.clips[i].speaker);
    extracted.fromCache += row.cached ? 1 : 0;
  }
  if (table.labels.empty()) return fail(Errc::NotFound, "none of its clips could be read", dataset.corpus);
  table.rows.conservativeResize(static_cast<Eigen::Index>(table.labels.size()), Eigen::NoChange);
  return extracted;
}

}  // namespace sentisound
