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

void WorkQueue::answer(const std::shared_ptr<State>& state, Exchange exchange, bool versioned,
                       const QString& client, std::function<Answer()> work) {
  if (++state->waiting + state->service.jobs().parked() > state->mostWaiting) {
    --state->waiting;
    return exchange.respond(busy(versioned));
  }
  struct Asked {
    Exchange exchange;
    bool begun = false;
  };
  const JobOptions options{.client = client, .stop = exchange.stop};
  const auto asked = std::make_shared<Asked>(Asked{std::move(exchange)});
  state->service.jobs().post(
      options,
      [state, asked, work = std::move(work), versioned] {
        asked->begun = true;
        --state->waiting;
        ++state->running;
        asked->exchange.respond(answerOf(work, versioned));
        --state->running;
      },
      [state, asked, versioned](const Error& error) {
        if (!asked->begun) --state->waiting;
        asked->exchange.respond(error.code == Errc::Cancelled ? Answer::refusal(versioned, 503, "cancelled",
                                                                                QStringLiteral("Cancelled"))
                                                              : Answer::internalError(versioned));
      });
}

Handler WorkQueue::pooled(Controller controller) {
  return [state = state_, controller = std::move(controller)](Request request, Exchange exchange) {
    const auto stop = exchange.stop;
    const bool versioned = request.isVersioned();
    const QString client = request.client();
    answer(state, std::move(exchange), versioned, client,
           [&service = state->service, controller, request = std::move(request), stop] {
             return controller(service, request, stop);
           });
  };
}

}  // namespace sentisound::api
