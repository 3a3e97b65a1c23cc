#include "report/MeasuresText.h"

#include <array>
#include <charconv>

#include "core/Csv.h"

namespace sentisound {
namespace {

/// Six digits, in every locale.
std::string sixDigits(double figure) {
  std::array<char, 32> text{};
  const auto written =
      std::to_chars(text.data(), text.data() + text.size(), figure, std::chars_format::general, 6);
  return {text.data(), written.ptr};
}

double toSixDigits(double figure) {
  const auto text = sixDigits(figure);
  double rounded = figure;
  std::from_chars(text.data(), text.data() + text.size(), rounded);
  return rounded;
}

}  // namespace

nlohmann::ordered_json measuresJson(const VoiceMeasures& measures, const VoiceSettings& settings) {
  nlohmann::ordered_json named = nlohmann::ordered_json::object();
  for (const auto& one : namedMeasures(measures))
    named[one.name] = one.value ? nlohmann::ordered_json(toSixDigits(*one.value)) : nullptr;
  return {{"from", toSixDigits(measures.fromSeconds)},
          {"to", toSixDigits(measures.toSeconds)},
          {"settings",
           {{"pitch_floor_hz", settings.pitchFloorHz},
            {"pitch_ceiling_hz", settings.pitchCeilingHz},
            {"formant_ceiling_hz", settings.formantCeilingHz}}},
          {"measures", std::move(named)}};
}

std::string measuresCsvHeader() {
  csv::Fields fields{"file", "from", "to"};
  for (const auto& one : namedMeasures({})) fields.emplace_back(one.name);
  fields.emplace_back("error");
  return csv::write(fields);
}

std::string measuresCsvLine(const std::string& file, const VoiceMeasures& measures) {
  csv::Fields fields{file, sixDigits(measures.fromSeconds), sixDigits(measures.toSeconds)};
  for (const auto& one : namedMeasures(measures)) fields.push_back(one.value ? sixDigits(*one.value) : "");
  fields.emplace_back();
  return csv::write(fields);
}

std::string measuresCsvErrorLine(const std::string& file, const Error& error) {
  csv::Fields fields(namedMeasures({}).size() + 4);
  fields.front() = file;
  fields.back() = describe(error);
  return csv::write(fields);
}

}  // namespace sentisound
