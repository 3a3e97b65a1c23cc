#include "store/Dialect.h"

namespace sentisound::sql {

Dialect dialectOf(const QSqlDatabase& database) {
  return database.driverName() == QLatin1String("QPSQL") ? Dialect::Postgresql : Dialect::Sqlite;
}

QString nameWithoutCase(Dialect dialect) {
  return dialect == Dialect::Postgresql ? QStringLiteral("lower(name COLLATE \"C\")")
                                        : QStringLiteral("name COLLATE NOCASE");
}

QString matches(Dialect dialect) {
  return dialect == Dialect::Postgresql ? QStringLiteral("~") : QStringLiteral("GLOB");
}

QString overDeletedRows(Dialect dialect) {
  return dialect == Dialect::Postgresql ? QString() : QStringLiteral("INDEXED BY history_deleted");
}

}  // namespace sentisound::sql
