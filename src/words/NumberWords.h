// Figures and times as the window writes them: with the decimal sign of its language. core/NumberText.h
// writes them for programs, files and reports.
#pragma once

#include <QString>

#include "core/NumberText.h"

namespace sentisound {

/// "0,2" for "0.2".
QString localised(QString number);
/// "72,3": see fixedText().
QString numberWords(double value, int decimals);
/// "34,6 %" for 0.346.
QString percentWords(double share);
/// "1:05,3": see clockText().
QString clockWords(double seconds, int decimals, Hours hours = Hours::WhenNeeded);
/// "1:05,3": how long a recording is.
QString durationWords(double seconds);
/// "+0,42", "−1,30"
QString signedWords(double value, int decimals = 2);

}  // namespace sentisound
