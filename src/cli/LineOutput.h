// Where results go: each piece with one write, at once.
#pragma once

#include <string>
#include <string_view>

#include "core/Result.h"

namespace sentisound {

/// From the first one on, SIGPIPE does not end the process any more: there is a history to close.
class LineOutput {
 public:
  /// `name` is for messages; the descriptor stays the caller's.
  LineOutput(int descriptor, std::string name);

  /// All of it, or not for a reason: false if nobody reads it any more, Storage if it cannot be written.
  Result<bool> write(std::string_view text) const;
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  std::string name_;
};

}  // namespace sentisound
