#include "store/Postgres.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include "store/Sql.h"

namespace sentisound::postgres {
namespace {

constexpr auto kLost = "sentisound-connection-lost";
// Advisory locks are numbers that the programs of one database agree on.
constexpr qint64 kWriteLock = 0x53656E7469'01;
constexpr qint64 kUndoLock = 0x53656E7469'02;

/// SELECT of a lock function that answers nothing or true.
Result<QVariant> lock(const QSqlDatabase& database, const char* function, qint64 key) {
  return sql::value(database, QStringLiteral("SELECT %1(%2)").arg(QLatin1String(function)).arg(key));
}

/// What a setting of the address does not say otherwise: how long a server may be silent.
QString withTimeouts(QString options) {
  for (const char* fallback :
       {"connect_timeout=5", "keepalives_idle=30", "tcp_user_timeout=15000", "application_name=sentisound"}) {
    const QString key = QString::fromLatin1(fallback).section(u'=', 0, 0) + u'=';
    if (!options.startsWith(key) && !options.contains(u' ' + key)) options += u' ' + QLatin1String(fallback);
  }
  return options.trimmed();
}

Status settle(const QSqlDatabase& database) {
  const auto encoding = sql::value(database, QStringLiteral("SHOW server_encoding"));
  if (!encoding) return encoding.error();
  if (encoding->toString() != QLatin1String("UTF8"))
    return fail(Errc::Storage,
                Message("the database keeps its texts as %1; make one that keeps UTF-8: createdb --encoding "
                        "UTF8 --template template0 NAME",
                        encoding->toString().toStdString()),
                subject(database));
  for (const char* setting : {"SET lock_timeout = '5s'", "SET client_min_messages = warning"})
    if (const Status set = sql::run(database, QString::fromLatin1(setting)); !set) return set;
  return {};
}

}  // namespace

void configure(QSqlDatabase& database, const PostgresAddress& address) {
  database.setHostName(address.host);
  if (address.port > 0) database.setPort(address.port);
  database.setUserName(address.user);
  database.setPassword(address.password);
  database.setDatabaseName(address.database);
  database.setConnectOptions(withTimeouts(address.options));
}

Status open(QSqlDatabase& database) {
  if (database.isOpen()) database.close();
  if (!database.open())
    return fail(Errc::Storage,
                Message("the database server cannot be reached or refuses us: %1 %2",
                        database.lastError().driverText().toStdString(),
                        database.lastError().databaseText().simplified().toStdString()),
                subject(database));
  database.driver()->setProperty(kLost, false);
  return settle(database);
}

Status onlyRead(const QSqlDatabase& database) {
  return sql::run(database, QStringLiteral("SET default_transaction_read_only = on"));
}

std::string subject(const QSqlDatabase& database) {
  std::string text = "postgresql://";
  if (!database.userName().isEmpty()) text += database.userName().toStdString() + "@";
  text += database.hostName().toStdString();
  if (database.port() > 0) text += ":" + std::to_string(database.port());
  return text + "/" + database.databaseName().toStdString();
}

bool isLoss(const QSqlError& error) {
  // Without a code it was not the server that spoke, but libpq about the connection. 08: connection
  // exceptions, 57P01 to 57P05: the server ends it (postgresql.org/docs/15/errcodes-appendix.html).
  const QString code = error.nativeErrorCode();
  return code.isEmpty() || code.startsWith(QLatin1String("08")) || code.startsWith(QLatin1String("57P"));
}

Message inPlainWords(const QSqlError& error) {
  if (isLoss(error))
    return Message(
        "the connection to the database server was lost, so this was not done or not heard of; it is opened "
        "again when next needed");
  const QString code = error.nativeErrorCode();
  if (code == u"55P03") return Message("another program has been writing to it for too long");
  if (code == u"25006") return Message("it may not be written to");
  if (code == u"42501")
    return Message("this user may not do that there; give it the right to CREATE in the schema");
  if (code == u"53100") return Message("the disk of the database server is full");
  if (code == u"53300") return Message("the database server has as many connections as it takes");
  if (code == u"54000") return Message("a name or label is longer than the database can look up");
  return Message("the database refused: %1", error.databaseText().simplified().toStdString());
}

void markLost(const QSqlDatabase& database) {
  database.driver()->setProperty(kLost, true);
}

bool isLost(const QSqlDatabase& database) {
  return !database.isOpen() || database.driver()->property(kLost).toBool();
}

Status lockForWriting(const QSqlDatabase& database) {
  const auto locked = lock(database, "pg_advisory_xact_lock", kWriteLock);
  return locked ? Status{} : Status{locked.error()};
}

Status holdUndo(const QSqlDatabase& database) {
  const auto locked = lock(database, "pg_advisory_lock_shared", kUndoLock);
  return locked ? Status{} : Status{locked.error()};
}

Status releaseUndo(const QSqlDatabase& database) {
  // The only lock that outlives a transaction; held as often as it was asked for.
  const auto released = sql::value(database, QStringLiteral("SELECT pg_advisory_unlock_all()"));
  return released ? Status{} : Status{released.error()};
}

Result<bool> nobodyElseHoldsUndo(const QSqlDatabase& database) {
  const auto locked = lock(database, "pg_try_advisory_xact_lock", kUndoLock);
  if (!locked) return locked.error();
  return locked->toBool();
}

}  // namespace sentisound::postgres
