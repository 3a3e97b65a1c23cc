#include "views/FormantPiece.h"

#include <algorithm>
#include <cmath>

namespace sentisound {
namespace {

constexpr double kAroundSeconds = 0.1;  // a window of 50 ms, and what its resampling rings

}  // namespace

std::optional<std::size_t> FormantPiece::frameAt(double seconds) const {
  const double frame = std::round((seconds - firstSeconds) / stepSeconds);
  if (!(frame >= 0 && frame < static_cast<double>(frames()))) return std::nullopt;
  return static_cast<std::size_t>(frame);
}

FormantSpan formantPiecesFor(double fromSeconds, double toSeconds, double recordingSeconds) {
  const auto piece = [](double seconds) {
    return static_cast<std::int64_t>(std::floor(std::max(0.0, seconds) / FormantPiece::kSeconds));
  };
  const double end = std::min(toSeconds, std::nextafter(recordingSeconds, 0.0));
  return {piece(fromSeconds), piece(std::max(fromSeconds, end))};
}

std::optional<FormantPiece> computeFormantPiece(const AudioBuffer& audio, std::int64_t index,
                                                double ceilingHz, const Progress& progress) {
  const double from = static_cast<double>(index) * FormantPiece::kSeconds;
  const double to = std::min(from + FormantPiece::kSeconds, audio.seconds());
  const double rate = audio.rate().hz();
  const auto first = static_cast<std::size_t>(std::lround(std::max(0.0, from - kAroundSeconds) * rate));
  const auto end =
      std::min(audio.size(), static_cast<std::size_t>(std::lround((to + kAroundSeconds) * rate)));
  if (end <= first || to <= from) return std::nullopt;
  const auto part = audio.cut(first, end - first);
  if (!part) return std::nullopt;
  const auto tracks = trackFormants(*part, {.formantCeilingHz = ceilingHz}, progress);
  if (!tracks) return std::nullopt;

  FormantPiece piece{.stepSeconds = tracks->grid.stepSeconds};
  const double begins = static_cast<double>(first) / rate;
  for (std::size_t frame = 0; frame < tracks->grid.frames; ++frame) {
    const double seconds = begins + tracks->grid.seconds(frame);
    if (seconds < from || seconds >= from + FormantPiece::kSeconds) continue;
    if (piece.frames() == 0) piece.firstSeconds = seconds;
    for (std::size_t k = 0; k < kFormants; ++k) piece.hz[k].push_back(tracks->hz[k][frame]);
  }
  return piece;
}

}  // namespace sentisound
