#include "gui/history/StatisticsController.h"

#include "words/MessageWords.h"

namespace sentisound {

void StatisticsController::ask(const HistoryFilter& filter, HistoryGroup by) {
  const auto count = [filter, by](HistoryStore& store) -> Result<StatisticsTable> {
    const auto cells = breakdown(store, by, filter);
    if (!cells) return cells.error();
    return statisticsTable(*cells, by);
  };
  asked_ = whenDone(history_.run(count), this, [this, filter](Result<StatisticsTable> table) {
    if (!table) return Q_EMIT failed(errorWords(table.error()));
    table_ = std::move(*table);
    filter_ = filter;
    Q_EMIT changed();
  });
}

}  // namespace sentisound
