#include "store/AnswerStore.h"

#include "store/Sql.h"

namespace sentisound {
namespace {

QString instantText(const QDateTime& time) {
  return time.toUTC().toString(Qt::ISODateWithMs);
}

Status insertAnswer(const QSqlDatabase& database, const RememberedAnswer& answer) {
  const auto none = QVariant(QMetaType::fromType<QString>());
  const auto notNull = [](const QString& text) { return text.isNull() ? QStringLiteral("") : text; };
  return sql::run(
      database,
      QStringLiteral("INSERT INTO idempotency_keys (caller, given_key, fingerprint, created_at, status, "
                     "content_type, headers, body, analysis_id, batch_id) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      {notNull(answer.caller), answer.key, answer.fingerprint, instantText(answer.at), answer.status,
       notNull(answer.contentType), QString::fromUtf8(answer.headers),
       answer.body.isNull() ? QByteArray("") : answer.body,
       answer.analysis == 0 ? QVariant(QMetaType::fromType<qlonglong>()) : QVariant(answer.analysis),
       answer.batch.isEmpty() ? none : QVariant(answer.batch)});
}

}  // namespace

Result<std::optional<RememberedAnswer>> AnswerStore::find(const QString& caller, const QString& key,
                                                          const QDateTime& since) const {
  const QSqlDatabase db = history_.database();
  auto select = sql::prepare(
      db,
      QStringLiteral("SELECT fingerprint, k.created_at, status, content_type, headers, body, analysis_id, "
                     "batch_id FROM idempotency_keys k LEFT JOIN history h ON h.id = k.analysis_id WHERE "
                     "caller = ? AND given_key = ? AND k.created_at >= ? AND h.deleted_at IS NULL"));
  if (!select) return select.error();
  select->bindValue(0, caller.isNull() ? QStringLiteral("") : caller);
  select->bindValue(1, key);
  select->bindValue(2, instantText(since));
  if (const Status done = sql::execute(db, *select); !done) return done.error();
  if (!select->next()) {
    if (select->lastError().isValid()) return sql::failure(db, select->lastError());
    return std::optional<RememberedAnswer>();
  }
  return std::optional(
      RememberedAnswer{.caller = caller,
                       .key = key,
                       .fingerprint = select->value(0).toString(),
                       .at = QDateTime::fromString(select->value(1).toString(), Qt::ISODateWithMs),
                       .status = select->value(2).toInt(),
                       .contentType = select->value(3).toString(),
                       .headers = select->value(4).toString().toUtf8(),
                       .body = select->value(5).toByteArray(),
                       .analysis = select->value(6).toLongLong(),
                       .batch = select->value(7).toString()});
}

Status AnswerStore::add(const RememberedAnswer& answer, const QDateTime& since, int most) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (const Status old = sql::run(
          db,
          QStringLiteral("DELETE FROM idempotency_keys WHERE created_at < ? OR (caller "
                         "= ? AND given_key = ?)"),
          {instantText(since), answer.caller.isNull() ? QStringLiteral("") : answer.caller, answer.key});
      !old)
    return old;
  if (const Status surplus =
          sql::run(db,
                   QStringLiteral("DELETE FROM idempotency_keys WHERE created_at <= (SELECT created_at FROM "
                                  "idempotency_keys ORDER BY created_at DESC LIMIT 1 OFFSET ?)"),
                   {most - 1});
      !surplus)
    return surplus;
  if (const Status added = insertAnswer(db, answer); !added) return added;
  return transaction->commit();
}

Status AnswerStore::forgetBatch(const QString& id) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  return sql::run(history_.database(), QStringLiteral("DELETE FROM idempotency_keys WHERE batch_id = ?"),
                  {id});
}

}  // namespace sentisound
