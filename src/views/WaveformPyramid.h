// The envelope of any part of a recording at any zoom, at once.
#pragma once

#include <optional>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "views/ExtentPyramid.h"
#include "views/Spectrogram.h"

namespace sentisound {

/// Extents of every 256 samples and of 4, 16, 64 … times as many, beside the sound itself, of which it keeps
/// a copy that shares the samples. 8 bytes for 256 samples and a third on top: 22 MB for 3 h at 48 kHz.
/// Immutable; may be read by several threads at once.
class WaveformPyramid {
 public:
  static constexpr std::size_t kCell = 256;  ///< samples in a cell of the finest level

  /// Reads the sound once, block by block. Empty if stopped.
  static std::optional<WaveformPyramid> build(const AudioBuffer& audio, const Progress& progress = {});

  /// Of each of `columns` equal parts of [fromSample, toSample): exactly the samples n with
  /// ⌊from + c·(to − from)/columns⌋ ≤ n < ⌊from + (c + 1)·(to − from)/columns⌋, and at least one. Columns
  /// beyond the sound's ends are 0. Reads at most 512 samples a column, so that the time it takes depends on
  /// the number of columns and neither on the zoom nor on the length of the recording.
  [[nodiscard]] Envelope envelope(double fromSample, double toSample, int columns) const;

  /// Of samples from, from + 1, … to − 1.
  [[nodiscard]] Extent over(std::size_t from, std::size_t to) const;

  [[nodiscard]] const AudioBuffer& audio() const { return audio_; }
  [[nodiscard]] float peak() const { return peak_; }  ///< largest absolute sample
  [[nodiscard]] std::size_t bytes() const { return cells_.bytes(); }

 private:
  WaveformPyramid(AudioBuffer audio, std::vector<Extent> finest);
  [[nodiscard]] Extent over(std::size_t from, std::size_t to, std::vector<float>& scratch) const;

  AudioBuffer audio_;
  ExtentPyramid cells_;
  float peak_ = 0;
};

}  // namespace sentisound
