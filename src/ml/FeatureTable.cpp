#include "ml/FeatureTable.h"

#include <set>

namespace sentisound {

FeatureTable FeatureTable::subset(const std::vector<int>& clipNumbers) const {
  FeatureTable part{
      .featureSet = featureSet, .rows = rows(clipNumbers, Eigen::all), .labelNames = labelNames};
  for (const auto& copy : copies) part.copies.emplace_back(copy(clipNumbers, Eigen::all));
  for (const int clip : clipNumbers) {
    part.labels.push_back(labels[static_cast<std::size_t>(clip)]);
    part.speakers.push_back(speakers[static_cast<std::size_t>(clip)]);
  }
  return part;
}

std::vector<std::string> FeatureTable::distinctSpeakers() const {
  const std::set<std::string> distinct(speakers.begin(), speakers.end());
  return {distinct.begin(), distinct.end()};
}

}  // namespace sentisound
