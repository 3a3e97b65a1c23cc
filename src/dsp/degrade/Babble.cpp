#include "dsp/degrade/Babble.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace sentisound {
namespace {

constexpr int kFewestVoices = 3;
constexpr int kMostVoices = 7;

}  // namespace

std::vector<float> babble(std::size_t samples, const SameSpeakerClips& others, Draw& draw) {
  const auto voices = static_cast<std::size_t>(kFewestVoices + draw.below(kMostVoices - kFewestVoices + 1));
  std::vector<std::size_t> order(others.count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<float> sum(samples);
  bool heard = false;
  for (std::size_t voice = 0; voice < voices && !order.empty(); ++voice) {
    // Of those not drawn yet (Fisher and Yates); when all have been, once more from the beginning.
    const std::size_t at = voice % order.size();
    std::swap(order[at],
              order[at + static_cast<std::size_t>(draw.below(static_cast<int>(order.size() - at)))]);
    const double from = draw.uniform(0, 1);
    const auto clip = others.clip(order[at]);
    const double energy = std::inner_product(clip.begin(), clip.end(), clip.begin(), 0.0);
    if (!(energy > 0)) continue;
    heard = true;
    const auto gain = static_cast<float>(1 / std::sqrt(energy / static_cast<double>(clip.size())));
    auto place = static_cast<std::size_t>(from * static_cast<double>(clip.size()));
    for (float& sample : sum) {
      sample += gain * clip[place];
      place = place + 1 < clip.size() ? place + 1 : 0;
    }
  }
  return heard ? sum : std::vector<float>{};
}

}  // namespace sentisound
