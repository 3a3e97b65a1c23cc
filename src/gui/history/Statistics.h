// The history in figures, as its charts and their table show it.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "store/HistoryBreakdown.h"

namespace sentisound {

/// The analyses of a day, of several days in a row, of a speaker or of a model.
struct StatisticsBar {
  QString title{};
  HistoryFilter part{};  ///< asks for these analyses; as the default: no filter can
  qint64 total = 0;
  std::vector<qint64> counts{};        ///< of each of the table's emotions
  std::optional<double> activation{};  ///< mean probability of the excited side, 0..1; none: none is known

  [[nodiscard]] bool canBeFiltered() const { return part != HistoryFilter{}; }
};

struct StatisticsTable {
  HistoryGroup by = HistoryGroup::Day;
  QStringList emotions{};             ///< ours first, in our order; an empty one, the last: withheld
  std::vector<StatisticsBar> bars{};  ///< the earliest day first; the largest speaker or model first
  qint64 total = 0;
};

/// At most that many bars: days become weeks, months or years, and the smallest speakers or models one bar.
inline constexpr int kMostBars = 31;

StatisticsTable statisticsTable(const std::vector<HistoryCell>& cells, HistoryGroup by);

/// `filter`, and of what it lets through only the bar, and of that only the emotion (empty: those whose label
/// is withheld; none: all).
HistoryFilter narrowed(HistoryFilter filter, const StatisticsBar& bar, const std::optional<QString>& emotion);

/// A line for each bar: what it is, how many analyses, mean activation, how many of each emotion. Figures
/// have a decimal point, names are as the history has them.
std::string statisticsCsv(const StatisticsTable& table);

}  // namespace sentisound
