#include "store/Sql.h"

#include <utility>

#include "store/Dialect.h"
#include "store/Postgres.h"

namespace sentisound::sql {
namespace {

/// SQLite's primary result code (sqlite.org/rescode.html); the driver may add an extension in the higher
/// bits.
int primaryCode(const QSqlError& error) {
  return error.nativeErrorCode().toInt() & 0xFF;
}

Message sqliteInPlainWords(const QSqlError& error) {
  switch (primaryCode(error)) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
      return Message("another program has been writing to it for too long");
    case 8:  // SQLITE_READONLY
      return Message("it may not be written to");
    case 10:  // SQLITE_IOERR
      return Message("the disk could not read or write it");
    case 11:  // SQLITE_CORRUPT
      return Message("the database is damaged");
    case 13:  // SQLITE_FULL
      return Message("the disk is full");
    case 14:  // SQLITE_CANTOPEN
      return Message("it cannot be opened or created");
    case 26:  // SQLITE_NOTADB
      return Message("it is not a history database");
    default:
      return Message("the database refused: %1", error.text().toStdString());
  }
}

void replaceNulCharacters(QSqlQuery& query) {
  const QVariantList values = query.boundValues();
  for (int i = 0; i < static_cast<int>(values.size()); ++i)
    if (values[i].typeId() == QMetaType::QString && values[i].toString().contains(QChar::Null))
      query.bindValue(i, values[i].toString().replace(QChar::Null, QChar::ReplacementCharacter));
}

}  // namespace

Error failure(const QSqlDatabase& database, const QSqlError& error) {
  if (!isPostgresql(database))
    return fail(Errc::Storage, sqliteInPlainWords(error), database.databaseName().toStdString());
  if (postgres::isLoss(error)) postgres::markLost(database);
  return fail(Errc::Storage, postgres::inPlainWords(error), postgres::subject(database));
}

bool isBusy(const QSqlError& error) {
  return primaryCode(error) == 5;
}

Error anotherPrograms(const QSqlDatabase& database) {
  if (!isPostgresql(database))
    return fail(Errc::Storage, "it is a database of another program", database.databaseName().toStdString());
  return fail(Errc::Storage, "it is a database of another program; make an empty one with createdb",
              postgres::subject(database));
}

Result<QSqlQuery> prepare(const QSqlDatabase& database, const QString& statement) {
  if (!database.isOpen()) return failure(database, {});
  QSqlQuery query(database);
  query.setForwardOnly(true);
  if (!query.prepare(statement)) return failure(database, query.lastError());
  return query;
}

Status execute(const QSqlDatabase& database, QSqlQuery& query) {
  if (isPostgresql(database)) replaceNulCharacters(query);
  if (!query.exec()) return failure(database, query.lastError());
  return {};
}

Status run(const QSqlDatabase& database, const QString& statement, const QVariantList& values) {
  if (values.isEmpty()) {
    if (!database.isOpen()) return failure(database, {});
    QSqlQuery query(database);
    if (!query.exec(statement)) return failure(database, query.lastError());
    return {};
  }
  auto query = prepare(database, statement);
  if (!query) return query.error();
  for (int i = 0; i < static_cast<int>(values.size()); ++i) query->bindValue(i, values[i]);
  return execute(database, *query);
}

Result<QVariant> value(const QSqlDatabase& database, const QString& statement) {
  if (!database.isOpen()) return failure(database, {});
  QSqlQuery query(database);
  query.setForwardOnly(true);
  if (!query.exec(statement) || !query.next()) return failure(database, query.lastError());
  return query.value(0);
}

Result<Transaction> Transaction::begin(const QSqlDatabase& database) {
  const bool server = isPostgresql(database);
  if (const Status begun =
          run(database, server ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE"));
      !begun)
    return begun.error();
  Transaction transaction(database);
  if (server)
    if (const Status locked = postgres::lockForWriting(database); !locked) return locked.error();
  return transaction;
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(other.database_), open_(std::exchange(other.open_, false)) {}

Transaction::~Transaction() {
  if (open_ && !(isPostgresql(database_) && postgres::isLost(database_)))
    (void)run(database_, QStringLiteral("ROLLBACK"));
}

Status Transaction::commit() {
  const Status committed = run(database_, QStringLiteral("COMMIT"));
  if (committed) open_ = false;
  return committed;
}

}  // namespace sentisound::sql
