// Of the analysis service: what the history knows already.
#include "core/Sha256.h"
#include "service/AnalysisService.h"
#include "service/HistoryRows.h"

namespace sentisound {

/// The row of the same file, model and name, if its audio is still there to be opened.
std::optional<qint64> AnalysisService::rememberedAlready(const AnalysisRequest& request, const QString& name,
                                                         const LoadedModel& model) {
  if (request.path.isEmpty() || !request.speaker.isEmpty() || request.voice.known()) return std::nullopt;
  const auto sha256 = sha256OfFile(request.path.toStdString());
  if (!sha256 || !audio_.find(QString::fromStdString(*sha256))) return std::nullopt;
  const auto row = history_
                       ->run([name, sha256 = QString::fromStdString(*sha256), channel = request.channel,
                              model = model.sha256](HistoryStore& store) {
                         return store.newestAlike(name, sha256, channel, model);
                       })
                       .result();
  if (!row) return std::nullopt;
  return row->id;
}

Result<std::pair<HistoryRow, QString>> AnalysisService::keptAudio(qint64 historyId) {
  auto row = history_->run([historyId](HistoryStore& store) { return store.byId(historyId); }).result();
  if (!row) return row.error();
  if (row->audioSha256.isEmpty())
    return fail(Errc::NotFound, "its audio was not kept: only its result is known", row->name.toStdString());
  auto path = audio_.find(row->audioSha256);
  if (!path)
    return fail(Errc::NotFound, "its kept audio is not there any more: only its result is known",
                row->name.toStdString());
  return std::pair{std::move(*row), std::move(*path)};
}

}  // namespace sentisound
