#include "cli/Interrupt.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>

namespace sentisound {
namespace {

sigset_t endings() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

Interrupt::Interrupt() {
  const sigset_t signals = endings();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // inherited by every thread made later
  waiter_ = std::jthread([this](const std::stop_token& done) {
    const sigset_t waited = endings();
    const timespec slice{0, 100'000'000};
    while (!done.stop_requested()) {
      if (sigtimedwait(&waited, nullptr, &slice) < 0) continue;
      if (!source_.request_stop()) ::_exit(130);
    }
  });
}

Interrupt::~Interrupt() = default;

}  // namespace sentisound
