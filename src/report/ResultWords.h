// What a result says beside its label, in English: how reliable it is, which emotions it may be, and where it
// lies on activation and valence. The window says the same in its own language (gui/common/EngineWords.h).
#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include "analysis/Dimensions.h"
#include "analysis/Verdict.h"

namespace sentisound {

/// How much a prediction set leaves open.
enum class SetSize { Unknown, One, Few, Many, All };  ///< Few: two or three; All: every label of the model
SetSize setSize(const Prediction& prediction);

/// "angry or happy (90 %)", "one of angry, happy, fearful, surprised (90 %)", "only angry (90 %)", "cannot be
/// told"; empty if the model has not measured it.
QString setWords(const Prediction& prediction);
/// "sad follows with 38.0 %"; empty with a single label.
QString runnerUpWords(const Prediction& prediction);
/// "Activation high (0.82), valence low (0.61); learnt" with the probabilities of these sides, or "Activation
/// high (+0.50), valence low (−0.25); derived" with places from −1 to 1.
QString affectWords(const Dimensions& dimensions);
/// "+0.42", "−1.30"
QString signedText(double value);

/// Adds "set" (labels by falling probability) and "set_coverage" if the model has measured it, and
/// "dimensions" if it has learnt them.
void addLearnt(nlohmann::ordered_json& json, const Prediction& prediction);
/// {"valence","arousal","derived"}, of learnt ones also "confidence":{"arousal","valence"}.
nlohmann::ordered_json dimensionsJson(const Dimensions& dimensions);

}  // namespace sentisound
