#include "store/Sql.h"

#include <utility>

namespace sentisound::sql {
namespace {

/// SQLite's primary result code (sqlite.org/rescode.html); the driver may add an extension in the higher
/// bits.
int primaryCode(const QSqlError& error) {
  return error.nativeErrorCode().toInt() & 0xFF;
}

std::string inPlainWords(const QSqlError& error) {
  switch (primaryCode(error)) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
      return "another program has been writing to it for too long";
    case 8:  // SQLITE_READONLY
      return "it may not be written to";
    case 10:  // SQLITE_IOERR
      return "the disk could not read or write it";
    case 11:  // SQLITE_CORRUPT
      return "the database is damaged";
    case 13:  // SQLITE_FULL
      return "the disk is full";
    case 14:  // SQLITE_CANTOPEN
      return "it cannot be opened or created";
    case 26:  // SQLITE_NOTADB
      return "it is not a history database";
    default:
      return "the database refused: " + error.text().toStdString();
  }
}

}  // namespace

Error failure(const QSqlDatabase& database, const QSqlError& error) {
  return fail(Errc::Storage, inPlainWords(error), database.databaseName().toStdString());
}

bool isBusy(const QSqlError& error) {
  return primaryCode(error) == 5;
}

Result<QSqlQuery> prepare(const QSqlDatabase& database, const QString& statement) {
  QSqlQuery query(database);
  query.setForwardOnly(true);
  if (!query.prepare(statement)) return failure(database, query.lastError());
  return query;
}

Status execute(const QSqlDatabase& database, QSqlQuery& query) {
  if (!query.exec()) return failure(database, query.lastError());
  return {};
}

Status run(const QSqlDatabase& database, const QString& statement) {
  QSqlQuery query(database);
  if (!query.exec(statement)) return failure(database, query.lastError());
  return {};
}

Result<QVariant> value(const QSqlDatabase& database, const QString& statement) {
  QSqlQuery query(database);
  query.setForwardOnly(true);
  if (!query.exec(statement) || !query.next()) return failure(database, query.lastError());
  return query.value(0);
}

Result<Transaction> Transaction::begin(const QSqlDatabase& database) {
  if (const Status begun = run(database, QStringLiteral("BEGIN IMMEDIATE")); !begun) return begun.error();
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(other.database_), open_(std::exchange(other.open_, false)) {}

Transaction::~Transaction() {
  if (open_) (void)run(database_, QStringLiteral("ROLLBACK"));
}

Status Transaction::commit() {
  const Status committed = run(database_, QStringLiteral("COMMIT"));
  if (committed) open_ = false;
  return committed;
}

}  // namespace sentisound::sql
