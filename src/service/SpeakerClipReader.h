// Clips of a speaker, decoded and extracted for every model that will want them.
#pragma once

#include <Eigen/Core>
#include <QDateTime>
#include <QList>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "codec/FileDecoder.h"
#include "core/Progress.h"
#include "service/AnalysisService.h"
#include "store/SpeakerStore.h"

namespace sentisound {

/// What is to be computed. A joined set is its parts side by side, so each part is computed once.
struct ClipPlan {
  std::vector<std::string> sets{};
  std::vector<std::string> parts{};
  std::vector<std::shared_ptr<const LoadedModel>> adaptive{};  ///< models that keep clips, their sets planned

  void add(const FeatureSpec& spec);
  void add(std::shared_ptr<const LoadedModel> model);
  /// The values of a planned set, out of those of the parts.
  [[nodiscard]] Eigen::VectorXf join(const FeatureSpec& spec, const std::vector<Eigen::VectorXf>& of) const;
};

/// The active model's set first, then those of the others that know speakers.
ClipPlan planForProfile(ModelRegistry& models, const std::shared_ptr<const LoadedModel>& active);
/// The active model, then the other adaptive ones.
ClipPlan planForTeaching(ModelRegistry& models, const std::shared_ptr<const LoadedModel>& active);

/// Where a clip is, what people call it, and what it expresses as far as somebody has said.
struct ClipSource {
  std::string name{};
  EncodedSound sound{};  ///< its bytes outlive the reading
  QString label{};
  int channel = kMix;
};

/// One clip's values of every part, in the order of the parts; or why there are none.
struct ReadClip {
  std::string name{};
  QString label{};
  QString sha256{};  ///< of the audio file's bytes, and of which channel if it is not the mix
  std::vector<Eigen::VectorXf> parts{};
  double seconds = 0;
  std::optional<Error> problem{};
};

/// In the service's pool; may itself run there. Once stopped, what was not read by then is empty.
QList<ReadClip> readClips(AnalysisService& service, const QList<ClipSource>& sources, const ClipPlan& plan,
                          const Progress& progress);

/// What the plan's adaptive models keep of the clips, which are without problems.
std::vector<SpeakerClip> compactClips(const QList<ReadClip>& clips, const ClipPlan& plan,
                                      const QDateTime& createdAt);

/// Now, with the offset from UTC that it has here.
QDateTime nowWithOffset();

}  // namespace sentisound
