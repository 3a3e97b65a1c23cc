// POST /v1/analyses.
#include <nlohmann/json.hpp>

#include "api/Json.h"
#include "api/v1/AnalysesController.h"
#include "api/v1/Cached.h"
#include "api/v1/Parameters.h"
#include "api/v1/Resources.h"
#include "api/v1/Upload.h"
#include "service/EachChannel.h"
#include "service/HistoryRows.h"

namespace sentisound::api::v1 {
namespace {

/// The one thing that can be asked of a sound and not be had.
Answer refusal(const Error& error) {
  return error.code == Errc::BadRequest
             ? Answer::problem(422, "no-such-channel", QString::fromStdString(describe(error)))
             : Answer::problem(error);
}

/// {"analyses":[…]}, one for each channel; nothing of them is kept where one fails.
Answer analyseEach(AnalysisService& service, const AnalysisRequest& wanted, const Progress& progress) {
  const auto outcomes = runEachChannel(service, wanted, progress);
  if (!outcomes) return refusal(outcomes.error());
  auto list = nlohmann::ordered_json::array();
  for (const auto& outcome : *outcomes) {
    auto analysis = analysisJson(rowOf(wanted, outcome));
    addDetails(analysis, outcome, wanted.explainRegions, wanted.timeline);
    list.push_back(std::move(analysis));
  }
  Answer answer = Answer::json(jsonBytes({{"analyses", std::move(list)}}));
  if (wanted.keep) answer.status = 201;
  return answer;
}

}  // namespace

Answer analyse(AnalysisService& service, const Request& request, std::stop_token stop) {
  auto sent = soundUpload(request);
  if (auto* refused = std::get_if<Answer>(&sent)) return std::move(*refused);
  auto& upload = std::get<Upload>(sent);
  Parameters parameters(std::move(upload.options));
  AnalysisRequest wanted{.bytes = std::move(upload.files.front().bytes),
                         .name = std::move(upload.files.front().name),
                         .origin = QStringLiteral("api"),
                         .owner = request.caller,
                         .modelId = parameters.text(QStringLiteral("model")).value_or(QString()),
                         .speaker = parameters.text(QStringLiteral("speaker")).value_or(QString()).trimmed(),
                         .channel = parameters.channel(QStringLiteral("channel")),
                         .keep = parameters.flag(QStringLiteral("keep"), true),
                         .timeline = parameters.flag(QStringLiteral("timeline"), false),
                         .distinctName = true,
                         .explainRegions = parameters.flag(QStringLiteral("explain"), false)};
  if (auto refused = parameters.refusal()) return std::move(*refused);
  // Before the sound is looked at, so that the answer says which of them is the trouble.
  auto model = modelFor(service, wanted.modelId);
  if (auto* refused = std::get_if<Answer>(&model)) return std::move(*refused);
  if (auto refused =
          refuseSpeaker(service, wanted.speaker, *std::get<std::shared_ptr<const LoadedModel>>(model)))
    return std::move(*refused);

  if (wanted.channel == kEachChannel) return analyseEach(service, wanted, {.stop = std::move(stop)});
  const auto outcome = service.run(wanted, {.stop = std::move(stop)});
  if (!outcome) return refusal(outcome.error());
  auto analysis = analysisJson(rowOf(wanted, *outcome));
  const auto tag = entityTag(jsonBytes(analysis));  // of what GET says, which has no details
  const auto fields = analysis.size();
  addDetails(analysis, *outcome, wanted.explainRegions, wanted.timeline);
  Answer answer = Answer::json(jsonBytes(analysis));
  if (outcome->historyId == 0) return answer;
  answer.status = 201;
  answer.headers << std::pair(QByteArrayLiteral("Location"),
                              "/v1/analyses/" + QByteArray::number(outcome->historyId));
  // A tag of another representation would be wrong where details are sent.
  if (analysis.size() == fields) answer.headers << std::pair(QByteArrayLiteral("ETag"), tag);
  return answer;
}

}  // namespace sentisound::api::v1
