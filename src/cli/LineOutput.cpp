#include "cli/LineOutput.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace sentisound {

LineOutput::LineOutput(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {
  std::signal(SIGPIPE, SIG_IGN);
}

Result<bool> LineOutput::write(std::string_view text) const {
  while (!text.empty()) {
    const auto count = ::write(descriptor_, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {  // somebody else has made the pipe non-blocking
      pollfd room{.fd = descriptor_, .events = POLLOUT, .revents = 0};
      ::poll(&room, 1, -1);
    } else if (errno == EPIPE) {
      return false;
    } else if (errno != EINTR) {
      return fail(Errc::Storage, Message("the results cannot be written (%1)", std::strerror(errno)), name_);
    }
  }
  return true;
}

}  // namespace sentisound
