#include "store/StoreFixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include "store/PostgresAddress.h"
#include "support/PostgresCluster.h"

namespace sentisound::test {

std::vector<BackEnd> backEnds() {
  if (!PostgresCluster::isInstalled()) return {BackEnd::Sqlite};
  return {BackEnd::Sqlite, BackEnd::Postgresql};
}

QString OnEachBackEnd::place(const QString& name) {
  if (!onServer()) return path(name);
  QString& address = databases_[name];
  if (address.isEmpty()) address = PostgresCluster::get().newDatabase();
  return address;
}

QString ask(const QString& path, const QString& statement) {
  if (PostgresAddress::isOne(path))
    return PostgresCluster::get().sql(PostgresCluster::databaseOf(path), statement);
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
