// One batch: what Batches keeps of it. No locks of its own.
#pragma once

#include <QDateTime>
#include <nlohmann/json.hpp>
#include <stop_token>
#include <vector>

#include "api/v1/Batches.h"

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
  std::vector<BatchItem> items{};
  std::size_t unfinished = 0;  ///< items that wait or run
  int done = 0;
  int failed = 0;
  bool cancelled = false;
  std::stop_source stop{};
  std::vector<QByteArray> events{};  ///< as sent; the id of one is its place, from 1
  std::vector<Exchange> watchers{};  ///< that have had all events

  [[nodiscard]] bool finished() const { return finishedAt.isValid(); }

  /// {"id","state",…} without the items
  [[nodiscard]] nlohmann::ordered_json summary() const;
  [[nodiscard]] nlohmann::ordered_json json() const;
  void publish(const char* event, const nlohmann::ordered_json& data);
  /// An item has come to its end: its sound is released, and it is told.
  void itemEnded(std::size_t index);
  /// Ends the batch if nothing is left to do.
  void finishIfDone();
};

}  // namespace sentisound::api::v1
