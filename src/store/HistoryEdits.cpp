// What people change about the history: corrections, and deleting that can be undone.
#include "store/HistoryStore.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

QString now() {
  const auto time = QDateTime::currentDateTime();
  return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

/// Runs `statement` once per id, all or none; how many rows it changed.
Result<int> forEachId(const QSqlDatabase& database, const QString& statement, const QVariantList& values,
                      const std::vector<qint64>& ids) {
  auto transaction = sql::Transaction::begin(database);
  if (!transaction) return transaction.error();
  int changed = 0;
  {
    auto update = sql::prepare(database, statement);
    if (!update) return update.error();
    for (const qint64 id : ids) {
      int at = 0;
      for (const auto& value : values) update->bindValue(at++, value);
      update->bindValue(at, id);
      if (const Status done = sql::execute(database, *update); !done) return done.error();
      changed += update->numRowsAffected();
    }
  }
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  return changed;
}

}  // namespace

Status HistoryStore::correct(qint64 id, const QString& label, const QString& note) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable;
  const QString kept = label.trimmed();
  if (kept.size() > kLongestLabel || note.size() > kLongestNote)
    return fail(Errc::BadRequest, "a label has at most " + std::to_string(kLongestLabel) +
                                      " characters, a note at most " + std::to_string(kLongestNote));
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
  return forEachId(database(),
                   QStringLiteral("UPDATE history SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"),
                   {now()}, ids);
}

Result<int> HistoryStore::restore(const std::vector<qint64>& ids) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  return forEachId(
      database(),
      QStringLiteral("UPDATE history SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL"), {},
      ids);
}

Result<int> HistoryStore::purge(const std::function<Status(const QString& sha256)>& removeAudio) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  const QSqlDatabase db = database();
  const auto any =
      sql::value(db, QStringLiteral("SELECT EXISTS (SELECT 1 FROM history WHERE deleted_at IS NOT NULL)"));
  if (!any) return any.error();
  if (!any->toBool()) return 0;

  // What is deleted is overwritten in the file, not only marked free.
  if (const Status secure = sql::run(db, QStringLiteral("PRAGMA secure_delete = ON")); !secure)
    return secure.error();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  int purged = 0;
  Status kept;
  {
    auto orphans = sql::prepare(
        db, QStringLiteral(
                "SELECT DISTINCT audio_sha256 FROM history AS gone INDEXED BY history_deleted WHERE "
                "deleted_at IS NOT NULL AND audio_sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM history "
                "WHERE audio_sha256 = gone.audio_sha256 AND deleted_at IS NULL)"));
    if (!orphans) return orphans.error();
    if (const Status done = sql::execute(db, *orphans); !done) return done.error();
    QStringList stuck;
    while (orphans->next()) {
      const QString sha256 = orphans->value(0).toString();
      const Status removed = removeAudio(sha256);
      if (removed || removed.error().code == Errc::NotFound || removed.error().code == Errc::BadRequest)
        continue;
      stuck << sha256;
      kept = removed;
    }
    if (orphans->lastError().isValid()) return sql::failure(db, orphans->lastError());
    orphans->finish();

    auto erase = sql::prepare(
        db,
        QStringLiteral("DELETE FROM history WHERE deleted_at IS NOT NULL AND "
                       "(audio_sha256 IS NULL OR audio_sha256 NOT IN (%1))")
            .arg(stuck.isEmpty() ? QStringLiteral("''") : u'\'' + stuck.join(QStringLiteral("','")) + u'\''));
    if (!erase) return erase.error();
    if (const Status done = sql::execute(db, *erase); !done) return done.error();
    purged = erase->numRowsAffected();
  }
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  if (!kept) return kept.error();
  return purged;
}

}  // namespace sentisound
