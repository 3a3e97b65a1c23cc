// Formants of a piece of a recording, to draw over its spectrogram: panning and zooming use it again.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/VoiceTracks.h"

namespace sentisound {

/// Piece k holds the frames from k · kSeconds on, up to (k + 1) · kSeconds. 26 kB.
struct FormantPiece {
  static constexpr double kSeconds = 10;

  double firstSeconds = 0;  ///< the middle of the first frame
  double stepSeconds = 0.00625;
  std::array<std::vector<float>, kFormants> hz{};  ///< F1 … F4, each [frames]; not a number: not found

  [[nodiscard]] std::size_t frames() const { return hz.front().size(); }
  [[nodiscard]] double seconds(std::size_t frame) const {
    return firstSeconds + static_cast<double>(frame) * stepSeconds;
  }
  /// Of the frame nearest to a time; nothing outside.
  [[nodiscard]] std::optional<std::size_t> frameAt(double seconds) const;
  [[nodiscard]] std::size_t bytes() const { return sizeof(*this) + kFormants * frames() * sizeof(float); }
};

/// Those that show a stretch of a recording: [first, last].
struct FormantSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;
};
FormantSpan formantPiecesFor(double fromSeconds, double toSeconds, double recordingSeconds);

/// trackFormants() of that piece, with as much of the sound around it as its frames reach. Pure. Empty if
/// stopped, or if the piece lies beyond the end.
std::optional<FormantPiece> computeFormantPiece(const AudioBuffer& audio, std::int64_t index,
                                                double ceilingHz, const Progress& progress = {});

}  // namespace sentisound
