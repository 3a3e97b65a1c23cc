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
  connect(ui_->trainModel, &QPushButton::clicked, this, &ModelsPage::openTraining);
  connect(ui_->renameModel, &QPushButton::clicked, this, &ModelsPage::renameChosen);
  connect(ui_->deleteModel, &QPushButton::clicked, this, &ModelsPage::deleteChosen);
  connect(&models_, &ModelsController::renamed, this, [this](const QString& from, const QString& to) {
    if (chosen_ == from) chosen_ = to;
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

void ModelsPage::openTraining() {
  ui_->modelStack->setCurrentWidget(ui_->trainPanel);
  for (auto* button : {ui_->useModel, ui_->renameModel, ui_->deleteModel}) button->setEnabled(false);
}

void ModelsPage::renameChosen() {
  const QString id = chosen_;
  const QString name = dialogs_->text(this, tr("New name of the model “%1”:").arg(id), id);
  if (!name.isEmpty() && name != id) models_.rename(id, name);
}

void ModelsPage::deleteChosen() {
  const QString id = chosen_;
  if (dialogs_->confirm(
          this,
          tr("Delete the model “%1”? It cannot be brought back. What was analysed with it stays in "
             "the history.")
              .arg(id),
          tr("&Delete")))
    models_.remove(id);
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
  const bool own = entry != nullptr && entry->own && !models_.busy();
  ui_->renameModel->setEnabled(own);
  ui_->deleteModel->setEnabled(own && !active);
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
