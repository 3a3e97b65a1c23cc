// The clips of a data set as other channels would deliver them, real codecs included.
#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/AudioBuffer.h"
#include "dsp/degrade/Conditions.h"
#include "training/Dataset.h"

namespace sentisound {

/// A clip's sound is always handed in as decoded, of any rate; what comes out is at kChannelRate. Safe to use
/// from several threads. The data set must outlive it. Nothing here depends on clips of other speakers.
class ClipChannels {
 public:
  explicit ClipChannels(const Dataset& dataset);

  /// Corpus and file name within it: the seed of what is drawn for the clip, the same on every machine.
  [[nodiscard]] std::string identity(std::size_t clip) const;
  /// The other clips of its speaker, which its babble is made of, in order of name; none if the speaker is
  /// not known.
  [[nodiscard]] std::vector<std::size_t> others(std::size_t clip) const;

  /// Copy 0, 1, … for training (trainingCopy in dsp/degrade/Conditions.h).
  [[nodiscard]] Result<AudioBuffer> copy(std::size_t clip, int number, const AudioBuffer& sound) const;
  /// As it is tested (underCondition). BadRequest if FFmpeg here lacks the codec.
  [[nodiscard]] Result<AudioBuffer> under(std::size_t clip, Condition condition,
                                          const AudioBuffer& sound) const;

  /// Names everything besides the clip's own file that copy() and under() depend on; for a cache.
  [[nodiscard]] QString copyKey(std::size_t clip, int number) const;
  [[nodiscard]] QString conditionKey(std::size_t clip, Condition condition) const;

 private:
  using Speaker = std::pair<std::string, std::string>;  ///< corpus, name
  [[nodiscard]] Surroundings surroundings(std::size_t clip) const;
  [[nodiscard]] QString othersKey(std::size_t clip) const;

  const Dataset& dataset_;
  std::map<Speaker, std::vector<std::size_t>> clipsOf_{};  ///< in order of identity
  std::vector<QByteArray> versions_{};                     ///< [clips], path, size and time of change of each
};

}  // namespace sentisound
