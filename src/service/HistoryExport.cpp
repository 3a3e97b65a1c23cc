#include "service/HistoryExport.h"

#include <QSaveFile>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/Channel.h"
#include "core/Csv.h"
#include "core/Files.h"
#include "core/NumberText.h"
#include "core/WriteFailure.h"

namespace sentisound {
namespace {

constexpr std::size_t kRowsAtATime = 500;

std::string probabilitiesJson(const HistoryRow& row) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const auto& [label, probability] : row.probabilities) json[label.toStdString()] = probability;
  return json.dump();
}

csv::Fields header() {
  return {"id",         "time",    "name",    "origin",    "model", "speaker",       "seconds", "emotion",
          "confidence", "verdict", "reasons", "corrected", "note",  "probabilities", "channel"};
}

csv::Fields fieldsOf(const HistoryRow& row) {
  const bool withheld = row.verdict == QLatin1String("no-speech");
  QStringList codes;
  for (const auto& reason : row.reasons) codes << QString::fromStdString(reason.code);
  return {std::to_string(row.id),
          row.createdAt.toString(Qt::ISODateWithMs).toStdString(),
          row.name.toStdString(),
          row.origin.toStdString(),
          row.modelId.toStdString(),
          row.speaker.toStdString(),
          row.seconds ? exactText(*row.seconds) : std::string(),
          withheld ? std::string() : row.emotion.toStdString(),
          withheld ? std::string() : exactText(row.confidence),
          row.verdict.toStdString(),
          codes.join(u' ').toStdString(),
          row.correctedEmotion.toStdString(),
          row.note.toStdString(),
          probabilitiesJson(row),
          channelWord(row.channel)};
}

}  // namespace

Result<int> exportHistoryTable(StoreThread& history, const std::vector<qint64>& ids, const QString& path,
                               const Progress& progress) {
  QSaveFile file(path);
  const auto refused = [&] { return cannotWrite(path.toStdString()); };
  if (!file.open(QIODevice::WriteOnly)) return refused();
  const auto write = [&](const csv::Fields& fields) {
    const std::string line = csv::write(fields);
    return file.write(line.data(), static_cast<qint64>(line.size())) == static_cast<qint64>(line.size());
  };
  if (!write(header())) return refused();
  int written = 0;
  for (std::size_t from = 0; from < ids.size(); from += kRowsAtATime) {
    if (progress.stopped()) return fail(Errc::Cancelled, "the export was cancelled");
    const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), from + kRowsAtATime));
    const std::vector<qint64> some(ids.begin() + static_cast<std::ptrdiff_t>(from), end);
    const auto rows = history.run([some](HistoryStore& store) { return store.byIds(some); }).result();
    if (!rows) return rows.error();
    for (const qint64 id : some)
      if (const auto row = rows->constFind(id); row != rows->constEnd()) {
        if (!write(fieldsOf(*row))) return refused();
        ++written;
      }
    progress.at(static_cast<double>(from + some.size()) / static_cast<double>(ids.size()));
  }
  if (!file.commit()) return refused();
  if (const Status synced = syncFolderOf(path.toStdString()); !synced) return synced.error();
  return written;
}

}  // namespace sentisound
