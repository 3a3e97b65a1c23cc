#include "api/v1/BatchesState.h"

#include <QCryptographicHash>
#include <QDebug>
#include <algorithm>

#include "api/v1/Resources.h"
#include "store/PostgresAddress.h"

namespace sentisound::api::v1 {
namespace {

/// Each database has batches of its own, also where several are used with one data folder.
QString folderOf(const Settings& settings) {
  const QString root = settings.dataDir + QStringLiteral("/batches/");
  if (settings.database.isEmpty()) return root + QStringLiteral("file");
  const auto address = withoutPasswords(settings.database).toUtf8();
  return root +
         QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().left(16));
}

}  // namespace

void warnOf(const Error& error) {
  qWarning("REST: %s", describe(error).c_str());
}
void warnOf(const Status& status) {
  if (!status) warnOf(status.error());
}

Batches::State::State(AnalysisService& of, BatchLimits bounds)
    : service(of), limits(bounds), root(folderOf(of.settings())) {}

/// What a server has left that is gone, and what was left half made or half deleted.
void Batches::State::adopt(HistoryStore& store) {
  if (store.readOnly()) return;
  BatchStore kept(store);
  const auto ids = kept.ids();
  if (!ids) return warnOf(ids.error());
  const auto folders = BatchFolder::all(root);
  for (const auto& id : *ids) {
    // Of a server's database, batches without a folder here are those of other computers.
    if (!folders.contains(id) && !store.isServers()) warnOf(kept.remove(id));
    auto folder = BatchFolder::take(root, id);
    if (!folder) continue;
    const auto row = kept.find(id);
    if (!row) {
      warnOf(row.error());
      continue;
    }
    const auto batch = batchOf(*row, std::move(folder));
    if (batch->cancelled || batch->finished()) (void)batch->cancelWaiting();
    const QMutexLocker lock(&mutex);
    for (const auto& item : batch->items) waitingBytes += item.input.bytes.size();
    add(batch);
  }
  for (const auto& id : folders)
    if (!ids->contains(id))
      if (const auto orphan = BatchFolder::take(root, id)) orphan->remove();
}

Result<BatchPtr> Batches::State::keep(const BatchOrder& order) {
  const auto row = rowOf(order);
  std::vector<QByteArray> sounds;
  for (const auto& item : order.items)
    if (item.historyId == 0 && !item.sharesSound()) sounds.push_back(item.bytes);
  auto folder = BatchFolder::make(root, row.id, sounds);
  if (!folder) return folder.error();
  const auto added =
      resultOf(service.history().run([row](HistoryStore& store) { return BatchStore(store).add(row); }));
  if (!added) {
    (*folder)->remove();
    return added.error();
  }
  return batchOf(row, std::move(*folder));
}

/// With the mutex held, as stop() and what follows it.
void Batches::State::add(const BatchPtr& batch) {
  batches.push_back(batch);
  const JobOptions options{.lane = Lane::Bulk, .client = batch->id, .stop = batch->stop.get_token()};
  for (std::size_t i = 0; i < batch->items.size(); ++i)
    if (batch->items[i].state == BatchItem::State::Waiting)
      service.jobs().post(
          options, [self = shared_from_this(), batch, i] { self->run(batch, i); },
          [self = shared_from_this(), batch, i](const Error& error) {
            // Whoever stopped the batch has said so of its items, and has the mutex.
            if (error.code != Errc::Cancelled) self->end(batch, i, error);
          });
  // It may have come to its end, and its server before that was noted.
  if (!batch->finished() && batch->unfinished == 0) {
    batch->finishIfDone();
    service.history().run([self = shared_from_this(), batch](HistoryStore& store) {
      self->noteFinish(store, batch);
      return true;
    });
  }
}

void Batches::State::run(const BatchPtr& batch, std::size_t index) {
  BatchInput input;
  {
    const QMutexLocker lock(&mutex);
    auto& item = batch->items[index];
    if (item.state != BatchItem::State::Waiting || closing) return;
    item.state = BatchItem::State::Running;
    ++running;
    input = item.input;
  }
  struct Leave {
    State& state;
    ~Leave() {
      const QMutexLocker lock(&state.mutex);
      --state.running;
      state.quiet.wakeAll();
    }
  } const leave{*this};
  end(batch, index,
      analysedItem(service, input,
                   {.model = batch->model,
                    .speaker = batch->speaker,
                    .owner = batch->caller,
                    .channel = batch->channel},
                   batch->stop.get_token()));
}

