#include "store/BatchStore.h"

#include <array>
#include <initializer_list>

#include "store/RowCodec.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

constexpr std::array<const char*, 4> kItemStates{"waiting", "done", "failed", "cancelled"};

constexpr std::array<const char*, 4> kWebhookStates{"waiting", "due", "delivered", "failed"};

QString nameOf(StoredBatchState state) {
  return QString::fromLatin1(kItemStates.at(static_cast<std::size_t>(state)));
}

StoredBatchState itemStateOf(const QString& name) {
  for (std::size_t i = 0; i < kItemStates.size(); ++i)
    if (name == QLatin1String(kItemStates.at(i))) return static_cast<StoredBatchState>(i);
  return StoredBatchState::Failed;
}

QString nameOf(WebhookState state) {
  return QString::fromLatin1(kWebhookStates.at(static_cast<std::size_t>(state)));
}

WebhookState webhookStateOf(const QString& name) {
  for (std::size_t i = 0; i < kWebhookStates.size(); ++i)
    if (name == QLatin1String(kWebhookStates.at(i))) return static_cast<WebhookState>(i);
  return WebhookState::Failed;
}

/// An empty text is no NULL.
QVariant text(const QString& value) {
  return value.isNull() ? QStringLiteral("") : value;
}
QVariant textOrNull(const QString& value) {
  return value.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : value;
}
QVariant instant(const QDateTime& time) {
  return textOrNull(time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString());
}
QDateTime instantOf(const QVariant& value) {
  return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

/// The query, with its values.
Result<QSqlQuery> executed(const QSqlDatabase& database, const QString& statement,
                           std::initializer_list<QVariant> values) {
  auto query = sql::prepare(database, statement);
  if (!query) return query;
  int i = 0;
  for (const auto& value : values) query->bindValue(i++, value);
  if (const Status done = sql::execute(database, *query); !done) return done.error();
  return query;
}

Status change(const QSqlDatabase& database, const QString& statement,
              std::initializer_list<QVariant> values) {
  const auto query = executed(database, statement, values);
  return query ? Status() : Status(query.error());
}

Status insertItem(const QSqlDatabase& database, const QString& batch, int place,
                  const StoredBatchItem& item) {
  return change(
      database,
      QStringLiteral("INSERT INTO batch_items (batch_id, place, name, sound_from, sound_bytes, "
                     "again, state) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      {batch, place, text(item.name), item.soundFrom, item.soundBytes, item.again, nameOf(item.state)});
}

Result<std::vector<StoredBatchItem>> itemsOf(const QSqlDatabase& database, const QString& batch) {
  auto select =
      executed(database,
               QStringLiteral("SELECT name, sound_from, sound_bytes, again, state, ended, analysis, "
                              "problem FROM batch_items WHERE batch_id = ? ORDER BY place"),
               {batch});
  if (!select) return select.error();
  std::vector<StoredBatchItem> items;
  while (select->next())
    items.push_back({.name = select->value(0).toString(),
                     .soundFrom = select->value(1).toLongLong(),
                     .soundBytes = select->value(2).toLongLong(),
                     .again = select->value(3).toLongLong(),
                     .state = itemStateOf(select->value(4).toString()),
                     .ended = select->value(5).toInt(),
                     .analysis = select->value(6).toLongLong(),
                     .problem = select->value(7).toString().toUtf8()});
  if (select->lastError().isValid()) return sql::failure(database, select->lastError());
  return items;
}

}  // namespace

Status BatchStore::add(const StoredBatch& batch) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (const Status added = change(
          db,
          QStringLiteral("INSERT INTO batches (id, created_at, model, speaker, caller, webhook, channel) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)"),
          {batch.id, instant(batch.createdAt), text(batch.model), text(batch.speaker), text(batch.caller),
           text(batch.webhook.url), batch.channel});
      !added)
    return added;
  int place = 0;
  for (const auto& item : batch.items)
    if (const Status added = insertItem(db, batch.id, place++, item); !added) return added;
  return transaction->commit();
}

Result<QStringList> BatchStore::ids() const {
  const QSqlDatabase db = history_.database();
  auto select = executed(db, QStringLiteral("SELECT id FROM batches ORDER BY created_at, id"), {});
  if (!select) return select.error();
  QStringList ids;
  while (select->next()) ids << select->value(0).toString();
  if (select->lastError().isValid()) return sql::failure(db, select->lastError());
  return ids;
}

Result<StoredBatch> BatchStore::find(const QString& id) const {
  const QSqlDatabase db = history_.database();
  auto select = executed(
      db,
      QStringLiteral(
          "SELECT created_at, finished_at, cancelled, model, speaker, caller, webhook, webhook_state, "
          "webhook_tries, webhook_status, webhook_tried, webhook_next, channel FROM batches WHERE id = ?"),
      {id});
  if (!select) return select.error();
  if (!select->next()) return fail(Errc::NotFound, "there is no such batch", id.toStdString());
  StoredBatch batch{.id = id,
                    .createdAt = instantOf(select->value(0)),
                    .finishedAt = instantOf(select->value(1)),
                    .cancelled = select->value(2).toInt() != 0,
                    .model = select->value(3).toString(),
                    .speaker = select->value(4).toString(),
                    .caller = select->value(5).toString(),
                    .channel = std::max(0, select->value(12).toInt()),
                    .webhook = {.url = select->value(6).toString(),
                                .state = webhookStateOf(select->value(7).toString()),
                                .tries = select->value(8).toInt(),
                                .status = select->value(9).toInt(),
                                .triedAt = instantOf(select->value(10)),
                                .nextTry = instantOf(select->value(11))}};
  select->finish();
  auto items = itemsOf(db, id);
  if (!items) return items.error();
  batch.items = std::move(*items);
  return batch;
}

Result<HistoryStore::Added> BatchStore::itemDone(const QString& id, int place, int ended, HistoryRow row,
                                                 Name name) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable.error();
  if (const Status good = rowcodec::check(row); !good) return good.error();
  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (name == Name::Distinct) {
    auto free = history_.distinctName(row.name);
    if (!free) return free.error();
    row.name = std::move(*free);
  }
  auto insert = sql::prepare(db, rowcodec::insertStatement());
  if (!insert) return insert.error();
  rowcodec::bind(*insert, row);
  if (const Status added = sql::execute(db, *insert); !added) return added.error();
  const qint64 analysis = insert->lastInsertId().toLongLong();
  const auto noted =
      executed(db,
               QStringLiteral("UPDATE batch_items SET state = 'done', analysis = ?, ended = ? WHERE "
                              "batch_id = ? AND place = ? AND state = 'waiting'"),
               {analysis, ended, id, place});
  if (!noted) return noted.error();
  if (noted->numRowsAffected() != 1)
    return fail(Errc::NotFound, "the batch does not wait for this any more", id.toStdString());
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  return HistoryStore::Added{analysis, std::move(row.name)};
}

