// What every file that speaks SQL needs: running a statement, transactions, and the database's errors in
// plain words. The same for SQLite and PostgreSQL.
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include "core/Result.h"

namespace sentisound::sql {

/// Errc::Storage about the file or server of `database`, saying in plain words what went wrong. Remembers
/// that the connection to a server is gone (postgres::isLost()), if that is what went wrong.
Error failure(const QSqlDatabase& database, const QSqlError& error);

/// True if waiting may help.
bool isBusy(const QSqlError& error);

/// Storage: what is in the database is not ours.
Error anotherPrograms(const QSqlDatabase& database);

/// A query ready for bindValue(); forward-only, so that a long answer is never held in memory as a whole.
Result<QSqlQuery> prepare(const QSqlDatabase& database, const QString& statement);

/// Executes a prepared query. U+0000 in a bound text becomes U+FFFD for PostgreSQL, which cannot keep it.
Status execute(const QSqlDatabase& database, QSqlQuery& query);

/// Prepares and executes one statement, `values` in the order of its question marks.
Status run(const QSqlDatabase& database, const QString& statement, const QVariantList& values = {});

/// The first value of the first row that `statement` answers, e.g. of a PRAGMA.
Result<QVariant> value(const QSqlDatabase& database, const QString& statement);

/// Rolls back unless committed. Takes the write lock of the database at once (SQLite: BEGIN IMMEDIATE,
/// PostgreSQL: an advisory lock that all our transactions take): what is read inside cannot be changed by
/// another process before it is written. QSqlDatabase::transaction() takes the lock only
/// at the first write, which then may fail without waiting for the busy timeout.
class [[nodiscard]] Transaction {
 public:
  static Result<Transaction> begin(const QSqlDatabase& database);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Status commit();

 private:
  explicit Transaction(const QSqlDatabase& database) : database_(database) {}
  QSqlDatabase database_;
  bool open_ = true;
};

}  // namespace sentisound::sql
