#include "dsp/Draw.h"

#include <cmath>
#include <numbers>

namespace sentisound {

double Draw::uniform(double low, double high) {
  return low + (high - low) * static_cast<double>(engine_() >> 11U) * 0x1p-53;
}

double Draw::normal() {
  const double radius = std::sqrt(-2 * std::log(1 - uniform(0, 1)));
  return radius * std::cos(2 * std::numbers::pi * uniform(0, 1));
}

}  // namespace sentisound
