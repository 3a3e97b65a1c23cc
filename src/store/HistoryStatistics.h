// How many analyses of what.
#pragma once

#include <QString>
#include <vector>

#include "store/HistoryStore.h"

namespace sentisound {

struct HistoryShare {
  QString value{};  ///< empty: rows that have none
  qint64 count = 0;

  friend bool operator==(const HistoryShare&, const HistoryShare&) = default;
};
/// Each row once; the largest first, equal ones by code point.
using HistoryShares = std::vector<HistoryShare>;

struct HistoryStatistics {
  qint64 total = 0;
  HistoryShares days{};      ///< "2024-01-15", local time at the row's own offset; the earliest first
  HistoryShares emotions{};  ///< predicted; none where it is withheld, as without speech
  HistoryShares verdicts{};  ///< none in rows from before they were kept
  HistoryShares models{};    ///< none in imported rows
  HistoryShares speakers{};  ///< profiles; none where it was analysed without
};

/// Of the rows that list() would answer. Counted by the database in one statement, and so at one moment.
Result<HistoryStatistics> statistics(const HistoryStore& store, const HistoryFilter& filter = {});

}  // namespace sentisound
