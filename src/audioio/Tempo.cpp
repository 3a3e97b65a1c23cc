#include "audioio/Tempo.h"

#include <SoundTouch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace sentisound {

static_assert(std::is_same_v<soundtouch::SAMPLETYPE, float>);

Tempo::Tempo(SampleRate rate) : rate_(rate) {}
Tempo::~Tempo() = default;

void Tempo::setSpeed(double speed) {
  if (!std::isfinite(speed)) return;
  speed_ = std::clamp(speed, kSlowest, kFastest);
  if (!stretcher_) {
    if (speed_ == 1) return;
    stretcher_ = std::make_unique<soundtouch::SoundTouch>();
    stretcher_->setChannels(1);
    stretcher_->setSampleRate(static_cast<unsigned>(rate_.hz()));
  }
  stretcher_->setTempo(speed_);
}

void Tempo::convert(std::span<const float> samples, std::vector<float>& to) {
  const std::size_t before = to.size();
  taken_ += samples.size();
  std::size_t held = 0;
  if (stretcher_) {
    stretcher_->putSamples(samples.data(), static_cast<unsigned>(samples.size()));
    std::array<float, 1024> block{};
    while (const unsigned count = stretcher_->receiveSamples(block.data(), block.size()))
      to.insert(to.end(), block.begin(), block.begin() + count);
    held = stretcher_->numUnprocessedSamples();
  } else {
    to.insert(to.end(), samples.begin(), samples.end());
  }
  const Mark last = marks_.back();
  const std::size_t input = std::max(last.input, taken_ - std::min(held, taken_));
  if (to.size() > before) marks_.push_back({last.output + to.size() - before, input});
}

std::size_t Tempo::inputAt(std::size_t output) {
  while (marks_.size() > 2 && marks_[1].output <= output) marks_.pop_front();
  const Mark from = marks_.front();
  if (marks_.size() == 1 || output <= from.output) return from.input;
  const Mark until = marks_[1];
  if (output >= until.output) return until.input;
  const double share =
      static_cast<double>(output - from.output) / static_cast<double>(until.output - from.output);
  return from.input + static_cast<std::size_t>(share * static_cast<double>(until.input - from.input));
}

}  // namespace sentisound
