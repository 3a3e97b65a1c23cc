// One batch: what Batches keeps of it. No locks of its own.
#pragma once

#include <QDateTime>
#include <nlohmann/json.hpp>
#include <stop_token>
#include <vector>

#include "api/v1/BatchFolder.h"
#include "api/v1/Batches.h"
#include "store/BatchStore.h"

namespace sentisound::api::v1 {

struct BatchItem {
  enum class State { Waiting, Running, Done, Failed, Cancelled };
  BatchInput input{};
  State state = State::Waiting;
  qint64 analysis = 0;               ///< once it is done
  nlohmann::ordered_json problem{};  ///< if it failed
};

struct Batch {
  QString id{};
  QDateTime createdAt{};
  QDateTime finishedAt{};
  QString model{};
  QString speaker{};
  QString caller{};
  int channel = kMix;  ///< of sound; kEachChannel: as each item says
  StoredWebhook webhook{};
  bool telling = false;                   ///< the webhook's message is under way
  std::unique_ptr<BatchFolder> folder{};  ///< while it is this server's
  std::vector<BatchItem> items{};
  std::size_t unfinished = 0;  ///< items that wait or run
  int done = 0;
  int failed = 0;
  int told = 0;  ///< items whose end was told
  bool cancelled = false;
  std::stop_source stop{};
  std::vector<QByteArray> events{};  ///< as sent; the id of one is its place, from 1
  std::vector<Exchange> watchers{};  ///< that have had all events

  [[nodiscard]] bool finished() const { return finishedAt.isValid(); }
  /// Whether it came with that token; empty: with any, or none.
  [[nodiscard]] bool isOf(const QString& token) const { return token.isEmpty() || caller == token; }

  /// It is kept until somebody has been told.
  [[nodiscard]] bool isUntold(const WebhookTimes& times) const {
    return awaitsDelivery(webhook, finishedAt, QDateTime::currentDateTimeUtc(), times);
  }

  /// {"id","state",…} without the items
  [[nodiscard]] nlohmann::ordered_json summary() const;
  /// What its webhook is told: {"type":"batch.finished","id","state",…,"link"}
  [[nodiscard]] nlohmann::ordered_json message() const;
  [[nodiscard]] nlohmann::ordered_json json() const;
  void publish(const char* event, const nlohmann::ordered_json& data);
  /// An item has come to its end: its sound is released, and it is told.
  void itemEnded(std::size_t index);
  /// What waits is cancelled, and not told; its places.
  std::vector<int> cancelWaiting();
  /// Ends the batch if nothing is left to do.
  void finishIfDone();
  /// The end is on the disk: its webhook is due.
  void finishIsKept();
};

/// A new one, to be kept; the sounds stand in the folder one after the other.
StoredBatch rowOf(const BatchOrder& order);
/// As it was when the server ended; what ran waits again. Its events are those that were told, with their
/// ids.
std::shared_ptr<Batch> batchOf(const StoredBatch& row, std::unique_ptr<BatchFolder> folder);

}  // namespace sentisound::api::v1
