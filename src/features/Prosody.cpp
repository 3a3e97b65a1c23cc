#include "features/Prosody.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "features/Functionals.h"

namespace sentisound {
namespace {

constexpr int kGradients = kContourCepstra + 1;  // the MFCC and the lowest mel band

Contour picked(const Contour& contour, const std::vector<bool>& wanted) {
  Contour values;
  for (std::size_t i = 0; i < contour.size(); ++i)
    if (wanted[i]) values.push_back(contour[i]);
  return values;
}

/// Seconds, shares of voiced and active frames, voiced stretches per second, mean and sd of their length in
/// frames.
std::vector<double> timing(const std::vector<bool>& voiced, const std::vector<bool>& active) {
  std::vector<double> lengths;
  for (std::size_t i = 0; i < voiced.size(); ++i) {
    if (!voiced[i]) continue;
    if (i == 0 || !voiced[i - 1]) lengths.push_back(0);
    lengths.back() += 1;
  }
  const auto frames = static_cast<double>(voiced.size());
  const double seconds = frames * kContourHop / kProsodyRate.hz();
  return {seconds,
          static_cast<double>(std::count(voiced.begin(), voiced.end(), true)) / frames,
          static_cast<double>(std::count(active.begin(), active.end(), true)) / frames,
          static_cast<double>(lengths.size()) / seconds,
          meanAbsolute(lengths),
          standardDeviation(lengths)};
}

}  // namespace

std::vector<std::string> prosodyNames() {
  std::vector<std::string> names;
  const auto contours = contourNames();
  const auto addFunctionals = [&](const std::string& contour) {
    for (const auto functional : kFunctionalNames) names.push_back(contour + "." + std::string(functional));
  };
  for (const auto& contour : contours) addFunctionals(contour);
  for (int i = 0; i < kGradients; ++i)
    for (const char* statistic : {".delta_sd", ".delta_size"})
      names.push_back(contours[static_cast<std::size_t>(i)] + statistic);
  addFunctionals("f0_semitones");
  addFunctionals("f0_delta");
  for (const char* name : {"seconds", "voiced_share", "active_share", "voiced_per_second",
                           "voiced_length_mean", "voiced_length_sd"})
    names.emplace_back(name);
  return names;
}

std::optional<Eigen::VectorXf> prosody(const AudioBuffer& audio, const Progress& progress) {
  const auto contours = speechContours(audio, progress);
  if (!contours) return std::nullopt;
  return prosodyOf(*contours);
}

Eigen::VectorXf prosodyOf(const SpeechContours& contours) {
  const auto& [rows, semitones, active, voiced] = contours;

  std::vector<double> values;
  const auto append = [&](const auto& more) {
    values.insert(values.end(), std::begin(more), std::end(more));
  };
  for (const auto& row : rows) append(functionals(picked(row, active)));
  for (std::size_t row = 0; row < kGradients; ++row) {
    const Contour slope = gradient(rows[row]);
    append(std::array{standardDeviation(slope), meanAbsolute(slope)});
  }
  append(functionals(picked(semitones, voiced)));
  const Contour slopes = picked(gradient(semitones), voiced);
  append(slopes.size() > 3 ? functionals(slopes) : std::array<double, 12>{});
  append(timing(voiced, active));
  return Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()))
      .cast<float>();
}

}  // namespace sentisound
