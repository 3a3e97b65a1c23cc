// The batch in words.
#pragma once

#include <QString>
#include <optional>

#include "gui/batch/BatchRow.h"

namespace sentisound {

/// "talk.wav", "talk.wav (left channel)"
QString fileName(const BatchRow& row);
QString stateName(BatchState state);
/// "Working, 43 %", "Done"
QString stateText(const BatchRow& row);
/// "Happy"; "No speech" where there is none; empty before there is a result.
QString emotionText(const BatchRow& row);
/// "Confident", "Uncertain: there is much noise" or, of a file that failed, what is wrong and what to do.
QString remarksText(const BatchRow& row);
/// As in the pictures of the same analysis; invalid where no emotion is named.
QColor colourOf(const BatchRow& row);

/// "412 of 1,000 done, 3 failed", each figure only if there is something to count.
QString countsText(const BatchTally& tally);
/// "sad 120, angry 98, no speech 4", each emotion with a patch of its colour; HTML. Empty before the first
/// result.
QString emotionsHtml(const BatchTally& tally);
/// "about 2 min left"; empty if it is not known.
QString timeLeftText(std::optional<double> seconds);

}  // namespace sentisound
