// A HistoryQuery as SQL.
#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include "store/Dialect.h"
#include "store/HistoryQuery.h"

namespace sentisound::querysql {

/// The label that people see: NULL where it is withheld. The same text as in the index on it.
QString shownEmotion();

struct Where {
  QString text{};  ///< without the word WHERE; rows that are there and meet the filter
  QVariantList values{};
};
Where where(const HistoryFilter& filter, sql::Dialect dialect);
/// The same for those of them that the query asks for, but for limit and offset.
Where where(const HistoryQuery& query, sql::Dialect dialect);
/// Without the words ORDER BY.
QString order(HistorySort sort, bool ascending, sql::Dialect dialect);

/// "Contains `text`, whatever the case", as a pattern of GLOB (SQLite: LIKE would ignore the case of ASCII
/// letters only) or of ~ (PostgreSQL: what its LIKE and lower() fold depends on the server's locale).
QString containsPattern(const QString& text, sql::Dialect dialect);

}  // namespace sentisound::querysql
