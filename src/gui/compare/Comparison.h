// Two analyses side by side, as values and words. Made off the GUI thread, immutable, shared.
#pragma once

#include <QColor>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "plot/Painters.h"
#include "service/AnalysisService.h"

namespace sentisound {

struct ComparedSide {
  AnalysisOutcome outcome;
  PictureData pictures;
};

struct SideBySide {
  ComparedSide left;
  ComparedSide right;
};

using SideBySidePtr = std::shared_ptr<const SideBySide>;

/// Both as remembered, the left one first. nullptr if stopped; any error of AnalysisService::reopenNow. For
/// the pool's threads.
Result<SideBySidePtr> makeComparison(AnalysisService& service, qint64 left, qint64 right,
                                     const Progress& progress);

/// One label in both.
struct PairedShare {
  QString name{};  ///< as people read it
  QColor colour{};
  std::optional<double> left{};  ///< 0..1; nothing where the label is not known, or without speech
  std::optional<double> right{};
};

/// All labels of either, by the larger of their two probabilities; none where both withhold theirs.
std::vector<PairedShare> pairShares(const Analysis& left, const Analysis& right);

/// How much more the right side has, e.g. "+12.3" or "−0.4", in percentage points; empty unless both are
/// there.
QString differenceText(const PairedShare& share);

/// What the two have in common, e.g. "The same recording, classified by field and by mfcc40-rf."
QString comparisonSentence(const AnalysisOutcome& left, const AnalysisOutcome& right);

}  // namespace sentisound
