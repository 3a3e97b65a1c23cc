#include "plot/ColourMap.h"

#include <algorithm>
#include <cmath>

namespace sentisound {
namespace {

/// Sixth-degree minimax fit to the published table, one polynomial per channel, constant term first; at most
/// 3 of 255 off (M. Zucker, "fitting polynomials to matplotlib colormaps", CC0, shadertoy.com/view/WlfXRN).
constexpr double kFit[3][7] = {{0.2777273272234177, 0.1050930431085774, -0.3308618287255563,
                                -4.634230498983486, 6.228269936347081, 4.776384997670288, -5.435455855934631},
                               {0.005407344544966578, 1.404613529898575, 0.214847559468213,
                                -5.799100973351585, 14.17993336680509, -13.74514537774601, 4.645852612178535},
                               {0.3340998053353061, 1.384590162594685, 0.09509516302823659,
                                -19.33244095627987, 56.69055260068105, -65.35303263337234, 26.3124352495832}};

int channel(const double (&fit)[7], double t) {
  double value = 0;
  for (int power = 6; power >= 0; --power) value = value * t + fit[power];
  return static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
}

}  // namespace

QRgb viridis(double t) {
  const double inside = std::clamp(t, 0.0, 1.0);
  return qRgb(channel(kFit[0], inside), channel(kFit[1], inside), channel(kFit[2], inside));
}

const std::array<QRgb, 256>& viridisTable() {
  static const auto table = [] {
    std::array<QRgb, 256> colours{};
    for (std::size_t i = 0; i < colours.size(); ++i) colours[i] = viridis(static_cast<double>(i) / 255.0);
    return colours;
  }();
  return table;
}

}  // namespace sentisound
