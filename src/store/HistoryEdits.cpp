// What people change about the history: corrections, and deleting that can be undone.
#include "store/Dialect.h"
#include "store/HistoryStore.h"
#include "store/Postgres.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

QString now() {
  const auto time = QDateTime::currentDateTime();
  return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

/// Runs `statement` once per id; the ids whose rows it changed.
Result<std::vector<qint64>> forEachId(const QSqlDatabase& database, const QString& statement,
                                      const QVariantList& values, const std::vector<qint64>& ids) {
  auto update = sql::prepare(database, statement);
  if (!update) return update.error();
  std::vector<qint64> changed;
  for (const qint64 id : ids) {
    int at = 0;
    for (const auto& value : values) update->bindValue(at++, value);
    update->bindValue(at, id);
    if (const Status done = sql::execute(database, *update); !done) return done.error();
    if (update->numRowsAffected() > 0) changed.push_back(id);
  }
  return changed;
}

struct Purged {
  int rows = 0;
  Status audio{};  ///< what kept some from going
};

/// Removes the audio that only rows meeting `condition` refer to, then the rows.
Result<Purged> purgeWhere(const QSqlDatabase& db, const QString& condition,
                          const HistoryStore::RemoveAudio& removeAudio) {
  // Inside the parentheses the columns of the condition are those of the other row.
  auto orphans = sql::prepare(
      db,
      QStringLiteral("SELECT DISTINCT audio_sha256 FROM history AS gone %1 WHERE %2 AND audio_sha256 IS NOT "
                     "NULL AND NOT EXISTS (SELECT 1 FROM history WHERE audio_sha256 = gone.audio_sha256 AND "
                     "NOT (%2))")
          .arg(sql::overDeletedRows(sql::dialectOf(db)), condition));
  if (!orphans) return orphans.error();
  if (const Status done = sql::execute(db, *orphans); !done) return done.error();
  Purged purged;
  QStringList stuck;
  while (orphans->next()) {
    const QString sha256 = orphans->value(0).toString();
    const Status removed = removeAudio(sha256);
    if (removed || removed.error().code == Errc::NotFound || removed.error().code == Errc::BadRequest)
      continue;
    stuck << sha256;
    purged.audio = removed;
  }
  if (orphans->lastError().isValid()) return sql::failure(db, orphans->lastError());
  orphans->finish();

  auto erase = sql::prepare(
      db,
      QStringLiteral("DELETE FROM history WHERE %1 AND (audio_sha256 IS NULL OR audio_sha256 NOT IN ('%2'))")
          .arg(condition, stuck.join(QStringLiteral("','"))));
  if (!erase) return erase.error();
  if (const Status done = sql::execute(db, *erase); !done) return done.error();
  purged.rows = erase->numRowsAffected();
  return purged;
}

}  // namespace

Status HistoryStore::correct(qint64 id, const QString& label, const QString& note) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable;
  const QString kept = label.trimmed();
  if (kept.size() > kLongestLabel || note.size() > kLongestNote)
    return fail(Errc::BadRequest,
                Message("a label has at most %1 characters, a note at most %2", kLongestLabel, kLongestNote));
  const QSqlDatabase db = database();
  auto update = sql::prepare(db, QStringLiteral("UPDATE history SET corrected_emotion = ?, note = ?, "
                                                "corrected_at = ? WHERE id = ? AND deleted_at IS NULL"));
  if (!update) return update.error();
  const QVariant nothing(QMetaType::fromType<QString>());
  update->bindValue(0, kept.isEmpty() ? nothing : kept);
  update->bindValue(1, note.isNull() ? QStringLiteral("") : note);
  update->bindValue(2, kept.isEmpty() && note.isEmpty() ? nothing : now());
  update->bindValue(3, id);
  if (const Status done = sql::execute(db, *update); !done) return done;
  if (update->numRowsAffected() == 0)
    return fail(Errc::NotFound, "the history holds no such analysis", std::to_string(id));
  return {};
}

Result<int> HistoryStore::remove(const std::vector<qint64>& ids) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  const QSqlDatabase db = database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (isServers() && removedHere_.empty())
    if (const Status held = postgres::holdUndo(db); !held) return held.error();
  const QString time = now();
  const auto removed =
      forEachId(db, QStringLiteral("UPDATE history SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"),
                {time}, ids);
  if (!removed) return removed.error();
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  for (const qint64 id : *removed) removedHere_[id] = time;
  return static_cast<int>(removed->size());
}

Result<int> HistoryStore::restore(const std::vector<qint64>& ids) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  const QSqlDatabase db = database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  const auto back = forEachId(
      db, QStringLiteral("UPDATE history SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL"), {},
      ids);
  if (!back) return back.error();
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  return static_cast<int>(back->size());
}

/// A row that another store restored, and perhaps removed again, is not ours any more: its time tells.
Result<QStringList> HistoryStore::doomed(const QSqlDatabase& db, Purge what) const {
  const QString all = QStringLiteral("deleted_at IS NOT NULL");
  if (what == Purge::Everything) return QStringList{all};
  constexpr int kIdsAtATime = 500;
  auto select = sql::prepare(db, QStringLiteral("SELECT id, deleted_at FROM history WHERE ") + all);
  if (!select) return select.error();
  if (const Status done = sql::execute(db, *select); !done) return done.error();
  QStringList own;
  while (select->next()) {
    const auto known = removedHere_.find(select->value(0).toLongLong());
    if (known != removedHere_.end() && known->second == select->value(1).toString())
      own << QString::number(known->first);
  }
  if (select->lastError().isValid()) return sql::failure(db, select->lastError());
  QStringList conditions;
  for (qsizetype from = 0; from < own.size(); from += kIdsAtATime)
    conditions << all + QStringLiteral(" AND id IN (%1)").arg(own.mid(from, kIdsAtATime).join(u','));
  return conditions;
}

Result<int> HistoryStore::purge(const RemoveAudio& removeAudio, Purge what) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  const QSqlDatabase db = database();
  const auto any = sql::value(
      db, QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM history WHERE deleted_at IS NOT NULL "
                         "LIMIT 1) AS removed"));
  if (!any) return any.error();
  if (any->toInt() == 0) return 0;

  // What is deleted is overwritten in the file, not only marked free.
  if (!isServers())
    if (const Status secure = sql::run(db, QStringLiteral("PRAGMA secure_delete = ON")); !secure)
      return secure.error();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (isServers() && what == Purge::Everything) {
    const auto alone = postgres::nobodyElseHoldsUndo(db);
    if (!alone) return alone.error();
    if (!*alone) what = Purge::OwnOnly;
  }
  const auto conditions = doomed(db, what);
  if (!conditions) return conditions.error();
  Purged all;
  for (const QString& condition : *conditions) {
    const auto part = purgeWhere(db, condition, removeAudio);
    if (!part) return part.error();
    all.rows += part->rows;
    if (!part->audio) all.audio = part->audio;
  }
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  if (!all.audio) return all.audio.error();
  if (isServers() && !removedHere_.empty()) (void)postgres::releaseUndo(db);
  removedHere_.clear();
  return all.rows;
}

}  // namespace sentisound
