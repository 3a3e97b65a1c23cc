#include "api/legacy/HistoryController.h"

#include "api/Json.h"
#include "api/Work.h"
#include "api/v1/Cached.h"

namespace sentisound::api {

void history(AnalysisService& service, const Request& request, Exchange exchange) {
  service.history().run([request, exchange = std::move(exchange)](HistoryStore& store) {
    exchange.respond(answerOf([&store, &request] {
      const auto rows =
          store.list({.filter = {.owner = request.onlyOf}, .sort = HistorySort::Added, .ascending = true});
      return rows ? v1::cacheable(request, Answer::json(historyBody(*rows)))
                  : Answer::error(rows.error(), QStringLiteral("History not found"));
    }));
    return true;
  });
}

}  // namespace sentisound::api
