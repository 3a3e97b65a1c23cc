// Brings a history database to the newest shape. Migrations are append-only: a published one is never edited.
#pragma once

#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/Result.h"
#include "store/Dialect.h"

namespace sentisound {

/// One step; `number` is the schema version (SQLite: PRAGMA user_version, PostgreSQL: table
/// sentisound_schema) that the database has after it.
struct Migration {
  int number = 0;
  QString name{};
  QString script{};
};

/// The files resources/migrations/NNNN_name.sql built into the program, in order, numbered 1, 2, 3, … without
/// a gap. For PostgreSQL a file NNNN_name.postgresql.sql beside one stands in for it.
std::vector<Migration> builtInMigrations(sql::Dialect dialect = sql::Dialect::Sqlite);

enum class MigrationOutcome {
  UpToDate,       ///< nothing to do
  Migrated,       ///< the missing steps were made
  NewerReadOnly,  ///< the database has more steps than we know; nothing was changed, it may only be read
  Failed          ///< see `error`; nothing was changed
};

struct MigrationReport {
  MigrationOutcome outcome = MigrationOutcome::Failed;
  int version = 0;  ///< schema version of the database now
  Error error{};    ///< set when outcome is Failed
};

/// Makes all missing steps in one transaction. When several processes open a new database at once, one of
/// them migrates and the others wait (up to 5 s) and find it up to date. A database that has tables but no
/// schema version belongs to another program and is refused.
MigrationReport migrate(const QSqlDatabase& database, const std::vector<Migration>& migrations);

/// The schema version; 0 for a database that has none.
Result<int> schemaVersion(const QSqlDatabase& database);

/// The statements of a script, without the final semicolons. Semicolons in strings ('…', $$…$$), quoted
/// names, comments and trigger bodies do not end a statement.
QStringList splitStatements(const QString& script);

}  // namespace sentisound
