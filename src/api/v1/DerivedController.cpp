#include "api/v1/DerivedController.h"

#include <nlohmann/json.hpp>

#include "api/Accept.h"
#include "api/Json.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"
#include "plot/Painters.h"
#include "report/PdfReport.h"
#include "report/exchange/Exchange.h"
#include "report/exchange/OutcomeTiers.h"
#include "service/LabelledClips.h"

namespace sentisound::api::v1 {

using TimelineOf = AnalysisService::TimelineOf;

namespace {

struct TimelineType {
  QByteArray mediaType{};
  std::optional<TierFormat> format{};  ///< none: the windows, as JSON
};

/// The first is what a client gets that does not say.
const QList<TimelineType>& timelineTypes() {
  static const QList<TimelineType> types = [] {
    QList<TimelineType> all{{QByteArrayLiteral("application/json")}};
    for (const auto& facts : tierFormats())
      if (facts.format != TierFormat::Json)
        all << TimelineType{QByteArray(facts.mediaType.data(), qsizetype(facts.mediaType.size())),
                            facts.format};
    all << TimelineType{QByteArrayLiteral("application/x-eaf+xml"), TierFormat::Eaf}
        << TimelineType{QByteArrayLiteral("application/x-ndjson"), TierFormat::JsonLines};
    return all;
  }();
  return types;
}

Answer notAcceptable(const QList<QByteArray>& offered) {
  return Answer::problem(
      406, "not-acceptable",
      QStringLiteral("It can be sent as %1.").arg(QString::fromLatin1(offered.join(", "))));
}

Answer tiersAnswer(AnalysisService& service, const AnalysisOutcome& outcome, const TimelineType& type) {
  auto document = tiersOf(outcome);
  if (!document) return modelGone();
  const auto labels = labelsOf(service, {outcome.historyId});
  if (!labels) return Answer::problem(labels.error());
  for (const auto& [id, own] : *labels) addLabels(*document, own);
  const auto& facts = factsOf(*type.format);
  auto contentType = type.mediaType;
  if (contentType.startsWith("text/")) contentType += "; charset=utf-8";
  Answer answer = Answer::file(contentType, QByteArray::fromStdString(writeTiers(*document, *type.format)));
  answer.headers << std::pair(
      QByteArrayLiteral("Content-Disposition"),
      attachment(outcome.name + u'.' +
                 QString::fromLatin1(facts.suffix.data(), qsizetype(facts.suffix.size()))));
  return answer;
}

}  // namespace

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
  QList<QByteArray> offered;
  for (const auto& type : timelineTypes()) offered << type.mediaType;
  const auto chosen = preferredType(request.field("accept"), offered);
  if (!chosen) return notAcceptable(offered);
  const auto found = reopened(service, request, std::move(stop), TimelineOf::AnySound);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto& outcome = std::get<AnalysisOutcome>(found);
  if (!outcome.analysis.timeline) return modelGone();
  const auto& type = timelineTypes()[*chosen];
  Answer answer =
      type.format ? tiersAnswer(service, outcome, type) : Answer::json(jsonBytes(timelineResource(outcome)));
  answer.headers << std::pair(QByteArrayLiteral("Vary"), QByteArrayLiteral("Accept"));
  return answer;
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
