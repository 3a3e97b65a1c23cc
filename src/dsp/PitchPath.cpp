#include "dsp/PitchPath.h"

#include <algorithm>
#include <cmath>

namespace sentisound {

PitchPath::PitchPath(const PitchPathSpec& spec, double stepSeconds, Take take)
    : spec_(spec),
      jumpCost_(spec.octaveJumpCost * 0.01 / stepSeconds),
      voicingCost_(spec.voicedUnvoicedCost * 0.01 / stepSeconds),
      take_(std::move(take)) {}

double PitchPath::transition(const PitchCandidate& from, const PitchCandidate& to) const {
  if ((from.hz > 0) != (to.hz > 0)) return voicingCost_;
  return from.hz > 0 ? jumpCost_ * std::abs(std::log2(from.hz / to.hz)) : 0;
}

PitchPath::Places PitchPath::placesOf(const PitchFrame& frame) const {
  const double loud = frame.intensity * (1 + spec_.voicingThreshold);
  const double quiet = spec_.silenceThreshold > 0 ? std::max(0.0, 2 - loud / spec_.silenceThreshold) : 0;
  Places places{{{}, spec_.voicingThreshold + quiet}};
  for (const auto& candidate : frame.candidates)
    if (candidate.hz > 0 && candidate.hz <= spec_.ceilingHz)
      places.push_back(
          {candidate, candidate.strength - spec_.octaveCost * std::log2(spec_.ceilingHz / candidate.hz)});
  return places;
}

void PitchPath::push(const PitchFrame& frame) {
  auto places = placesOf(frame);
  const auto& before = open_.empty() ? last_ : open_.back();
  if (!before.empty())
    for (auto& place : places) {
      double best = -1e300;
      for (std::size_t i = 0; i < before.size(); ++i) {
        const double value = before[i].value - transition(before[i].candidate, place.candidate);
        if (value <= best) continue;
        best = value;
        place.from = i;
      }
      place.value += best;
    }
  open_.push_back(std::move(places));
  if (open_.back().size() == 1 || open_.size() >= kMostFrames) decide();
}

void PitchPath::finish() {
  if (!open_.empty()) decide();
}

void PitchPath::decide() {
  const auto& ends = open_.back();
  auto at = static_cast<std::size_t>(
      std::ranges::max_element(ends, {}, [](const Place& place) { return place.value; }) - ends.begin());
  std::vector<std::size_t> path(open_.size());
  for (std::size_t frame = open_.size(); frame-- > 0;) {
    path[frame] = at;
    at = open_[frame][at].from;
  }
  for (std::size_t frame = 0; frame < open_.size(); ++frame) take_(open_[frame][path[frame]].candidate);
  last_ = {open_.back()[path.back()]};
  last_.front().value = 0;  // differences alone count
  open_.clear();
}

}  // namespace sentisound
