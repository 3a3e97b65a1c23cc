#include "store/Migrations.h"

#include <QDir>
#include <QFile>
#include <cassert>

#include "store/Sql.h"

// Resources of a static library must be asked for, and Q_INIT_RESOURCE does not work inside a namespace.
static void initMigrationResources() {
  Q_INIT_RESOURCE(migrations);
}

namespace sentisound {
namespace {

/// Tells a script's statements apart, character by character.
class Splitter {
 public:
  explicit Splitter(const QString& script) : script_(script) {}

  QStringList split() {
    while (at_ < script_.size()) step();
    endStatement();
    return std::move(statements_);
  }

 private:
  void step() {
    const QChar c = script_[at_];
    if (script_.mid(at_, 2) == QLatin1String("--")) {
      skipPast(QStringLiteral("\n"));
    } else if (script_.mid(at_, 2) == QLatin1String("/*")) {
      at_ += 2;
      skipPast(QStringLiteral("*/"));
    } else if (script_.mid(at_, 2) == QLatin1String("$$")) {
      words_ << QStringLiteral("$$");
      at_ += 2;
      skipPast(QStringLiteral("$$"));
    } else if (c == u'\'' || c == u'"' || c == u'`' || c == u'[') {
      // A doubled quote inside closes and opens again at once, which comes to the same.
      words_ << QString(c);
      ++at_;
      skipPast(c == u'[' ? QStringLiteral("]") : QString(c));
    } else if (c == u';') {
      ++at_;
      endsHere() ? endStatement() : words_.append(QStringLiteral(";"));
    } else if (c.isLetterOrNumber() || c == u'_') {
      readWord();
    } else {
      if (!c.isSpace()) words_ << QString(c);
      ++at_;
    }
  }

  void readWord() {
    const qsizetype from = at_;
    while (at_ < script_.size() && (script_[at_].isLetterOrNumber() || script_[at_] == u'_')) ++at_;
    words_ << script_.mid(from, at_ - from).toUpper();
  }

  void skipPast(const QString& end) {
    const qsizetype found = script_.indexOf(end, at_);
    at_ = found < 0 ? script_.size() : found + end.size();
  }

  /// A trigger ends only at "; END ;" (the rule of sqlite3_complete()).
  [[nodiscard]] bool endsHere() const {
    const bool trigger =
        words_.value(0) == QLatin1String("CREATE") && words_.mid(1, 2).contains(QLatin1String("TRIGGER"));
    if (!trigger) return true;
    const auto n = words_.size();
    return words_.value(n - 2) == QLatin1String(";") && words_.value(n - 1) == QLatin1String("END");
  }

  void endStatement() {
    const bool hadSemicolon = at_ > start_ && script_[at_ - 1] == u';';
    if (!words_.isEmpty())
      statements_ << script_.mid(start_, at_ - start_ - (hadSemicolon ? 1 : 0)).trimmed();
    words_.clear();
    start_ = at_;
  }

