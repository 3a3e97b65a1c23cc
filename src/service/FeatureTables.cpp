#include "service/FeatureTables.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSaveFile>
#include <QtConcurrent>
#include <algorithm>
#include <cstring>
#include <iterator>

#include "features/Extractor.h"
#include "media/FileDecoder.h"
#include "service/LentThread.h"

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

/// The rows of one part of the features.
QList<Row> extractPart(const Dataset& dataset, const FeatureSpec& spec, const std::vector<double>& speeds,
                       const QString& cacheDir, QThreadPool& pool, const Progress& progress) {
  const VectorCache cache(cacheDir, spec, speeds);
  QMutex reporting;
  std::size_t done = 0;
  const LentThread lent(pool);
  return QtConcurrent::blockingMapped<QList<Row>>(&pool, dataset.clips, [&](const LabelledClip& clip) -> Row {
    if (progress.stopped()) return {};
    Row row = extractRow(clip, spec, speeds, cache);
    const QMutexLocker lock(&reporting);
    progress.at(static_cast<double>(++done) / static_cast<double>(dataset.clips.size()));
    return row;
  });
}

/// Fills the part's columns of the table, and its copies.
void place(const QList<Row>& rows, const std::vector<qsizetype>& usable, const TrainingSpeeds& part,
           Eigen::Index firstColumn, Eigen::Index columns, FeatureTable& table) {
  std::vector<TrainingCopy> copies(part.speeds.size(),
                                   {firstColumn, Eigen::MatrixXf(table.rows.rows(), columns)});
  for (std::size_t i = 0; i < usable.size(); ++i) {
    const auto at = static_cast<Eigen::Index>(i);
    const auto& values = rows[usable[i]].values;
    table.rows.row(at).segment(firstColumn, columns) = values.head(columns).transpose();
    for (std::size_t copy = 0; copy < copies.size(); ++copy)
      copies[copy].rows.row(at) =
          values.segment(columns * static_cast<Eigen::Index>(copy + 1), columns).transpose();
  }
  std::ranges::move(copies, std::back_inserter(table.copies));
}

}  // namespace

Result<ExtractedTable> extractTable(const Dataset& dataset, const std::string& featureSet,
                                    const std::vector<TrainingSpeeds>& parts, const QString& cacheDir,
                                    QThreadPool& pool, const Progress& progress) {
  const double share = 1.0 / static_cast<double>(parts.size());
  std::vector<QList<Row>> rowsOf;
  for (const auto& part : parts) {
    const double before = share * static_cast<double>(rowsOf.size());
    rowsOf.push_back(
        extractPart(dataset, *findFeatureSpec(part.featureSet), part.speeds, cacheDir, pool,
                    {[&](double fraction) { progress.at(before + share * fraction); }, progress.stop}));
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
  }

  ExtractedTable extracted{.table = {.featureSet = featureSet, .labelNames = dataset.labels}};
  auto& table = extracted.table;
  std::vector<qsizetype> usable;
  for (std::size_t i = 0; i < dataset.clips.size(); ++i) {
    const auto at = static_cast<qsizetype>(i);
    const auto& clip = dataset.clips[i];
    const auto bad =
        std::ranges::find_if(rowsOf, [&](const auto& rows) { return !rows[at].problem.empty(); });
    if (bad != rowsOf.end()) {
      extracted.skipped.push_back((*bad)[at].problem);
      continue;
    }
    usable.push_back(at);
    table.labels.push_back(clip.label);
    table.speakers.push_back(clip.speaker.empty() ? "clip " + std::to_string(i + 1) : clip.speaker);
    table.corpora.push_back(clip.corpus);
    extracted.fromCache +=
        std::ranges::all_of(rowsOf, [&](const auto& rows) { return rows[at].cached; }) ? 1 : 0;
  }
  if (usable.empty()) return fail(Errc::NotFound, "none of its clips could be read", dataset.corpus);

  Eigen::Index columns = 0;
  for (const auto& part : parts) columns += findFeatureSpec(part.featureSet)->dimensions();
  table.rows.resize(static_cast<Eigen::Index>(usable.size()), columns);
  Eigen::Index first = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Eigen::Index own = findFeatureSpec(parts[i].featureSet)->dimensions();
    place(rowsOf[i], usable, parts[i], first, own, table);
    rowsOf[i].clear();  // large; its values are in the table now
    first += own;
  }
  return extracted;
}

Result<ExtractedTable> extractTable(const Dataset& dataset, const Recipe& recipe, const QString& cacheDir,
                                    QThreadPool& pool, const Progress& progress) {
  return extractTable(dataset, recipe.featureSet, trainingParts(recipe), cacheDir, pool, progress);
}

}  // namespace sentisound
