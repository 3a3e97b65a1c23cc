// SIGHUP, by which people tell a server to read its files again.
#pragma once

#include <QSocketNotifier>
#include <functional>
#include <memory>

namespace sentisound {

/// While it lives, a SIGHUP calls `act` in the thread that made it, which needs an event loop. One at a time.
class HangUp {
 public:
  explicit HangUp(std::function<void()> act);
  ~HangUp();
  HangUp(const HangUp&) = delete;
  HangUp& operator=(const HangUp&) = delete;

 private:
  std::unique_ptr<QSocketNotifier> notifier_;
};

}  // namespace sentisound
