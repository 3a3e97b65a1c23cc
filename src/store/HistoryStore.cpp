#include "store/HistoryStore.h"

#include <QFileInfo>
#include <QThread>
#include <atomic>
#include <utility>

#include "store/Dialect.h"
#include "store/Migrations.h"
#include "store/Postgres.h"
#include "store/RowCodec.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

constexpr qint64 kNumbersInTurn = 16;

constexpr int kBusyTimeoutMs = 5000;

QString uniqueConnectionName() {
  static std::atomic<unsigned> last{0};
  return QStringLiteral("sentisound-history-%1").arg(++last);
}

/// Switching to WAL asks for the whole database at once and does not wait for it (sqlite.org/wal.html,
/// "Sometimes queries return SQLITE_BUSY in WAL mode"), so two processes that create it together have to be
/// patient themselves.
Status switchToWal(const QSqlDatabase& database) {
  constexpr int kPauseMs = 20;
  for (int waited = 0;; waited += kPauseMs) {
    QSqlQuery query(database);
    if (query.exec(QStringLiteral("PRAGMA journal_mode = WAL"))) return {};
    if (!sql::isBusy(query.lastError()) || waited >= kBusyTimeoutMs)
      return sql::failure(database, query.lastError());
    QThread::msleep(kPauseMs);
  }
}

/// A database with a schema version but without our table was made by another program.
Status refuseForeign(const QSqlDatabase& database) {
  const auto version = schemaVersion(database);
  if (!version) return version.error();
  if (*version == 0) return {};  // new, or migrate() refuses it
  const auto ours = hasTable(database, "history");
  if (!ours) return ours.error();
  if (*ours) return {};
  return sql::anotherPrograms(database);
}

Result<std::vector<HistoryRow>> rowsOf(const QSqlDatabase& database, QSqlQuery& query) {
  if (const Status done = sql::execute(database, query); !done) return done.error();
  std::vector<HistoryRow> rows;
  while (query.next()) rows.push_back(rowcodec::read(query));
  if (query.lastError().isValid()) return sql::failure(database, query.lastError());
  return rows;
}

/// The only row that `query` can answer.
Result<HistoryRow> rowOf(const QSqlDatabase& database, QSqlQuery& query, const QString& subject) {
  auto rows = rowsOf(database, query);
  if (!rows) return rows.error();
  if (rows->empty()) return fail(Errc::NotFound, "the history holds no such analysis", subject.toStdString());
  return std::move(rows->front());
}

Result<qint64> insert(const QSqlDatabase& database, const HistoryRow& row) {
  auto insert = sql::prepare(database, rowcodec::insertStatement());
  if (!insert) return insert.error();
  rowcodec::bind(*insert, row);
  if (const Status added = sql::execute(database, *insert); !added) return added.error();
  return insert->lastInsertId().toLongLong();
}

}  // namespace

HistoryStore::HistoryStore(QString connection, QString path)
    : connection_(std::move(connection)), path_(std::move(path)) {}

HistoryStore::HistoryStore(HistoryStore&& other) noexcept
    : connection_(std::exchange(other.connection_, {})),
      path_(std::move(other.path_)),
      readOnly_(other.readOnly_),
      schemaVersion_(other.schemaVersion_),
      removedHere_(std::move(other.removedHere_)) {}

HistoryStore& HistoryStore::operator=(HistoryStore&& other) noexcept {
  if (this == &other) return *this;
  disconnect();
  connection_ = std::exchange(other.connection_, {});
  path_ = std::move(other.path_);
  readOnly_ = other.readOnly_;
  schemaVersion_ = other.schemaVersion_;
  removedHere_ = std::move(other.removedHere_);
  return *this;
}

HistoryStore::~HistoryStore() {
  disconnect();
}

void HistoryStore::disconnect() {
  if (connection_.isEmpty()) return;
  QSqlDatabase::database(connection_, false).close();
  QSqlDatabase::removeDatabase(connection_);
  connection_.clear();
}

QSqlDatabase HistoryStore::database() const {
  QSqlDatabase database = QSqlDatabase::database(connection_, false);
  if (sql::isPostgresql(database) && postgres::isLost(database)) reconnect(database);
  return database;
}

bool HistoryStore::isServers() const {
  return sql::isPostgresql(QSqlDatabase::database(connection_, false));
}

