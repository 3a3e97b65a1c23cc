// A connection to PostgreSQL: opening it, losing it, its locks and its errors in plain words.
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include "core/Result.h"
#include "store/PostgresAddress.h"

namespace sentisound::postgres {

/// Sets the connection up; open() opens it.
void configure(QSqlDatabase& database, const PostgresAddress& address);
/// Opens the connection, or opens it again after it was lost. Storage if the server cannot be reached,
/// refuses the user, or keeps texts in anything but UTF-8. Waits 5 s for a server that does not answer.
Status open(QSqlDatabase& database);

/// From now on the connection refuses to write.
Status onlyRead(const QSqlDatabase& database);

/// postgresql://user@host:port/name, never with the password: what errors name.
std::string subject(const QSqlDatabase& database);
Message inPlainWords(const QSqlError& error);

/// Whether the error means that the connection is gone.
bool isLoss(const QSqlError& error);
void markLost(const QSqlDatabase& database);
/// Until open() has opened it again.
bool isLost(const QSqlDatabase& database);

/// One writing transaction at a time, of all connections to the database, as in SQLite: what is read inside
/// cannot be changed by another process before it is written. Held until the transaction ends.
Status lockForWriting(const QSqlDatabase& database);

/// Held by a connection, until it is closed, while what was deleted through it can come back. Any number may
/// hold it together.
Status holdUndo(const QSqlDatabase& database);
Status releaseUndo(const QSqlDatabase& database);
/// Whether no other connection holds it, which stays so until the transaction ends.
Result<bool> nobodyElseHoldsUndo(const QSqlDatabase& database);

}  // namespace sentisound::postgres
