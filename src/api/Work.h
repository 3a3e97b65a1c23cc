// Long work for requests, away from the server's thread.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

#include "api/Request.h"
#include "api/Router.h"
#include "service/AnalysisService.h"

namespace sentisound::api {

/// What `work` answers, or 500 if it throws: no exception gets past this point.
Answer answerOf(const std::function<Answer()>& work, bool versioned = false);

/// Controllers that take their time: they run in the service's queue.
using Controller = std::function<Answer(AnalysisService&, const Request&, std::stop_token)>;

/// The way of requests into the service's queue, as somebody's who waits, bounded: what cannot be begun soon
/// is refused at once, so that clients learn to wait and memory does not grow. Thread-safe. The service
/// outlives it and what it was given.
class WorkQueue {
 public:
  WorkQueue(AnalysisService& service, int mostWaiting)
      : state_(std::make_shared<State>(service, mostWaiting)) {}

  /// Answers with what `work` returns; 503 with Retry-After if too many wait already, to begin or for room.
  /// Work whose client has gone before it began is left out.
  void answer(Exchange exchange, bool versioned, const QString& client, std::function<Answer()> work) {
    answer(state_, std::move(exchange), versioned, client, std::move(work));
  }
  /// A handler that computes its answer in the queue; it may outlive this.
  [[nodiscard]] Handler pooled(Controller controller);

  [[nodiscard]] int waiting() const { return state_->waiting; }
  [[nodiscard]] int running() const { return state_->running; }
  [[nodiscard]] int mostWaiting() const { return state_->mostWaiting; }

 private:
  struct State {
    State(AnalysisService& of, int most) : service(of), mostWaiting(most) {}
    AnalysisService& service;
    const int mostWaiting;
    std::atomic<int> waiting = 0;
    std::atomic<int> running = 0;
  };
  static void answer(const std::shared_ptr<State>& state, Exchange exchange, bool versioned,
                     const QString& client, std::function<Answer()> work);

  std::shared_ptr<State> state_;  ///< shared with work that may outlive the server
};

/// 503 "Server busy" with Retry-After.
Answer busy(bool versioned);
/// 503 "History unreachable" with Retry-After.
Answer historyUnreachable(bool versioned);

}  // namespace sentisound::api
