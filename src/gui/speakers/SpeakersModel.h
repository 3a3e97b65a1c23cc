// The profiles as a table.
#pragma once

#include <QAbstractTableModel>

#include "gui/speakers/SpeakersController.h"

namespace sentisound {

class SpeakersModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Clips, Made, ColumnCount };

  /// `controller` outlives it.
  explicit SpeakersModel(SpeakersController& controller, QObject* parent = nullptr);

  /// Empty beside the rows.
  [[nodiscard]] QString nameAt(int row) const;
  /// −1 if it is not there.
  [[nodiscard]] int rowOf(const QString& name) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  SpeakersController& controller_;
  std::vector<SpeakerEntry> rows_;
};

}  // namespace sentisound
