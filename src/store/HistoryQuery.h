// Which rows of the history, in which order.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>

namespace sentisound {

/// Rows that meet all of it; what is empty asks for nothing.
struct HistoryFilter {
  /// Somewhere in name or note, whatever its case (letter by letter, in any script); every character stands
  /// for itself. Blanks around it and what follows the first 200 characters do not count.
  QString text{};
  QDateTime from{};   ///< not before this instant
  QDateTime until{};  ///< before this instant
  QString emotion{};  ///< that was predicted (and not withheld, as without speech), or corrected to
  QString verdict{};  ///< "confident" | "uncertain" | "no-speech"
  QString model{};    ///< id
  QString speaker{};
  bool onlyCorrected = false;  ///< rows with a corrected label
  QString owner{};             ///< name of the token that they came with

  friend bool operator==(const HistoryFilter&, const HistoryFilter&) = default;
};

enum class HistorySort {
  Time,  ///< the instant of the analysis, whatever the offset
  Name,  ///< "a" beside "A" for ASCII
  Emotion,
  Confidence,
  Verdict,
  Seconds,
  Model,
  Speaker,
  Added  ///< the order in which rows were added
};

/// Where a row stands in the order of time; it stays that place when rows come and go.
struct HistoryPlace {
  QDateTime createdAt{};
  qint64 id = 0;
};

/// Rows that are equal in what they are sorted by come in the order in which they were added; descending is
/// the reverse of ascending. What a row lacks comes first. Withheld labels and their probability are lacking.
struct HistoryQuery {
  int limit = -1;  ///< −1: all
  int offset = 0;
  HistoryFilter filter{};
  HistorySort sort = HistorySort::Time;
  bool ascending = false;
  std::optional<HistoryPlace> after{};  ///< only what comes behind it; in the order of Time alone
};

/// What there is to filter by, each sorted.
struct HistoryChoices {
  QStringList emotions{};  ///< predicted and not withheld, or corrected to
  QStringList verdicts{};
  QStringList models{};
  QStringList speakers{};

  friend bool operator==(const HistoryChoices&, const HistoryChoices&) = default;
};

}  // namespace sentisound
