#include "cli/ProgressBar.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "core/NumberText.h"

namespace sentisound {

using namespace std::chrono;

ProgressBar::ProgressBar(std::string what)
    : what_(std::move(what)), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
  clear();
}

void ProgressBar::at(double fraction) {
  if (!terminal_) return;
  const std::lock_guard lock(mutex_);
  const auto now = steady_clock::now();
  if (now - drawn_ < milliseconds(50)) return;
  drawn_ = now;
  visible_ = true;

  constexpr int kWidth = 30;
  const int filled = std::clamp(static_cast<int>(fraction * kWidth), 0, kWidth);
  std::string left;
  if (const double spent = duration<double>(now - started_).count(); fraction > 0.02 && spent > 1)
    left = std::to_string(static_cast<int>(spent / fraction - spent) + 1) + " s left";
  const std::string line = "\r\033[K" + what_ + " [" + std::string(static_cast<std::size_t>(filled), '#') +
                           std::string(static_cast<std::size_t>(kWidth - filled), '.') + "] " +
                           fixedText(fraction * 100, 0, 3) + " %  " + left;
  std::fputs(line.c_str(), stderr);
}

void ProgressBar::clear() {
  const std::lock_guard lock(mutex_);
  if (visible_) std::fputs("\r\033[K", stderr);
  visible_ = false;
  drawn_ = {};
}

}  // namespace sentisound
