// A recording, or the clips of one call, as their own baseline: how this voice departs from its own habit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ml/EmotionModel.h"

namespace sentisound {

/// Whether a recording may be its own baseline where nobody's profile is given.
enum class BaselineWish {
  Off,
  Auto,  ///< one over kAutoSeconds, with kAutoSpeechSeconds of speech
  Asked  ///< with kAskedSpeechSeconds of speech
};
/// Of a request that says nothing of a speaker. Off, because two voices of one sex are mostly taken for one
/// (ADR 0014): only who asks for it is told how "this voice" departs from its habit.
inline constexpr BaselineWish kUnaskedBaseline = BaselineWish::Off;
inline constexpr double kAutoSeconds = 60;
inline constexpr double kAutoSpeechSeconds = 30;
inline constexpr double kAskedSpeechSeconds = 15;
/// Windows that tell whether it is one voice, and what its habit is.
inline constexpr std::size_t kMostBaselineClips = 200;

/// What became of it.
struct OwnBaseline {
  enum class State { NotAsked, TooLittle, SeveralVoices, Used };
  State state = State::NotAsked;
  int clips = 0;  ///< windows or clips that are classified relative to each other; of TooLittle 0

  [[nodiscard]] bool asked() const { return state != State::NotAsked; }
};

/// "too-little", "several-voices", "used"; empty if not asked.
std::string_view name(OwnBaseline::State state);
/// "Relative to this recording: 84 windows, taken for one voice."; empty if not asked.
Message sentence(const OwnBaseline& baseline);

/// The speaker of clips without labels, called `name`, if they are of one voice.
struct FoundVoice {
  OwnBaseline baseline{};
  KnownSpeaker speaker{};  ///< known only if the baseline is used
};
/// From clips as EmotionModel::compact() gave them, of a model that comparesVoices(). TooLittle for fewer
/// than kLeastBaselineClips. Errors: those of EmotionModel::knowing().
Result<FoundVoice> findVoice(const EmotionModel& model, const std::vector<Eigen::VectorXf>& clips,
                             std::string_view name);
inline constexpr std::size_t kLeastBaselineClips = 4;

}  // namespace sentisound