Status BatchStore::itemEnded(const QString& id, int place, int ended, StoredBatchState state,
                             const QByteArray& problem) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  return change(history_.database(),
                QStringLiteral("UPDATE batch_items SET state = ?, ended = ?, problem = ? WHERE batch_id = ? "
                               "AND place = ? AND state = 'waiting'"),
                {nameOf(state), ended, textOrNull(QString::fromUtf8(problem)), id, place});
}

Status BatchStore::cancel(const QString& id, const std::vector<int>& places) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (const Status done = change(db, QStringLiteral("UPDATE batches SET cancelled = 1 WHERE id = ?"), {id});
      !done)
    return done;
  for (const int place : places)
    if (const Status done = itemEnded(id, place, 0, StoredBatchState::Cancelled, {}); !done) return done;
  return transaction->commit();
}

Status BatchStore::finish(const QString& id, const QDateTime& at) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (const Status done =
          change(db, QStringLiteral("UPDATE batches SET finished_at = ? WHERE id = ?"), {instant(at), id});
      !done)
    return done;
  if (const Status due =
          change(db,
                 QStringLiteral("UPDATE batches SET webhook_state = 'due', webhook_next = ? WHERE id = ? AND "
                                "webhook <> '' AND webhook_state = 'waiting'"),
                 {instant(at), id});
      !due)
    return due;
  return transaction->commit();
}

Status BatchStore::noteWebhook(const QString& id, const StoredWebhook& webhook) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  return change(history_.database(),
                QStringLiteral("UPDATE batches SET webhook_state = ?, webhook_tries = ?, webhook_status = ?, "
                               "webhook_tried = ?, webhook_next = ? WHERE id = ?"),
                {nameOf(webhook.state), webhook.tries, webhook.status, instant(webhook.triedAt),
                 instant(webhook.nextTry), id});
}

Status BatchStore::remove(const QString& id) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  return change(history_.database(), QStringLiteral("DELETE FROM batches WHERE id = ?"), {id});
}

}  // namespace sentisound
