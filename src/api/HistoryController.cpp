#include "api/HistoryController.h"

#include "api/Json.h"
#include "api/Work.h"

namespace sentisound::api {

void history(AnalysisService& service, Exchange exchange) {
  service.history().run([exchange = std::move(exchange)](HistoryStore& store) {
    exchange.respond(answerOf([&store] {
      const auto rows = store.list({.sort = HistorySort::Added, .ascending = true});
      return rows ? Answer::json(historyBody(*rows))
                  : Answer::error(rows.error(), QStringLiteral("History not found"));
    }));
    return true;
  });
}

}  // namespace sentisound::api
