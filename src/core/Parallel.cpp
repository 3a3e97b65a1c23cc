#include "core/Parallel.h"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

namespace sentisound {
namespace {

thread_local Helpers* helpersHere = nullptr;

}  // namespace

void SharedWork::takePart(const std::function<bool()>& leave) {
  std::unique_lock lock(mutex_);
  ++here_;
  while (next_ < count_) {
    const int piece = next_++;
    lock.unlock();
    std::exception_ptr thrown;
    try {
      work_(piece);
    } catch (...) {
      thrown = std::current_exception();
    }
    const bool leaves = leave && leave();
    lock.lock();
    if (thrown) {
      next_ = count_;
      if (!thrown_) thrown_ = thrown;
    }
    if (leaves) break;
  }
  if (--here_ == 0) left_.notify_all();
}

bool SharedWork::wantsHelp() const {
  const std::scoped_lock lock(mutex_);
  return next_ < count_;
}

void SharedWork::finish() {
  std::unique_lock lock(mutex_);
  next_ = count_;
  left_.wait(lock, [this] { return here_ == 0; });
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
}

Helpers* Helpers::here() {
  return helpersHere;
}

void Helpers::setHere(Helpers* helpers) {
  helpersHere = helpers;
}

void forEachInParallel(int count, const std::function<void(int)>& work) {
  if (count <= 1) {
    if (count == 1) work(0);
    return;
  }
  const auto shared = std::make_shared<SharedWork>(count, work);
  if (auto* helpers = Helpers::here()) {
    helpers->offer(shared);
    shared->takePart();
    helpers->withdraw(shared);
  } else {
    const int threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, count);
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back([shared] { shared->takePart(); });
    shared->takePart();
  }
  shared->finish();
}

}  // namespace sentisound
