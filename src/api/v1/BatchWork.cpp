#include "api/v1/BatchWork.h"

#include <QDebug>

#include "service/HistoryRows.h"

namespace sentisound::api::v1 {
namespace {

Result<QString> keptAudioOf(AnalysisService& service, const AnalysisRequest& request) {
  return request.path.isEmpty() ? service.audio().put(request.bytes) : service.audio().putFile(request.path);
}

/// Not kept by the service: row and item are noted together.
Result<AnalysisRequest> requestOf(AnalysisService& service, const BatchInput& input) {
  if (input.historyId == 0) {
    if (input.bytes.isEmpty())
      return fail(Errc::Storage, "the batch's sound is not there any more", input.name.toStdString());
    return AnalysisRequest{
        .bytes = input.bytes, .name = input.name, .origin = QStringLiteral("api"), .keep = false};
  }
  if (input.historyId < 0)
    return fail(Errc::NotFound, "the history holds no such analysis", input.name.toStdString());
  auto found = service.keptAudio(input.historyId);
  if (!found) return found.error();
  auto& [row, path] = *found;
  return AnalysisRequest{.path = path,
                         .name = row.name,
                         .origin = row.origin,
                         .speaker = row.speaker,
                         .channel = row.channel,
                         .keep = false};
}

}  // namespace

Result<AnalysedItem> analysedItem(AnalysisService& service, const BatchInput& input, const ItemWishes& wishes,
                                  const std::stop_token& stop) {
  auto request = requestOf(service, input);
  if (!request) return request.error();
  request->modelId = wishes.model;
  request->owner = wishes.owner;
  if (input.historyId == 0) {
    request->speaker = wishes.speaker;
    request->channel = wishes.channel == kEachChannel ? input.channel : wishes.channel;
  }
  auto outcome = service.run(*request, {.stop = stop});
  if (!outcome) return outcome.error();
  auto audio = keptAudioOf(service, *request);
  if (!audio) return audio.error();
  outcome->audioSha256 = std::move(*audio);
  auto row = rowOf(*request, *outcome);
  return AnalysedItem{
      .request = std::move(*request), .row = std::move(row), .distinctName = input.historyId == 0};
}

void keepAudioAgain(AnalysisService& service, const AnalysedItem& item) {
  if (service.audio().find(item.row.audioSha256)) return;
  if (const auto kept = keptAudioOf(service, item.request); !kept)
    qWarning("REST: %s", describe(kept.error()).c_str());
}

}  // namespace sentisound::api::v1
