// What was thrown, as an Error: where work ends that may throw.
#pragma once

#include <exception>
#include <utility>

#include "core/Error.h"

namespace sentisound {

/// An Error on its way through what knows exceptions only, such as a future of a plain value.
class ErrorThrown : public std::exception {
 public:
  explicit ErrorThrown(Error what) : error(std::move(what)) {}
  [[nodiscard]] const char* what() const noexcept override { return error.detail.c_str(); }

  Error error;
};

/// For catch (...) alone: what is being handled. TooLarge if memory did not suffice, that of an ErrorThrown,
/// else Internal.
[[nodiscard]] Error thrownError();

}  // namespace sentisound
