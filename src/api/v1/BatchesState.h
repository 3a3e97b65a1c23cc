// What Batches shares with work that may outlive it.
#pragma once

#include <QMutex>
#include <QWaitCondition>
#include <list>

#include "api/v1/Batch.h"
#include "api/v1/BatchWork.h"
#include "api/v1/Batches.h"

namespace sentisound::api::v1 {

using BatchPtr = std::shared_ptr<Batch>;

struct Batches::State : std::enable_shared_from_this<State> {
  State(AnalysisService& of, BatchLimits bounds);

  AnalysisService& service;
  const BatchLimits limits;
  const QString root;
  QMutex mutex;  ///< for all that follows; never held by who waits for the history
  QWaitCondition quiet;
  std::list<BatchPtr> batches;
  qint64 waitingBytes = 0;
  qsizetype beginning = 0;  ///< batches that are being kept
  int running = 0;          ///< items
  bool closing = false;

  /// Null if there is none, or it is not one of `onlyOf` (empty: of anybody).
  [[nodiscard]] BatchPtr find(const QString& id, const QString& onlyOf = {}) const {
    const auto found = std::ranges::find_if(
        batches, [&](const auto& batch) { return batch->id == id && batch->isOf(onlyOf); });
    return found == batches.end() ? nullptr : *found;
  }
  /// Finished batches that are kept because somebody is to be told.
  [[nodiscard]] qsizetype untold() const;
  void adopt(HistoryStore& store);
  Result<BatchPtr> keep(const BatchOrder& order);
  void add(const BatchPtr& batch);
  void run(const BatchPtr& batch, std::size_t index);
  void end(const BatchPtr& batch, std::size_t index, const Result<AnalysedItem>& result);
  void noteEnd(HistoryStore& store, const BatchPtr& batch, std::size_t index,
               const Result<AnalysedItem>& result);
  void settle(const BatchPtr& batch, std::size_t index, const Result<qint64>& result);
  void noteFinish(HistoryStore& store, const BatchPtr& batch);
  void stop(const BatchPtr& batch);
  void forget(const BatchPtr& batch);
  void forgetOld();
  void keepAlive();
};

/// To the program's log.
void warnOf(const Error& error);
void warnOf(const Status& status);

}  // namespace sentisound::api::v1
