// The figures under the pointer.
#pragma once

#include <optional>

#include "core/AudioBuffer.h"
#include "views/SpectrogramTile.h"

namespace sentisound {

/// The sample nearest to a time; none before the beginning and after the end.
std::optional<float> amplitudeAt(const AudioBuffer& audio, double seconds);

/// dB (0 is a sine of full scale) of the column that a time lies in and the bin nearest to a frequency; none
/// if the tile does not cover it.
std::optional<float> decibelsAt(const SpectrogramTile& tile, double seconds, double hz);

/// The tile of a level in which to look for it.
TileKey tileAt(const SpectrogramSettings& settings, int level, SampleRate rate, double seconds);

}  // namespace sentisound
