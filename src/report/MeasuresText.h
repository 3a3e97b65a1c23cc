// Measures of a voice as JSON and CSV, for the command line and the API.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "features/VoiceMeasures.h"

namespace sentisound {

/// {"from","to","settings":{"pitch_floor_hz","pitch_ceiling_hz","formant_ceiling_hz"},"measures":{name:
/// figure, …}}: the names of namedMeasures() in its order, figures to six digits, null for what cannot be
/// measured.
nlohmann::ordered_json measuresJson(const VoiceMeasures& measures, const VoiceSettings& settings);

/// file,from,to, a column per measure, and error; an empty field for what cannot be measured. Records end
/// with LF.
std::string measuresCsvHeader();
std::string measuresCsvLine(const std::string& file, const VoiceMeasures& measures);
/// All fields empty but the file and the error, in words.
std::string measuresCsvErrorLine(const std::string& file, const Error& error);

}  // namespace sentisound
