#include "ml/Confusion.h"

#include <algorithm>

namespace sentisound {

std::vector<double> recalls(const Eigen::MatrixXi& confusion) {
  std::vector<double> recall;
  for (Eigen::Index label = 0; label < confusion.rows(); ++label) {
    const int clips = confusion.row(label).sum();
    recall.push_back(clips == 0 ? 0.0 : static_cast<double>(confusion(label, label)) / clips);
  }
  return recall;
}

double accuracyOf(const Eigen::MatrixXi& confusion) {
  return static_cast<double>(confusion.trace()) / std::max(1, confusion.sum());
}

double uarOf(const Eigen::MatrixXi& confusion) {
  const auto recall = recalls(confusion);
  double sum = 0;
  int occurring = 0;
  for (Eigen::Index label = 0; label < confusion.rows(); ++label) {
    if (confusion.row(label).sum() == 0) continue;
    sum += recall[static_cast<std::size_t>(label)];
    ++occurring;
  }
  return occurring == 0 ? 0.0 : sum / occurring;
}

}  // namespace sentisound
