// Measures of a voice in the language of the window.
#pragma once

#include <QString>

#include "features/VoiceMeasures.h"

namespace sentisound {

/// "F0 mean" for "f0_mean_hz".
QString measureName(const NamedMeasure& measure);
/// With its unit: "182,3 Hz"; a dash for what cannot be measured. Ratios in percent.
QString measureValue(const NamedMeasure& measure);
/// "F0 from 75 to 600 Hz, formants below 5500 Hz".
QString voiceSettingsWords(const VoiceSettings& settings);
/// To be pasted into a text or a spreadsheet: `heading` and the settings, then a line for each measure, its
/// name and its value with a tabulator between them.
QString measuresAsText(const QString& heading, const VoiceMeasures& measures, const VoiceSettings& settings);

}  // namespace sentisound
