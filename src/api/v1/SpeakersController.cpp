#include "api/v1/SpeakersController.h"

#include <QUrl>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/Json.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"
#include "api/v1/Upload.h"

namespace sentisound::api::v1 {
namespace {

constexpr int kMostRecordings = 200;

Answer noSuchSpeakerProfile() {
  return Answer::problem(404, "not-found", QStringLiteral("There is no profile of such a speaker."));
}

QString nameOf(const Request& request) {
  return request.parameter(QStringLiteral("name"));
}

Answer unnamed(const Error& error) {
  return Answer::problem(422, "bad-name", QString::fromStdString(error.detail) + u'.');
}

Result<bool> isThere(AnalysisService& service, const QString& name) {
  const auto found = service.history()
                         .run([name](HistoryStore& store) { return SpeakerStore(store).find(name, {}); })
                         .result();
  if (!found && found.error().code != Errc::NotFound) return found.error();
  return found.ok();
}

/// Both of POST and PUT, once the name is known.
Answer makeProfile(AnalysisService& service, ProfileRequest wanted, Upload upload,
                   const std::stop_token& stop) {
  const auto name = speakerName(wanted.name);
  if (!name) return unnamed(name.error());
  const auto there = isThere(service, *name);
  if (!there) return Answer::problem(there.error());
  if (*there && !wanted.replace)
    return Answer::problem(409, "speaker-exists",
                           QStringLiteral("There is a profile of that speaker already; PUT replaces it."));
  for (auto& [file, bytes] : upload.files) wanted.recordings.push_back({std::move(file), std::move(bytes)});
  const auto created = createProfile(service, wanted, {.stop = stop});
  if (!created) return Answer::problem(created.error());
  auto answer = Answer::json(jsonBytes(createdSpeakerJson(*created)));
  if (*there) return answer;
  answer.status = 201;
  answer.headers << std::pair(QByteArrayLiteral("Location"),
                              "/v1/speakers/" + QUrl::toPercentEncoding(created->name));
  return answer;
}

}  // namespace

Answer listSpeakers(HistoryStore& store, const Request& request) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  const auto speakers = SpeakerStore(store).list();
  if (!speakers) return Answer::problem(speakers.error());
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& speaker : *speakers) list.push_back(speakerJson(speaker));
  return Answer::json(jsonBytes({{"speakers", std::move(list)}}));
}

Answer oneSpeaker(AnalysisService& service, const Request& request, std::stop_token /*stop*/) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  const auto entry = service.history()
                         .run([name = nameOf(request)](HistoryStore& store) -> Result<SpeakerEntry> {
                           const auto found = SpeakerStore(store).find(name, {});
                           if (!found) return found.error();
                           const auto all = SpeakerStore(store).list();
                           if (!all) return all.error();
                           const auto own = std::ranges::find(*all, found->name, &SpeakerEntry::name);
                           if (own == all->end()) return noSuchSpeaker(name);
                           return *own;
                         })
                         .result();
  if (!entry)
    return entry.error().code == Errc::Storage ? Answer::problem(entry.error()) : noSuchSpeakerProfile();
  auto json = speakerJson(*entry);
  // Without a model that loads there is still the profile.
  const auto details = speakerDetails(service, entry->name);
  json["details"] = details ? speakerDetailsJson(*details) : nlohmann::ordered_json(nullptr);
  return Answer::json(jsonBytes(json));
}

Answer deleteSpeaker(HistoryStore& store, const Request& request) {
  const auto removed = SpeakerStore(store).remove(nameOf(request));
  if (removed) return noContent();
  return removed.error().code == Errc::Storage ? Answer::problem(removed.error()) : noSuchSpeakerProfile();
}

Answer createSpeaker(AnalysisService& service, const Request& request, std::stop_token stop) {
  auto sent = formUpload(request, kMostRecordings);
  if (auto* refused = std::get_if<Answer>(&sent)) return std::move(*refused);
  auto& upload = std::get<Upload>(sent);
  Parameters parameters(upload.options);
  const auto name = parameters.text(QStringLiteral("name"));
  if (!name) parameters.refuse(QStringLiteral("name"), QStringLiteral("is needed: whose voice it is"));
  if (auto refused = parameters.refusal()) return *refused;
  return makeProfile(service, {.name = *name}, std::move(upload), stop);
}

Answer replaceSpeaker(AnalysisService& service, const Request& request, std::stop_token stop) {
  auto sent = formUpload(request, kMostRecordings);
  if (auto* refused = std::get_if<Answer>(&sent)) return std::move(*refused);
  auto& upload = std::get<Upload>(sent);
  if (auto refused = Parameters(upload.options).refusal()) return *refused;
  return makeProfile(service, {.name = nameOf(request), .replace = true}, std::move(upload), stop);
}

}  // namespace sentisound::api::v1
