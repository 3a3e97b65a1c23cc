// Whether clips are of one voice: along what voices differ by more than by their moods.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

namespace sentisound {

struct VoiceComparison {
  /// Of the two groups that are furthest apart: square of their distance, less what chance adds to it,
  /// weighted by how much voices differ in each direction; mean over the directions.
  double separation = 0;
  bool several = false;  ///< further apart than one voice's moods are
};

inline constexpr int kVoiceDirections = 6;
/// One voice in nine or ten lies further apart (ADR 0014).
inline constexpr double kSeveralFrom = 220;

/// Directions [at most kVoiceDirections × coordinates] in which speakers of one corpus differ most, measured
/// by what the clips of one speaker, of all moods, differ by: Fisher's discriminant between speakers
/// (covariance within speakers shrunk by three tenths towards a multiple of the identity). Each is as long as
/// the ratio of the standard deviations between and within speakers. `clips` [n × coordinates], `speakers`
/// and `corpora` [n]. Empty with fewer than two speakers of one corpus.
Eigen::MatrixXf fitVoiceDirections(const Eigen::MatrixXf& clips, const std::vector<std::string>& speakers,
                                   const std::vector<std::string>& corpora);

/// Splits the clips [n × coordinates] in two by 2-means along the directions [k × coordinates], beginning
/// from the signs of each of their three strongest principal components, and says how far apart the best
/// split is. Fewer than four clips are of one voice.
VoiceComparison compareVoices(const Eigen::MatrixXf& clips, const Eigen::MatrixXf& directions);

}  // namespace sentisound
