// GET /v1/analyses/{id}/measures.
#include "api/Json.h"
#include "api/v1/DerivedController.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "report/MeasuresText.h"
#include "service/VoiceMeasuring.h"

namespace sentisound::api::v1 {
namespace {

constexpr double kLongestSeconds = 1e6;

}  // namespace

Answer analysisMeasures(AnalysisService& service, const Request& request, std::stop_token stop) {
  Parameters parameters(request.query);
  MeasuringRequest wanted;
  auto& range = wanted.range;
  auto& settings = wanted.settings;
  const auto option = [&parameters](const QString& name, double most, double& value) {
    value = parameters.decimal(name, 0, most).value_or(value);
  };
  option(QStringLiteral("from"), kLongestSeconds, range.fromSeconds);
  option(QStringLiteral("to"), kLongestSeconds, range.toSeconds);
  option(QStringLiteral("pitch_floor"), 12'000, settings.pitchFloorHz);
  option(QStringLiteral("pitch_ceiling"), 12'000, settings.pitchCeilingHz);
  option(QStringLiteral("formant_ceiling"), 12'000, settings.formantCeilingHz);
  if (auto refused = parameters.refusal()) return *refused;
  const auto id = idOf(request);
  if (!id) return noSuchAnalysis();
  const auto measured = measureKept(service, *id, wanted, {.stop = std::move(stop)});
  if (!measured) {
    const auto& error = measured.error();
    if (error.code == Errc::NotFound) return goneAnalysis(service, *id);
    if (error.code == Errc::BadRequest)
      return Answer::problem(400, "bad-parameter", QString::fromStdString(error.detail) + u'.');
    return Answer::problem(error);
  }
  nlohmann::ordered_json json{{"id", *id}};
  json.update(measuresJson(measured->measures, settings));
  return Answer::json(jsonBytes(json));
}

}  // namespace sentisound::api::v1
