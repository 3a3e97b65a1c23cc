#include "gui/batch/BatchFilter.h"

#include "gui/batch/BatchText.h"

namespace sentisound {
namespace {

int compare(double a, double b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/// What is not known yet comes last in rising order.
int compareTexts(const QString& a, const QString& b) {
  if (a.isEmpty() || b.isEmpty()) return a.isEmpty() - b.isEmpty();
  return a.compare(b, Qt::CaseInsensitive);
}

/// Below all probabilities where there is none.
double confidenceOf(const BatchRow& row) {
  return row.result && !row.result->verdict.withholdsLabel() ? row.result->prediction.confidence() : -1;
}

double secondsOf(const BatchRow& row) {
  return row.result ? row.result->seconds : -1;
}

QString labelOf(const BatchRow& row) {
  return row.result->verdict.withholdsLabel() ? QString()
                                              : QString::fromStdString(row.result->prediction.label());
}

/// By label; then those without speech, then those without a result.
int compareEmotions(const BatchRow& a, const BatchRow& b) {
  const auto rank = [](const BatchRow& row) {
    return !row.result ? 2 : row.result->verdict.withholdsLabel() ? 1 : 0;
  };
  if (rank(a) != 0 || rank(b) != 0) return rank(a) - rank(b);
  return a.result->prediction.label().compare(b.result->prediction.label());
}

int compareModels(const BatchRow& a, const BatchRow& b) {
  if (!a.result || !b.result) return (a.result != nullptr) - (b.result != nullptr);
  return a.result->prediction.modelId.compare(b.result->prediction.modelId);
}

int compare(const BatchRow& a, const BatchRow& b, int column) {
  switch (column) {
    case BatchModel::File:
      return compareTexts(fileName(a), fileName(b));
    case BatchModel::State:
      return static_cast<int>(a.state) - static_cast<int>(b.state);
    case BatchModel::Emotion:
      return compareEmotions(a, b);
    case BatchModel::Probability:
      return compare(confidenceOf(a), confidenceOf(b));
    case BatchModel::Remarks:
      return compareTexts(a.remarks, b.remarks);
    case BatchModel::Length:
      return compare(secondsOf(a), secondsOf(b));
    case BatchModel::Model:
      return compareModels(a, b);
    default:
      return 0;
  }
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
  if (const int order = compare(a, b, left.column()); order != 0) return order < 0;
  return sortOrder() == Qt::AscendingOrder ? a.id < b.id : a.id > b.id;  // as they were added
}

}  // namespace sentisound
