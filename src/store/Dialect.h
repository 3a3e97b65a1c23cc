// Where SQLite and PostgreSQL have to be spoken to differently.
#pragma once

#include <QSqlDatabase>
#include <QString>

namespace sentisound::sql {

enum class Dialect { Sqlite, Postgresql };

Dialect dialectOf(const QSqlDatabase& database);
inline bool isPostgresql(const QSqlDatabase& database) {
  return dialectOf(database) == Dialect::Postgresql;
}

/// What names are ordered by: the letters of ASCII without regard to case, everything else by code point. The
/// same text as in the index on it.
QString nameWithoutCase(Dialect dialect);
/// The operator between a column and a pattern of querysql::containsPattern().
QString matches(Dialect dialect);
/// Makes the planner walk the few rows that are deleted; empty where it may not be told.
QString overDeletedRows(Dialect dialect);

}  // namespace sentisound::sql
