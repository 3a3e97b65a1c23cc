// Emotions and activation of the history, broken down by day, speaker or model.
#pragma once

#include <QString>
#include <vector>

#include "store/HistoryStore.h"

namespace sentisound {

enum class HistoryGroup {
  Day,  ///< "2024-01-15", local time at the row's own offset
  Speaker,
  Model
};

/// The rows of one group with one emotion.
struct HistoryCell {
  QString group{};    ///< empty: rows that have none
  QString emotion{};  ///< predicted; empty: withheld, as without speech
  qint64 count = 0;
  qint64 withActivation = 0;  ///< rows whose model has learnt activation, and whose label is not withheld
  double activationSum = 0;   ///< of those, each 0..1

  friend bool operator==(const HistoryCell&, const HistoryCell&) = default;
};

/// Of the rows that list() would answer, ordered by group, then emotion, by code point; what is empty first.
/// Counted by the database in one statement.
Result<std::vector<HistoryCell>> breakdown(const HistoryStore& store, HistoryGroup by,
                                           const HistoryFilter& filter = {});

}  // namespace sentisound
