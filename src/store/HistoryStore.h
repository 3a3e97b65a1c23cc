// The history of analyses in SQLite or PostgreSQL; its database also holds what other stores keep.
#pragma once

#include <QDateTime>
#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/Result.h"
#include "store/HistoryQuery.h"

namespace sentisound {

/// Label and probability, in the model's label order.
using LabelledProbabilities = std::vector<std::pair<QString, double>>;

/// One analysis as remembered. Fields that an imported row lacks are empty.
struct HistoryRow {
  qint64 id = 0;          ///< given by the store
  QDateTime createdAt{};  ///< instant and offset from UTC come back as they were given, to the millisecond
  QString name{};         ///< file name as people know it; safe and distinct for uploads
  QString origin{};       ///< "file" | "recording" | "api" | "import"
  QString audioSha256{};  ///< lower-case hex, empty when no audio is kept
  std::optional<double> seconds{};
  QString modelId{};
  QString modelSha256{};
  QString emotion{};
  double confidence = 0;  ///< 0..1
  LabelledProbabilities probabilities{};
  Messages warnings{};
  QStringList legacyRow{};  ///< the original service's five CSV fields, as read; empty for rows of our own
  QString speaker{};        ///< name of the profile that it was analysed relative to; empty: none
  QString verdict{};        ///< "confident" | "uncertain" | "no-speech"; empty where none was kept
  std::vector<Reason> reasons{};       ///< of the verdict
  QStringList predictionSet{};         ///< labels, the most probable first; empty: its model has no sets
  std::optional<double> activation{};  ///< 0..1, probability of the excited side; none: the model has none
  std::optional<double> valence{};     ///< 0..1, probability of the pleasant side; none: the model has none
  QString owner{};                     ///< name of the token that it came with; empty: it came with none
  int channel = 0;  ///< of the recording that was heard, from 1; 0: their mix (core/Channel.h)
  // Set by correct() alone; add() ignores them.
  QString correctedEmotion{};  ///< what a person says it is; empty: nobody has corrected it
  QString note{};
  QDateTime correctedAt{};  ///< of label or note; invalid: there is neither
};

/// One connection, to be used (and destroyed) in the thread that opened it. Move-only. Failures of the disk
/// or the database are Errc::Storage naming the database file or server. Needs a QCoreApplication, as every
/// QSqlDatabase does. Other connections, also of other processes, may read and write at the same time; a
/// write waits up to 5 s for its turn. A connection to a server that was lost fails what was asked for just
/// then and is opened again for what is asked next.
class HistoryStore {
 public:
  /// Opens or creates the database (WAL, foreign keys on, synchronous FULL: a committed row survives a
  /// crash), and brings it to the newest migration in one transaction. The folder must exist. `path` may be
  /// ":memory:". A database written by a newer version is opened read-only and not touched: `readOnly()` is
  /// true and every write fails with a message that says so. Storage for a file that is no database or
  /// another program's, a folder, a place that may not be written.
  /// `path` may also be the address of a PostgreSQL database (PostgresAddress), which holds the same; there
  /// the role must be allowed to create tables. BadRequest for an address that cannot be read.
  static Result<HistoryStore> open(const QString& path);

  HistoryStore(HistoryStore&& other) noexcept;
  HistoryStore& operator=(HistoryStore&& other) noexcept;
  ~HistoryStore();

  [[nodiscard]] bool readOnly() const { return readOnly_; }
  [[nodiscard]] int schemaVersion() const { return schemaVersion_; }
  /// For the other stores that share this connection, in this thread; not to be kept longer than the history.
  [[nodiscard]] QSqlDatabase database() const;
  /// Storage if the database is of a newer version and may only be read.
  Status refuseIfReadOnly() const;

  /// The id given to the row; ids only grow and are never used twice. `row.id` is ignored. BadRequest for a
  /// row without a valid date or with figures that are not finite.
  Result<qint64> add(const HistoryRow& row);
  // What was removed is passed over by all of these but distinctName().
  Result<qint64> count(const HistoryFilter& filter = {}) const;
  Result<std::vector<HistoryRow>> list(const HistoryQuery& query = {}) const;
  /// Of the rows that list() would answer, in the same order: 8 bytes each, so that a table can scroll to any
  /// of them and read what it shows through byIds().
  Result<std::vector<qint64>> ids(const HistoryQuery& query = {}) const;
  /// Those that are there.
  Result<QHash<qint64, HistoryRow>> byIds(const std::vector<qint64>& ids) const;
  /// What filters can ask for.
  Result<HistoryChoices> choices() const;
  /// NotFound if there is none.
  Result<HistoryRow> byId(qint64 id) const;
  /// The newest row of that name, and of that owner unless it is empty; NotFound if there is none.
  Result<HistoryRow> newestNamed(const QString& name, const QString& owner = {}) const;
  /// The newest row of that name about that channel of that audio by that model, relative to no speaker;
  /// NotFound if there is none.
  Result<HistoryRow> newestAlike(const QString& name, const QString& audioSha256, int channel,
                                 const QString& modelSha256) const;
  /// `name` itself if no row has it, not even one that was removed, else "stem_2.ext", "stem_3.ext", … : the
  /// first that is free up to 16; beyond, one behind which there may be gaps. Takes a time that grows with
  /// the logarithm of how many there are. A name is not reserved by asking, and several rows may share one
  /// (an analysis repeated): to name and add, use addDistinct().
  Result<QString> distinctName(const QString& name) const;
  struct Added {
    qint64 id = 0;
    QString name{};
  };
  /// add() under distinctName(row.name), in one transaction: of all threads and processes that add this way,
  /// no two get the same name.
  Result<Added> addDistinct(HistoryRow row);

