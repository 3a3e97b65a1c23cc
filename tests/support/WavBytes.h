// WAV files written by hand, so that the decoder is tested against bytes that no library of ours produced.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string_view>
#include <vector>

namespace sentisound::test {

using Bytes = std::vector<std::uint8_t>;

/// The low `count` bytes of `value`, lowest first.
inline void putLittle(Bytes& to, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i) to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

inline void putText(Bytes& to, std::string_view text) {
  to.insert(to.end(), text.begin(), text.end());
}

struct WavFormat {
  int tag = 1;  ///< 1 integer PCM, 3 float, 6 A-law, 7 mu-law
  int bits = 16;
  int channels = 1;
  int hz = 16'000;
};

/// `data` holds interleaved samples as `format` says. `claimed` bytes of data are declared, -1: as many as
/// there are.
inline Bytes wavBytes(const WavFormat& format, const Bytes& data, std::int64_t claimed = -1) {
  const auto declared =
      static_cast<std::uint64_t>(claimed < 0 ? static_cast<std::int64_t>(data.size()) : claimed);
  const int frameBytes = format.channels * format.bits / 8;
  Bytes bytes;
  putText(bytes, "RIFF");
  putLittle(bytes, declared + 36, 4);
  putText(bytes, "WAVEfmt ");
  putLittle(bytes, 16, 4);
  putLittle(bytes, static_cast<std::uint64_t>(format.tag), 2);
  putLittle(bytes, static_cast<std::uint64_t>(format.channels), 2);
  putLittle(bytes, static_cast<std::uint64_t>(format.hz), 4);
  putLittle(bytes, static_cast<std::uint64_t>(format.hz) * static_cast<std::uint64_t>(frameBytes), 4);
  putLittle(bytes, static_cast<std::uint64_t>(frameBytes), 2);
  putLittle(bytes, static_cast<std::uint64_t>(format.bits), 2);
  putText(bytes, "data");
  putLittle(bytes, declared, 4);
  bytes.insert(bytes.end(), data.begin(), data.end());
  return bytes;
}

/// Interleaved samples -1..1 [frames × channels] in the integer or float encoding of `format` (not A-law or
/// mu-law).
inline Bytes pcmBytes(const WavFormat& format, const std::vector<double>& samples) {
  Bytes data;
  for (const double sample : samples) {
    if (format.tag == 3 && format.bits == 32)
      putLittle(data, std::bit_cast<std::uint32_t>(static_cast<float>(sample)), 4);
    else if (format.tag == 3)
      putLittle(data, std::bit_cast<std::uint64_t>(sample), 8);
    else if (format.bits == 8)
      putLittle(data, static_cast<std::uint64_t>(std::lround(sample * 127) + 128), 1);
    else
      putLittle(data,
                static_cast<std::uint64_t>(std::llround(sample * (std::ldexp(1.0, format.bits - 1) - 1))),
                format.bits / 8);
  }
  return data;
}

/// A sine of `hz` with the given peak. Samples [n].
inline std::vector<double> sine(double hz, double seconds, int rateHz, double peak = 0.5) {
  std::vector<double> samples(static_cast<std::size_t>(seconds * rateHz));
  for (std::size_t n = 0; n < samples.size(); ++n)
    samples[n] = peak * std::sin(2 * std::numbers::pi * hz * static_cast<double>(n) / rateHz);
  return samples;
}

inline Bytes sineWav(double hz, double seconds, const WavFormat& format = {}, double peak = 0.5) {
  return wavBytes(format, pcmBytes(format, sine(hz, seconds, format.hz, peak)));
}

/// Amplitude of the `hz` part of `samples` (Goertzel's algorithm): the peak of a sine, ~0 for other sounds.
template <class Samples>
double toneAmplitude(const Samples& samples, double hz, int rateHz) {
  const double turn = 2 * std::numbers::pi * hz / rateHz;
  const double coefficient = 2 * std::cos(turn);
  double last = 0;
  double before = 0;
  for (const auto sample : samples) {
    const double next = static_cast<double>(sample) + coefficient * last - before;
    before = last;
    last = next;
  }
  const double power = last * last + before * before - coefficient * last * before;
  return 2 * std::sqrt(std::max(power, 0.0)) / static_cast<double>(samples.size());
}

}  // namespace sentisound::test
