// How the rows of pictures look: what the analyst sets and the program remembers.
#pragma once

#include <QStringList>

#include "features/VoiceTracks.h"
#include "plot/ColourMap.h"
#include "views/FrequencyAxis.h"
#include "views/SpectrogramTile.h"

namespace sentisound {

/// What can be set of ViewSettings::voice: also what the quick F0 of the views can do.
namespace voice_limits {
inline constexpr int kLeastFloorHz = 50;
inline constexpr int kMostFloorHz = 300;
inline constexpr int kLeastCeilingHz = 150;
inline constexpr int kMostCeilingHz = 1200;
inline constexpr int kLeastFormantCeilingHz = 4000;
inline constexpr int kMostFormantCeilingHz = 8000;
}  // namespace voice_limits

struct ViewSettings {
  SpectrogramSettings window{};
  FrequencyAxis::Kind axis = FrequencyAxis::Kind::Linear;
  double highestHz = 5000;  ///< of the spectrogram, where voices differ; 0: all that the recording holds
  double rangeDb = 70;      ///< below the loudest
  ColourMap map = ColourMap::Viridis;
  bool f0OverSpectrogram = true;
  bool formantsOverSpectrogram = true;
  VoiceSettings voice{};     ///< of measures, of F0 and formants in the views
  int mfccCount = 13;        ///< the ones phoneticians look at; the model sees more
  QStringList hiddenRows{};  ///< object names of the rows of SoundStack that are not to be seen

  friend bool operator==(const ViewSettings&, const ViewSettings&) = default;
};

}  // namespace sentisound
