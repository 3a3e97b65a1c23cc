#include "api/v1/ModelsController.h"

#include <QDebug>
#include <nlohmann/json.hpp>

#include "api/Json.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"

namespace sentisound::api::v1 {
namespace {

using nlohmann::ordered_json;

Answer noSuchModel() {
  return Answer::problem(
      404, "not-found", QStringLiteral("There is no such model; GET /v1/models lists those that there are."));
}

ordered_json described(AnalysisService& service, const QString& id) {
  const bool active = id == service.activeModelId();
  const auto model = service.models().load(id);
  return model ? modelJson(**model, active) : unusableModelJson(id, active);
}

}  // namespace

Answer listModels(AnalysisService& service, const Request& request, std::stop_token) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  ordered_json list = ordered_json::array();
  for (const auto& entry : service.models().list()) list.push_back(described(service, entry.id));
  return Answer::json(
      jsonBytes({{"active", service.activeModelId().toStdString()}, {"models", std::move(list)}}));
}

Answer oneModel(AnalysisService& service, const Request& request, std::stop_token) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  const auto id = request.parameter(QStringLiteral("id"));
  if (const auto model = service.models().load(id); !model && model.error().code == Errc::NotFound)
    return noSuchModel();
  return Answer::json(jsonBytes(described(service, id)));
}

Answer activateModel(AnalysisService& service, const Request& request, std::stop_token) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  const auto id = request.parameter(QStringLiteral("id"));
  const auto activated = service.activateModel(id);
  if (activated) return Answer::json(jsonBytes(described(service, id)));
  if (activated.error().code == Errc::NotFound) return noSuchModel();
  qWarning("REST: %s", describe(activated.error()).c_str());
  return Answer::problem(409, "unusable-model",
                         QStringLiteral("The model cannot be loaded; the one in use stays."));
}

}  // namespace sentisound::api::v1
