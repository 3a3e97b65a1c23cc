// How the rows of pictures look: what the analyst sets and the program remembers.
#pragma once

#include <QStringList>

#include "plot/ColourMap.h"
#include "views/FrequencyAxis.h"
#include "views/SpectrogramTile.h"

namespace sentisound {

struct ViewSettings {
  SpectrogramSettings window{};
  FrequencyAxis::Kind axis = FrequencyAxis::Kind::Linear;
  double highestHz = 0;  ///< of the spectrogram; 0: all that the recording holds
  double rangeDb = 70;   ///< below the loudest
  ColourMap map = ColourMap::Viridis;
  int mfccCount = 13;        ///< the ones phoneticians look at; the model sees more
  QStringList hiddenRows{};  ///< object names of the rows of SoundStack that are not to be seen

  friend bool operator==(const ViewSettings&, const ViewSettings&) = default;
};

}  // namespace sentisound
