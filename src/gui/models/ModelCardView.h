// A model's card as a page to read, in a scroll area of its own.
#pragma once

#include <QScrollArea>
#include <memory>

#include "gui/models/ModelEntry.h"

namespace sentisound {

namespace Ui {
class ModelCardView;
}

class ModelCardView : public QScrollArea {
  Q_OBJECT

 public:
  explicit ModelCardView(QWidget* parent = nullptr);
  ~ModelCardView() override;

  /// `warnings` stand above what the card itself warns of.
  void show(const ModelEntry& entry, bool inUse, const QStringList& warnings = {});
  using QWidget::show;

 private:
  void showMatrix(int index);

  std::unique_ptr<Ui::ModelCardView> ui_;
  std::vector<Evaluation> evaluations_;
  QStringList shown_;  ///< what tells this page from another
};

}  // namespace sentisound
