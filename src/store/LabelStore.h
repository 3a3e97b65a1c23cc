// What a person has marked in recordings of the history: stretches of time with labels of his own.
#pragma once

#include <QString>
#include <vector>

#include "store/HistoryStore.h"

namespace sentisound {

struct LabelledStretch {
  double fromSeconds = 0;
  double toSeconds = 0;  ///< > fromSeconds
  QString label{};
  QString note{};

  friend bool operator==(const LabelledStretch&, const LabelledStretch&) = default;
};

/// Speaks through the history's connection, in the history's thread, as SpeakerStore does. Failures of the
/// disk or the database are Errc::Storage, and so are writes to a database of a newer version.
class LabelStore {
 public:
  static constexpr int kLongestLabel = HistoryStore::kLongestLabel;
  static constexpr int kLongestNote = HistoryStore::kLongestNote;  ///< characters
  static constexpr std::size_t kMost = 100'000;                    ///< of one recording

  explicit LabelStore(HistoryStore& history) : history_(history) {}

  /// In order of time; empty if there are none.
  Result<std::vector<LabelledStretch>> of(qint64 historyId) const;
  /// Those of `ids` that have labels and were not removed; of all there are if it is empty. In order.
  Result<std::vector<qint64>> labelled(const std::vector<qint64>& ids = {}) const;
  /// In place of those that are there, all or nothing. BadRequest if one is not in order, overlaps the one
  /// before, has no label, or is too long; NotFound if there is no such row.
  Status set(qint64 historyId, const std::vector<LabelledStretch>& labels);

 private:
  HistoryStore& history_;
};

}  // namespace sentisound
