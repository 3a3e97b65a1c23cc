// The history in figures, counted in the history's thread.
#pragma once

#include <QObject>

#include "gui/common/Jobs.h"
#include "gui/history/Statistics.h"
#include "service/StoreThread.h"

namespace sentisound {

/// Lives in the GUI thread.
class StatisticsController : public QObject {
  Q_OBJECT

 public:
  /// `history` outlives it.
  explicit StatisticsController(StoreThread& history, QObject* parent = nullptr)
      : QObject(parent), history_(history) {}

  /// Counts the analyses that `filter` lets through; changed() or failed() follows, unless something else is
  /// asked for meanwhile.
  void ask(const HistoryFilter& filter, HistoryGroup by);
  /// The last answer, and the filter it is of.
  [[nodiscard]] const StatisticsTable& table() const { return table_; }
  [[nodiscard]] const HistoryFilter& filter() const { return filter_; }

 Q_SIGNALS:
  void changed();
  /// For people.
  void failed(const QString& text);

 private:
  StoreThread& history_;
  StatisticsTable table_;
  HistoryFilter filter_;
  Awaited asked_;
};

}  // namespace sentisound
