// Eigen's large products run in OpenBLAS (EIGEN_USE_BLAS is set for every target at once, by the room core).
#pragma once

namespace sentisound {

/// Keeps OpenBLAS to one thread: the pool above already uses every core, and sums keep their order, so the
/// same input gives the same bits whatever else runs. Cheap; whoever is about to multiply calls it.
void useOneBlasThread();

}  // namespace sentisound
