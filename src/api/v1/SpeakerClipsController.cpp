#include "api/v1/SpeakerClipsController.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <nlohmann/json.hpp>
#include <variant>

#include "api/DataUrl.h"
#include "api/HeaderFields.h"
#include "api/Json.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"
#include "api/v1/SpeakerNames.h"
#include "api/v1/Upload.h"
#include "core/EmotionLabels.h"

namespace sentisound::api::v1 {
namespace {

using LoadedModelPtr = std::shared_ptr<const LoadedModel>;

Answer badField(const QString& field, const QString& why) {
  return Answer::problem(422, "bad-field", field + u' ' + why + u'.');
}

bool isJson(const Request& request) {
  return parseFieldValue(request.contentType).value == "application/json";
}

/// Its fields are among those named, or what is wrong.
std::variant<QJsonObject, Answer> bodyObject(const Request& request, const QStringList& fields) {
  // QJsonDocument and not the other library: it bounds how deep a stranger's document may nest.
  const auto document = QJsonDocument::fromJson(request.body);
  if (!document.isObject())
    return Answer::problem(400, "malformed-json", QStringLiteral("The body is no JSON object."));
  auto object = document.object();
  for (const auto& field : object.keys())
    if (!fields.contains(field)) return badField(shown(field), QStringLiteral("is no field of this"));
  return object;
}

/// A whole number from 1 on; 0 if it is none.
qint64 idIn(const QJsonValue& value) {
  const qint64 id = value.toInteger(0);
  return id > 0 ? id : 0;
}

std::optional<Answer> refuseAnalysis(AnalysisService& service, qint64 id) {
  if (service.keptAudio(id)) return std::nullopt;
  const auto row = service.history().run([id](HistoryStore& store) { return store.byId(id); }).result();
  return row ? noAudio() : noSuchAnalysis();
}

std::variant<TeachRequest, Answer> clipOfJson(AnalysisService& service, const Request& request) {
  auto body = bodyObject(request, {QStringLiteral("analysis_id"), QStringLiteral("audio"),
                                   QStringLiteral("label"), QStringLiteral("name")});
  if (auto* refused = std::get_if<Answer>(&body)) return std::move(*refused);
  const auto& object = std::get<QJsonObject>(body);
  for (const char* field : {"label", "name", "audio"})
    if (const auto value = object[QLatin1String(field)];
        !value.isUndefined() && !value.isNull() && !value.isString())
      return badField(QLatin1String(field), QStringLiteral("must be a text"));
  TaughtClip clip{.name = object[QStringLiteral("name")].toString(),
                  .label = object[QStringLiteral("label")].toString()};
  const QString audio = object[QStringLiteral("audio")].toString();
  const auto analysis = object[QStringLiteral("analysis_id")];
  if (audio.isEmpty() == analysis.isUndefined())
    return badField(QStringLiteral("analysis_id"), QStringLiteral("or audio is needed, and not both"));
  if (audio.isEmpty()) {
    clip.historyId = idIn(analysis);
    if (clip.historyId == 0) return badField(QStringLiteral("analysis_id"), QStringLiteral("must be an id"));
    if (auto refused = refuseAnalysis(service, clip.historyId)) return std::move(*refused);
  } else {
    auto bytes = decodeDataUrl(audio.toLatin1());
    if (!bytes) return badField(QStringLiteral("audio"), QStringLiteral("must be a data URL or base64"));
    clip.bytes = std::move(*bytes);
    clip.name = displayName(clip.name);
  }
  return TeachRequest{.clips = {std::move(clip)}};
}

std::variant<TeachRequest, Answer> clipsOfForm(const Request& request) {
  auto sent = formUpload(request, kMostSpeakerClips);
  if (auto* refused = std::get_if<Answer>(&sent)) return std::move(*refused);
  auto& upload = std::get<Upload>(sent);
  Parameters parameters(upload.options);
  const QString label = parameters.text(QStringLiteral("label")).value_or(QString());
  if (auto refused = parameters.refusal()) return std::move(*refused);
  TeachRequest wanted;
  for (auto& [file, bytes] : upload.files)
    wanted.clips.push_back({.bytes = std::move(bytes), .name = std::move(file), .label = label});
  return wanted;
}

/// Before the work, so that the answer says what is the trouble.
std::optional<Answer> refuseTeaching(AnalysisService& service, const TeachRequest& wanted) {
  if (const auto name = speakerName(wanted.name); !name)
    return Answer::problem(422, "bad-name", QString::fromStdString(name.error().detail) + u'.');
  auto model = modelFor(service, {});
  if (auto* refused = std::get_if<Answer>(&model)) return std::move(*refused);
  const auto& loaded = std::get<LoadedModelPtr>(model)->model;
  if (!loaded.adapts())
    return Answer::problem(409, "model-does-not-adapt",
                           QStringLiteral("The model %1 does not learn from clips of a speaker.")
                               .arg(QString::fromStdString(loaded.card().id)));
  for (const auto& clip : wanted.clips)
    if (const auto label = clip.label.trimmed();
        !label.isEmpty() && !labelNumber(loaded.card().labels, label.toStdString()))
      return Answer::problem(
          422, "unknown-label",
          QStringLiteral("The model %1 does not have the label “%2”; GET /v1/models/%1 lists "
                         "those that it has.")
              .arg(QString::fromStdString(loaded.card().id), shown(label)));
  return std::nullopt;
}

Answer taught(const Result<SpeakerDetails>& details, const QByteArray& nothingUsable, bool there) {
  if (!details && details.error().code == Errc::NotFound)
    return Answer::problem(422, nothingUsable, QString::fromStdString(details.error().detail) + u'.');
  if (!details) return Answer::problem(details.error());
  auto answer = Answer::json(jsonBytes(taughtSpeakerJson(*details)));
  if (there) return answer;
  answer.status = 201;
  answer.headers << std::pair(QByteArrayLiteral("Location"),
                              "/v1/speakers/" + QUrl::toPercentEncoding(details->name));
  return answer;
}

}  // namespace

Answer teachSpeakerClips(AnalysisService& service, const Request& request, std::stop_token stop) {
  auto sent = isJson(request) ? clipOfJson(service, request) : clipsOfForm(request);
  if (auto* refused = std::get_if<Answer>(&sent)) return std::move(*refused);
  auto& wanted = std::get<TeachRequest>(sent);
  wanted.name = nameOf(request);
  if (auto refused = refuseTeaching(service, wanted)) return std::move(*refused);
  const auto there = isThere(service, wanted.name);
  if (!there) return Answer::problem(there.error());
  return taught(teachSpeaker(service, wanted, {.stop = std::move(stop)}), "no-usable-clip", *there);
}

Answer deleteSpeakerClip(HistoryStore& store, const Request& request) {
  const auto id = idOf(request);
  const auto removed = id ? SpeakerStore(store).removeClip(nameOf(request), *id)
                          : Status(fail(Errc::NotFound, "no such clip"));
  if (removed) return noContent();
  if (removed.error().code == Errc::NotFound)
    return Answer::problem(404, "not-found", QStringLiteral("There is no such clip of such a speaker."));
  return Answer::problem(removed.error());
}

Answer learnSpeakerCorrections(AnalysisService& service, const Request& request, std::stop_token stop) {
  std::vector<qint64> ids;
  if (!request.body.isEmpty()) {
    if (!isJson(request))
      return Answer::problem(415, "unsupported-media-type",
                             QStringLiteral("Send nothing, or a JSON object as application/json."));
    auto body = bodyObject(request, {QStringLiteral("analysis_ids")});
    if (auto* refused = std::get_if<Answer>(&body)) return std::move(*refused);
    const auto list = std::get<QJsonObject>(body)[QStringLiteral("analysis_ids")].toArray();
    for (const auto& value : list)
      if (const qint64 id = idIn(value); id > 0) ids.push_back(id);
    if (list.isEmpty() || static_cast<qsizetype>(ids.size()) != list.size() ||
        list.size() > kMostSpeakerClips)
      return badField(QStringLiteral("analysis_ids"),
                      QStringLiteral("must be a list of 1 to %1 ids").arg(kMostSpeakerClips));
  }
  if (auto refused = refuseTeaching(service, {.name = nameOf(request)})) return std::move(*refused);
  const auto there = isThere(service, nameOf(request));
  if (!there) return Answer::problem(there.error());
  if (!*there && ids.empty()) return noSuchSpeakerProfile();
  return taught(learnFromCorrections(service, nameOf(request), ids, {.stop = std::move(stop)}),
                "no-corrections", *there);
}

}  // namespace sentisound::api::v1
