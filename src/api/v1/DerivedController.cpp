#include "api/v1/DerivedController.h"

#include <nlohmann/json.hpp>

#include "api/Json.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"
#include "plot/Painters.h"
#include "report/PdfReport.h"

namespace sentisound::api::v1 {

using TimelineOf = AnalysisService::TimelineOf;

Answer analysisReport(AnalysisService& service, const Request& request, std::stop_token stop) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  const auto found = reopened(service, request, stop, TimelineOf::LongSound);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto& outcome = std::get<AnalysisOutcome>(found);
  const auto pictures = preparePictures(outcome.analysis, {.stop = stop});
  if (!pictures) return Answer::problem(fail(Errc::Cancelled, "the drawing was stopped"));
  Answer answer = Answer::file(QByteArrayLiteral("application/pdf"), pdfReport(outcome, *pictures));
  answer.headers << std::pair(
      QByteArrayLiteral("Content-Disposition"),
      attachment(QStringLiteral("sentisound_report_") + outcome.name + QStringLiteral(".pdf")));
  return answer;
}

Answer analysisTimeline(AnalysisService& service, const Request& request, std::stop_token stop) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  const auto found = reopened(service, request, std::move(stop), TimelineOf::AnySound);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto& outcome = std::get<AnalysisOutcome>(found);
  if (!outcome.analysis.timeline) return modelGone();
  return Answer::json(jsonBytes(timelineResource(outcome)));
}

Answer analysisFeatures(AnalysisService& service, const Request& request, std::stop_token stop) {
  Parameters parameters(request.query);
  const bool frames = parameters.flag(QStringLiteral("frames"), false);
  if (auto refused = parameters.refusal()) return *refused;
  const auto found = reopened(service, request, std::move(stop), TimelineOf::LongSound);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto& outcome = std::get<AnalysisOutcome>(found);
  if (outcome.analysis.features.values.size() == 0) return modelGone();
  return Answer::json(jsonBytes(featuresResource(outcome, frames)));
}

}  // namespace sentisound::api::v1
