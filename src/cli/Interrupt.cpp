#include "cli/Interrupt.h"

#include <semaphore.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

namespace sentisound {
namespace {

// A handler may do little more than post a semaphore. (Blocking the signals and waiting for them would be
// simpler, but libraries start threads before main() in which they are not blocked.)
sem_t wake;
std::atomic<int> signalled{0};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void onSignal(int) {
  if (signalled.fetch_add(1) > 0) ::_exit(130);  // a second one: at once
  ::sem_post(&wake);
}

}  // namespace

Interrupt::Interrupt() {
  ::sem_init(&wake, 0, 0);
  signalled = 0;
  waiter_ = std::jthread([this](const std::stop_token& done) {
    const std::stop_callback wakeUp(done, [] { ::sem_post(&wake); });
    while (!done.stop_requested() && signalled == 0) ::sem_wait(&wake);
    if (signalled > 0) source_.request_stop();
  });
  struct sigaction action {};
  action.sa_handler = onSignal;
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

Interrupt::~Interrupt() {
  for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);
}

}  // namespace sentisound
