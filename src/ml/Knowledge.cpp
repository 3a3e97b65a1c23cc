#include "ml/Knowledge.h"

#include <algorithm>
#include <map>

namespace sentisound {
namespace {

/// The first `wanted` places are drawn. Fisher–Yates by hand: std::shuffle's result differs between standard
/// libraries.
void drawFirst(std::vector<int>& clips, std::size_t wanted, std::mt19937_64& random) {
  for (std::size_t i = 0; i < wanted; ++i) std::swap(clips[i], clips[i + random() % (clips.size() - i)]);
}

std::map<int, std::vector<int>> byClass(const std::vector<int>& clips, const std::vector<int>& labels) {
  std::map<int, std::vector<int>> ofClass;
  for (const int clip : clips) ofClass[labels[static_cast<std::size_t>(clip)]].push_back(clip);
  return ofClass;
}

DrawnClips teach(const std::vector<int>& clips, const std::vector<int>& labels, int perClass,
                 std::mt19937_64& random) {
  DrawnClips drawn;
  for (auto& [label, own] : byClass(clips, labels)) {
    const auto taught = std::min(own.size() - 1, static_cast<std::size_t>(perClass));
    drawFirst(own, taught, random);
    drawn.known.insert(drawn.known.end(), own.begin(), own.begin() + static_cast<std::ptrdiff_t>(taught));
  }
  std::ranges::sort(drawn.known);
  for (const int clip : drawn.known) drawn.labels.push_back(labels[static_cast<std::size_t>(clip)]);
  std::ranges::set_difference(clips, drawn.known, std::back_inserter(drawn.tested));
  return drawn;
}

}  // namespace

std::string words(const Baseline& baseline) {
  if (baseline.taught > 0)
    return std::to_string(baseline.taught) +
           (baseline.taught == 1 ? " labelled clip per emotion" : " labelled clips per emotion");
  if (baseline.clips == 0) return "nothing";
  const std::string mood = baseline.oneMood ? " of one mood" : "";
  if (baseline.clips == Baseline::kAll) return "all clips" + mood;
  return std::to_string(baseline.clips) + (baseline.clips == 1 ? " clip" : " clips") + mood;
}

DrawnClips drawKnown(const std::vector<int>& clips, const std::vector<int>& labels, const Baseline& baseline,
                     std::mt19937_64& random) {
  if (baseline.taught > 0) return teach(clips, labels, baseline.taught, random);
  DrawnClips drawn{.tested = clips};
  std::vector<int> from = clips;
  if (baseline.oneMood) {
    auto ofClass = byClass(clips, labels);
    auto picked = ofClass.begin();
    std::advance(picked, static_cast<std::ptrdiff_t>(random() % ofClass.size()));
    from = picked->second;
  }
  const std::size_t wanted = baseline.clips == Baseline::kAll
                                 ? from.size()
                                 : std::min(from.size(), static_cast<std::size_t>(baseline.clips));
  drawFirst(from, wanted, random);
  from.resize(wanted);
  std::ranges::sort(from);
  drawn.known = std::move(from);
  drawn.labels.assign(drawn.known.size(), -1);
  return drawn;
}

}  // namespace sentisound
