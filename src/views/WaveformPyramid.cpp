#include "views/WaveformPyramid.h"

#include <algorithm>
#include <cmath>

namespace sentisound {

WaveformPyramid::WaveformPyramid(AudioBuffer audio, std::vector<Extent> finest)
    : audio_(std::move(audio)), cells_(std::move(finest)) {
  const Extent all = cells_.over(0, cells_.size());
  peak_ = std::max(std::abs(all.low), std::abs(all.high));
}

std::optional<WaveformPyramid> WaveformPyramid::build(const AudioBuffer& audio, const Progress& progress) {
  std::vector<Extent> finest((audio.size() + kCell - 1) / kCell);
  const bool complete = audio.forEachBlock([&](std::size_t from, std::span<const float> samples) {
    if (progress.stopped()) return false;
    progress.at(static_cast<double>(from) / static_cast<double>(audio.size()));
    // A block need not begin where a cell does.
    for (std::size_t done = 0; done < samples.size();) {
      const std::size_t at = from + done;
      const std::size_t count = std::min(kCell - at % kCell, samples.size() - done);
      finest[at / kCell].include(extentOf(samples.subspan(done, count)));
      done += count;
    }
    return true;
  });
  if (!complete) return std::nullopt;
  return WaveformPyramid(audio, std::move(finest));
}

Extent WaveformPyramid::over(std::size_t from, std::size_t to) const {
  std::vector<float> scratch;
  return over(from, to, scratch);
}

Extent WaveformPyramid::over(std::size_t from, std::size_t to, std::vector<float>& scratch) const {
  from = std::min(from, audio_.size());
  to = std::clamp(to, from, audio_.size());
  const std::size_t firstCell = (from + kCell - 1) / kCell;
  const std::size_t endCell = to / kCell;
  if (firstCell >= endCell) return extentOf(audio_.read(from, to - from, scratch));
  Extent extent = cells_.over(firstCell, endCell);
  extent.include(extentOf(audio_.read(from, firstCell * kCell - from, scratch)));
  extent.include(extentOf(audio_.read(endCell * kCell, to - endCell * kCell, scratch)));
  return extent;
}

Envelope WaveformPyramid::envelope(double fromSample, double toSample, int columns) const {
  const auto count = static_cast<std::size_t>(std::max(0, columns));
  Envelope envelope{std::vector<float>(count), std::vector<float>(count)};
  std::vector<float> scratch;
  const auto edge = [&](std::size_t column) {
    return std::floor(fromSample +
                      (toSample - fromSample) * static_cast<double>(column) / static_cast<double>(count));
  };
  for (std::size_t column = 0; column < count; ++column) {
    const double begin = edge(column);
    const double end = std::max(begin + 1, edge(column + 1));
    if (end <= 0 || begin >= static_cast<double>(audio_.size())) continue;
    const Extent extent =
        over(static_cast<std::size_t>(std::max(0.0, begin)), static_cast<std::size_t>(end), scratch);
    envelope.low[column] = extent.low;
    envelope.high[column] = extent.high;
  }
  return envelope;
}

}  // namespace sentisound
