// What voiceStatistics() and the names of its values agree on.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace sentisound {

inline constexpr int kMelRows = 20;
inline constexpr std::array<std::string_view, 5> kSpectralRows{"centroid_log", "bandwidth_log",
                                                               "alpha_ratio_db", "flux", "harmonicity"};
inline constexpr std::array kModulationEdgesHz{0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 25.0};
/// Pairs of contours whose coupling is measured: the second on the first.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kCouplings{
    {{"energy_db", "f0"},
     {"energy_db", "centroid_log"},
     {"energy_db", "alpha_ratio_db"},
     {"energy_db", "harmonicity"},
     {"f0", "centroid_log"},
     {"f0", "alpha_ratio_db"},
     {"f0", "harmonicity"},
     {"energy_db", "flux"},
     {"energy_db", "mfcc2"},
     {"energy_db", "mfcc3"},
     {"f0", "mfcc2"},
     {"f0", "mfcc3"}}};

}  // namespace sentisound
