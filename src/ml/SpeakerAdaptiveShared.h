// What a SpeakerAdaptive has in common with the same classifier that knows other speakers. For its own
// sources.
#pragma once

#include "ml/SpeakerAdaptive.h"

namespace sentisound {

struct SpeakerAdaptive::Shared {
  std::vector<SpeakerMember> members{};
  Eigen::VectorXd speakerVariance{};  // [q] of all members
  Eigen::MatrixXd classMeans{};       // [classes × q]
  Eigen::VectorXd priors{};           // [classes]
  AffectSides sides{};
  Eigen::MatrixXf voices{};  // [directions × q], empty: voices are not told apart
  HomeCorpora homes{};
  int featureCount = 0;

  [[nodiscard]] Eigen::Index coordinates() const { return speakerVariance.size(); }
};

struct SpeakerAdaptive::General {
  std::shared_ptr<Shared> shared{};
  RelianceSteps reliance{};
};

}  // namespace sentisound
