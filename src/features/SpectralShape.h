// Where the power of a sound lies on the frequency axis, over its whole length.
#pragma once

#include <optional>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

struct SpectralShape {
  double centreHz = 0;  ///< mean frequency, weighted with power
  double tiltDb = 0;    ///< mean power from 1 to 4 kHz over that below 1 kHz; lower in a soft voice
};

/// Of the mean of all spectra of 43 ms. Empty if stopped; zeros in silence.
std::optional<SpectralShape> spectralShape(const AudioBuffer& audio, const Progress& progress = {});

}  // namespace sentisound
