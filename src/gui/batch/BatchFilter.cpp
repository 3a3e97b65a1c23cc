#include "gui/batch/BatchFilter.h"

#include "gui/batch/BatchText.h"

namespace sentisound {
namespace {

/// Below all probabilities where there is none.
double confidenceOf(const BatchRow& row) {
  return row.result && !row.result->verdict.withholdsLabel() ? row.result->prediction.confidence() : -1;
}

/// What is not known yet comes last in rising order.
bool textLess(const QString& left, const QString& right) {
  if (left.isEmpty() || right.isEmpty()) return !left.isEmpty() && right.isEmpty();
  return left.compare(right, Qt::CaseInsensitive) < 0;
}

QString labelOf(const BatchRow& row) {
  return row.result->verdict.withholdsLabel() ? QString()
                                              : QString::fromStdString(row.result->prediction.label());
}

/// By label; then those in which nobody speaks, then those without a result.
bool emotionLess(const BatchRow& a, const BatchRow& b) {
  const auto rank = [](const BatchRow& row) {
    return !row.result ? 2 : row.result->verdict.withholdsLabel() ? 1 : 0;
  };
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  return rank(a) == 0 && a.result->prediction.label() < b.result->prediction.label();
}

}  // namespace

BatchFilter::BatchFilter(BatchModel& model, QObject* parent) : QSortFilterProxyModel(parent), model_(model) {
  setSourceModel(&model_);
}

void BatchFilter::setText(const QString& text) {
  text_ = text;
  invalidateFilter();
}

void BatchFilter::setState(std::optional<BatchState> state) {
  state_ = state;
  invalidateFilter();
}

void BatchFilter::setEmotion(const std::optional<QString>& label) {
  emotion_ = label;
  invalidateFilter();
}

const BatchRow& BatchFilter::at(const QModelIndex& index) const {
  return model_.at(mapToSource(index).row());
}

bool BatchFilter::filterAcceptsRow(int row, const QModelIndex&) const {
  const auto& one = model_.at(row);
  if (state_ && one.state != *state_) return false;
  if (emotion_ && (!one.result || labelOf(one) != *emotion_)) return false;
  return text_.isEmpty() || one.file.path.contains(text_, Qt::CaseInsensitive) ||
         one.remarks.contains(text_, Qt::CaseInsensitive);
}

bool BatchFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const auto& a = model_.at(left.row());
  const auto& b = model_.at(right.row());
  switch (left.column()) {
    case BatchModel::File:
      return textLess(fileName(a), fileName(b));
    case BatchModel::State:
      return a.state < b.state;
    case BatchModel::Emotion:
      return emotionLess(a, b);
    case BatchModel::Probability:
      return confidenceOf(a) < confidenceOf(b);
    case BatchModel::Remarks:
      return textLess(a.remarks, b.remarks);
    case BatchModel::Length:
      return (a.result ? a.result->seconds : -1) < (b.result ? b.result->seconds : -1);
    case BatchModel::Model:
      return (a.result ? a.result->prediction.modelId : std::string()) <
             (b.result ? b.result->prediction.modelId : std::string());
    default:
      return false;
  }
}

}  // namespace sentisound
