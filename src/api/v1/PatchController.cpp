// PATCH /v1/analyses/{id}.
#include <QJsonDocument>
#include <QJsonObject>
#include <nlohmann/json.hpp>
#include <optional>

#include "api/HeaderFields.h"
#include "api/Json.h"
#include "api/v1/AnalysesController.h"
#include "api/v1/Cached.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"

namespace sentisound::api::v1 {
namespace {

Answer badPatch(const QString& field, const QString& why) {
  return Answer::problem(422, "bad-field", field + u' ' + why + u'.');
}

/// Puts the member over `text` if it is there.
std::optional<Answer> take(const QJsonObject& patch, const QString& field, int longest, QString& text) {
  const auto value = patch.value(field);
  if (value.isUndefined()) return std::nullopt;
  if (!value.isString() && !value.isNull()) return badPatch(field, QStringLiteral("must be a text or null"));
  text = value.toString();
  if (text.size() > longest)
    return badPatch(field, QStringLiteral("is longer than %1 characters").arg(longest));
  return std::nullopt;
}

Answer tagged(const HistoryRow& row) {
  return cacheable({}, Answer::json(jsonBytes(analysisJson(row))));
}

}  // namespace

Answer patchAnalysis(HistoryStore& store, const Request& request) {
  const auto mediaType = parseFieldValue(request.contentType).value;
  if (mediaType != "application/merge-patch+json" && mediaType != "application/json") {
    auto answer = Answer::problem(415, "unsupported-media-type",
                                  QStringLiteral("Send a JSON Merge Patch as application/merge-patch+json."));
    answer.headers << std::pair(QByteArrayLiteral("Accept-Patch"),
                                QByteArrayLiteral("application/merge-patch+json"));
    return answer;
  }
  // QJsonDocument and not the other library: it bounds how deep a stranger's document may nest.
  const auto document = QJsonDocument::fromJson(request.body);
  if (!document.isObject())
    return Answer::problem(400, "malformed-json", QStringLiteral("The body is no JSON object."));
  const auto patch = document.object();
  for (const auto& field : patch.keys())
    if (field != QLatin1String("label") && field != QLatin1String("note"))
      return badPatch(shown(field), QStringLiteral("cannot be changed: label and note can"));

  const auto id = idOf(request);
  if (!id) return noSuchAnalysis();
  auto row = store.byId(*id);
  if (!row) return row.error().code == Errc::NotFound ? noSuchAnalysis() : Answer::problem(row.error());
  const auto wanted = request.field("if-match");
  if (!wanted.isEmpty() && !namesTag(wanted, entityTag(jsonBytes(analysisJson(*row))), Comparison::Strong))
    return Answer::problem(412, "changed",
                           QStringLiteral("The analysis has been changed since it was read."));

  if (auto refused = take(patch, QStringLiteral("label"), HistoryStore::kLongestLabel, row->correctedEmotion))
    return *refused;
  if (auto refused = take(patch, QStringLiteral("note"), HistoryStore::kLongestNote, row->note))
    return *refused;
  if (patch.isEmpty()) return tagged(*row);
  if (const auto done = store.correct(*id, row->correctedEmotion, row->note); !done)
    return done.error().code == Errc::NotFound ? noSuchAnalysis() : Answer::problem(done.error());
  const auto changed = store.byId(*id);
  if (!changed) return Answer::problem(changed.error());
  return tagged(*changed);
}

}  // namespace sentisound::api::v1