  const QString& script_;
  qsizetype at_ = 0;
  qsizetype start_ = 0;  ///< of the current statement
  QStringList words_{};  ///< of the current statement, upper case; comments left out
  QStringList statements_{};
};

/// Of our own schema only: a server's extensions keep theirs elsewhere.
Result<QVariant> tableCount(const QSqlDatabase& database) {
  return sql::value(database,
                    sql::isPostgresql(database)
                        ? QStringLiteral("SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p') "
                                         "AND relnamespace = current_schema()::regnamespace")
                        : QStringLiteral("SELECT count(*) FROM sqlite_master"));
}

Status refuseForeignTables(const QSqlDatabase& database) {
  const auto tables = tableCount(database);
  if (!tables) return tables.error();
  if (tables->toInt() == 0) return {};
  return sql::anotherPrograms(database);
}

Status setSchemaVersion(const QSqlDatabase& database, int version) {
  if (!sql::isPostgresql(database))
    return sql::run(database, QStringLiteral("PRAGMA user_version = %1").arg(version));
  for (const char* statement : {"CREATE TABLE IF NOT EXISTS sentisound_schema (version INTEGER NOT NULL)",
                                "DELETE FROM sentisound_schema"})
    if (const Status done = sql::run(database, QString::fromLatin1(statement)); !done) return done;
  return sql::run(database, QStringLiteral("INSERT INTO sentisound_schema VALUES (%1)").arg(version));
}

Status applyMissing(const QSqlDatabase& database, const std::vector<Migration>& migrations, int from) {
  for (const Migration& migration : migrations) {
    if (migration.number <= from) continue;
    for (const QString& statement : splitStatements(migration.script))
      if (const Status done = sql::run(database, statement); !done) return done;
    if (const Status done = setSchemaVersion(database, migration.number); !done) return done;
  }
  return {};
}

MigrationReport failed(const Error& error) {
  return {MigrationOutcome::Failed, 0, error};
}

}  // namespace

std::vector<Migration> builtInMigrations(sql::Dialect dialect) {
  initMigrationResources();
  const QString ending = QStringLiteral(".postgresql.sql");
  std::vector<Migration> migrations;
  const QDir folder(QStringLiteral(":/migrations"));
  for (QString name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
    if (name.endsWith(ending)) continue;
    const QString twin = name.chopped(4) + ending;
    if (dialect == sql::Dialect::Postgresql && folder.exists(twin)) name = twin;
    QFile file(folder.filePath(name));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    migrations.push_back({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
    assert(migrations.back().number == static_cast<int>(migrations.size()));
  }
  assert(!migrations.empty());
  return migrations;
}

Result<bool> hasTable(const QSqlDatabase& database, const char* name) {
  // Not to_regclass(): it remembers that a table was missing, and does not look again while we wait for the
  // process that makes it.
  const QString statement =
      sql::isPostgresql(database)
          ? QStringLiteral("SELECT count(*) FROM pg_class WHERE relname = '%1' AND pg_table_is_visible(oid)")
          : QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = '%1'");
  const auto count = sql::value(database, statement.arg(QLatin1String(name)));
  if (!count) return count.error();
  return count->toInt() > 0;
}

Result<int> schemaVersion(const QSqlDatabase& database) {
  const bool server = sql::isPostgresql(database);
  if (server) {
    const auto there = hasTable(database, "sentisound_schema");
    if (!there) return there.error();
    if (!*there) return 0;
  }
  const auto version =
      sql::value(database, server ? QStringLiteral("SELECT max(version) FROM sentisound_schema")
                                  : QStringLiteral("PRAGMA user_version"));
  if (!version) return version.error();
  return version->toInt();
}

MigrationReport migrate(const QSqlDatabase& database, const std::vector<Migration>& migrations) {
  const int newest = migrations.empty() ? 0 : migrations.back().number;
  const auto before = schemaVersion(database);  // without the write lock: the usual case needs none
  if (!before) return failed(before.error());
  if (*before > newest) return {MigrationOutcome::NewerReadOnly, *before, {}};
  if (*before == newest) return {MigrationOutcome::UpToDate, *before, {}};

  auto transaction = sql::Transaction::begin(database);
  if (!transaction) return failed(transaction.error());
  const auto now = schemaVersion(database);  // another process may have been quicker
  if (!now) return failed(now.error());
  if (*now > newest) return {MigrationOutcome::NewerReadOnly, *now, {}};
  if (*now == newest) return {MigrationOutcome::UpToDate, *now, {}};

  if (*now == 0)
    if (const Status ours = refuseForeignTables(database); !ours) return failed(ours.error());
  if (const Status applied = applyMissing(database, migrations, *now); !applied)
    return failed(applied.error());
  if (const Status committed = transaction->commit(); !committed) return failed(committed.error());
  return {MigrationOutcome::Migrated, newest, {}};
}

QStringList splitStatements(const QString& script) {
  return Splitter(script).split();
}

}  // namespace sentisound