/// In the history's thread what became of the item is noted, and then told: in the same order.
void Batches::State::end(const BatchPtr& batch, std::size_t index, const Result<AnalysedItem>& result) {
  const auto noted = resultOf(service.history().run([this, &batch, index, &result](HistoryStore& store) {
    noteEnd(store, batch, index, result);
    return true;
  }));
  if (!noted) settle(batch, index, noted.error());
  if (result) keepAudioAgain(service, *result);
}

void Batches::State::noteEnd(HistoryStore& store, const BatchPtr& batch, std::size_t index,
                             const Result<AnalysedItem>& result) {
  int ended = 0;
  {
    const QMutexLocker lock(&mutex);
    const bool stopped = !result && result.error().code == Errc::Cancelled;
    if (stopped && !batch->cancelled) {
      batch->items[index].state = BatchItem::State::Waiting;  // for the next server
      return;
    }
    ended = batch->told + 1;
  }
  BatchStore kept(store);
  const auto place = static_cast<int>(index);
  auto told = [&]() -> Result<qint64> {
    if (!result) return result.error();
    const auto added =
        kept.itemDone(batch->id, place, ended, result->row,
                      result->distinctName ? BatchStore::Name::Distinct : BatchStore::Name::AsItIs);
    if (!added) return added.error();
    return added->id;
  }();
  settle(batch, index, told);
  if (!told) {
    const bool cancelled = told.error().code == Errc::Cancelled;
    const auto problem = cancelled ? QByteArray() : Answer::problem(told.error()).body;
    warnOf(kept.itemEnded(batch->id, place, ended,
                          cancelled ? StoredBatchState::Cancelled : StoredBatchState::Failed, problem));
  }
  noteFinish(store, batch);
}

void Batches::State::settle(const BatchPtr& batch, std::size_t index, const Result<qint64>& result) {
  const QMutexLocker lock(&mutex);
  auto& item = batch->items[index];
  if (item.state != BatchItem::State::Waiting && item.state != BatchItem::State::Running) return;
  if (result) {
    item.state = BatchItem::State::Done;
    item.analysis = *result;
  } else if (result.error().code == Errc::Cancelled) {
    item.state = BatchItem::State::Cancelled;
  } else {
    item.state = BatchItem::State::Failed;
    item.problem = problemJson(Answer::problem(result.error()));
  }
  waitingBytes -= item.input.bytes.size();
  batch->itemEnded(index);
  batch->finishIfDone();
}

void Batches::State::noteFinish(HistoryStore& store, const BatchPtr& batch) {
  QDateTime at;
  {
    const QMutexLocker lock(&mutex);
    at = batch->finishedAt;
  }
  if (!at.isValid()) return;
  warnOf(BatchStore(store).finish(batch->id, at));
  batch->folder->removeSounds();
  const QMutexLocker lock(&mutex);
  batch->finishIsKept();
}

void Batches::State::stop(const BatchPtr& batch) {
  if (batch->finished() || batch->cancelled) return;
  batch->cancelled = true;
  for (const auto& item : batch->items)
    if (item.state == BatchItem::State::Waiting) waitingBytes -= item.input.bytes.size();
  auto places = batch->cancelWaiting();
  batch->stop.request_stop();
  batch->finishIfDone();
  service.history().run([self = shared_from_this(), batch, places = std::move(places)](HistoryStore& store) {
    warnOf(BatchStore(store).cancel(batch->id, places));
    self->noteFinish(store, batch);
    return true;
  });
}

/// One that is finished.
void Batches::State::forget(const BatchPtr& batch) {
  batches.remove(batch);
  service.history().run([batch](HistoryStore& store) {
    warnOf(BatchStore(store).remove(batch->id));
    batch->folder->remove();
    return true;
  });
}

qsizetype Batches::State::untold() const {
  return std::ranges::count_if(
      batches, [this](const auto& one) { return one->finished() && one->isUntold(limits.webhooks); });
}

void Batches::State::forgetOld() {
  const auto before = QDateTime::currentDateTimeUtc().addSecs(-limits.longest.count());
  std::vector<BatchPtr> finished;
  for (const auto& batch : batches)
    if (batch->finished() && !batch->isUntold(limits.webhooks)) finished.push_back(batch);
  std::ranges::stable_sort(finished, {}, [](const auto& batch) { return batch->finishedAt; });
  auto surplus = static_cast<qsizetype>(finished.size()) - limits.mostFinished;
  for (const auto& batch : finished)
    if (surplus-- > 0 || batch->finishedAt < before) forget(batch);
}

void Batches::State::keepAlive() {
  forgetOld();
  for (const auto& batch : batches) {
    std::erase_if(batch->watchers, [](const auto& watcher) { return watcher.stop.stop_requested(); });
    for (const auto& watcher : batch->watchers) watcher.more(QByteArrayLiteral(": still there\n\n"));
  }
}

}  // namespace sentisound::api::v1
