#include "service/LiveAnalysis.h"

#include <algorithm>
#include <cmath>

namespace sentisound {

LiveAnalysis::LiveAnalysis(AnalysisService& service, SampleRate rate, QString modelId, QString speaker)
    : service_(service), rate_(rate), modelId_(std::move(modelId)), speaker_(std::move(speaker)) {}

void LiveAnalysis::append(std::span<const float> samples) {
  const auto most = static_cast<std::size_t>(std::llround(kKeptSeconds * rate_.hz()));
  const std::scoped_lock lock(mutex_);
  samples_ += samples.size();
  for (const float sample : samples) peak_ = std::max(peak_, std::abs(sample));
  if (samples.size() > most) samples = samples.last(most);
  kept_.insert(kept_.end(), samples.begin(), samples.end());
  if (kept_.size() > most)
    kept_.erase(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(kept_.size() - most));
}

void LiveAnalysis::append(std::span<const std::int16_t> samples) {
  std::vector<float> floats(samples.size());
  // As a decoder reads the file that they are written to.
  std::ranges::transform(samples, floats.begin(),
                         [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0F; });
  append(floats);
}

double LiveAnalysis::seconds() const {
  const std::scoped_lock lock(mutex_);
  return rate_.seconds(samples_);
}

float LiveAnalysis::peak() const {
  const std::scoped_lock lock(mutex_);
  return peak_;
}

std::optional<LiveWindow> LiveAnalysis::newest(double seconds) const {
  std::vector<float> samples;
  std::size_t from = 0;
  {
    const std::scoped_lock lock(mutex_);
    const auto count =
        std::min(kept_.size(), static_cast<std::size_t>(std::llround(std::max(0.0, seconds) * rate_.hz())));
    samples.assign(kept_.end() - static_cast<std::ptrdiff_t>(count), kept_.end());
    from = samples_ - count;
  }
  auto audio = AudioBuffer::create(std::move(samples), rate_);
  if (!audio) return std::nullopt;
  return LiveWindow{.audio = std::move(*audio), .fromSeconds = rate_.seconds(from)};
}

Result<std::optional<LiveReadout>> LiveAnalysis::classify(const Progress& progress) {
  const auto window = newest(kWindowSeconds);
  if (!window) return std::optional<LiveReadout>();
  const auto loaded = modelId_.isEmpty() ? service_.activeModel() : service_.models().load(modelId_);
  if (!loaded) return loaded.error();
  const auto options = service_.speakerOptions(speaker_, **loaded);
  if (!options) return options.error();
  auto analysis = analyse(window->audio, (*loaded)->model, *options, progress);
  if (!analysis && analysis.error().code == Errc::TooShort) return std::optional<LiveReadout>();
  if (!analysis) return analysis.error();
  return std::optional<LiveReadout>({.fromSeconds = window->fromSeconds,
                                     .toSeconds = window->toSeconds(),
                                     .prediction = std::move(analysis->prediction),
                                     .verdict = std::move(analysis->verdict)});
}

}  // namespace sentisound
