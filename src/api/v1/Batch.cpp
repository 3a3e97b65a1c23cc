#include "api/v1/Batch.h"

#include <QUuid>
#include <map>

#include "api/Json.h"
#include "api/v1/Resources.h"
#include "core/Channel.h"

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
  if (item.input.channel != kMix) json["channel"] = channelWord(item.input.channel);
  if (item.analysis != 0) json["analysis"] = item.analysis;
  if (!item.problem.is_null()) json["problem"] = item.problem;
  return json;
}

const char* nameOf(WebhookState state) {
  switch (state) {
    case WebhookState::Waiting:
      return "waiting";
    case WebhookState::Due:
      return "due";
    case WebhookState::Delivered:
      return "delivered";
    case WebhookState::Failed:
      return "failed";
  }
  return "";
}

/// The address without its query, in which there may be secrets of the receiver's.
ordered_json webhookJson(const StoredWebhook& webhook) {
  return {{"url", webhook.url.section(u'?', 0, 0).toStdString()},
          {"state", nameOf(webhook.state)},
          {"tries", webhook.tries},
          {"last_status", webhook.status == 0 ? ordered_json(nullptr) : ordered_json(webhook.status)},
          {"last_try_at", timeJson(webhook.triedAt)},
          {"next_try_at", timeJson(webhook.nextTry)}};
}

BatchItem::State stateOf(StoredBatchState state) {
  switch (state) {
    case StoredBatchState::Waiting:
      return BatchItem::State::Waiting;
    case StoredBatchState::Done:
      return BatchItem::State::Done;
    case StoredBatchState::Failed:
      return BatchItem::State::Failed;
    case StoredBatchState::Cancelled:
      return BatchItem::State::Cancelled;
  }
  return BatchItem::State::Failed;
}

/// Of a batch of which each channel is heard: items that are of the very same sound are its channels.
std::vector<int> channelsOf(const StoredBatch& row) {
  const auto& items = row.items;
  std::vector<int> channels(items.size(), kMix);
  if (row.channel != kEachChannel) return channels;
  const auto same = [&](std::size_t a, std::size_t b) {
    return items[a].again == 0 && items[b].again == 0 && items[a].soundBytes > 0 &&
           items[a].soundFrom == items[b].soundFrom && items[a].soundBytes == items[b].soundBytes;
  };
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    for (end = begin + 1; end < items.size() && same(begin, end);) ++end;
    for (std::size_t i = begin; end - begin > 1 && i < end; ++i)
      channels[i] = kLeft + static_cast<int>(i - begin);
  }
  return channels;
}

/// A view of what the folder holds; empty, so that the item fails, if that is not all there.
void readSounds(Batch& batch, const StoredBatch& row) {
  const auto sounds = batch.folder->sounds();
  if (!sounds) return;
  for (std::size_t i = 0; i < row.items.size(); ++i) {
    const auto& from = row.items[i];
    if (from.state != StoredBatchState::Waiting || from.soundBytes == 0) continue;
    if (from.soundFrom < 0 || from.soundBytes < 0 || from.soundFrom > sounds->bytes - from.soundBytes)
      continue;
    auto& input = batch.items[i].input;
    input.bytes = QByteArray::fromRawData(sounds->data + from.soundFrom, from.soundBytes);
    input.keepsBytes = sounds;
  }
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
  if (!webhook.url.isEmpty()) json["webhook"] = webhookJson(webhook);
  json["items"] = ordered_json::array();
  for (const auto& item : items) json["items"].push_back(itemJson(item));
  return json;
}

ordered_json Batch::message() const {
  ordered_json message{{"type", "batch.finished"}};
  message.update(summary());
  message["link"] = "/v1/batches/" + id.toStdString();
  return message;
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
  ++told;
  if (item.state == BatchItem::State::Done) ++done;
  if (item.state == BatchItem::State::Failed) ++failed;
  auto json = itemJson(item);
  json["index"] = index;
  publish("item", json);
  publish("progress", summary());
}

std::vector<int> Batch::cancelWaiting() {
  std::vector<int> places;
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto& item = items[i];
    if (item.state != BatchItem::State::Waiting) continue;
    item.state = BatchItem::State::Cancelled;
    item.input.releaseBytes();
    --unfinished;
    places.push_back(static_cast<int>(i));
  }
  return places;
}

void Batch::finishIfDone() {
  if (finished() || unfinished > 0) return;
  finishedAt = QDateTime::currentDateTimeUtc();
  publish("done", summary());
  for (const auto& watcher : watchers) watcher.end();
  watchers.clear();
}

void Batch::finishIsKept() {
  if (webhook.url.isEmpty() || webhook.state != WebhookState::Waiting) return;
  webhook.state = WebhookState::Due;
  webhook.nextTry = finishedAt;
}

StoredBatch rowOf(const BatchOrder& order) {
  StoredBatch row{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                  .createdAt = QDateTime::currentDateTimeUtc(),
                  .model = order.model,
                  .speaker = order.speaker,
                  .caller = order.caller,
                  .channel = order.channel,
                  .webhook = {.url = order.webhook}};
  qint64 from = 0;
  qint64 next = 0;
  for (const auto& item : order.items) {
    const qint64 bytes = item.bytes.size();
    if (!item.sharesSound()) from = next;
    row.items.push_back({.name = item.name, .soundFrom = from, .soundBytes = bytes, .again = item.historyId});
    next = from + bytes;
  }
  return row;
}

std::shared_ptr<Batch> batchOf(const StoredBatch& row, std::unique_ptr<BatchFolder> folder) {
  auto batch = std::make_shared<Batch>();
  batch->id = row.id;
  batch->createdAt = row.createdAt;
  batch->model = row.model;
  batch->speaker = row.speaker;
  batch->caller = row.caller;
  batch->channel = row.channel;
  batch->webhook = row.webhook;
  batch->cancelled = row.cancelled;
  batch->folder = std::move(folder);
  batch->unfinished = row.items.size();
  std::map<int, std::size_t> told;
  const auto channels = channelsOf(row);
  for (const auto& item : row.items) {
    if (item.ended > 0)
      told[item.ended] = batch->items.size();
    else if (item.state != StoredBatchState::Waiting)
      --batch->unfinished;
    batch->items.push_back(
        {.input = {.name = item.name, .historyId = item.again, .channel = channels[batch->items.size()]},
         .state = stateOf(item.state),
         .analysis = item.analysis,
         .problem = item.problem.isEmpty()
                        ? ordered_json()
                        : ordered_json::parse(item.problem.toStdString(), nullptr, false)});
  }
  readSounds(*batch, row);
  for (const auto& [unused, index] : told) batch->itemEnded(index);
  if (!row.finishedAt.isValid()) return batch;
  batch->finishedAt = row.finishedAt;
  batch->publish("done", batch->summary());
  return batch;
}

}  // namespace sentisound::api::v1
