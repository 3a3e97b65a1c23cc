// The batch as a table.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <functional>
#include <vector>

#include "gui/batch/BatchRow.h"

namespace sentisound {

/// Holds the files and knows nothing of how they are worked through. What change() changed is told to views
/// by flush(), so that a thousand changes repaint them once.
class BatchModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { File, State, Emotion, Probability, Remarks, Length, Model, ColumnCount };
  enum Role {
    PermilleRole = Qt::UserRole  ///< how far a working file is; invalid for others
  };

  explicit BatchModel(QObject* parent = nullptr);

  /// Appends those that are not there; ids of the new rows, growing.
  std::vector<int> add(const std::vector<FoundFile>& files);
  /// Appends rows for the channels 2 to `channels` of the row's file, which is its first from then on; their
  /// ids.
  std::vector<int> addChannels(int id, int channels);
  /// Does nothing if there is no such row.
  void change(int id, const std::function<void(BatchRow&)>& change);
  /// Tells of what was changed.
  void flush();
  void removeIf(const std::function<bool(const BatchRow&)>& condition);

  [[nodiscard]] const BatchRow& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] const std::vector<BatchRow>& rows() const { return rows_; }
  /// Of the row of the file with that key (FoundFile::key); 0 if there is none.
  [[nodiscard]] int idOf(const QString& key) const { return ids_.value(key); }
  /// -1 if there is none.
  [[nodiscard]] int rowOf(int id) const;
  [[nodiscard]] BatchTally tally() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<int> append(std::vector<BatchRow> rows);

  std::vector<BatchRow> rows_;  ///< by growing id
  QHash<QString, int> ids_;     ///< by FoundFile::key
  std::vector<int> changed_;    ///< ids that flush() will tell of
  int lastId_ = 0;
};

}  // namespace sentisound
