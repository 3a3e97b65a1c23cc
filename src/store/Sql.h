// What every file that speaks SQL needs: running a statement, transactions, and SQLite's errors in plain
// words.
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include "core/Result.h"

namespace sentisound::sql {

/// Errc::Storage about the file of `database`, saying in plain words what went wrong.
Error failure(const QSqlDatabase& database, const QSqlError& error);

/// True if waiting may help.
bool isBusy(const QSqlError& error);

/// A query ready for bindValue(); forward-only, so that a long answer is never held in memory as a whole.
Result<QSqlQuery> prepare(const QSqlDatabase& database, const QString& statement);

/// Executes a prepared query.
Status execute(const QSqlDatabase& database, QSqlQuery& query);

/// Prepares and executes one statement without parameters.
Status run(const QSqlDatabase& database, const QString& statement);

/// The first value of the first row that `statement` answers, e.g. of a PRAGMA.
Result<QVariant> value(const QSqlDatabase& database, const QString& statement);

/// Rolls back unless committed. Takes SQLite's write lock at once (BEGIN IMMEDIATE): what is read inside
/// cannot be changed by another process before it is written. QSqlDatabase::transaction() takes the lock only
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
