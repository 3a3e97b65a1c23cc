// The history as a table, read page by page in the store's thread.
#pragma once

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <vector>

#include "service/StoreThread.h"

namespace sentisound {

/// Newest first. Rows that came in before the last reload() are there or will be fetched; later ones are not.
class HistoryModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Time, Name, Emotion, Confidence, Model, ColumnCount };

  explicit HistoryModel(StoreThread& history, QObject* parent = nullptr, int pageSize = 200);

  /// Reads the first page again; what is there stays until it has come.
  void reload();
  /// What the history says about row `row`.
  [[nodiscard]] const HistoryRow& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  /// Nothing older is left to fetch.
  [[nodiscard]] bool isComplete() const { return complete_; }
  /// Row of that id, -1 if it is not there (yet).
  [[nodiscard]] int rowOf(qint64 id) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  /// After a reload(), whether or not there are rows.
  void loaded();
  /// For people.
  void failed(const QString& text);

 private:
  using Page = Result<std::vector<HistoryRow>>;

  void ask(int offset);
  void pageCame();

  StoreThread& history_;
  int pageSize_;
  std::vector<HistoryRow> rows_;
  bool complete_ = true;
  int nextOffset_ = 0;  ///< rows read so far, also those that were not new
  bool asking_ = false;
  QFutureWatcher<Page> page_;
};

}  // namespace sentisound
