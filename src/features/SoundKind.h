// Is there speech in a clip at all, or is it silence, noise, a tone or music?
#pragma once

#include <optional>

#include "core/AudioBuffer.h"
#include "core/Message.h"
#include "core/Progress.h"
#include "features/Partials.h"

namespace sentisound {

inline constexpr SampleRate kSoundKindRate{16'000};

enum class SoundKind { Speech, Silence, Noise, Tone, Music };

/// What a stretch of sound measures. "Active" frames are those within 30 dB of the loud ones.
struct SoundMeasures {
  double seconds = 0;
  double peakDb = -200;  ///< dBFS, without the DC part
  double levelSdDb = 0;  ///< how much the level of active frames moves: 5..11 in clean speech
  double shapeSdDb = 0;  ///< how much their spectral shape moves: 4..10 in clean speech, under 1 in noise
  double strongestShare = 0;  ///< of a frame's power within 50 Hz of its strongest bin; 1 in a sine
  double heldShare = 0;       ///< of the power, in partials that keep their frequency to 0.3 % over 120 ms
  double returningShare = 0;  ///< …that are back within 1.2 % after one of 140..260 ms, as under vibrato
  PartialMotion motion{};     ///< without steady background; measured only if tone or music is suspected
};

struct SoundKindResult {
  SoundKind kind = SoundKind::Speech;
  Message reason{};          ///< e.g. "a steady tone"; empty for speech
  SoundMeasures measured{};  ///< of the stretch that decided
};

/// `audio` at any rate is listened to at kSoundKindRate, in stretches of about four seconds; it is Speech as
/// soon as one of them is beyond suspicion, or a quarter of them after all, else what most of the others are
/// (silence counts only if all is silent). A stretch is Speech unless something plainly speaks against it, so
/// that no voice is turned away; noise is told from 0.4 s on, music from 0.8 s on. Empty if stopped.
///
/// The voice is the only common source whose level, spectral shape and partials all move at the pace of
/// syllables (2–8 Hz: T. Houtgast and H. Steeneken, "A review of the MTF concept in room acoustics …", JASA
/// 77, 1985; E. Scheirer and M. Slaney, "Construction and evaluation of a robust multifeature speech/music
/// discriminator", ICASSP 1997). Notes stay on their pitch (D. Gerhard, "Pitch-based acoustic feature
/// analysis for the discrimination of speech and monophonic singing", 2002); steady noise keeps level and
/// shape. Held vowels, hum, a whistle or quiet music behind a voice look like notes all the same: a sound
/// that is suspected of being tone or music is listened to once more without its steady background, and is
/// Speech if its loud partials glide together (PartialMotion) or nothing of the notes is left. The thresholds
/// were measured on RAVDESS, EMO-DB, NEMO, EMOVO and ASED, clean and damaged, and on synthetic and recorded
/// music.
std::optional<SoundKindResult> soundKind(const AudioBuffer& audio, const Progress& progress = {});

}  // namespace sentisound
