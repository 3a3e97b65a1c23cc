// What a feature is about, in words for people.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace sentisound {

enum class FeatureGroup { PitchLevel, PitchMovement, Loudness, Tempo, Brightness, Timbre, Patterns };

inline constexpr std::array kFeatureGroups{
    FeatureGroup::PitchLevel, FeatureGroup::PitchMovement, FeatureGroup::Loudness, FeatureGroup::Tempo,
    FeatureGroup::Brightness, FeatureGroup::Timbre,        FeatureGroup::Patterns};

/// For programs, e.g. "pitch-level".
std::string_view groupCode(FeatureGroup group);
/// For people, e.g. "pitch level".
std::string_view groupWords(FeatureGroup group);

/// The group of a value of any feature set by its name, e.g. "f0_semitones.p80"; empty if the name is of no
/// known kind. Mean and percentiles of the pitch are its level, everything else of it is its movement; the
/// first cepstral coefficient is the level in dB and the second its tilt from low to high, so they count as
/// loudness and brightness; the values of random kernels are patterns, as none has a meaning of its own.
std::optional<FeatureGroup> featureGroup(std::string_view name);

/// The one value that says most plainly where a group stands, and the words for both ends of it.
struct GroupGauge {
  FeatureGroup group{};
  std::string_view feature{};
  std::string_view high{};  ///< e.g. "high pitch"
  std::string_view low{};
};

/// The gauge if this feature is one.
const GroupGauge* groupGauge(std::string_view feature);

}  // namespace sentisound
