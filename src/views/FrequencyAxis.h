// How high on a picture a frequency lies.
#pragma once

#include <vector>

namespace sentisound {

struct FrequencyAxis {
  enum class Kind {
    Linear,
    Mel,  ///< Slaney's (dsp/MelFilterBank.h): linear to 1 kHz, logarithmic above
    Log   ///< begins at kLowestLogHz at the lowest
  };
  static constexpr double kLowestLogHz = 30;

  Kind kind = Kind::Linear;
  double lowHz = 0;
  double highHz = 8000;  ///< above lowHz

  /// From 0 at the bottom (lowHz) to 1 at the top (highHz); beyond for frequencies beyond.
  [[nodiscard]] double share(double hz) const;
  [[nodiscard]] double hz(double share) const;
  /// Round frequencies in order, no two closer than `leastShare` of the axis.
  [[nodiscard]] std::vector<double> ticks(double leastShare) const;

  friend bool operator==(const FrequencyAxis&, const FrequencyAxis&) = default;
};

}  // namespace sentisound
