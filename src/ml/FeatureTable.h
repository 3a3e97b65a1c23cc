// The clips of a data set as a model sees them.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

namespace sentisound {

/// The same clips changed in some way, for training only.
struct TrainingCopy {
  Eigen::Index firstColumn = 0;  ///< of the table's columns that it stands for
  Eigen::MatrixXf rows{};        ///< [clips × some of the features]
  bool degraded = false;  ///< as another channel would deliver them, of each clip another; else faster or
                          ///< slower
};

struct FeatureTable {
  std::string featureSet{};  ///< FeatureSpec id
  Eigen::MatrixXf rows{};    ///< [clips × features]
  std::vector<TrainingCopy> copies{};
  std::vector<std::string> labelNames{};  ///< in the order of class numbers
  std::vector<int> labels{};              ///< [clips], index into labelNames
  std::vector<std::string> speakers{};    ///< [clips]
  std::vector<std::string> corpora{};     ///< [clips], or empty where all are of one

  [[nodiscard]] std::size_t clips() const { return labels.size(); }
  /// The named rows only, in that order.
  [[nodiscard]] FeatureTable subset(const std::vector<int>& clipNumbers) const;
  /// Only the columns of one part of a joined set, with the copies that stand for exactly these.
  [[nodiscard]] FeatureTable part(const std::string& partSet, Eigen::Index firstColumn,
                                  Eigen::Index columns) const;
  /// Without the names of labels that no clip has; `labelOf` then says which of this table's labels each of
  /// the remaining ones is.
  [[nodiscard]] FeatureTable withOccurringLabels(std::vector<int>& labelOf) const;
  /// Every row less the mean row of its speaker, every copy less its speaker's mean in that copy. Labels play
  /// no part in it.
  [[nodiscard]] FeatureTable relativeToSpeakers() const;
  /// Distinct speakers, sorted.
  [[nodiscard]] std::vector<std::string> distinctSpeakers() const;
};

/// The clips whose label is one of `known` (a model's); `labelOf` then says which of the table's labels each
/// of these is, −1 for none.
FeatureTable knownLabelsOnly(const FeatureTable& table, const std::vector<std::string>& known,
                             std::vector<int>& labelOf);

}  // namespace sentisound
