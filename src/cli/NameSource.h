// Names of files, one after the other: a list that is there, or a stream of them as it comes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/Descriptor.h"
#include "core/Result.h"

namespace sentisound {

/// Holds one block of 64 KiB of a stream at a time, however many names there are.
class NameSource {
 public:
  /// Bytes of the longest name that Linux knows (PATH_MAX). Of a longer one, one byte more than that is kept.
  static constexpr std::size_t kLongestName = 4096;

  /// The names in that order.
  static NameSource of(const std::vector<std::string>& names);
  /// The names in a file, "-": in standard input. Each ends with the separator, the last one may do without.
  /// BadRequest if the file cannot be opened.
  static Result<NameSource> open(const std::string& path, char separator);

  /// The next name that can be had without waiting. An empty line is an empty name.
  std::optional<std::string> next();
  /// Whether there is no name any more and none will come.
  [[nodiscard]] bool ended() const { return atEnd_ && position_ == buffer_.size(); }
  /// What to poll for more; -1 when all is there.
  [[nodiscard]] int descriptor() const { return atEnd_ ? -1 : descriptor_; }
  /// Reads one block; waits for it unless descriptor() is readable. Storage if that fails.
  Status read();

  /// Why a name cannot be one of a file that we can open; nothing if it may be. BadRequest.
  static std::optional<Error> problemOf(const std::string& name);

 private:
  std::string buffer_;
  std::size_t position_ = 0;  ///< of the next name in the buffer
  char separator_ = '\0';
  bool atEnd_ = false;
  int descriptor_ = -1;
  Descriptor owned_;  ///< the file; none for standard input
  std::string source_;
};

}  // namespace sentisound
