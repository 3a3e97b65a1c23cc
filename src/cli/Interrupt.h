// Ctrl-C and SIGTERM as a stop token.
#pragma once

#include <stop_token>
#include <thread>

namespace sentisound {

/// Made once, before any other thread: SIGINT and SIGTERM no longer end the process but request a stop; a
/// second one ends it at once.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

 private:
  std::stop_source source_;
  std::jthread waiter_;
};

}  // namespace sentisound