/// If it fails, so does what is asked of the connection, and says why.
void HistoryStore::reconnect(QSqlDatabase& database) const {
  if (!postgres::open(database)) return;
  if (readOnly_) (void)postgres::onlyRead(database);
  if (!removedHere_.empty()) (void)postgres::holdUndo(database);
}

Result<HistoryStore> HistoryStore::open(const QString& path) {
  if (PostgresAddress::isOne(path)) return openServer(path);
  if (path.isEmpty()) return fail(Errc::Storage, "a history needs a file to live in");
  if (QFileInfo(path).isDir())
    return fail(Errc::Storage, "it is a folder, not a history database", path.toStdString());
  if (auto newer = openIfNewer(path)) return std::move(*newer);

  auto store = connect(path, Access::ReadWrite);
  if (!store) return store;
  if (const Status ready = store->prepareFile(); !ready) return ready.error();
  return store;
}

Result<HistoryStore> HistoryStore::connect(const QString& path, Access access) {
  HistoryStore store(uniqueConnectionName(), path);
  QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), store.connection_);
  database.setDatabaseName(path);
  QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
  if (access == Access::ReadOnly) options += QStringLiteral(";QSQLITE_OPEN_READONLY");
  database.setConnectOptions(options);
  if (!database.open()) return sql::failure(database, database.lastError());
  return store;
}

/// Looks at the version through a connection that cannot write: a writing one would fold a left-over WAL into
/// the file when it is closed. Whatever goes wrong here goes wrong again, and is reported, when the file is
/// opened for writing.
std::optional<HistoryStore> HistoryStore::openIfNewer(const QString& path) {
  if (QFileInfo(path).size() == 0) return std::nullopt;
  auto store = connect(path, Access::ReadOnly);
  if (!store) return std::nullopt;
  const auto version = sql::value(store->database(), QStringLiteral("PRAGMA user_version"));
  if (!version || version->toInt() <= builtInMigrations().back().number) return std::nullopt;
  store->readOnly_ = true;
  store->schemaVersion_ = version->toInt();
  return std::move(*store);
}

Result<HistoryStore> HistoryStore::openServer(const QString& text) {
  const auto address = PostgresAddress::parse(text);
  if (!address) return address.error();
  if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
    return fail(Errc::Storage, "Qt's driver for PostgreSQL is not installed (libqt6sql6-psql)");
  HistoryStore store(uniqueConnectionName(), {});
  QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), store.connection_);
  postgres::configure(database, *address);
  store.path_ = QString::fromStdString(postgres::subject(database));
  if (const Status opened = postgres::open(database); !opened) return opened.error();
  if (const Status ours = store.migrateOurs(); !ours) return ours.error();
  if (store.readOnly_)
    if (const Status guarded = postgres::onlyRead(database); !guarded) return guarded.error();
  return store;
}

Status HistoryStore::migrateOurs() {
  const QSqlDatabase db = database();
  if (const Status ours = refuseForeign(db); !ours) return ours;
  const MigrationReport report = migrate(db, builtInMigrations(sql::dialectOf(db)));
  if (report.outcome == MigrationOutcome::Failed) return report.error;
  schemaVersion_ = report.version;
  readOnly_ = report.outcome == MigrationOutcome::NewerReadOnly;
  return {};
}

Status HistoryStore::prepareFile() {
  if (const Status ours = migrateOurs(); !ours) return ours;
  const QSqlDatabase db = database();
  if (readOnly_) return sql::run(db, QStringLiteral("PRAGMA query_only = ON"));

  if (const Status wal = switchToWal(db); !wal) return wal;
  if (const Status keys = sql::run(db, QStringLiteral("PRAGMA foreign_keys = ON")); !keys) return keys;
  return sql::run(db, QStringLiteral("PRAGMA synchronous = FULL"));
}

Status HistoryStore::refuseIfReadOnly() const {
  if (!readOnly_) return {};
  return fail(Errc::Storage,
              "this history was written by a newer version of SentiSound; update the program to add to it, "
              "this version opens it read only",
              path_.toStdString());
}

Result<qint64> HistoryStore::add(const HistoryRow& row) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  if (const Status good = rowcodec::check(row); !good) return good.error();
  const QSqlDatabase db = database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  const auto id = insert(db, row);
  if (!id) return id.error();
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  return *id;
}

