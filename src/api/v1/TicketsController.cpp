#include "api/v1/TicketsController.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <nlohmann/json.hpp>
#include <variant>

#include "api/HeaderFields.h"
#include "api/Json.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"

namespace sentisound::api::v1 {
namespace {

Answer badPlace(const QString& what) {
  return Answer::problem(422, "bad-field", what);
}

std::variant<QString, Answer> placeWanted(const Request& request) {
  if (request.body.isEmpty()) return QStringLiteral("/v1/stream");
  if (parseFieldValue(request.contentType).value != "application/json")
    return Answer::problem(415, "unsupported-media-type",
                           QStringLiteral("Send nothing, or a JSON object as application/json."));
  const auto document = QJsonDocument::fromJson(request.body);
  if (!document.isObject())
    return Answer::problem(400, "malformed-json", QStringLiteral("The body is no JSON object."));
  const auto sent = document.object();
  for (const auto& field : sent.keys())
    if (field != QLatin1String("for"))
      return badPlace(shown(field) + QStringLiteral(" is unknown here: for is not."));
  const auto place = sent.value(QStringLiteral("for"));
  if (place.isUndefined()) return QStringLiteral("/v1/stream");
  return place.toString();
}

}  // namespace

Answer newTicket(Gatekeeper& gatekeeper, const Request& request) {
  if (auto refused = Parameters(request.query).refusal()) return std::move(*refused);
  auto wanted = placeWanted(request);
  if (auto* refused = std::get_if<Answer>(&wanted)) return std::move(*refused);
  const auto& place = std::get<QString>(wanted);
  const auto path = pathSegments(place.toUtf8());
  const auto access = accessByTicket(path);
  if (!access) return badPlace(QStringLiteral("for must be /v1/stream or /v1/batches/{id}/events."));
  if (auto refused = gatekeeper.refuseAccess(request, *access)) return std::move(*refused);
  const auto ticket = gatekeeper.tickets().issue(request.caller, path, Tickets::Clock::now());
  const auto expires = QDateTime::currentDateTimeUtc().addSecs(Tickets::kValid.count());
  auto answer = Answer::json(jsonBytes(
      {{"ticket", ticket.toStdString()}, {"for", place.toStdString()}, {"expires", timeJson(expires)}}));
  answer.status = 201;
  return answer;
}

}  // namespace sentisound::api::v1
