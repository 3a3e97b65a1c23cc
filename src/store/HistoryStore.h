// The history of analyses in SQLite.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QtSql/QSqlDatabase>
#include <optional>
#include <utility>
#include <vector>

#include "core/Result.h"

namespace sentisound {

/// Label and probability, in the model's label order.
using LabelledProbabilities = std::vector<std::pair<QString, double>>;

/// One analysis as remembered. Fields that an imported row lacks are empty.
struct HistoryRow {
  qint64 id = 0;           ///< given by the store
  QDateTime createdAt{};   ///< with offset from UTC
  QString name{};          ///< file name as people know it; safe and distinct for uploads
  QString origin{};        ///< "file" | "recording" | "api" | "import"
  QString audioSha256{};   ///< lower-case hex, empty when no audio is kept
  std::optional<double> seconds{};
  QString modelId{};
  QString modelSha256{};
  QString emotion{};
  double confidence = 0;   ///< 0..1
  LabelledProbabilities probabilities{};
  QStringList warnings{};
  QStringList legacyRow{};  ///< the five fields of the original service's CSV, as read; empty for rows of our own
};

struct HistoryQuery {
  int limit = -1;  ///< -1: all
  int offset = 0;
  bool newestFirst = true;
};

/// One connection, to be used from the thread that opened it. Move-only. Every failure is a Result with Errc::Storage
/// naming the database file.
class HistoryStore {
 public:
  /// Opens or creates the database (WAL, foreign keys on, synchronous FULL: a committed row survives a crash), and brings it
  /// to the newest migration in one transaction. `path` may be ":memory:". A database written by a newer version is
  /// opened read-only: `readOnly()` is true and every write fails with a message that says so.
  static Result<HistoryStore> open(const QString& path);

  HistoryStore(HistoryStore&&) noexcept;
  HistoryStore& operator=(HistoryStore&&) noexcept;
  ~HistoryStore();

  [[nodiscard]] bool readOnly() const { return readOnly_; }
  [[nodiscard]] int schemaVersion() const { return schemaVersion_; }

  Result<qint64> add(const HistoryRow& row);
  Result<qint64> count() const;
  Result<std::vector<HistoryRow>> list(const HistoryQuery& query = {}) const;
  /// NotFound if there is none.
  Result<HistoryRow> byId(qint64 id) const;
  /// The newest row of that name; NotFound if there is none.
  Result<HistoryRow> newestNamed(const QString& name) const;
  /// `name` itself if no row has it, else "stem_2.ext", "stem_3.ext", … : the first that is free.
  Result<QString> distinctName(const QString& name) const;

  struct ImportReport {
    int added = 0;
    int alreadyThere = 0;            ///< importing the same file twice adds nothing
    std::vector<QString> rejected{};  ///< "line 7: …" for rows that cannot be read; the rest is imported
  };
  /// Reads the original service's CSV (timestamp,filename,predicted_emotion,confidence,top_3_probabilities; UTF-8, with or
  /// without BOM, LF or CRLF, quotes doubled, newlines inside quotes). All rows in one transaction.
  Result<ImportReport> importCsv(const QByteArray& csv);
  /// The same format, oldest first, LF; imported rows come back field for field as they were read.
  Result<QByteArray> exportCsv() const;

 private:
  HistoryStore(QString connection, QString path);
  QString connection_;
  QString path_;
  bool readOnly_ = false;
  int schemaVersion_ = 0;
};

/// The five values of the original service's CSV and REST answers for a row: timestamp "YYYY-MM-DD HH:MM:SS" local time,
/// name, emotion, confidence in the shortest form that reads back the same, JSON text of the three most probable labels.
QStringList legacyFields(const HistoryRow& row);

}  // namespace sentisound
