// Independent pieces of work on all cores, without Qt.
#pragma once

#include <functional>

namespace sentisound {

/// Calls work(0) … work(count − 1), each once, in no particular order, on as many threads as there are cores;
/// returns when all are done. `work` must not throw.
void forEachInParallel(int count, const std::function<void(int)>& work);

}  // namespace sentisound
