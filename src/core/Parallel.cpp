#include "core/Parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace sentisound {

void forEachInParallel(int count, const std::function<void(int)>& work) {
  std::atomic<int> next = 0;
  const auto takeTurns = [&] {
    for (int i = next++; i < count; i = next++) work(i);
  };
  const int threads =
      std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, std::max(count, 1));
  std::vector<std::jthread> others;
  for (int i = 1; i < threads; ++i) others.emplace_back(takeTurns);
  takeTurns();
}

}  // namespace sentisound
