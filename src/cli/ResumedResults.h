// The results that an earlier run has written, so that a run after a crash goes on behind them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/Descriptor.h"
#include "core/Channel.h"
#include "core/Result.h"

namespace sentisound {

/// A file of JSON lines, open for appending and locked against a second run. Of a million results 24 MB are
/// held: a digest of each name, and how often it is there.
class ResumedResults {
 public:
  /// Makes the file if there is none. A last line that was cut off is removed. BadRequest, and nothing is
  /// changed, if it holds anything but results, or results of another model than `modelId` or of another
  /// channel than `channel` (that of a mix may be any), is no regular file or cannot be opened; Storage if it
  /// cannot be read or another run writes to it.
  static Result<ResumedResults> open(const std::string& path, const std::string& modelId, int channel);

  /// What the file says about an input of that name (as results name it: valid UTF-8).
  enum class Before { Missing, Done, Failed };
  /// Each line of the file answers once: a name that is given twice wants two lines. Where each channel has
  /// its line, that of `channel`; kMix: that of a file as a whole.
  Before take(const std::string& name, int channel);

  [[nodiscard]] int descriptor() const { return file_.number(); }

 private:
  using Digest = std::array<char, 16>;
  struct Entry {
    Digest name;
    std::uint32_t done;
    std::uint32_t failed;
  };
  static Digest digestOf(const std::string& name);
  /// Answers where the last whole line ends, in bytes.
  Result<std::int64_t> readLines(const std::string& path, const std::string& modelId);
  /// Says what is wrong with the line if it is not a result of this model; else nothing.
  Message add(const std::string& line, std::int64_t number, const std::string& modelId);
  void merge();
  /// What tells inputs apart.
  [[nodiscard]] std::string keyOf(const std::string& name, const std::string& channel) const;

  int channel_ = kMix;
  Descriptor file_;
  std::vector<Entry> entries_;  ///< once read: one per name, sorted
};

}  // namespace sentisound
