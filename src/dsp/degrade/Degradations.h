// What a channel does to a clip, one function for each channel. All take and give mono samples at
// kChannelRate [n ≥ 1, finite], as many as they were given and in time with them unless said otherwise; the
// same arguments and draws give the same samples. Strengths are arguments: who draws them is in Conditions.h.
#pragma once

#include <span>
#include <vector>

#include "core/Units.h"
#include "dsp/Draw.h"

namespace sentisound {

inline constexpr SampleRate kChannelRate{16'000};

/// Over a telephone: 8 kHz, 300–3400 Hz (a Butterworth band-pass of order 6), `levelDb` louder (negative:
/// quieter), and back from 8 bits a sample by the µ-law (ITU-T G.711's curve, µ = 255, in even steps).
std::vector<float> overTelephone(std::span<const float> clip, double levelDb);

/// Without what lies above `edgeHz` (Butterworth, order 8): what a low-rate codec leaves of the band.
std::vector<float> bandLimited(std::span<const float> clip, double edgeHz);

/// `levelDb` louder (negative: quieter).
std::vector<float> atLevel(std::span<const float> clip, double levelDb);

struct Room {
  double rt60Seconds = 0.5;          ///< in which its sound falls by 60 dB; > 0
  double directToReverberantDb = 0;  ///< energy of the sound on the straight way over that of all others
  double wallHz = 5000;              ///< above this the walls swallow (a low-pass of order 1)
};

/// How a room answers to a click: the straight way, 1 at time 0, and from 4 ms on noise that decays
/// exponentially (J. Moorer, "About this reverberation business", Computer Music Journal 3(2), 1979), over
/// 1.2 · RT60 but at most 0.8 s.
std::vector<float> roomResponse(const Room& room, Draw& draw);

/// The clip through roomResponse(), and at most kRoomTail samples more in which it dies away; as loud at its
/// peak as it was.
std::vector<float> inRoom(std::span<const float> clip, const Room& room, Draw& draw);
inline constexpr std::size_t kRoomTail = 4000;

/// Noise y[i] = x[i] + colour · y[i − 1], x white, 0 ≤ colour < 1: from white to nearly brown. [samples]
std::vector<float> colouredNoise(std::size_t samples, double colour, Draw& draw);

/// Mean square of the samples above 2 % of the largest, thus of speech without its pauses; 0 of silence.
double activePower(std::span<const float> clip);

/// The sum of the clip and of the noise [n], which is brought to `snrDb` below activePower(clip). Quieter as
/// a whole where it would pass 0.98.
std::vector<float> withNoise(std::span<const float> clip, std::span<const float> noise, double snrDb);

}  // namespace sentisound
