// The history as a table that can be searched: counting, listing, and what there is to choose from.
#include <limits>

#include "store/HistoryStore.h"
#include "store/QuerySql.h"
#include "store/RowCodec.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

constexpr std::size_t kIdsAtATime = 500;

/// A prepared SELECT with the values of the filter bound, and `more` after them.
Result<QSqlQuery> select(const QSqlDatabase& database, const QString& statement, QVariantList values,
                         const QVariantList& more = {}) {
  auto query = sql::prepare(database, statement);
  if (!query) return query.error();
  values << more;
  for (int i = 0; i < static_cast<int>(values.size()); ++i) query->bindValue(i, values[i]);
  if (const Status done = sql::execute(database, *query); !done) return done.error();
  return query;
}

Result<QStringList> texts(const QSqlDatabase& database, const QString& statement) {
  auto query = select(database, statement, {});
  if (!query) return query.error();
  QStringList found;
  while (query->next()) found << query->value(0).toString();
  if (query->lastError().isValid()) return sql::failure(database, query->lastError());
  return found;
}

/// A negative limit means none to SQLite and nothing to PostgreSQL.
qint64 mostRows(const HistoryQuery& query) {
  return query.limit < 0 ? std::numeric_limits<qint64>::max() : query.limit;
}

QString numbers(const qint64* begin, const qint64* end) {
  QStringList list;
  for (; begin != end; ++begin) list << QString::number(*begin);
  return list.join(u',');
}

}  // namespace

Result<qint64> HistoryStore::count(const HistoryFilter& filter) const {
  const QSqlDatabase db = database();
  const auto where = querysql::where(filter, sql::dialectOf(db));
  auto query = select(db, QStringLiteral("SELECT count(*) FROM history WHERE ") + where.text, where.values);
  if (!query) return query.error();
  if (!query->next()) return sql::failure(db, query->lastError());
  return query->value(0).toLongLong();
}

Result<std::vector<HistoryRow>> HistoryStore::list(const HistoryQuery& query) const {
  const QSqlDatabase db = database();
  const auto dialect = sql::dialectOf(db);
  const auto where = querysql::where(query, dialect);
  auto rows =
      select(db,
             QStringLiteral("SELECT %1 FROM history WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?")
                 .arg(rowcodec::columns(), where.text, querysql::order(query.sort, query.ascending, dialect)),
             where.values, {mostRows(query), query.offset});
  if (!rows) return rows.error();
  std::vector<HistoryRow> found;
  while (rows->next()) found.push_back(rowcodec::read(*rows));
  if (rows->lastError().isValid()) return sql::failure(db, rows->lastError());
  return found;
}

Result<std::vector<qint64>> HistoryStore::ids(const HistoryQuery& query) const {
  const QSqlDatabase db = database();
  const auto dialect = sql::dialectOf(db);
  const auto where = querysql::where(query, dialect);
  auto rows = select(db,
                     QStringLiteral("SELECT id FROM history WHERE %1 ORDER BY %2 LIMIT ? OFFSET ?")
                         .arg(where.text, querysql::order(query.sort, query.ascending, dialect)),
                     where.values, {mostRows(query), query.offset});
  if (!rows) return rows.error();
  std::vector<qint64> found;
  while (rows->next()) found.push_back(rows->value(0).toLongLong());
  if (rows->lastError().isValid()) return sql::failure(db, rows->lastError());
  return found;
}

Result<QHash<qint64, HistoryRow>> HistoryStore::byIds(const std::vector<qint64>& ids) const {
  const QSqlDatabase db = database();
  QHash<qint64, HistoryRow> found;
  for (std::size_t from = 0; from < ids.size(); from += kIdsAtATime) {
    const std::size_t count = std::min(kIdsAtATime, ids.size() - from);
    auto rows = select(db,
                       QStringLiteral("SELECT %1 FROM history WHERE deleted_at IS NULL AND id IN (%2)")
                           .arg(rowcodec::columns(), numbers(ids.data() + from, ids.data() + from + count)),
                       {});
    if (!rows) return rows.error();
    while (rows->next()) {
      auto row = rowcodec::read(*rows);
      found.insert(row.id, std::move(row));
    }
    if (rows->lastError().isValid()) return sql::failure(db, rows->lastError());
  }
  return found;
}

Result<HistoryChoices> HistoryStore::choices() const {
  const auto distinct = [this](const QString& what) {
    return texts(database(), QStringLiteral("SELECT DISTINCT %1 FROM history WHERE deleted_at IS NULL AND "
                                            "%1 IS NOT NULL ORDER BY 1")
                                 .arg(what));
  };
  auto emotions = distinct(querysql::shownEmotion());
  if (!emotions) return emotions.error();
  auto corrected = distinct(QStringLiteral("corrected_emotion"));
  if (!corrected) return corrected.error();
  auto verdicts = distinct(QStringLiteral("verdict"));
  if (!verdicts) return verdicts.error();
  auto models = distinct(QStringLiteral("model_id"));
  if (!models) return models.error();
  auto speakers = distinct(QStringLiteral("speaker"));
  if (!speakers) return speakers.error();
  *emotions << *corrected;
  emotions->removeDuplicates();
  emotions->sort();
  return HistoryChoices{std::move(*emotions), std::move(*verdicts), std::move(*models), std::move(*speakers)};
}

}  // namespace sentisound
