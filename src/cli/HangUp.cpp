#include "cli/HangUp.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace sentisound {
namespace {

// A handler may do little more than write to a pipe.
std::array<int, 2> hangUpPipe{-1, -1};

extern "C" void onHangUp(int) {
  [[maybe_unused]] const auto written = ::write(hangUpPipe[1], "h", 1);
}

}  // namespace

HangUp::HangUp(std::function<void()> act) {
  if (::pipe2(hangUpPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
  notifier_ = std::make_unique<QSocketNotifier>(hangUpPipe[0], QSocketNotifier::Read);
  QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(), [act = std::move(act)] {
    std::array<char, 64> told{};
    while (::read(hangUpPipe[0], told.data(), told.size()) > 0) continue;
    act();
  });
  struct sigaction action {};
  action.sa_handler = onHangUp;
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGHUP, &action, nullptr);
}

HangUp::~HangUp() {
  std::signal(SIGHUP, SIG_DFL);
  notifier_.reset();
  for (const int end : hangUpPipe)
    if (end >= 0) ::close(end);
  hangUpPipe = {-1, -1};
}

}  // namespace sentisound
