#include "gui/sound/SpectrogramLook.h"

#include <algorithm>
#include <cmath>

namespace sentisound {
namespace {

constexpr double kLowestLogHz = 50;
/// The power of a voice is spread over many bins: its loudest lies about this far below a sine as high.
constexpr double kBelowPeakDb = 10;

}  // namespace

SpectrogramLook lookOf(const ViewSettings& settings, SampleRate rate, float peak) {
  const double nyquist = rate.nyquistHz();
  const double loudest = std::max(1e-4, static_cast<double>(peak));
  return {.settings = settings.window,
          .axis = {.kind = settings.axis,
                   .lowHz = settings.axis == FrequencyAxis::Kind::Log ? kLowestLogHz : 0.0,
                   .highHz = settings.highestHz > 0 ? std::min(settings.highestHz, nyquist) : nyquist},
          .range = {.topDb = 20 * std::log10(loudest) - kBelowPeakDb, .rangeDb = settings.rangeDb}};
}

}  // namespace sentisound
