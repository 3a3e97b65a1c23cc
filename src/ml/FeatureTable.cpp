#include "ml/FeatureTable.h"

#include <algorithm>
#include <map>
#include <set>

namespace sentisound {
namespace {

/// Subtracts from each group of rows its mean.
void centre(Eigen::MatrixXf& rows, const std::map<std::string, std::vector<Eigen::Index>>& groups) {
  for (const auto& [speaker, clips] : groups) {
    const Eigen::RowVectorXf mean = rows(clips, Eigen::all).cast<double>().colwise().mean().cast<float>();
    for (const auto clip : clips) rows.row(clip) -= mean;
  }
}

}  // namespace

FeatureTable FeatureTable::subset(const std::vector<int>& clipNumbers) const {
  FeatureTable part{
      .featureSet = featureSet, .rows = rows(clipNumbers, Eigen::all), .labelNames = labelNames};
  for (const auto& copy : copies)
    part.copies.push_back({copy.firstColumn, copy.rows(clipNumbers, Eigen::all), copy.degraded});
  for (const int clip : clipNumbers) {
    const auto i = static_cast<std::size_t>(clip);
    part.labels.push_back(labels[i]);
    part.speakers.push_back(speakers[i]);
    if (!corpora.empty()) part.corpora.push_back(corpora[i]);
  }
  return part;
}

FeatureTable FeatureTable::part(const std::string& partSet, Eigen::Index firstColumn,
                                Eigen::Index columns) const {
  FeatureTable one{.featureSet = partSet,
                   .rows = rows.middleCols(firstColumn, columns),
                   .labelNames = labelNames,
                   .labels = labels,
                   .speakers = speakers,
                   .corpora = corpora};
  for (const auto& copy : copies)
    if (copy.firstColumn == firstColumn && copy.rows.cols() == columns)
      one.copies.push_back({0, copy.rows, copy.degraded});
  return one;
}

FeatureTable FeatureTable::withOccurringLabels(std::vector<int>& labelOf) const {
  const std::set<int> occurring(labels.begin(), labels.end());
  labelOf.assign(occurring.begin(), occurring.end());
  FeatureTable table = *this;
  table.labelNames.clear();
  for (const int label : labelOf) table.labelNames.push_back(labelNames[static_cast<std::size_t>(label)]);
  for (int& label : table.labels)
    label = static_cast<int>(std::ranges::lower_bound(labelOf, label) - labelOf.begin());
  return table;
}

FeatureTable FeatureTable::relativeToSpeakers() const {
  std::map<std::string, std::vector<Eigen::Index>> clipsOf;
  for (std::size_t clip = 0; clip < speakers.size(); ++clip)
    clipsOf[speakers[clip]].push_back(static_cast<Eigen::Index>(clip));
  FeatureTable relative = *this;
  centre(relative.rows, clipsOf);
  for (auto& copy : relative.copies) centre(copy.rows, clipsOf);
  return relative;
}

std::vector<std::string> FeatureTable::distinctSpeakers() const {
  const std::set<std::string> distinct(speakers.begin(), speakers.end());
  return {distinct.begin(), distinct.end()};
}

FeatureTable knownLabelsOnly(const FeatureTable& table, const std::vector<std::string>& known,
                             std::vector<int>& labelOf) {
  labelOf.clear();
  std::set<int> kept;
  for (const auto& label : known) {
    const auto found = std::ranges::find(table.labelNames, label);
    labelOf.push_back(found == table.labelNames.end() ? -1
                                                      : static_cast<int>(found - table.labelNames.begin()));
    if (labelOf.back() >= 0) kept.insert(labelOf.back());
  }
  std::vector<int> clips;
  for (std::size_t clip = 0; clip < table.clips(); ++clip)
    if (kept.contains(table.labels[clip])) clips.push_back(static_cast<int>(clip));
  return table.subset(clips);
}

}  // namespace sentisound
