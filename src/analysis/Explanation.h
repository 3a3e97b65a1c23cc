// Why a prediction came out as it did.
//
// Everything here is about the evidence for the top label t: E(x) = log p_t(x) − Σ q_k log p_k(x) over the
// other labels k, each weighted by its share q_k of what probability is left for the given clip (fixed while
// other values are tried). Positive speaks for the label; one unit multiplies its odds against them by e. It
// says what moved the model, not what moved the speaker.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "ml/EmotionModel.h"

namespace sentisound {

struct GroupContribution {
  std::string group{};  ///< code, see FeatureGroups.h
  std::string words{};  ///< with its direction where it has one, e.g. "high pitch", else "timbre"
  double value = 0;     ///< evidence of the group's features, against their mean in the training clips
  std::optional<double> deviation{};  ///< of the group's gauge from that mean, in sd of the training clips
};

struct TimeContribution {
  double fromSeconds = 0;
  double toSeconds = 0;
  double value = 0;  ///< evidence that is lost when this stretch is cut out
};

struct Explanation {
  std::string method{};                     ///< of the groups: "linear" or "occlusion"
  std::string comparedWith{};               ///< what "high" and "low" mean: "the training voices" or …
  std::vector<GroupContribution> groups{};  ///< the model's groups by falling size of their value
  std::vector<TimeContribution> regions{};  ///< in order of time; empty unless asked for
  std::string sentence{};  ///< e.g. "Mostly because of the high pitch; the tempo spoke against it."
};

/// The groups. A linear model's values are exact: they sum to E(x) − E(training mean), with Fusion's
/// exception. For others each group in turn is set to its training mean, and the value is the evidence that
/// is lost; these do not sum to anything, as groups overlap. `speaker` as predict() got it. Empty if the
/// model does not remember its training mean, or has but one label.
std::optional<Explanation> explain(const EmotionModel& model, const Eigen::VectorXf& features,
                                   const Prediction& prediction, const KnownSpeaker& speaker = {});

/// About eight equal stretches of a clip of at least a second; none for a shorter one. Each is cut out, the
/// rest joined over 10 ms and extracted again, so this costs eight extractions. Approximate: the cut also
/// shortens the clip, moves its statistics and leaves a seam. Cancelled.
Result<std::vector<TimeContribution>> explainRegions(const EmotionModel& model, const AudioBuffer& audio,
                                                     const Prediction& prediction,
                                                     const KnownSpeaker& speaker = {},
                                                     const Progress& progress = {});

/// What the sentence is made of.
struct ExplanationParts {
  std::vector<std::string> reasons{};     ///< words of the one to three groups that carry it
  std::vector<std::string> objections{};  ///< of the one that spoke against it, if one did
  bool compared = false;                  ///< one of them lies far from what it is compared with
};
ExplanationParts explanationParts(const std::vector<GroupContribution>& groups);

/// One sentence from groups by falling size: the one to three that carry it, and what spoke against it.
std::string explanationSentence(const std::vector<GroupContribution>& groups,
                                const std::string& comparedWith);

}  // namespace sentisound
