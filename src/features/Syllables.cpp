#include "features/Syllables.h"

#include <algorithm>

namespace sentisound {
namespace {

constexpr double kLoudFrames = 0.99;  // quantile of frames
constexpr float kRangeDb = 25;
constexpr float kDipDb = 2;

float loudLevel(std::vector<float> values) {
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(kLoudFrames * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

}  // namespace

std::vector<double> syllableNuclei(const VoiceTrack& intensityDb, const VoiceTrack& f0Hz) {
  const auto& level = intensityDb.values;
  std::vector<double> nuclei;
  if (level.size() < 3) return nuclei;
  const float least = loudLevel(level) - kRangeDb;
  float last = 0;         // level of the last nucleus
  float lowest = -1e30F;  // since then; below any dip at the beginning
  for (std::size_t i = 1; i + 1 < level.size(); ++i) {
    lowest = std::min(lowest, level[i]);
    const bool isPeak = level[i] > level[i - 1] && level[i] >= level[i + 1] && level[i] > least;
    if (!isPeak || !f0Hz.at(intensityDb.grid.seconds(i))) continue;
    if (nuclei.empty() || (last - lowest >= kDipDb && level[i] - lowest >= kDipDb))
      nuclei.push_back(intensityDb.grid.seconds(i));
    else if (level[i] > last)
      nuclei.back() = intensityDb.grid.seconds(i);
    else
      continue;
    last = level[i];
    lowest = level[i];
  }
  return nuclei;
}

}  // namespace sentisound
