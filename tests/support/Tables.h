// Small labelled tables that a learner can learn from.
#pragma once

#include <random>

#include "ml/FeatureTable.h"

namespace sentisound::test {

/// `speakers` speakers × `classes` classes × `repeats` clips of 40 features: Gaussian clouds around a centre
/// per class, moved by an offset per speaker.
inline FeatureTable clouds(int speakers, int classes, int repeats, unsigned seed = 1,
                           float speakerSpread = 0.3F) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  const auto draw = [&](float spread) {
    Eigen::VectorXf values(40);
    for (auto& value : values) value = spread * normal(random);
    return values;
  };
  FeatureTable table{.featureSet = "mfcc40-v1"};
  std::vector<Eigen::VectorXf> centres;
  for (int c = 0; c < classes; ++c) {
    table.labelNames.push_back("class" + std::to_string(c));
    centres.push_back(draw(2));
  }
  table.rows.resize(speakers * classes * repeats, 40);
  for (int s = 1; s <= speakers; ++s) {
    const Eigen::VectorXf offset = draw(speakerSpread);
    for (int c = 0; c < classes; ++c)
      for (int r = 0; r < repeats; ++r) {
        table.rows.row(static_cast<Eigen::Index>(table.labels.size())) =
            (centres[static_cast<std::size_t>(c)] + offset + draw(0.5)).transpose();
        table.labels.push_back(c);
        table.speakers.push_back(std::to_string(s));
      }
  }
  return table;
}

}  // namespace sentisound::test
