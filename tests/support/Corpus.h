// Where tests find audio: our own small set in the checkout, always; the corpora beside it, when they are
// there.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace sentisound::test {

inline std::filesystem::path sourceDir() {
  return SENTISOUND_SOURCE_DIR;
}

/// ../shared, or what the environment variable SENTISOUND_SHARED names. May not exist.
inline std::filesystem::path sharedDir() {
  if (const char* given = std::getenv("SENTISOUND_SHARED")) return given;
  return SENTISOUND_SHARED_DIR;
}

}  // namespace sentisound::test

/// Skips the test, saying so, where the corpora are not installed.
#define SENTISOUND_NEEDS_SHARED(subfolder)                                   \
  if (!std::filesystem::exists(sentisound::test::sharedDir() / (subfolder))) \
  GTEST_SKIP() << "SKIPPED LOUDLY: " << (sentisound::test::sharedDir() / (subfolder)) << " is not here"
