#include "store/StoreFixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace sentisound::test {

QString ask(const QString& path, const QString& statement) {
  const QString connection = QStringLiteral("behind-its-back");
  QString answer;
  {
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    database.setDatabaseName(path);
    EXPECT_TRUE(database.open());
    QSqlQuery query(database);
    EXPECT_TRUE(query.exec(statement)) << statement.toStdString();
    if (query.next()) answer = query.value(0).toString();
  }
  QSqlDatabase::removeDatabase(connection);
  return answer;
}

void tamper(const QString& path, const QString& statement) {
  ask(path, statement);
}

}  // namespace sentisound::test
