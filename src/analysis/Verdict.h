// How far to trust a label: a verdict with its reasons, for people and for programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/HeardSound.h"
#include "core/AudioBuffer.h"
#include "core/Message.h"
#include "core/Progress.h"
#include "ml/EmotionModel.h"

namespace sentisound {

struct Verdict {
  enum class Kind { Confident, Uncertain, NoSpeech };
  Kind kind = Kind::Confident;
  /// None if confident, one if there is no speech. Codes of an uncertain label: "close-call",
  /// "low-confidence", "unlike-training", "noisy", "clipped", "too-short", "narrow-band"; of no speech:
  /// "silence", "noise", "tone", "music", "no-voice".
  std::vector<Reason> reasons{};

  /// No speech: the model answers all the same, but its answer is not to be shown to people.
  [[nodiscard]] bool withholdsLabel() const { return kind == Kind::NoSpeech; }
};

/// "confident", "uncertain" or "no-speech".
std::string_view name(Verdict::Kind kind);
/// The kind of that name; none if there is no such.
std::optional<Verdict::Kind> verdictKind(std::string_view name);
/// For people, in English: "Confident", "Uncertain" or "No speech"; the same wherever a result is shown.
std::string_view word(Verdict::Kind kind);
/// "Confident", "Uncertain: there is only 0.2 s of speech; …", "No speech: a steady tone".
std::string sentence(const Verdict& verdict);

/// When a label counts as uncertain. The limits on noise, clipping and band were measured on clean clips
/// (1440 of RAVDESS, 535 of EMO-DB, 548 of nEMO) and on some of them damaged on purpose; the others are
/// chosen.
struct VerdictLimits {
  double closeMargin = 0.15;  ///< between the two most probable labels
  double leastOfEight = 0.4;  ///< probability of the top of eight labels; of fewer, as far above chance
  double leastSnrDb = 10;     ///< the worst clean clip has 15; of clips mixed at 5 dB nearly all have less
  double leastPause = 0.1;    ///< s; in a shorter one the noise cannot be told from the voice
  double mostClipped =
      0.001;                 ///< share of the samples; clean clips have less even at ten times the tolerance
  double leastSpeech = 0.5;  ///< s
  double leastUpperBandDb = -50;  ///< clean clips have −33 and more, 8 kHz ones −80 and less
};

/// Pure. `features` are those of the model's set, `prediction` may be that
/// of another model (a remembered one).
Verdict verdictOf(const HeardSound& sound, const Features& features, const Prediction& prediction,
                  const EmotionModel& model);
/// The same of a recording that was not heard yet. Errors: TooShort, Cancelled.
Result<Verdict> verdictOf(const AudioBuffer& audio, const Features& features, const Prediction& prediction,
                          const EmotionModel& model, const Progress& progress = {});

}  // namespace sentisound
