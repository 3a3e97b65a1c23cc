#include "core/LinearAlgebra.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <mutex>
#include <string>

// cblas.h of OpenBLAS; the header would pull in its macros
extern "C" void openblas_set_num_threads(int threads);
extern "C" char* openblas_get_corename();

namespace sentisound {
namespace {

constexpr auto kKernelsVariable = "OPENBLAS_CORETYPE";

}  // namespace

void useOneBlasThread() {
  static std::once_flag once;
  std::call_once(once, [] { openblas_set_num_threads(1); });
}

std::string_view betterBlasKernels(std::string_view chosen, bool hasAvx2, bool hasAvx512) {
  // What OpenBLAS 0.3 falls back to for an x86 processor that it does not know.
  static constexpr std::array<std::string_view, 5> kOld{"Prescott", "Core2", "Penryn", "Dunnington",
                                                        "Nehalem"};
  if (std::ranges::find(kOld, chosen) == kOld.end() || !hasAvx2) return {};
  return hasAvx512 ? "SkylakeX" : "Haswell";
}

void restartWithBetterBlas([[maybe_unused]] char** argv) {
#if defined(__x86_64__)
  if (std::getenv(kKernelsVariable) != nullptr) return;
  const bool avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
  const bool avx512 = __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
                      __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0;
  const std::string better(betterBlasKernels(openblas_get_corename(), avx2, avx512));
  if (better.empty() || setenv(kKernelsVariable, better.c_str(), 1) != 0) return;
  execv("/proc/self/exe", argv);  // if that fails the program goes on, slower
#endif
}

}  // namespace sentisound
