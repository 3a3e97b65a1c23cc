#include "core/LinearAlgebra.h"

#include <mutex>

extern "C" void openblas_set_num_threads(
    int threads);  // cblas.h of OpenBLAS; the header would pull in its macros

namespace sentisound {

void useOneBlasThread() {
  static std::once_flag once;
  std::call_once(once, [] { openblas_set_num_threads(1); });
}

}  // namespace sentisound
