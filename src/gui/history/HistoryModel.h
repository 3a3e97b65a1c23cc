// The history as a table that scrolls to any of its rows, read page by page in the store's thread.
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <optional>
#include <vector>

#include "service/StoreThread.h"

namespace sentisound {

/// Knows the ids of all rows that its filter lets through, in order, and of the rows themselves the pages
/// that are looked at and the last few before: 100,000 rows take 800 kB. A row that is not read yet is shown
/// empty and asked for. What others change is seen after reload().
class HistoryModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Time, Name, Emotion, Confidence, Verdict, Duration, Model, Speaker, ColumnCount };

  explicit HistoryModel(StoreThread& history, QObject* parent = nullptr, int pageSize = 200,
                        int pagesKept = 20);

  /// Asks again; what is there stays until the answer has come.
  void reload();
  void setFilter(const HistoryFilter& filter);
  [[nodiscard]] const HistoryFilter& filter() const { return filter_; }
  void sort(int column, Qt::SortOrder order) override;

  /// What the history says about row `row`; nullptr if it is not read yet or has gone meanwhile.
  [[nodiscard]] const HistoryRow* at(int row) const;
  [[nodiscard]] qint64 idAt(int row) const { return ids_[static_cast<std::size_t>(row)]; }
  /// Row of that id, −1 if it is not there.
  [[nodiscard]] int rowOf(qint64 id) const;
  /// Of all rows, in order.
  [[nodiscard]] const std::vector<qint64>& ids() const { return ids_; }
  /// In the whole history, whatever the filter.
  [[nodiscard]] qint64 total() const { return total_; }
  [[nodiscard]] const HistoryChoices& choices() const { return choices_; }
  /// The last reload() failed.
  [[nodiscard]] bool isBroken() const { return broken_; }
  [[nodiscard]] int rowsInMemory() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  /// After a reload(), whether or not there are rows, and whether or not it failed.
  void loaded();
  /// For people.
  void failed(const QString& text);

 private:
  using Rows = QHash<qint64, HistoryRow>;
  struct Page {
    int number = 0;
    Rows rows{};
  };
  struct Listing {
    std::vector<qint64> ids{};
    Page page{};  ///< the one that was looked at last, so that nothing flickers
    qint64 total = 0;
    HistoryChoices choices{};
  };

  void ask();
  void listingCame(Result<Listing> listing);
  void want(int page) const;
  void readWanted();
  void pageCame(int listing, Result<Page> page);

  StoreThread& history_;
  int pageSize_;
  HistoryFilter filter_;
  HistorySort sort_ = HistorySort::Time;
  bool ascending_ = false;

  std::vector<qint64> ids_;
  qint64 total_ = 0;
  HistoryChoices choices_;
  bool broken_ = false;
  bool asking_ = false;
  bool askAgain_ = false;  ///< something has changed since we asked

  mutable QCache<int, Page> pages_;  ///< the last ones looked at
  mutable std::vector<int> wanted_;  ///< the most urgent last
  mutable int lookedAt_ = 0;         ///< page
  mutable bool readSoon_ = false;    ///< readWanted() is on its way
  std::optional<int> reading_;       ///< page
  int listings_ = 0;                 ///< that have come
};

}  // namespace sentisound
