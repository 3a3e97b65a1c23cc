#include "cli/RunningAnalyses.h"

#include <sys/eventfd.h>

namespace sentisound {

RunningAnalyses::RunningAnalyses(AnalysisService& service, Order order, const std::stop_token& interrupt)
    : service_(service),
      order_(order),
      room_(static_cast<std::uint64_t>(service.jobs().threads()) * 2),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      onInterrupt_(interrupt, [this] { stop(); }) {}

RunningAnalyses::~RunningAnalyses() {
  stop();
  std::unique_lock lock(mutex_);
  allFinished_.wait(lock, [this] { return finished_ == given_; });
}

void RunningAnalyses::start(AnalysisRequest request) {
  const auto turn = given_++;
  const QString file = request.path;
  const int channel = request.channel;
  service_.jobs().post(
      {.lane = Lane::Bulk, .stop = stop_.get_token()},
      [this, turn, request = std::move(request)] {
        finish(turn, {request.path, request.channel, service_.run(request, {.stop = stop_.get_token()})});
      },
      [this, turn, file, channel](const Error& error) {
        finish(turn, {file, channel, error.about(file.toStdString())});
      });
}

void RunningAnalyses::put(const QString& file, int channel, const Error& error) {
  finish(given_++, {file, channel, error});
}

std::optional<RunningAnalyses::Finished> RunningAnalyses::take() {
  const std::lock_guard lock(mutex_);
  auto next = waiting_.extract(taken_);
  if (next.empty()) return std::nullopt;
  ++taken_;
  return std::move(next.mapped());
}

void RunningAnalyses::finish(std::uint64_t turn, Finished finished) {
  const std::lock_guard lock(mutex_);
  waiting_.emplace(order_ == Order::AsGiven ? turn : finished_, std::move(finished));
  ++finished_;
  allFinished_.notify_all();
  wake();  // under the lock: the last one may not find us gone
}

void RunningAnalyses::stop() {
  stop_.request_stop();
  wake();
}

void RunningAnalyses::wake() const {
  (void)::eventfd_write(wake_.number(), 1);
}

void RunningAnalyses::quieten() const {
  eventfd_t count = 0;
  (void)::eventfd_read(wake_.number(), &count);
}

}  // namespace sentisound
