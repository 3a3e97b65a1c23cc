#include "analysis/Timeline.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

#include "core/Parallel.h"

namespace sentisound {
namespace {

constexpr double kLeastProbability = 1e-4;
constexpr std::size_t kTogether =
    32;  // windows between two looks at progress; 150 kB of features each at most

double overlap(const SpeechSegment& segment, double from, double to) {
  return std::max(0.0, std::min(segment.toSeconds, to) - std::max(segment.fromSeconds, from));
}

/// The beginnings of the windows of one segment.
std::vector<double> startsIn(const SpeechSegment& segment, double window, double recording,
                             const TimelineSpec& spec) {
  const double spare = segment.toSeconds - segment.fromSeconds - window;
  if (spare <= 0)
    return {std::clamp((segment.fromSeconds + segment.toSeconds - window) / 2, 0.0, recording - window)};
  const int steps = static_cast<int>(std::ceil(spare / spec.hopSeconds));
  std::vector<double> starts;
  for (int i = 0; i <= steps; ++i) starts.push_back(segment.fromSeconds + spare * i / steps);
  return starts;
}

struct WindowAnswer {
  Eigen::VectorXf values{};
  Prediction prediction{};
  Eigen::VectorXf kept{};
};
/// What one window gave; empty if it was not reached.
using ClassifiedWindow = std::optional<Result<WindowAnswer>>;

ClassifiedWindow classified(const TimelineWindow& window, const AudioBuffer& audio, const FeatureSpec& spec,
                            const ClassifyWindow& classify, const KeepOfWindow& keep,
                            const Progress& progress) {
  const std::size_t from = audio.rate().samples(window.fromSeconds);
  const auto sound = audio.cut(from, audio.rate().samples(window.toSeconds) - from);
  if (!sound) return sound.error();
  auto values = extractValues(spec, *sound, 1, {.stop = progress.stop});
  if (!values) return values.error();
  Features features{.specId = spec.id, .values = std::move(*values)};
  auto prediction = classify(features);
  if (!prediction) return prediction.error();
  Eigen::VectorXf kept;
  if (keep) kept = keep(features);
  return WindowAnswer{std::move(features.values), std::move(*prediction), std::move(kept)};
}

}  // namespace

double Timeline::speechSeconds() const {
  double sum = 0;
  for (const auto& segment : speech) sum += segment.toSeconds - segment.fromSeconds;
  return sum;
}

std::vector<TimelineWindow> placeWindows(std::span<const SpeechSegment> speech, double recordingSeconds,
                                         const TimelineSpec& spec) {
  const double length = std::min(spec.windowSeconds, recordingSeconds);
  std::vector<TimelineWindow> windows;
  std::size_t firstNear = 0;  // segments before this one end before every window to come
  for (const auto& segment : speech) {
    if (!windows.empty() && segment.toSeconds <= windows.back().toSeconds) continue;
    for (const double from : startsIn(segment, length, recordingSeconds, spec)) {
      TimelineWindow window{.fromSeconds = from, .toSeconds = std::min(from + length, recordingSeconds)};
      while (firstNear < speech.size() && speech[firstNear].toSeconds < from) ++firstNear;
      for (std::size_t i = firstNear; i < speech.size() && speech[i].fromSeconds < window.toSeconds; ++i)
        window.speechSeconds += overlap(speech[i], window.fromSeconds, window.toSeconds);
      if (window.speechSeconds >= spec.leastSpeechSeconds) windows.push_back(std::move(window));
    }
  }
  return windows;
}

Eigen::VectorXd pooledProbabilities(std::span<const TimelineWindow> windows) {
  assert(!windows.empty());
  Eigen::VectorXd logs = Eigen::VectorXd::Zero(windows.front().probabilities.size());
  double weight = 0;
  for (const auto& window : windows) {
    logs += window.speechSeconds * window.probabilities.array().max(kLeastProbability).log().matrix();
    weight += window.speechSeconds;
  }
  logs /= weight;
  const Eigen::VectorXd shares = (logs.array() - logs.maxCoeff()).exp();
  return shares / shares.sum();
}

std::optional<LearntAffect> pooledAffect(std::span<const TimelineWindow> windows) {
  const auto logOdds = [](double p) {
    const double kept = std::clamp(p, kLeastProbability, 1 - kLeastProbability);
    return std::log(kept / (1 - kept));
  };
  double activation = 0;
  double valence = 0;
  double weight = 0;
  for (const auto& window : windows) {
    if (!window.affect) return std::nullopt;
    activation += window.speechSeconds * logOdds(window.affect->activation);
    valence += window.speechSeconds * logOdds(window.affect->valence);
    weight += window.speechSeconds;
  }
  if (weight <= 0) return std::nullopt;
  const auto probability = [&](double sum) { return 1 / (1 + std::exp(-sum / weight)); };
  return LearntAffect{probability(activation), probability(valence)};
}

Result<ClassifiedWindows> classifyWindows(std::span<TimelineWindow> windows, const AudioBuffer& audio,
                                          const FeatureSpec& spec, const ClassifyWindow& classify,
                                          const Progress& progress, const KeepOfWindow& keep) {
  ClassifiedWindows result;
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(spec.dimensions());
  double weight = 0;
  for (std::size_t done = 0; done < windows.size(); done += kTogether) {
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
    progress.at(static_cast<double>(done) / static_cast<double>(windows.size()));
    const auto group = windows.subspan(done, std::min(kTogether, windows.size() - done));
    std::vector<ClassifiedWindow> answers(group.size());
    forEachInParallel(static_cast<int>(group.size()), [&](int i) {
      const auto at = static_cast<std::size_t>(i);
      answers[at] = classified(group[at], audio, spec, classify, keep, progress);
    });
    // Sums in order of time, so that they do not depend on which core was faster.
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (!answers[i]->ok()) return answers[i]->error();
      auto& [values, prediction, kept] = **answers[i];
      sum += group[i].speechSeconds * values.cast<double>();
      weight += group[i].speechSeconds;
      group[i].probabilities = prediction.probabilities;
      group[i].affect = prediction.affect;
      result.last = std::move(prediction);
      if (keep) result.kept.push_back(std::move(kept));
    }
  }
  if (weight > 0) result.meanValues = (sum / weight).cast<float>();
  return result;
}

std::vector<std::size_t> apart(std::span<const TimelineWindow> windows, std::size_t most) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < windows.size(); ++i)
    if (all.empty() || windows[i].fromSeconds >= windows[all.back()].toSeconds) all.push_back(i);
  if (all.size() <= most) return all;
  std::vector<std::size_t> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
  return some;
}

}  // namespace sentisound
