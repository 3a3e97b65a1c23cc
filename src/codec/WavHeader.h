// The header of a mono WAV file (RIFF; Microsoft and IBM, "Multimedia Programming Interface", 1991).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/Units.h"

namespace sentisound {

enum class WavSamples {
  Int16,   ///< little-endian
  Float32  ///< little-endian, -1..1
};

inline constexpr std::int64_t kWavHeaderBytes = 44;

[[nodiscard]] constexpr int bytesPerSample(WavSamples samples) {
  return samples == WavSamples::Int16 ? 2 : 4;
}

/// For `count` samples, which must have room in 32 bits of bytes.
std::array<char, kWavHeaderBytes> wavHeader(WavSamples samples, SampleRate rate, std::size_t count);

}  // namespace sentisound
