// The models as a list.
#pragma once

#include <QAbstractListModel>

#include "gui/models/ModelsController.h"

namespace sentisound {

/// A line with the name and whether the model is in use, and one with its speaker-independent accuracy.
class ModelsModel : public QAbstractListModel {
  Q_OBJECT

 public:
  /// `controller` outlives it.
  explicit ModelsModel(ModelsController& controller, QObject* parent = nullptr);

  [[nodiscard]] QString idAt(int row) const;
  /// −1 if it is not there.
  [[nodiscard]] int rowOf(const QString& id) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  void refresh();

  ModelsController& controller_;
  const ModelList* shown_ = nullptr;  ///< only to tell a new list
  int count_ = 0;
};

}  // namespace sentisound
