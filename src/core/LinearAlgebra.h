// Eigen's large products run in OpenBLAS (EIGEN_USE_BLAS is set for every target at once, by the module
// core).
#pragma once

#include <string_view>

namespace sentisound {

/// Keeps OpenBLAS to one thread: the pool above already uses every core, and sums keep their order, so the
/// same input gives the same bits whatever else runs. Cheap; whoever is about to multiply calls it.
void useOneBlasThread();

/// The kernels (OPENBLAS_CORETYPE) that suit the processor better than the `chosen` ones; empty if those do.
/// An OpenBLAS that is older than the processor may take it for one without vectors of eight, a fifth as
/// fast.
std::string_view betterBlasKernels(std::string_view chosen, bool hasAvx2, bool hasAvx512);

/// Starts the program anew with better kernels if there are any and nobody has chosen; else does nothing. For
/// the first line of main(): OpenBLAS chooses before that.
void restartWithBetterBlas(char** argv);

}  // namespace sentisound
