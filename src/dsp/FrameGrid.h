// Where the frames of an analysis lie in a sound.
#pragma once

#include <cmath>
#include <cstddef>

#include "core/Units.h"

namespace sentisound {

/// Frame i is centred on firstSeconds + i · stepSeconds. Sample n lies at (n + ½) / rate, so that a sound of
/// N samples lasts from 0 to N / rate.
struct FrameGrid {
  std::size_t frames = 0;
  double firstSeconds = 0;
  double stepSeconds = 0.01;

  [[nodiscard]] double seconds(std::size_t frame) const {
    return firstSeconds + static_cast<double>(frame) * stepSeconds;
  }
};

/// As many windows as fit into the sound, together in the middle of it; none if it is shorter than a window.
inline FrameGrid framesWithin(double soundSeconds, double windowSeconds, double stepSeconds) {
  if (soundSeconds < windowSeconds) return {0, 0, stepSeconds};
  const double steps = std::floor((soundSeconds - windowSeconds) / stepSeconds);
  return {static_cast<std::size_t>(steps) + 1, (soundSeconds - steps * stepSeconds) / 2, stepSeconds};
}

/// The last sample at or before a time; −1 before the first.
inline std::ptrdiff_t sampleBefore(double seconds, SampleRate rate) {
  return static_cast<std::ptrdiff_t>(std::floor(seconds * rate.hz() - 0.5));
}

}  // namespace sentisound
