#include "store/HistoryBreakdown.h"

#include <algorithm>
#include <tuple>

#include "store/QuerySql.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

QString columnOf(HistoryGroup by) {
  switch (by) {
    case HistoryGroup::Day:
      return QStringLiteral("substr(created_at, 1, 10)");
    case HistoryGroup::Speaker:
      return QStringLiteral("speaker");
    case HistoryGroup::Model:
      break;
  }
  return QStringLiteral("model_id");
}

}  // namespace

Result<std::vector<HistoryCell>> breakdown(const HistoryStore& store, HistoryGroup by,
                                           const HistoryFilter& filter) {
  const QSqlDatabase db = store.database();
  const auto where = querysql::where(filter, sql::dialectOf(db));
  const QString activation = QStringLiteral("CASE WHEN verdict = 'no-speech' THEN NULL ELSE activation END");
  auto query = sql::prepare(
      db, QStringLiteral("SELECT %1 AS what, %2 AS emotion_shown, count(*), count(%3), sum(%3) FROM history "
                         "WHERE %4 GROUP BY %1, %2")
              .arg(columnOf(by), querysql::shownEmotion(), activation, where.text));
  if (!query) return query.error();
  for (int i = 0; i < static_cast<int>(where.values.size()); ++i) query->bindValue(i, where.values[i]);
  if (const Status done = sql::execute(db, *query); !done) return done.error();

  std::vector<HistoryCell> cells;
  while (query->next())
    cells.push_back({.group = query->value(0).toString(),
                     .emotion = query->value(1).toString(),
                     .count = query->value(2).toLongLong(),
                     .withActivation = query->value(3).toLongLong(),
                     .activationSum = query->value(4).toDouble()});
  if (query->lastError().isValid()) return sql::failure(db, query->lastError());
  std::ranges::sort(cells, {}, [](const HistoryCell& cell) { return std::tie(cell.group, cell.emotion); });
  return cells;
}

}  // namespace sentisound
