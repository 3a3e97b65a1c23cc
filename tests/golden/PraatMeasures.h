// What Praat measures, as measures.praat writes it, and how near ours must be.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "codec/FileDecoder.h"
#include "features/VoiceMeasures.h"

namespace sentisound::test {

using NamedValues = std::map<std::string, double>;

/// By file. What Praat calls undefined is left out.
inline std::map<std::string, NamedValues> readMeasures(const std::string& path) {
  std::map<std::string, NamedValues> read;
  std::ifstream in(path);
  std::vector<std::string> names;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::vector<std::string> row;
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    if (names.empty()) {
      names = row;
      continue;
    }
    for (std::size_t i = 1; i < std::min(row.size(), names.size()); ++i) {
      std::istringstream number(row[i]);
      double value = 0;
      if (number >> value) read[row[0]][names[i]] = value;
    }
  }
  return read;
}

inline NamedValues measuredOf(const std::string& path) {
  const auto sound = decodeFile(EncodedSound::file(path));
  if (!sound) throw std::runtime_error(describe(sound.error()));
  const auto measures = measureVoice(sound->audio);
  if (!measures) throw std::runtime_error(describe(measures.error()));
  NamedValues values;
  for (const auto& one : namedMeasures(*measures))
    if (one.value) values[one.name] = *one.value;
  return values;
}

/// What a figure may differ by (docs/MEASURES.md): a share of it, or dB.
struct Nearness {
  const char* name;
  double share;
  double absolute;
};
inline constexpr Nearness kNearness[] = {{"f0_mean_hz", 0.01, 0},
                                         {"f0_median_hz", 0.01, 0},
                                         {"intensity_mean_db", 0, 0.5},
                                         {"intensity_max_db", 0, 0.5},
                                         {"f1_hz", 0.05, 0},
                                         {"f2_hz", 0.05, 0},
                                         {"f3_hz", 0.05, 0},
                                         {"hnr_db", 0, 1},
                                         {"jitter_local", 0.15, 0},
                                         {"shimmer_local", 0.15, 0},
                                         {"spectral_centre_hz", 0.1, 0},
                                         {"spectral_tilt_db", 0, 0.5}};

inline void expectNear(const NamedValues& ours, const NamedValues& praats, const std::string& file) {
  for (const auto& [name, share, absolute] : kNearness) {
    const auto expected = praats.find(name);
    const auto measured = ours.find(name);
    ASSERT_EQ(expected == praats.end(), measured == ours.end()) << file << ' ' << name;
    if (expected == praats.end()) continue;
    EXPECT_NEAR(measured->second, expected->second, absolute + share * std::abs(expected->second))
        << file << ' ' << name;
  }
}

}  // namespace sentisound::test
