// The partials of a sound: the lasting sinusoids that it is made of, frame by frame, and how they move.
#pragma once

#include <span>
#include <vector>

#include "core/Units.h"
#include "dsp/Stft.h"

namespace sentisound {

inline constexpr SampleRate kPartialRate{16'000};

struct Partial {
  double hz = 0;
  double power = 0;
};

struct PartialFrame {
  double total = 0;           ///< power between 60 Hz and 7.5 kHz
  double strongestShare = 0;  ///< of it within three bins of the strongest
  std::vector<Partial> partials{};
};

/// Calls take(power) for every frame that lies wholly inside the signal, at least for one: a frame over an
/// edge would show a broad spectrum where there is a pure tone.
template <class Take>
void forEachWholeFrame(std::span<const float> signal, const StftSpec& spec, Take take) {
  Stft stft(spec);
  const auto half = static_cast<std::size_t>(spec.fftSize / 2);
  if (signal.size() < 2 * half) return take(stft.power(signal, signal.size() / 2));
  for (std::size_t centre = half; centre + half <= signal.size();
       centre += static_cast<std::size_t>(spec.hop))
    take(stft.power(signal, centre));
}

enum class Background { Kept, Removed };

/// Partials of every whole frame. Frames more than 30 dB below the loud ones keep their place, but are
/// emptied.
///
/// A peak counts as a partial if the bins three away stay below `beside` of it: a lasting sinusoid fills the
/// main lobe of the Hann window, four bins, and little more. Its frequency comes from the parabola through
/// the logarithms (J. O. Smith, "Spectral audio signal processing").
///
/// Background::Removed leaves out, bin by bin, what never falls silent: power below four times its lower
/// fifth over the whole signal. That is mains hum, a whistling monitor, a fan.
std::vector<PartialFrame> partialFrames(std::span<const float> signal, const StftSpec& spec, double beside,
                                        Background background = Background::Kept);

/// Mean share of a frame's power in partials below `maxHz` that the frame `lag` earlier had too.
double keptShare(const std::vector<PartialFrame>& frames, std::size_t lag, double maxHz, double leastHz,
                 double relative);

/// How partials move over 40 ms. A voice never holds its pitch: all its partials glide together. Notes stand
/// still, or swing about their pitch four to seven times a second under vibrato; of several notes each goes
/// its own way. The shares are of the frames within 6 dB of the loud ones, where a voice is alone even if
/// something else fills its pauses.
struct PartialMotion {
  double glidingShare = 0;   ///< partials together by 0.6 % and more
  double standingShare = 0;  ///< by less than 0.3 %
  double swing = 0;          ///< −1..1; 1 if what they do now they undo after half a turn of vibrato
};

/// `frames` one every 20 ms, of 64 ms.
PartialMotion partialMotion(const std::vector<PartialFrame>& frames);

/// The value below which that share of them lies; 0 of none.
double quantile(std::vector<double> values, double share);

}  // namespace sentisound
