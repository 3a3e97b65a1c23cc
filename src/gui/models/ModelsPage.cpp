#include "gui/models/ModelsPage.h"

#include <algorithm>

#include "gui/models/ModelsController.h"
#include "gui/models/ModelsModel.h"
#include "gui/models/TrainingController.h"
#include "ui_ModelsPage.h"

namespace sentisound {

ModelsPage::ModelsPage(ModelsController& models, TrainingController& training, QWidget* parent)
    : QWidget(parent),
      models_(models),
      list_(new ModelsModel(models, this)),
      ui_(std::make_unique<Ui::ModelsPage>()) {
  ui_->setupUi(this);
  ui_->modelList->setModel(list_);
  ui_->trainPanel->use(models, training);

  connect(ui_->modelList->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& index) {
            if (index.isValid()) choose(list_->idAt(index.row()));
          });
  connect(ui_->modelList, &QAbstractItemView::clicked, this, &ModelsPage::showChosen);  // out of the training
  connect(ui_->modelList, &QAbstractItemView::activated, this, &ModelsPage::showChosen);
  connect(list_, &QAbstractItemModel::modelReset, this, &ModelsPage::listReset);
  connect(&models_, &ModelsController::changed, this, [this] {
    if (ui_->modelStack->currentWidget() != ui_->trainPanel) showChosen();
  });
  connect(ui_->useModel, &QPushButton::clicked, this, [this] { models_.activate(chosen_); });
  connect(ui_->trainModel, &QPushButton::clicked, this, [this] {
    ui_->modelStack->setCurrentWidget(ui_->trainPanel);
    ui_->useModel->setEnabled(false);
  });
  connect(ui_->trainPanel, &TrainPanel::closed, this, [this] {
    showChosen();
    ui_->modelList->setFocus();
  });
  showChosen();
}

ModelsPage::~ModelsPage() = default;

TrainPanel& ModelsPage::trainPanel() const {
  return *ui_->trainPanel;
}

void ModelsPage::refresh() {
  models_.reload();
  ui_->modelList->setFocus();
}

void ModelsPage::choose(const QString& id) {
  if (id == chosen_) return;
  chosen_ = id;
  showChosen();
}

void ModelsPage::listReset() {
  int row = list_->rowOf(chosen_);
  if (row < 0) row = list_->rowOf(models_.active());
  if (list_->rowCount() == 0) return;
  row = std::max(0, row);
  chosen_ = list_->idAt(row);
  ui_->modelList->setCurrentIndex(list_->index(row));
}

void ModelsPage::showChosen() {
  const ModelEntry* entry = models_.find(chosen_);
  const bool active = entry != nullptr && entry->id == models_.active();
  ui_->useModel->setEnabled(entry != nullptr && entry->usable() && !active && !models_.busy());
  if (entry == nullptr) {
    ui_->modelsEmptyText->setText(models_.busy() ? tr("Reading the models …")
                                                 : tr("No model was found. Train one from your own clips, or "
                                                      "install the program again."));
    ui_->modelStack->setCurrentWidget(ui_->modelsEmpty);
    return;
  }
  ui_->card->show(*entry, active);
  ui_->modelStack->setCurrentWidget(ui_->card);
}

}  // namespace sentisound
