#include "core/LinearAlgebra.h"

#include <gtest/gtest.h>

namespace sentisound {
namespace {

TEST(BlasKernels, AProcessorThatOpenBlasDoesNotKnowGetsThoseOfItsVectors) {
  EXPECT_EQ(betterBlasKernels("Prescott", true, true), "SkylakeX");
  EXPECT_EQ(betterBlasKernels("Prescott", true, false), "Haswell");
  EXPECT_EQ(betterBlasKernels("Nehalem", true, false), "Haswell");
  EXPECT_EQ(betterBlasKernels("Prescott", false, false), "") << "an old processor";
}

TEST(BlasKernels, WhatOpenBlasKnowsStays) {
  for (const char* chosen : {"Haswell", "Zen", "SkylakeX", "Cooperlake", "neoversen1", ""})
    EXPECT_EQ(betterBlasKernels(chosen, true, true), "") << chosen;
}

}  // namespace
}  // namespace sentisound
