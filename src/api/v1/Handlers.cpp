#include "api/v1/Handlers.h"

namespace sentisound::api::v1 {

Handler stored(AnalysisService& service, std::function<Answer(HistoryStore&, const Request&)> work) {
  return [&service, work = std::move(work)](Request request, Exchange exchange) {
    service.history().run(
        [work, request = std::move(request), exchange = std::move(exchange)](HistoryStore& store) {
          exchange.respond(answerOf([&] { return work(store, request); }, true));
          return true;
        });
  };
}

Handler owned(AnalysisService& service, Handler handler) {
  return [&service, handler = std::move(handler)](Request request, Exchange exchange) {
    if (request.onlyOf.isEmpty()) return handler(std::move(request), std::move(exchange));
    service.history().run(
        [handler, request = std::move(request), exchange = std::move(exchange)](HistoryStore& store) {
          const auto guarded = [&](const Request& asked, const Exchange& to) {
            const auto id = idOf(asked);
            const auto row = id ? store.byId(*id) : Result<HistoryRow>(fail(Errc::NotFound, "no id"));
            if (!row && row.error().code != Errc::NotFound) return to.respond(Answer::problem(row.error()));
            if (!row || row->owner != asked.onlyOf) return to.respond(noSuchAnalysis());
            handler(asked, to);
          };
          Router::handle({.handler = guarded}, request, exchange);
          return true;
        });
  };
}

std::optional<qint64> idOf(const Request& request) {
  bool isNumber = false;
  const qint64 id = request.parameter(QStringLiteral("id")).toLongLong(&isNumber);
  return isNumber && id > 0 ? std::optional(id) : std::nullopt;
}

Answer noSuchAnalysis() {
  return Answer::problem(404, "not-found", QStringLiteral("The history holds no such analysis."));
}

Answer noAudio() {
  return Answer::problem(404, "no-audio",
                         QStringLiteral("The audio of this analysis is not kept: only its result is known."));
}

Answer modelGone() {
  return Answer::problem(409, "model-gone",
                         QStringLiteral("This comes from the very model that analysed the sound, and that is "
                                        "not installed any more."));
}

Answer noContent() {
  return {.status = 204, .contentType = {}};
}

std::variant<AnalysisOutcome, Answer> reopened(AnalysisService& service, const Request& request,
                                               std::stop_token stop, AnalysisService::TimelineOf timeline) {
  const auto id = idOf(request);
  if (!id) return noSuchAnalysis();
  auto outcome = service.reopenNow(*id, {.stop = std::move(stop)}, timeline);
  if (outcome) return std::move(*outcome);
  if (outcome.error().code != Errc::NotFound) return Answer::problem(outcome.error());
  return goneAnalysis(service, *id);
}

Answer goneAnalysis(AnalysisService& service, qint64 id) {
  const auto row = service.history().run([id](HistoryStore& store) { return store.byId(id); }).result();
  return row ? noAudio() : noSuchAnalysis();
}

}  // namespace sentisound::api::v1
