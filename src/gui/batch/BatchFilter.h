// The batch sorted by any column, and only the files that somebody wants to see.
#pragma once

#include <QSortFilterProxyModel>
#include <optional>

#include "gui/batch/BatchModel.h"

namespace sentisound {

class BatchFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  /// `model` outlives the filter.
  explicit BatchFilter(BatchModel& model, QObject* parent = nullptr);

  /// Only files with that text in their path, in their verdict or in their error; empty: all.
  void setText(const QString& text);
  void setState(std::optional<BatchState> state);
  /// The label as the model writes it; empty: files without speech.
  void setEmotion(const std::optional<QString>& label);

  [[nodiscard]] const BatchRow& at(const QModelIndex& index) const;

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  BatchModel& model_;
  QString text_;
  std::optional<BatchState> state_;
  std::optional<QString> emotion_;
};

}  // namespace sentisound
