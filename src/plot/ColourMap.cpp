#include "plot/ColourMap.h"

#include <algorithm>
#include <cmath>

namespace sentisound {
namespace {

/// Sixth-degree fits to the published tables, one polynomial per channel, constant term first; at most 3
/// (viridis) and 7 (magma) of 255 off (M. Zucker, "fitting polynomials to matplotlib colormaps", CC0,
/// shadertoy.com/view/WlfXRN).
using Fit = double[3][7];
constexpr Fit kViridis = {{0.2777273272234177, 0.1050930431085774, -0.3308618287255563, -4.634230498983486,
                           6.228269936347081, 4.776384997670288, -5.435455855934631},
                          {0.005407344544966578, 1.404613529898575, 0.214847559468213, -5.799100973351585,
                           14.17993336680509, -13.74514537774601, 4.645852612178535},
                          {0.3340998053353061, 1.384590162594685, 0.09509516302823659, -19.33244095627987,
                           56.69055260068105, -65.35303263337234, 26.3124352495832}};
constexpr Fit kMagma = {{-0.002136485053939582, 0.2516605407371642, 8.353717279216625, -27.66873308576866,
                         52.17613981234068, -50.76852536473588, 18.65570506591883},
                        {-0.000749655052795221, 0.6775232436837668, -3.577719514958484, 14.26473078096533,
                         -27.94360607168351, 29.04658282127291, -11.48977351997711},
                        {-0.005386127855323933, 2.494026599312351, 0.3144679030132573, -13.64921318813922,
                         12.94416944238394, 4.23415299384598, -5.601961508734096}};

int toByte(double value) {
  return static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
}

QRgb fitted(const Fit& fit, double t) {
  const auto channel = [t](const double(&terms)[7]) {
    double value = 0;
    for (int power = 6; power >= 0; --power) value = value * t + terms[power];
    return toByte(value);
  };
  return qRgb(channel(fit[0]), channel(fit[1]), channel(fit[2]));
}

/// Grey of lightness L* = 100·t: L* to luminance (CIE 15, 1976), luminance to the sRGB curve (IEC 61966-2-1).
QRgb grey(double t) {
  const double lightness = 100 * t;
  const double luminance = lightness > 8 ? std::pow((lightness + 16) / 116, 3) : lightness / 903.3;
  const int level =
      toByte(luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * std::pow(luminance, 1 / 2.4) - 0.055);
  return qRgb(level, level, level);
}

std::array<QRgb, 256> tableOf(ColourMap map) {
  std::array<QRgb, 256> colours{};
  for (std::size_t i = 0; i < colours.size(); ++i) colours[i] = colourAt(map, static_cast<double>(i) / 255.0);
  return colours;
}

}  // namespace

QRgb colourAt(ColourMap map, double t) {
  const double inside = std::clamp(t, 0.0, 1.0);
  switch (map) {
    case ColourMap::Magma:
      return fitted(kMagma, inside);
    case ColourMap::Grey:
      return grey(inside);
    case ColourMap::Ink:
      return grey(1 - inside);
    case ColourMap::Viridis:
      break;
  }
  return fitted(kViridis, inside);
}

const std::array<QRgb, 256>& colourTable(ColourMap map) {
  static const std::array<std::array<QRgb, 256>, 4> tables{tableOf(ColourMap::Viridis),
                                                           tableOf(ColourMap::Magma),
                                                           tableOf(ColourMap::Grey), tableOf(ColourMap::Ink)};
  return tables[static_cast<std::size_t>(map)];
}

}  // namespace sentisound
