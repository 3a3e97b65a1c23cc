// Feature vectors as tables for statistics programs.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/Csv.h"

namespace sentisound::exchange {

struct FeatureRow {
  std::string file{};
  Eigen::VectorXf values{};  ///< [names]
};

/// A header and a line a row, figures exact; with `files` the first column is the file.
std::string featureHeader(const std::vector<std::string>& names, bool files, const csv::Layout& layout = {});
std::string featureLine(const FeatureRow& row, bool files, const csv::Layout& layout = {});

/// Weka's ARFF, UTF-8: a relation of that name, comments before it (a line each), the attribute "file" and a
/// numeric one for each name; then a line a row, "?" for what is no number.
std::string arffHeader(const std::string& relation, const std::vector<std::string>& names,
                       const std::vector<std::string>& comments = {});
std::string arffLine(const FeatureRow& row);

}  // namespace sentisound::exchange
