#include "api/v1/StatisticsController.h"

#include <nlohmann/json.hpp>

#include "api/Json.h"
#include "api/v1/Cached.h"
#include "api/v1/HistoryFilters.h"
#include "store/HistoryStatistics.h"

namespace sentisound::api::v1 {
namespace {

using nlohmann::ordered_json;

ordered_json sharesJson(const HistoryShares& shares, qint64 total) {
  ordered_json list = ordered_json::array();
  for (const auto& [value, count] : shares) {
    ordered_json share{{"value", nullptr},
                       {"count", count},
                       {"share", static_cast<double>(count) / static_cast<double>(total)}};
    if (!value.isEmpty()) share["value"] = value.toStdString();
    list.push_back(std::move(share));
  }
  return list;
}

}  // namespace

Answer historyStatistics(HistoryStore& store, const Request& request) {
  Parameters parameters(request.query);
  const auto filter = filterOf(request, parameters);
  if (auto refused = parameters.refusal()) return *refused;
  const auto found = statistics(store, filter);
  if (!found) return Answer::problem(found.error());
  return cacheable(request,
                   Answer::json(jsonBytes({{"total", found->total},
                                           {"by_day", sharesJson(found->days, found->total)},
                                           {"by_emotion", sharesJson(found->emotions, found->total)},
                                           {"by_verdict", sharesJson(found->verdicts, found->total)},
                                           {"by_model", sharesJson(found->models, found->total)},
                                           {"by_speaker", sharesJson(found->speakers, found->total)}})));
}

}  // namespace sentisound::api::v1
