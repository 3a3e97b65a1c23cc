// The header of a mono WAV file (RIFF; Microsoft and IBM, "Multimedia Programming Interface", 1991).
#pragma once

#include <QByteArray>

#include "core/Units.h"

namespace sentisound {

enum class WavSamples {
  Int16,   ///< little-endian
  Float32  ///< little-endian, -1..1
};

inline constexpr qint64 kWavHeaderBytes = 44;

[[nodiscard]] constexpr int bytesPerSample(WavSamples samples) {
  return samples == WavSamples::Int16 ? 2 : 4;
}

/// kWavHeaderBytes for `count` samples, which must have room in 32 bits of bytes.
QByteArray wavHeader(WavSamples samples, SampleRate rate, std::size_t count);

}  // namespace sentisound
