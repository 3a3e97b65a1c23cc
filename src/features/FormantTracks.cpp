// trackFormants() of features/VoiceTracks.h.
#include <algorithm>
#include <limits>
#include <numbers>

#include "dsp/FourierResampler.h"
#include "dsp/LinearPrediction.h"
#include "features/VoiceTracks.h"

namespace sentisound {
namespace {

constexpr double kWindowSeconds = 0.05;
constexpr double kStepSeconds = 0.00625;
constexpr double kEmphasisHz = 50;
constexpr double kEdgeHz = 50;
constexpr int kPoles = 10;

/// exp(−12) at the edges, which are taken off.
std::vector<double> gaussianWindow(std::size_t size) {
  const double edge = std::exp(-12.0);
  const double middle = static_cast<double>(size + 1) / 2;
  std::vector<double> window(size);
  for (std::size_t n = 0; n < size; ++n) {
    const double x = (static_cast<double>(n + 1) - middle) / static_cast<double>(size + 1);
    window[n] = (std::exp(-48 * x * x) - edge) / (1 - edge);
  }
  return window;
}

/// The frames of sound that arrives in pieces; holds little more than one of them.
class FormantStream {
 public:
  /// The first of the samples that arrive, `rateHz` a second, lies at `startSeconds`.
  FormantStream(FormantTracks& tracks, double rateHz, double startSeconds)
      : tracks_(tracks),
        rate_(rateHz),
        start_(startSeconds),
        emphasis_(std::exp(-2 * std::numbers::pi * kEmphasisHz / rateHz)),
        window_(gaussianWindow(static_cast<std::size_t>(kWindowSeconds * rateHz) / 2 * 2)) {}

  void push(std::span<const float> samples) {
    for (const float sample : samples) {
      held_.push_back(static_cast<double>(sample) - emphasis_ * before_);
      before_ = static_cast<double>(sample);
    }
    while (frame_ < tracks_.grid.frames && firstSample() + window_.size() <= first_ + held_.size())
      takeNext();
    const std::size_t done = std::min(firstSample() - std::min(firstSample(), first_), held_.size());
    held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(done));
    first_ += done;
  }
  /// Silence behind the end, for the last frames.
  void finish() { push(std::vector<float>(window_.size(), 0.0F)); }

 private:
  [[nodiscard]] std::size_t firstSample() const {
    const double middle = std::floor((tracks_.grid.seconds(frame_) - start_) * rate_) + 1;
    return static_cast<std::size_t>(std::max(0.0, middle - static_cast<double>(window_.size() / 2)));
  }
  void takeNext() {
    std::vector<double> windowed(window_);
    const double* from = held_.data() + (firstSample() - first_);
    for (std::size_t n = 0; n < windowed.size(); ++n) windowed[n] *= from[n];
    const auto found = resonances(burg(windowed, kPoles), rate_, kEdgeHz);
    constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    for (std::size_t k = 0; k < kFormants; ++k) {
      tracks_.hz[k].push_back(k < found.size() ? static_cast<float>(found[k].hz) : kNone);
      tracks_.bandwidthHz[k].push_back(k < found.size() ? static_cast<float>(found[k].bandwidthHz) : kNone);
    }
    ++frame_;
  }

  FormantTracks& tracks_;
  double rate_;
  double start_;
  double emphasis_;
  std::vector<double> window_;
  double before_ = 0;
  std::size_t frame_ = 0;  ///< the next one
  std::size_t first_ = 0;  ///< the sample that held_ begins with
  std::vector<double> held_{};
};

}  // namespace

std::optional<FormantTracks> trackFormants(const AudioBuffer& audio, const VoiceSettings& settings,
                                           const Progress& progress) {
  const SampleRate rate(static_cast<int>(std::lround(2 * settings.formantCeilingHz)));
  FormantTracks tracks;
  tracks.grid = framesWithin(audio.seconds(), kWindowSeconds, kStepSeconds);
  for (auto* values : {&tracks.hz, &tracks.bandwidthHz})
    for (auto& one : *values) one.reserve(tracks.grid.frames);
  FormantStream frames(tracks, rate.hz(), 0.5 / audio.rate().hz());
  const auto heard = forEachFullBandBlockAt(
      rate, audio, [&](std::span<const float> samples) { frames.push(samples); }, progress);
  if (!heard) return std::nullopt;
  frames.finish();
  return tracks;
}

}  // namespace sentisound
