// The newest seconds of a take as pictures, made off the GUI thread.
#pragma once

#include <memory>
#include <vector>

#include "gui/sound/ViewSettings.h"
#include "plot/TileImage.h"
#include "service/LiveAnalysis.h"
#include "views/WaveformPyramid.h"

namespace sentisound {

struct LivePicture {
  WaveformPyramid waveform;
  double fromSeconds = 0;  ///< of the take
  float peak = 0;          ///< of the take
  FrequencyAxis axis{};
  DbRange range{};
  std::vector<std::shared_ptr<const ShadedTile>> tiles{};  ///< times from the beginning of the stretch

  [[nodiscard]] double toSeconds() const { return fromSeconds + waveform.audio().seconds(); }
};

using LivePicturePtr = std::shared_ptr<const LivePicture>;

/// Of the newest `seconds`, its spectrogram for a plot of that many pixels. nullptr before the first sample,
/// and if stopped.
LivePicturePtr makeLivePicture(const LiveAnalysis& live, double seconds, const ViewSettings& settings,
                               int columns, int height, std::stop_token stop = {});

}  // namespace sentisound
