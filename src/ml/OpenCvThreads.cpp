#include "ml/OpenCvThreads.h"

#include <mutex>
#include <opencv2/core/utility.hpp>

namespace sentisound {

void useOneOpenCvThread() {
  static std::once_flag once;
  std::call_once(once, [] { cv::setNumThreads(1); });
}

}  // namespace sentisound
