#include "api/Work.h"

#include <QDebug>
#include <exception>

namespace sentisound::api {

Answer answerOf(const std::function<Answer()>& work, bool versioned) {
  try {
    return work();
  } catch (const std::exception& exception) {
    qWarning("REST: %s", exception.what());
  } catch (...) {
    qWarning("REST: something was thrown that is no exception");
  }
  return Answer::internalError(versioned);
}

namespace {

Answer unavailable(bool versioned, const char* code, const QString& text) {
  auto answer = Answer::refusal(versioned, 503, code, text);
  answer.headers << std::pair(QByteArrayLiteral("Retry-After"), QByteArrayLiteral("2"));
  return answer;
}

}  // namespace

Answer busy(bool versioned) {
  return unavailable(versioned, "busy", QStringLiteral("Server busy"));
}

Answer historyUnreachable(bool versioned) {
  return unavailable(versioned, "history-unreachable", QStringLiteral("History unreachable"));
}

void WorkQueue::answer(Exchange exchange, bool versioned, std::function<Answer()> work) {
  if (++state_->waiting > mostWaiting_) {
    --state_->waiting;
    return exchange.respond(busy(versioned));
  }
  service_.pool().start([state = state_, exchange = std::move(exchange), work = std::move(work), versioned] {
    --state->waiting;
    if (exchange.stop.stop_requested())
      return exchange.respond(Answer::refusal(versioned, 503, "cancelled", QStringLiteral("Cancelled")));
    ++state->running;
    exchange.respond(answerOf(work, versioned));
    --state->running;
  });
}

Handler WorkQueue::pooled(Controller controller) {
  return [this, controller = std::move(controller)](Request request, Exchange exchange) {
    const auto stop = exchange.stop;
    const bool versioned = request.isVersioned();
    answer(std::move(exchange), versioned,
           [&service = service_, controller, request = std::move(request), stop] {
             return controller(service, request, stop);
           });
  };
}

}  // namespace sentisound::api
