// Whether clips are of one voice or of several.
#pragma once

#include <Eigen/Core>

namespace sentisound {

/// Of clips in the coordinates that a classifier keeps of them.
struct Voices {
  double separation = 0;  ///< of the two groups that are furthest apart, see compareVoices()
  bool several = false;   ///< they lie further apart than one voice's moods
};

Voices compareVoices(const Eigen::MatrixXf& clips, const Eigen::VectorXd& speakerVariance,
                     const Eigen::MatrixXd& classMeans);

}  // namespace sentisound
