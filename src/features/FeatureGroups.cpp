#include "features/FeatureGroups.h"

#include <algorithm>
#include <initializer_list>

namespace sentisound {
namespace {

/// Prosody is peak-normalised: of loudness only the changes are left. The mean MFCC of the original service
/// are not, so their first one is the level of the recording.
constexpr std::array kGauges{
    GroupGauge{FeatureGroup::PitchLevel, "f0_semitones.p50", "high pitch", "low pitch"},
    GroupGauge{FeatureGroup::PitchMovement, "f0_semitones.sd", "lively pitch movement", "flat pitch"},
    GroupGauge{FeatureGroup::Loudness, "energy_db.sd", "strong changes of loudness", "even loudness"},
    GroupGauge{FeatureGroup::Loudness, "mfcc_1_mean", "high level", "low level"},
    GroupGauge{FeatureGroup::Tempo, "voiced_per_second", "fast tempo", "slow tempo"},
    GroupGauge{FeatureGroup::Brightness, "centroid_log.mean", "bright voice", "dark voice"},
    GroupGauge{FeatureGroup::Brightness, "mfcc_2_mean", "dark voice", "bright voice"},
};

bool oneOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// "mfcc" of "mfcc12"; the whole name if it does not end in digits.
std::string_view withoutNumber(std::string_view name) {
  return name.substr(0, name.find_last_not_of("0123456789") + 1);
}

std::optional<FeatureGroup> groupOfCepstrum(std::string_view coefficient) {
  if (coefficient == "1") return FeatureGroup::Loudness;
  if (coefficient == "2") return FeatureGroup::Brightness;
  return FeatureGroup::Timbre;
}

}  // namespace

std::string_view groupCode(FeatureGroup group) {
  switch (group) {
    case FeatureGroup::PitchLevel:
      return "pitch-level";
    case FeatureGroup::PitchMovement:
      return "pitch-movement";
    case FeatureGroup::Loudness:
      return "loudness";
    case FeatureGroup::Tempo:
      return "tempo";
    case FeatureGroup::Brightness:
      return "brightness";
    case FeatureGroup::Timbre:
      return "timbre";
    case FeatureGroup::Patterns:
      return "patterns";
  }
  return {};
}

std::string_view groupWords(FeatureGroup group) {
  switch (group) {
    case FeatureGroup::PitchLevel:
      return "pitch level";
    case FeatureGroup::PitchMovement:
      return "pitch movement";
    case FeatureGroup::Loudness:
      return "loudness";
    case FeatureGroup::Tempo:
      return "tempo";
    case FeatureGroup::Brightness:
      return "voice brightness";
    case FeatureGroup::Timbre:
      return "timbre";
    case FeatureGroup::Patterns:
      return "patterns over time and frequency";
  }
  return {};
}

std::optional<FeatureGroup> featureGroup(std::string_view name) {
  if (oneOf(name, {"seconds", "voiced_share", "active_share", "voiced_per_second", "voiced_length_mean",
                   "voiced_length_sd"}))
    return FeatureGroup::Tempo;
  if (name.starts_with("mfcc_") && name.ends_with("_mean"))
    return groupOfCepstrum(name.substr(5, name.size() - 10));

  const auto dot = name.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto contour = name.substr(0, dot);
  const auto statistic = name.substr(dot + 1);
  if (contour == "f0_semitones")
    return oneOf(statistic, {"mean", "p5", "p20", "p50", "p80", "p95"}) ? FeatureGroup::PitchLevel
                                                                        : FeatureGroup::PitchMovement;
  if (contour == "f0_delta") return FeatureGroup::PitchMovement;
  if (contour == "energy_db") return FeatureGroup::Loudness;
  if (contour == "rhythm") return FeatureGroup::Tempo;
  if (oneOf(contour, {"centroid_log", "bandwidth_log", "rolloff25_log", "rolloff50_log", "rolloff85_log",
                      "alpha_ratio_db"}))
    return FeatureGroup::Brightness;
  const auto kind = withoutNumber(contour);
  if (kind == "mfcc") return groupOfCepstrum(contour.substr(kind.size()));
  if (oneOf(contour, {"flux", "harmonicity"}) || contour.starts_with("mel")) return FeatureGroup::Timbre;
  if (kind != contour && oneOf(statistic, {"mean", "sd", "max", "positive"})) return FeatureGroup::Patterns;
  return std::nullopt;
}

const GroupGauge* groupGauge(std::string_view feature) {
  const auto found = std::ranges::find(kGauges, feature, &GroupGauge::feature);
  return found == kGauges.end() ? nullptr : &*found;
}

}  // namespace sentisound
