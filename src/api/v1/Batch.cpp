#include "api/v1/Batch.h"

#include "api/Json.h"
#include "api/v1/Resources.h"

namespace sentisound::api::v1 {
namespace {

using nlohmann::ordered_json;

const char* nameOf(BatchItem::State state) {
  switch (state) {
    case BatchItem::State::Waiting:
      return "waiting";
    case BatchItem::State::Running:
      return "running";
    case BatchItem::State::Done:
      return "done";
    case BatchItem::State::Failed:
      return "failed";
    case BatchItem::State::Cancelled:
      return "cancelled";
  }
  return "";
}

ordered_json itemJson(const BatchItem& item) {
  ordered_json json{{"name", item.input.name.toStdString()}, {"state", nameOf(item.state)}};
  if (item.analysis != 0) json["analysis"] = item.analysis;
  if (!item.problem.is_null()) json["problem"] = item.problem;
  return json;
}

}  // namespace

ordered_json Batch::summary() const {
  return {{"id", id.toStdString()},
          {"state", !finished() ? "running"
                    : cancelled ? "cancelled"
                                : "done"},
          {"created_at", timeJson(createdAt)},
          {"finished_at", timeJson(finishedAt)},
          {"total", items.size()},
          {"done", done},
          {"failed", failed}};
}

ordered_json Batch::json() const {
  auto json = summary();
  json["items"] = ordered_json::array();
  for (const auto& item : items) json["items"].push_back(itemJson(item));
  return json;
}

void Batch::publish(const char* event, const ordered_json& data) {
  // jsonBytes() is one line with its end.
  events.push_back("id: " + QByteArray::number(static_cast<qint64>(events.size() + 1)) + "\nevent: " + event +
                   "\ndata: " + jsonBytes(data) + '\n');
  for (const auto& watcher : watchers) watcher.more(events.back());
}

void Batch::itemEnded(std::size_t index) {
  auto& item = items[index];
  item.input.releaseBytes();
  --unfinished;
  if (item.state == BatchItem::State::Done) ++done;
  if (item.state == BatchItem::State::Failed) ++failed;
  auto told = itemJson(item);
  told["index"] = index;
  publish("item", told);
  publish("progress", summary());
}

void Batch::finishIfDone() {
  if (finished() || unfinished > 0) return;
  finishedAt = QDateTime::currentDateTimeUtc();
  publish("done", summary());
  for (const auto& watcher : watchers) watcher.end();
  watchers.clear();
}

}  // namespace sentisound::api::v1
