#include "features/ContourKernels.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

#include "dsp/Draw.h"

namespace sentisound {
namespace {

constexpr std::uint64_t kSeed = 5;
constexpr double kQuietestDb = 45;    // below the loudest; silence would outweigh speech
constexpr double kUnknownPitch = 24;  // semitones over 55 Hz, where nothing is voiced
constexpr std::array kDilations{1, 2, 3, 5, 7, 10, 14, 20};
constexpr std::array kCepstrumScales{60.0, 40.0, 25.0, 20.0, 20.0, 15.0, 15.0, 15.0};

const Contour& row(const SpeechContours& contours, std::string_view name) {
  static const auto names = contourNames();
  const auto at = std::ranges::find(names, name);
  assert(at != names.end());
  return contours.rows[static_cast<std::size_t>(at - names.begin())];
}

/// Median of five neighbours; beyond the ends the end value repeats.
Contour medianOfFive(const Contour& values) {
  const auto last = static_cast<std::ptrdiff_t>(values.size()) - 1;
  Contour smooth(values.size());
  for (std::ptrdiff_t i = 0; i <= last; ++i) {
    std::array<double, 5> window{};
    for (std::ptrdiff_t k = 0; k < 5; ++k)
      window[static_cast<std::size_t>(k)] =
          values[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i + k - 2, 0, last))];
    std::ranges::nth_element(window, window.begin() + 2);
    smooth[static_cast<std::size_t>(i)] = window[2];
  }
  return smooth;
}

/// F0 with straight lines over the unvoiced stretches.
Contour throughPauses(const Contour& semitones, const std::vector<bool>& voiced) {
  Contour line(semitones.size(), kUnknownPitch);
  std::ptrdiff_t before = -1;
  const auto size = static_cast<std::ptrdiff_t>(semitones.size());
  const auto at = [&](std::ptrdiff_t i) { return semitones[static_cast<std::size_t>(i)]; };
  for (std::ptrdiff_t i = 0; i <= size; ++i) {
    if (i < size && !voiced[static_cast<std::size_t>(i)]) continue;
    for (std::ptrdiff_t gap = before + 1; gap < i; ++gap) {
      if (before < 0 && i == size) continue;  // nothing voiced at all
      const double share = static_cast<double>(gap - before) / static_cast<double>(i - before);
      line[static_cast<std::size_t>(gap)] = before < 0  ? at(i)
                                            : i == size ? at(before)
                                                        : at(before) + share * (at(i) - at(before));
    }
    if (i < size) line[static_cast<std::size_t>(i)] = at(i);
    before = i;
  }
  return line;
}

}  // namespace

Eigen::MatrixXf contourPicture(const SpeechContours& contours) {
  std::vector<Contour> channels;
  const auto add = [&](Contour values, double scale) {
    for (double& value : values) value *= scale;
    channels.push_back(std::move(values));
  };
  Contour energy = row(contours, "energy_db");
  const double loudest = *std::ranges::max_element(energy);
  for (double& value : energy) value = std::max(value, loudest - kQuietestDb);
  add(std::move(energy), 1 / 10.0);
  add(throughPauses(medianOfFive(contours.semitones), contours.voiced), 1 / 4.0);
  add(Contour(contours.voiced.begin(), contours.voiced.end()), 2);
  add(row(contours, "harmonicity"), 3);
  add(row(contours, "centroid_log"), 3);
  add(row(contours, "flux"), 4);
  for (std::size_t i = 0; i < kCepstrumScales.size(); ++i) add(contours.rows[i], 1 / kCepstrumScales[i]);
  assert(channels.size() == kContourChannels);

  const auto frames = static_cast<Eigen::Index>(channels.front().size());
  Eigen::MatrixXd picture(kContourChannels, (frames + 1) / 2);
  for (Eigen::Index channel = 0; channel < picture.rows(); ++channel) {
    const auto& values = channels[static_cast<std::size_t>(channel)];
    for (Eigen::Index frame = 0; frame < picture.cols(); ++frame) {
      const Eigen::Index centre = 2 * frame;
      const Eigen::Index from = std::max<Eigen::Index>(0, centre - 1);
      const Eigen::Index to = std::min(frames - 1, centre + 1);
      double sum = 0;
      for (Eigen::Index i = from; i <= to; ++i) sum += values[static_cast<std::size_t>(i)];
      picture(channel, frame) = sum / static_cast<double>(to - from + 1);
    }
  }
  return (picture.colwise() - picture.rowwise().mean()).cast<float>();
}

std::vector<KernelGroup> contourKernelBank(int count, std::uint64_t seed) {
  Draw draw(seed);
  std::vector<Kernel> kernels;
  for (int i = 0; i < count; ++i) {
    const int seen = static_cast<int>(std::exp2(draw.uniform(0, std::log2(kContourChannels + 1.0))));
    std::array<int, kContourChannels> order{};
    std::iota(order.begin(), order.end(), 0);
    Kernel kernel{kDilations[static_cast<std::size_t>(draw.below(static_cast<int>(kDilations.size())))],
                  Eigen::VectorXf::Zero(kContourChannels * kKernelTaps)};
    for (int k = 0; k < seen; ++k) {
      std::swap(order[static_cast<std::size_t>(k)],
                order[static_cast<std::size_t>(k + draw.below(kContourChannels - k))]);
      Eigen::VectorXd weights(kKernelTaps);
      for (double& weight : weights) weight = draw.normal();
      weights = (weights.array() - weights.mean()) / std::sqrt(static_cast<double>(seen * kKernelTaps));
      for (int tap = 0; tap < kKernelTaps; ++tap)
        kernel.weights[tap * kContourChannels + order[static_cast<std::size_t>(k)]] =
            static_cast<float>(weights[tap]);
    }
    kernels.push_back(std::move(kernel));
  }
  return groupKernels(kernels);
}

std::optional<Eigen::VectorXf> contourKernels(const AudioBuffer& audio, const Progress& progress) {
  static const auto groups = contourKernelBank(kContourKernels, kSeed);
  const auto contours = speechContours(audio, progress);
  if (!contours) return std::nullopt;
  return kernelResponses(groups, contourPicture(*contours), Border::Repeat);
}

Eigen::VectorXf fewContourKernels(const SpeechContours& contours) {
  static const auto groups = contourKernelBank(kFewContourKernels, kSeed);
  return kernelResponses(groups, contourPicture(contours), Border::Repeat);
}

}  // namespace sentisound
