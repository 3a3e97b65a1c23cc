// The clip every benchmark uses: 3.8 s, 48 kHz, as a 16-bit WAV in memory (the length of a RAVDESS clip,
// synthetic).
#pragma once

#include <QByteArray>
#include <cmath>
#include <numbers>

#include "support/WavBytes.h"

namespace sentisound::bench {

inline QByteArray clip() {
  constexpr int kHz = 48'000;
  test::Bytes data;
  unsigned noise = 1;
  for (int n = 0; n < kHz * 38 / 10; ++n) {
    noise = noise * 1'664'525U + 1'013'904'223U;
    const double t = static_cast<double>(n) / kHz;
    const double f0 = 180 + 40 * std::sin(2 * std::numbers::pi * 0.8 * t);
    double wave = 0;
    for (int h = 1; h <= 12; ++h) wave += std::sin(2 * std::numbers::pi * h * f0 * t) / h;
    wave = wave * (0.5 + 0.5 * std::sin(2 * std::numbers::pi * 3 * t)) + (noise >> 16U) / 65536.0 * 0.2;
    test::putLittle(data, static_cast<std::uint16_t>(static_cast<std::int16_t>(wave * 6000)), 2);
  }
  const auto wav = test::wavBytes({.hz = kHz}, data);
  return {reinterpret_cast<const char*>(wav.data()), static_cast<qsizetype>(wav.size())};
}

}  // namespace sentisound::bench
