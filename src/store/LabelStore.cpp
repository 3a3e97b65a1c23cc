#include "store/LabelStore.h"

#include <cmath>
#include <set>

#include "store/Sql.h"

namespace sentisound {
namespace {

Status valid(const std::vector<LabelledStretch>& labels) {
  if (labels.size() > LabelStore::kMost) return fail(Errc::BadRequest, "a recording has too many labels");
  double reached = 0;
  for (const auto& one : labels) {
    const bool inOrder = std::isfinite(one.fromSeconds) && std::isfinite(one.toSeconds) &&
                         one.fromSeconds >= reached && one.toSeconds > one.fromSeconds;
    if (!inOrder) return fail(Errc::BadRequest, "labels must follow one another without overlap");
    if (one.label.isEmpty()) return fail(Errc::BadRequest, "a stretch without a label is not kept");
    if (one.label.size() > LabelStore::kLongestLabel || one.note.size() > LabelStore::kLongestNote)
      return fail(Errc::BadRequest, "a label or its note is too long");
    reached = one.toSeconds;
  }
  return {};
}

}  // namespace

Result<std::vector<LabelledStretch>> LabelStore::of(qint64 historyId) const {
  const QSqlDatabase db = history_.database();
  auto select = sql::prepare(
      db,
      QStringLiteral("SELECT from_s, to_s, label, note FROM labels WHERE history_id = ? ORDER BY position"));
  if (!select) return select.error();
  select->bindValue(0, historyId);
  if (const Status done = sql::execute(db, *select); !done) return done.error();
  std::vector<LabelledStretch> labels;
  while (select->next())
    labels.push_back({select->value(0).toDouble(), select->value(1).toDouble(), select->value(2).toString(),
                      select->value(3).toString()});
  if (select->lastError().isValid()) return sql::failure(db, select->lastError());
  return labels;
}

Result<std::vector<qint64>> LabelStore::labelled(const std::vector<qint64>& ids) const {
  const QSqlDatabase db = history_.database();
  auto select = sql::prepare(db, QStringLiteral("SELECT DISTINCT history_id FROM labels JOIN history ON id = "
                                                "history_id WHERE deleted_at IS NULL ORDER BY history_id"));
  if (!select) return select.error();
  if (const Status done = sql::execute(db, *select); !done) return done.error();
  const std::set<qint64> wanted(ids.begin(), ids.end());
  std::vector<qint64> found;
  while (select->next())
    if (const qint64 id = select->value(0).toLongLong(); wanted.empty() || wanted.contains(id))
      found.push_back(id);
  if (select->lastError().isValid()) return sql::failure(db, select->lastError());
  return found;
}

Status LabelStore::set(qint64 historyId, const std::vector<LabelledStretch>& labels) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  if (const Status good = valid(labels); !good) return good;
  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  if (const auto row = history_.byId(historyId); !row) return row.error();
  if (const Status gone =
          sql::run(db, QStringLiteral("DELETE FROM labels WHERE history_id = ?"), {historyId});
      !gone)
    return gone;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto& one = labels[i];
    const Status added = sql::run(
        db,
        QStringLiteral(
            "INSERT INTO labels (history_id, position, from_s, to_s, label, note) VALUES (?, ?, ?, ?, ?, ?)"),
        {historyId, static_cast<int>(i), one.fromSeconds, one.toSeconds, one.label,
         one.note.isNull() ? QStringLiteral("") : one.note});
    if (!added) return added;
  }
  return transaction->commit();
}

}  // namespace sentisound
