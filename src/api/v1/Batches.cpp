#include "api/v1/Batches.h"

#include <QDebug>
#include <QRandomGenerator>
#include <algorithm>

#include "api/Json.h"
#include "api/v1/BatchesState.h"
#include "store/AnswerStore.h"

namespace sentisound::api::v1 {

Batches::Batches(AnalysisService& service, BatchLimits limits)
    : state_(std::make_shared<State>(service, limits)) {
  const auto adopted = resultOf(service.history().run([state = state_](HistoryStore& store) {
    state->adopt(store);
    return true;
  }));
  if (!adopted) warnOf(adopted.error());
}

Batches::~Batches() {
  QMutexLocker lock(&state_->mutex);
  state_->closing = true;
  for (const auto& batch : state_->batches) {
    batch->stop.request_stop();
    for (const auto& watcher : batch->watchers) watcher.end();
    batch->watchers.clear();
  }
  while (state_->running > 0) state_->quiet.wait(&state_->mutex);
  lock.unlock();
  // Whoever has the batches next reads what was noted of them.
  (void)resultOf(state_->service.history().run([](HistoryStore&) { return true; }));
  for (const auto& batch : state_->batches) batch->folder->release();
}

void Batches::tick() {
  const QMutexLocker lock(&state_->mutex);
  state_->keepAlive();
}

std::optional<QString> Batches::begin(const BatchOrder& order, std::optional<Error>* trouble) {
  qint64 bytes = 0;
  for (const auto& item : order.items) bytes += item.bytes.size();
  {
    const QMutexLocker lock(&state_->mutex);
    state_->forgetOld();
    const auto unfinished =
        std::ranges::count_if(state_->batches, [](const auto& one) { return !one->finished(); });
    if (unfinished + state_->beginning >= state_->limits.mostRunning ||
        state_->waitingBytes + bytes > state_->limits.mostBytes ||
        (!order.webhook.isEmpty() && state_->untold() >= state_->limits.mostUntold))
      return std::nullopt;
    ++state_->beginning;
    state_->waitingBytes += bytes;
  }
  const auto batch = state_->keep(order);
  const QMutexLocker lock(&state_->mutex);
  --state_->beginning;
  if (batch) {
    state_->add(*batch);
    return (*batch)->id;
  }
  state_->waitingBytes -= bytes;
  warnOf(batch.error());
  if (trouble != nullptr) *trouble = batch.error();
  return std::nullopt;
}

std::optional<QByteArray> Batches::json(const QString& id, const QString& onlyOf) const {
  const QMutexLocker lock(&state_->mutex);
  const auto batch = state_->find(id, onlyOf);
  if (!batch) return std::nullopt;
  return jsonBytes(batch->json());
}

QByteArray Batches::list(const QString& onlyOf) const {
  const QMutexLocker lock(&state_->mutex);
  std::vector<BatchPtr> all(state_->batches.begin(), state_->batches.end());
  std::ranges::stable_sort(all, {}, [](const auto& batch) { return batch->createdAt; });
  auto list = nlohmann::ordered_json::array();
  for (const auto& batch : all)
    if (batch->isOf(onlyOf)) list.push_back(batch->summary());
  return jsonBytes({{"batches", std::move(list)}});
}

bool Batches::cancel(const QString& id, const QString& onlyOf) {
  const QMutexLocker lock(&state_->mutex);
  const auto batch = state_->find(id, onlyOf);
  if (!batch) return false;
  if (!batch->finished()) {
    state_->stop(batch);
    return true;
  }
  state_->forget(batch);
  // Unlike one that is merely old: its answers, which name its recordings, go with it.
  state_->service.history().run([id](HistoryStore& store) {
    warnOf(AnswerStore(store).forgetBatch(id));
    return true;
  });
  return true;
}

std::vector<DueWebhook> Batches::takeDueWebhooks(const QDateTime& now, std::size_t most) {
  const QMutexLocker lock(&state_->mutex);
  std::vector<DueWebhook> due;
  for (const auto& batch : state_->batches) {
    if (due.size() == most) break;
    const auto& webhook = batch->webhook;
    if (webhook.state != WebhookState::Due || webhook.nextTry > now || batch->telling) continue;
    batch->telling = true;
    due.push_back({.id = batch->id, .url = webhook.url, .body = jsonBytes(batch->message())});
  }
  return due;
}

void Batches::webhookTried(const QString& id, int status, const QDateTime& now) {
  const QMutexLocker lock(&state_->mutex);
  const auto batch = state_->find(id);
  if (!batch) return;
  batch->telling = false;
  batch->webhook = afterTry(std::move(batch->webhook), status, batch->finishedAt, now,
                            state_->limits.webhooks, QRandomGenerator::global()->generateDouble());
  if (batch->webhook.state == WebhookState::Failed)
    qWarning("REST: the webhook of batch %s was given up after %d tries", qUtf8Printable(id),
             batch->webhook.tries);
  state_->service.history().run([id, noted = batch->webhook](HistoryStore& store) {
    warnOf(BatchStore(store).noteWebhook(id, noted));
    return true;
  });
}

bool Batches::watch(const QString& id, qsizetype last, Exchange exchange, const QString& onlyOf) {
  const QMutexLocker lock(&state_->mutex);
  const auto batch = state_->find(id, onlyOf);
  if (!batch) return false;
  const auto had = std::min(static_cast<std::size_t>(std::max<qsizetype>(last, 0)), batch->events.size());
  if (batch->finished() && had == batch->events.size()) {
    exchange.respond({.status = 204, .contentType = {}});  // a browser's EventSource then asks no more
    return true;
  }
  Answer answer{.contentType = QByteArrayLiteral("text/event-stream"), .streamed = true};
  for (std::size_t i = had; i < batch->events.size(); ++i) answer.body += batch->events[i];
  exchange.respond(std::move(answer));
  if (batch->finished())
    exchange.end();
  else
    batch->watchers.push_back(std::move(exchange));
  return true;
}

}  // namespace sentisound::api::v1
