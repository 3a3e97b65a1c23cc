#include "api/v1/AnalysesController.h"

#include <QUrl>
#include <nlohmann/json.hpp>

#include "api/Json.h"
#include "api/v1/Cached.h"
#include "api/v1/Cursor.h"
#include "api/v1/Handlers.h"
#include "api/v1/HistoryFilters.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"

namespace sentisound::api::v1 {
namespace {

using nlohmann::ordered_json;

constexpr int kPage = 50;
constexpr int kLargestPage = 200;

/// The page after it: the same request with another cursor.
QString nextPage(const QueryList& query, const QString& cursor) {
  QByteArray next = "/v1/analyses?";
  for (const auto& [name, value] : query)
    if (name != QLatin1String("cursor"))
      next += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value) + '&';
  return QString::fromLatin1(next) + QStringLiteral("cursor=") + cursor;
}

}  // namespace

Answer listAnalyses(HistoryStore& store, const Request& request) {
  Parameters parameters(request.query);
  HistoryQuery query{.filter = filterOf(request, parameters)};
  const int limit = parameters.number(QStringLiteral("limit"), kPage, 1, kLargestPage);
  query.ascending =
      parameters.choice(QStringLiteral("order"), {QStringLiteral("newest"), QStringLiteral("oldest")}) ==
      QLatin1String("oldest");
  if (const auto cursor = parameters.text(QStringLiteral("cursor"))) {
    query.after = placeOf(*cursor, query.ascending);
    if (!query.after)
      parameters.refuse(QStringLiteral("cursor"),
                        QStringLiteral("must come from “next” of a page in the same order"));
  }
  if (auto refused = parameters.refusal()) return *refused;

  query.limit = limit + 1;  // one more tells whether there is a next page
  auto rows = store.list(query);
  if (!rows) return Answer::problem(rows.error());
  ordered_json next = nullptr;
  if (rows->size() > static_cast<std::size_t>(limit)) {
    rows->pop_back();
    const auto& last = rows->back();
    next = nextPage(request.query, cursorText({last.createdAt, last.id}, query.ascending)).toStdString();
  }
  ordered_json list = ordered_json::array();
  for (const auto& row : *rows) list.push_back(analysisJson(row));
  return cacheable(request,
                   Answer::json(jsonBytes({{"analyses", std::move(list)}, {"next", std::move(next)}})));
}

Answer oneAnalysis(HistoryStore& store, const Request& request) {
  const auto id = idOf(request);
  if (!id) return noSuchAnalysis();
  const auto row = store.byId(*id);
  if (row) return cacheable(request, Answer::json(jsonBytes(analysisJson(*row))));
  return row.error().code == Errc::NotFound ? noSuchAnalysis() : Answer::problem(row.error());
}

void deleteAnalysis(AnalysisService& service, const Request& request, Exchange exchange) {
  const auto id = idOf(request);
  if (!id) return exchange.respond(noSuchAnalysis());
  service.remove({*id}).then([exchange = std::move(exchange)](const Result<int>& removed) {
    if (!removed) return exchange.respond(Answer::problem(removed.error()));
    exchange.respond(*removed == 0 ? noSuchAnalysis() : noContent());
  });
}

}  // namespace sentisound::api::v1
