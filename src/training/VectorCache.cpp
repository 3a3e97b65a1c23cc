#include "training/VectorCache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cstring>

namespace sentisound {
namespace {

// Raised whenever decoding or resampling changes the samples an extractor sees.
constexpr auto kCacheVersion = "1";

qint64 bytesOf(Eigen::Index values) {
  return values * static_cast<qint64>(sizeof(float));
}

}  // namespace

VectorCache::VectorCache(const QString& cacheDir, const std::string& featureSet) {
  if (cacheDir.isEmpty()) return;
  folder_ = cacheDir + QStringLiteral("/features/") + QString::fromStdString(featureSet);
  if (!QDir().mkpath(folder_)) folder_.clear();
}

QString VectorCache::fileFor(const std::string& clip, const QString& manner) const {
  if (folder_.isEmpty()) return {};
  const QFileInfo info(QString::fromStdString(clip));
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(QStringLiteral("%1|%2|%3|%4|%5")
                   .arg(QLatin1String(kCacheVersion), info.canonicalFilePath(), manner)
                   .arg(info.size())
                   .arg(info.lastModified().toMSecsSinceEpoch())
                   .toUtf8());
  return folder_ + QLatin1Char('/') + QString::fromLatin1(hash.result().toHex()) + QStringLiteral(".f32");
}

bool VectorCache::read(const QString& path, Eigen::Index size, Eigen::VectorXf& values) {
  QFile file(path);
  if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) return false;
  const QByteArray bytes = file.read(bytesOf(size) + 1);
  if (bytes.size() != bytesOf(size)) return false;
  values.resize(size);
  std::memcpy(values.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
  return values.allFinite();
}

void VectorCache::write(const QString& path, const Eigen::VectorXf& values) {
  QSaveFile file(path);
  if (path.isEmpty() || !file.open(QIODevice::WriteOnly)) return;
  file.write(reinterpret_cast<const char*>(values.data()), bytesOf(values.size()));
  file.commit();  // not synced: what a power failure takes is computed again
}

}  // namespace sentisound
