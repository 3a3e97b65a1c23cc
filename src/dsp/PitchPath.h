// Which of the candidates of each frame is its F0: the cheapest path through all of them.
#pragma once

#include <functional>
#include <vector>

#include "dsp/PitchCandidates.h"

namespace sentisound {

struct PitchPathSpec {
  double ceilingHz = 600;            ///< higher candidates count as unvoiced
  double silenceThreshold = 0.03;    ///< of the sound's peak: quieter frames are rather unvoiced
  double voicingThreshold = 0.45;    ///< strength of the unvoiced candidate
  double octaveCost = 0.01;          ///< of a candidate an octave below the ceiling
  double octaveJumpCost = 0.35;      ///< of an octave between neighbouring frames, at 10 ms a frame
  double voicedUnvoicedCost = 0.14;  ///< of a change between voiced and unvoiced, likewise
};

/// Viterbi's search with the costs of Boersma 1993. Frames come one by one; what is decided is handed out as
/// soon as all paths lead through the same candidate, which every pause sees to, and after kMostFrames at the
/// latest: an hour needs no more memory than its longest stretch of voice.
class PitchPath {
 public:
  static constexpr std::size_t kMostFrames = 12'000;
  using Take = std::function<void(const PitchCandidate&)>;  ///< hz 0: unvoiced, strength then 0

  PitchPath(const PitchPathSpec& spec, double stepSeconds, Take take);
  void push(const PitchFrame& frame);
  /// Call once, after the last frame.
  void finish();

 private:
  struct Place {
    PitchCandidate candidate{};
    double value = 0;      ///< of the best path that ends here
    std::size_t from = 0;  ///< its place in the frame before
  };
  using Places = std::vector<Place>;
  [[nodiscard]] double transition(const PitchCandidate& from, const PitchCandidate& to) const;
  [[nodiscard]] Places placesOf(const PitchFrame& frame) const;
  void decide();

  PitchPathSpec spec_;
  double jumpCost_;
  double voicingCost_;
  Take take_;
  std::vector<Places> open_{};  ///< frames that are not decided
  Places last_{};               ///< of the last decided frame, its best one alone
};

}  // namespace sentisound
