#include "features/VoiceStatistics.h"
#include "features/VoiceStatisticsRows.h"

namespace sentisound {

std::vector<std::string> voiceStatisticsNames() {
  std::vector<std::string> names;
  const auto add = [&](std::string_view contour, std::string_view statistic) {
    names.push_back(std::string(contour) + "." + std::string(statistic));
  };
  const auto addVoiced = [&](std::string_view contour) {
    for (const char* statistic : {"voiced_mean", "voiced_sd", "voiced_p20", "voiced_p80"})
      add(contour, statistic);
  };
  const auto contours = contourNames();
  for (std::size_t row = 0; row < kContourCepstra; ++row) addVoiced(contours[row]);
  for (const auto row : kSpectralRows) addVoiced(row);
  addVoiced("energy_db");
  for (std::size_t row = kContourCepstra; row < kContourCepstra + kMelRows; ++row) {
    add(contours[row], "voiced_balance_mean");
    add(contours[row], "voiced_balance_sd");
  }
  for (const char* statistic :
       {"from_median_p2", "from_median_p10", "from_median_p35", "from_median_p65", "from_median_p90",
        "from_median_p98", "rise", "fall", "rising_share", "step_p50", "step_p90"})
    add("f0_semitones", statistic);
  add("energy_db", "step_p50");
  add("energy_db", "step_p90");
  for (const char* statistic : {"bend_mean", "bend_p50", "stretch_range", "stretch_means_sd", "stretch_slope",
                                "stretch_slope_sd", "last_mean", "first_mean", "last_slope"})
    add("f0_semitones", statistic);
  add("rhythm", "longest_stretch");
  add("f0_semitones", "peak_at");
  add("energy_db", "peak_at");
  for (const auto& [first, second] : kCouplings)
    for (const char* statistic : {"_correlation", "_slope"})
      add(first == "f0" ? "f0_semitones" : first, "with_" + std::string(second) + statistic);
  for (const char* statistic : {"rise", "rise_p90", "fall", "fall_p10", "active_p10", "active_p50",
                                "active_p90", "active_p98", "amplitude_variation"})
    add("energy_db", statistic);
  for (const char* statistic : {"pauses_per_second", "pause_mean", "pause_longest", "pause_share",
                                "peaks_per_second", "dip_mean", "peaks_per_active_second"})
    add("rhythm", statistic);
  for (const char* contour : {"energy_db", "mel_low", "mel_middle", "mel_high"}) {
    for (std::size_t band = 1; band < kModulationEdgesHz.size(); ++band)
      add(contour, "modulation" + std::to_string(band));
    add(contour, "modulation_sum");
  }
  return names;
}

}  // namespace sentisound
