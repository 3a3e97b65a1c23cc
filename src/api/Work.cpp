#include "api/Work.h"

#include <QDebug>
#include <exception>

namespace sentisound::api {

Answer answerOf(const std::function<Answer()>& work) {
  try {
    return work();
  } catch (const std::exception& exception) {
    qWarning("REST: %s", exception.what());
  } catch (...) {
    qWarning("REST: something was thrown that is no exception");
  }
  return Answer::internalError();
}

void answerFromPool(AnalysisService& service, Exchange exchange, std::function<Answer()> work) {
  service.pool().start([exchange = std::move(exchange), work = std::move(work)] {
    if (exchange.stop.stop_requested())
      return exchange.respond(Answer::error(503, QStringLiteral("Cancelled")));
    exchange.respond(answerOf(work));
  });
}

}  // namespace sentisound::api