Result<HistoryStore::Added> HistoryStore::addDistinct(HistoryRow row) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  if (const Status good = rowcodec::check(row); !good) return good.error();
  const QSqlDatabase db = database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  auto free = distinctName(row.name);
  if (!free) return free.error();
  row.name = std::move(*free);
  const auto id = insert(db, row);
  if (!id) return id.error();
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  return Added{*id, std::move(row.name)};
}

Result<HistoryRow> HistoryStore::byId(qint64 id) const {
  const QSqlDatabase db = database();
  auto select = sql::prepare(
      db,
      QStringLiteral("SELECT %1 FROM history WHERE id = ? AND deleted_at IS NULL").arg(rowcodec::columns()));
  if (!select) return select.error();
  select->bindValue(0, id);
  return rowOf(db, *select, QString::number(id));
}

Result<HistoryRow> HistoryStore::newestNamed(const QString& name, const QString& owner) const {
  const QSqlDatabase db = database();
  const auto ofOwner = owner.isEmpty() ? QString() : QStringLiteral("AND owner = ? ");
  auto select =
      sql::prepare(db, QStringLiteral("SELECT %1 FROM history WHERE name = ? AND deleted_at IS NULL %2ORDER "
                                      "BY id DESC LIMIT 1")
                           .arg(rowcodec::columns(), ofOwner));
  if (!select) return select.error();
  select->bindValue(0, name);
  if (!owner.isEmpty()) select->bindValue(1, owner);
  return rowOf(db, *select, name);
}

Result<HistoryRow> HistoryStore::newestAlike(const QString& name, const QString& audioSha256, int channel,
                                             const QString& modelSha256) const {
  const QSqlDatabase db = database();
  auto select = sql::prepare(
      db, QStringLiteral("SELECT %1 FROM history WHERE audio_sha256 = ? AND model_sha256 = ? AND name = ? "
                         "AND channel = ? AND "
                         "speaker IS NULL AND owner IS NULL AND deleted_at IS NULL ORDER BY id DESC LIMIT 1")
              .arg(rowcodec::columns()));
  if (!select) return select.error();
  select->bindValue(0, audioSha256);
  select->bindValue(1, modelSha256);
  select->bindValue(2, name);
  select->bindValue(3, channel);
  return rowOf(db, *select, name);
}

Result<QString> HistoryStore::distinctName(const QString& name) const {
  const qsizetype dot = name.lastIndexOf(u'.');
  const QString stem = dot > 0 ? name.left(dot) : name;
  const QString extension = dot > 0 ? name.mid(dot) : QString();

  const auto numbered = [&](qint64 n) {
    return n == 1 ? name : QStringLiteral("%1_%2%3").arg(stem, QString::number(n), extension);
  };

  const QSqlDatabase db = database();
  auto select = sql::prepare(db, QStringLiteral("SELECT 1 FROM history WHERE name = ? LIMIT 1"));
  if (!select) return select.error();
  const auto isTaken = [&](qint64 n) -> Result<bool> {
    select->bindValue(0, numbered(n));
    if (const Status done = sql::execute(db, *select); !done) return done.error();
    const bool found = select->next();
    if (select->lastError().isValid()) return sql::failure(db, select->lastError());
    select->finish();
    return found;
  };

  // The first few one after the other. Beyond, names are numbered without gaps but for what was purged or
  // came under such a name, and a free one is looked for as in a sorted list: 30 looks among 20,000
  // recordings of one name, where reading all their names took longer with each.
  qint64 taken = 0;
  qint64 free = 1;
  for (;;) {
    const auto found = isTaken(free);
    if (!found) return found.error();
    if (!*found) break;
    taken = free;
    free += free < kNumbersInTurn ? 1 : free;
  }
  while (free - taken > 1) {
    const qint64 middle = taken + (free - taken) / 2;
    const auto found = isTaken(middle);
    if (!found) return found.error();
    (*found ? taken : free) = middle;
  }
  return numbered(free);
}

Status HistoryStore::forEach(const std::function<void(const HistoryRow&)>& visit) const {
  const QSqlDatabase db = database();
  auto select = sql::prepare(
      db,
      QStringLiteral("SELECT %1 FROM history WHERE deleted_at IS NULL ORDER BY id").arg(rowcodec::columns()));
  if (!select) return select.error();
  if (const Status done = sql::execute(db, *select); !done) return done;
  while (select->next()) visit(rowcodec::read(*select));
  if (select->lastError().isValid()) return sql::failure(db, select->lastError());
  return {};
}

}  // namespace sentisound
