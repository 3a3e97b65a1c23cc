// Where somebody speaks in a recording: our own detector of voice activity.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "dsp/Stft.h"

namespace sentisound {

inline constexpr SampleRate kVoiceRate{16'000};

inline constexpr StftSpec kVoiceFrames{.fftSize = 512, .hop = 160};

using TakePower = std::function<void(std::span<const float> power)>;

/// Evidence is the level of a frame over the noise floor: dB, per band 0..15, mean over twelve bands.
struct VoiceActivitySpec {
  double startDb = 2.0;           ///< evidence that opens a segment
  double keepDb = 0.8;            ///< evidence that keeps it open, to both sides
  double marginSeconds = 0.02;    ///< added on both sides: weak onsets and endings
  double bridgeSeconds = 0.25;    ///< shorter pauses belong to the segment: closures, breaths
  double shortestSeconds = 0.10;  ///< shorter segments are clicks
  double floorWindowSeconds = 3;  ///< how far the noise floor looks back and ahead
  double quietestFloorDb = -85;   ///< dBFS per band; weaker noise counts as this
};

struct SpeechSegment {
  double fromSeconds = 0;
  double toSeconds = 0;
};

struct VoiceActivity {
  std::vector<SpeechSegment> segments{};  ///< in order, apart by at least bridgeSeconds
  double speechSeconds = 0;               ///< their sum
  double snrDb = 0;  ///< mean power of speech over that of the noise floor; 0 without speech
};

/// `audio` at any rate; it is listened to at kVoiceRate. Reads it once in frames of 32 ms every 10 ms; holds
/// about 30 bytes a frame, 13 MB for an hour. Empty if stopped.
///
/// The noise floor of each of twelve bands is the lowest of the quiet halves of 0.25 s chunks (R. Martin,
/// "Noise power spectral density estimation based on optimal smoothing and minimum statistics", IEEE TSAP 9,
/// 2001), sought separately in the 3 s before and after; the higher of the two counts, so that a step of the
/// noise is followed at once from both sides (towards the ends of the recording, where one side is cut short,
/// the lower one). A frame's evidence is its mean spectral divergence from the floor over 50 ms (J. Ramírez
/// et al., "Efficient voice activity detection algorithms using long-term speech information", Speech
/// Communication 42, 2004); two thresholds and the bridging of short pauses stand for the hang-over of J.
/// Sohn et al., "A statistical model-based voice activity detection", IEEE SPL 6, 1999.
///
/// Steady sound, however loud, is noise to it: hum, fans, hiss. What starts and stops, is not: music and
/// slamming doors are found too; soundKind() tells music. Ours, because Debian 12 packages no such library:
/// neither libfvad (WebRTC's detector) nor RNNoise.
///
/// `also` gets each frame's power [fftSize / 2 + 1] on the way, for others who look at the same frames.
std::optional<VoiceActivity> detectVoice(const AudioBuffer& audio, const VoiceActivitySpec& spec = {},
                                         const Progress& progress = {}, const TakePower& also = {});

}  // namespace sentisound
