// Feature vectors on disk, so that what was computed once need not be decoded again.
#pragma once

#include <Eigen/Core>
#include <QString>
#include <string>

namespace sentisound {

/// One vector per file, raw little-endian floats, named by what it was computed from. Files may be read and
/// written by several threads and programs at once.
class VectorCache {
 public:
  /// Below `cacheDir`; an empty one, or one that cannot be written to, keeps nothing.
  VectorCache(const QString& cacheDir, const std::string& featureSet);

  /// Where the vector of a clip is kept: named by its path, size and time of change, and by `manner`, which
  /// says what was done to it. Empty if nothing is kept.
  [[nodiscard]] QString fileFor(const std::string& clip, const QString& manner) const;
  /// False if there is no vector of `size` finite values.
  static bool read(const QString& file, Eigen::Index size, Eigen::VectorXf& values);
  static void write(const QString& file, const Eigen::VectorXf& values);

 private:
  QString folder_{};
};

}  // namespace sentisound
