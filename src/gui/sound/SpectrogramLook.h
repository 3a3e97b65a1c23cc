// How a spectrogram of a certain sound is to look, from what the analyst has set.
#pragma once

#include "gui/sound/ViewSettings.h"
#include "plot/TileImage.h"

namespace sentisound {

/// A change of any of it makes other tiles.
struct SpectrogramLook {
  SpectrogramSettings settings{};
  FrequencyAxis axis{};
  DbRange range{};

  friend bool operator==(const SpectrogramLook&, const SpectrogramLook&) = default;
};

/// `peak`: largest absolute sample, 0..1; a little below it the colours begin.
SpectrogramLook lookOf(const ViewSettings& settings, SampleRate rate, float peak);

}  // namespace sentisound
