// What the controllers under /v1 share.
#pragma once

#include <functional>
#include <optional>
#include <variant>

#include "api/Router.h"
#include "api/Work.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

/// A handler that answers in the history's thread, for what only reads or writes rows.
Handler stored(AnalysisService& service, std::function<Answer(HistoryStore&, const Request&)> work);

/// The handler, but for analyses that the caller may not see: 404 as for those that there are not.
Handler owned(AnalysisService& service, Handler handler);

/// The "{id}" of the path as an id of the history; none if it cannot be one.
std::optional<qint64> idOf(const Request& request);
/// 404 "not-found".
Answer noSuchAnalysis();
/// 404 "no-audio": the row is there, but only its result is known.
Answer noAudio();

/// The analysis of the path with its sound again. Problems: 404 as above, and any of reopenNow().
std::variant<AnalysisOutcome, Answer> reopened(AnalysisService& service, const Request& request,
                                               std::stop_token stop, AnalysisService::TimelineOf timeline);
/// What is answered where the row or its audio is not there: 404 as above.
Answer goneAnalysis(AnalysisService& service, qint64 id);
/// 409 "model-gone": what is asked for comes from the very model that analysed the sound.
Answer modelGone();

Answer noContent();

}  // namespace sentisound::api::v1
