#include "api/v1/Batches.h"

#include <QDebug>
#include <QMutex>
#include <QUuid>
#include <algorithm>
#include <limits>
#include <list>

#include "api/Json.h"
#include "api/v1/Batch.h"
#include "api/v1/Resources.h"

namespace sentisound::api::v1 {
namespace {

using nlohmann::ordered_json;
using BatchPtr = std::shared_ptr<Batch>;

/// Analyses one item.
Result<qint64> analysed(AnalysisService& service, const BatchInput& input, const QString& model,
                        const QString& speaker, const std::stop_token& stop) {
  const auto outcome = input.historyId != 0
                           ? service.reanalyseNow(input.historyId, model,
                                                  AnalysisService::TimelineOf::LongSound, {.stop = stop})
                           : service.run({.bytes = input.bytes,
                                          .name = input.name,
                                          .origin = QStringLiteral("api"),
                                          .modelId = model,
                                          .speaker = speaker,
                                          .distinctName = true},
                                         {.stop = stop});
  if (!outcome) return outcome.error();
  return outcome->historyId;
}

}  // namespace

struct Batches::State : std::enable_shared_from_this<State> {
  State(AnalysisService& of, BatchLimits bounds) : service(of), limits(bounds) {}

  AnalysisService& service;
  const BatchLimits limits;
  QMutex mutex;  ///< for all that follows
  std::list<BatchPtr> batches;
  qint64 waitingBytes = 0;

  [[nodiscard]] BatchPtr find(const QString& id) const {
    const auto found = std::ranges::find_if(batches, [&](const auto& batch) { return batch->id == id; });
    return found == batches.end() ? nullptr : *found;
  }
  void add(const BatchPtr& batch);
  void run(const BatchPtr& batch, std::size_t index);
  void end(const BatchPtr& batch, std::size_t index, const Result<qint64>& result);
  void stop(const BatchPtr& batch);
  void forgetOld();
  void keepAlive();
};

/// With the mutex held, as everything but run() and end().
void Batches::State::add(const BatchPtr& batch) {
  batches.push_back(batch);
  batch->unfinished = batch->items.size();
  const JobOptions options{.lane = Lane::Bulk, .client = batch->id, .stop = batch->stop.get_token()};
  for (std::size_t i = 0; i < batch->items.size(); ++i)
    service.jobs().post(
        options, [self = shared_from_this(), batch, i] { self->run(batch, i); },
        [self = shared_from_this(), batch, i](const Error& error) {
          // Whoever stopped the batch has said so of its items, and has the mutex.
          if (error.code != Errc::Cancelled) self->end(batch, i, error);
        });
}

void Batches::State::run(const BatchPtr& batch, std::size_t index) {
  BatchInput input;
  {
    const QMutexLocker lock(&mutex);
    auto& item = batch->items[index];
    if (item.state != BatchItem::State::Waiting) return;
    item.state = BatchItem::State::Running;
    input = item.input;
  }
  end(batch, index, analysed(service, input, batch->model, batch->speaker, batch->stop.get_token()));
}

void Batches::State::end(const BatchPtr& batch, std::size_t index, const Result<qint64>& result) {
  const QMutexLocker lock(&mutex);
  auto& item = batch->items[index];
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

void Batches::State::stop(const BatchPtr& batch) {
  if (batch->finished() || batch->cancelled) return;
  batch->cancelled = true;
  for (auto& item : batch->items) {
    if (item.state != BatchItem::State::Waiting) continue;
    waitingBytes -= item.input.bytes.size();
    item.state = BatchItem::State::Cancelled;
    item.input.releaseBytes();
    --batch->unfinished;
  }
  batch->stop.request_stop();
  batch->finishIfDone();
}

void Batches::State::forgetOld() {
  const auto before = QDateTime::currentDateTimeUtc().addSecs(-limits.longest.count());
  batches.remove_if([&](const auto& batch) { return batch->finished() && batch->finishedAt < before; });
  const auto finished = [](const auto& batch) { return batch->finished(); };
  while (std::ranges::count_if(batches, finished) > limits.mostFinished) {
    const auto oldest = std::ranges::min_element(batches, {}, [](const auto& batch) {
      return batch->finished() ? batch->finishedAt.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    });
    batches.erase(oldest);
  }
}

void Batches::State::keepAlive() {
  forgetOld();
  for (const auto& batch : batches) {
    std::erase_if(batch->watchers, [](const auto& watcher) { return watcher.stop.stop_requested(); });
    for (const auto& watcher : batch->watchers) watcher.more(QByteArrayLiteral(": still there\n\n"));
  }
}

Batches::Batches(AnalysisService& service, BatchLimits limits)
    : state_(std::make_shared<State>(service, limits)) {}

Batches::~Batches() {
  const QMutexLocker lock(&state_->mutex);
  for (const auto& batch : state_->batches) state_->stop(batch);
}

void Batches::tick() {
  const QMutexLocker lock(&state_->mutex);
  state_->keepAlive();
}

std::optional<QString> Batches::begin(BatchOrder order) {
  const QMutexLocker lock(&state_->mutex);
  state_->forgetOld();
  qint64 bytes = 0;
  for (const auto& item : order.items) bytes += item.bytes.size();
  const auto unfinished =
      std::ranges::count_if(state_->batches, [](const auto& one) { return !one->finished(); });
  if (unfinished >= state_->limits.mostRunning || state_->waitingBytes + bytes > state_->limits.mostBytes)
    return std::nullopt;
  auto batch = std::make_shared<Batch>();
  batch->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
  batch->createdAt = QDateTime::currentDateTimeUtc();
  batch->model = std::move(order.model);
  batch->speaker = std::move(order.speaker);
  for (auto& input : order.items) batch->items.push_back({.input = std::move(input)});
  state_->waitingBytes += bytes;
  state_->add(batch);
  return batch->id;
}

std::optional<QByteArray> Batches::json(const QString& id) const {
  const QMutexLocker lock(&state_->mutex);
  const auto batch = state_->find(id);
  if (!batch) return std::nullopt;
  return jsonBytes(batch->json());
}

QByteArray Batches::list() const {
  const QMutexLocker lock(&state_->mutex);
  std::vector<BatchPtr> all(state_->batches.begin(), state_->batches.end());
  std::ranges::stable_sort(all, {}, [](const auto& batch) { return batch->createdAt; });
  ordered_json list = ordered_json::array();
  for (const auto& batch : all) list.push_back(batch->summary());
  return jsonBytes({{"batches", std::move(list)}});
}

bool Batches::cancel(const QString& id) {
  const QMutexLocker lock(&state_->mutex);
  const auto batch = state_->find(id);
  if (!batch) return false;
  if (batch->finished())
    state_->batches.remove(batch);
  else
    state_->stop(batch);
  return true;
}

bool Batches::watch(const QString& id, qsizetype last, Exchange exchange) {
  const QMutexLocker lock(&state_->mutex);
  const auto batch = state_->find(id);
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
