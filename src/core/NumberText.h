// Figures and times as text, the same in every locale. printf() and std::to_string() follow the locale of the
// process, which Qt sets from the environment: "72,3 %" in Germany, also where a program reads it.
#pragma once

#include <string>

namespace sentisound {

/// "72.3": exactly rounded, never "-0.0", "nan" and "inf" for what is no number; filled with blanks on the
/// left up to `width` characters.
std::string fixedText(double value, int decimals, int width = 0);

/// "34.6 %" for 0.346.
std::string inPercent(double share);

/// The shortest digits that read back as the same double: "0.1", "100000"; without an exponent from 0.0001 up
/// to 10^15.
std::string exactText(double value);

enum class Hours { WhenNeeded, Always };
/// A time on a clock: "1:05.3", "1:02:03.250" from an hour on; rounded to that many decimals before it is cut
/// into minutes, so that 59.96 s is "1:00.0". Not for negative times.
std::string clockText(double seconds, int decimals, Hours hours = Hours::WhenNeeded);

}  // namespace sentisound
