// The value, or a failed test.
#pragma once

#include <stdexcept>
#include <utility>

#include "core/Result.h"

namespace sentisound::test {

/// The value, or an exception (a failed test, to GoogleTest) that says why there is none.
template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(describe(result.error()));
  return std::move(result).value();
}

}  // namespace sentisound::test
