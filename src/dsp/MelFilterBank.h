// Triangular filters on the Slaney mel scale.
#pragma once

#include <span>
#include <vector>

#include "core/Units.h"

namespace sentisound {

/// Slaney's mel scale: linear below 1 kHz, logarithmic above (M. Slaney, Auditory Toolbox, 1998; librosa
/// htk=False).
double hzToMel(double hz);
double melToHz(double mel);

/// `bands` area-normalised triangles (Slaney norm, 2 / width) between lowHz and highHz over the bins of an
/// FFT. Only the non-zero stretch of each filter is stored.
class MelFilterBank {
 public:
  MelFilterBank(SampleRate rate, int fftSize, int bands, double lowHz = 0.0,
                double highHz = 0.0 /* = Nyquist */);

  [[nodiscard]] int bands() const { return static_cast<int>(filters_.size()); }
  /// Power per band [bands] from a power spectrum [fftSize/2+1].
  void apply(std::span<const float> power, std::span<float> bandPower) const;
  /// Weight of one FFT bin in one band.
  [[nodiscard]] float weight(int band, int bin) const;

 private:
  struct Filter {
    std::size_t firstBin = 0;
    std::vector<float> weights{};
  };
  std::vector<Filter> filters_;
};

}  // namespace sentisound
