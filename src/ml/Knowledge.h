// What a model may know of a tested speaker, drawn at random from that speaker's clips.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace sentisound {

/// How much is known of a tested speaker. The default: nothing.
struct Baseline {
  static constexpr int kAll = -1;
  int clips = 0;         ///< unlabelled ones; kAll: all that are tested
  int draws = 5;         ///< times that clips are drawn at random, where that makes a difference
  int taught = 0;        ///< labelled clips of each class, which are then not tested
  bool oneMood = false;  ///< the unlabelled ones are all of one class, drawn for each speaker

  [[nodiscard]] bool random() const { return clips > 0 || taught > 0 || oneMood; }
  [[nodiscard]] bool nothing() const { return clips == 0 && taught == 0; }
};

/// "nothing", "10 clips", "all clips", "10 clips of one mood", "2 labelled clips per emotion".
std::string words(const Baseline& baseline);

struct DrawnClips {
  std::vector<int> known{};   ///< clip numbers, rising
  std::vector<int> labels{};  ///< [known], −1 where the model is not told
  std::vector<int> tested{};  ///< never a labelled one of `known`
};

/// `clips` are all of one speaker (rising), `labels` [of the whole table]. Without labels all are tested, the
/// known ones too. Of a class with only one clip none is taught, or nothing of it would be left to test.
DrawnClips drawKnown(const std::vector<int>& clips, const std::vector<int>& labels, const Baseline& baseline,
                     std::mt19937_64& random);

}  // namespace sentisound
