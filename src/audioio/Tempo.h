// Speech slower or faster at the same pitch, block by block (SoundTouch).
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <span>
#include <vector>

#include "core/Units.h"

namespace soundtouch {
class SoundTouch;
}

namespace sentisound {

/// Mono samples in, mono samples of the same rate out. Nothing is changed until another speed than 1 is set.
/// Not for two threads at once.
class Tempo {
 public:
  static constexpr double kSlowest = 0.5;
  static constexpr double kFastest = 2.0;

  explicit Tempo(SampleRate rate);
  ~Tempo();

  /// Limited to kSlowest … kFastest, what is no number ignored; from the next samples on.
  void setSpeed(double speed);
  /// Appends what has become ready, which may be nothing: up to some 150 ms are held back.
  void convert(std::span<const float> samples, std::vector<float>& to);
  /// How many samples had gone in when the sample of that number came out; between two blocks in proportion.
  /// Smaller numbers than those asked for before are forgotten.
  std::size_t inputAt(std::size_t output);

 private:
  /// So many samples of the output had been made of so many of the input.
  struct Mark {
    std::size_t output = 0;
    std::size_t input = 0;
  };

  SampleRate rate_;
  double speed_ = 1;
  std::unique_ptr<soundtouch::SoundTouch> stretcher_;  ///< from the first other speed on
  std::size_t taken_ = 0;                              ///< samples that went in
  std::deque<Mark> marks_{Mark{}};
};

}  // namespace sentisound