  static constexpr int kLongestLabel = 80;
  static constexpr int kLongestNote = 4000;  ///< characters
  /// What a person says about a row, beside what the model said. An empty label takes the correction away, an
  /// empty note the note. NotFound if there is no such row, BadRequest if either is too long.
  Status correct(qint64 id, const QString& label, const QString& note);
  /// Hides the rows until restore() or purge(), all or none; how many were there to be hidden.
  Result<int> remove(const std::vector<qint64>& ids);
  /// Brings removed rows back, through whichever store they were removed; how many there still were.
  Result<int> restore(const std::vector<qint64>& ids);
  using RemoveAudio = std::function<Status(const QString& sha256)>;
  enum class Purge {
    Everything,  ///< what was removed; with PostgreSQL only OwnOnly while another store can still restore
    OwnOnly      ///< what was removed last through this store
  };
  /// Deletes removed rows for good; how many. Before that, calls `removeAudio` with the hash of each
  /// audio that no other row refers to; if that fails (NotFound apart), the rows concerned stay, to be tried
  /// again another time, and its error is answered. A crash in between loses nothing but audio that was
  /// removed anyway.
  Result<int> purge(const RemoveAudio& removeAudio, Purge what = Purge::Everything);
  /// Whether the database is a server's, which knows itself who can still restore (remove() tells it). Of a
  /// file, the caller must know.
  [[nodiscard]] bool isServers() const;

  struct ImportReport {
    int added = 0;
    int alreadyThere = 0;             ///< importing the same file twice adds nothing
    std::vector<QString> rejected{};  ///< "line 7: …" for rows that cannot be read; the rest is imported
  };
  /// Reads the original service's CSV (timestamp,filename,predicted_emotion,confidence,top_3_probabilities;
  /// UTF-8, with or without BOM, LF or CRLF, quotes doubled, newlines inside quotes), also after a
  /// spreadsheet has saved it: semicolons or tabs, decimal commas, dates as DD.MM.YYYY, times without
  /// seconds. All rows in one transaction. A row that stands n times in the file stands at least n times in
  /// the history afterwards; rows are equal if their five legacyFields() are, so what exportCsv() wrote is
  /// there already. BadRequest if the first line is not these five columns.
  Result<ImportReport> importCsv(const QByteArray& csv);
  /// The same format, oldest first (in the order of their ids), LF; imported rows come back field for field
  /// as they were read.
  Result<QByteArray> exportCsv() const;

 private:
  enum class Access { ReadOnly, ReadWrite };
  HistoryStore(QString connection, QString path);
  static Result<HistoryStore> connect(const QString& path, Access access);
  static std::optional<HistoryStore> openIfNewer(const QString& path);
  static Result<HistoryStore> openServer(const QString& address);
  /// Looks before it writes: what is not ours stays as it is.
  Status migrateOurs();
  Status prepareFile();
  void reconnect(QSqlDatabase& database) const;
  /// Conditions that each hold for some of the removed rows that are to go.
  Result<QStringList> doomed(const QSqlDatabase& database, Purge what) const;
  void disconnect();
  /// Calls `visit` with every row, oldest first, holding one at a time.
  Status forEach(const std::function<void(const HistoryRow&)>& visit) const;

  QString connection_;  ///< name of the QSqlDatabase; empty after a move
  QString path_;
  bool readOnly_ = false;
  int schemaVersion_ = 0;
  std::map<qint64, QString> removedHere_{};  ///< id, and the time that is written into the row
};

/// The five values of the original service's CSV and REST answers for a row: timestamp "YYYY-MM-DD HH:MM:SS"
/// local time at the row's own offset, name, emotion, confidence in the shortest form that reads back the
/// same, JSON text of the three most probable labels (equally probable ones in label order). An imported
/// row's are those that were read.
QStringList legacyFields(const HistoryRow& row);

}  // namespace sentisound
