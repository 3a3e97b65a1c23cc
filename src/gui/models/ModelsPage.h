// The page of the models: the list, the card of the chosen one, and training.
#pragma once

#include <QWidget>
#include <memory>

#include "gui/common/FileDialogs.h"

namespace sentisound {

class ModelsController;
class ModelsModel;
class TrainingController;
class TrainPanel;

namespace Ui {
class ModelsPage;
}

class ModelsPage : public QWidget {
  Q_OBJECT

 public:
  /// They outlive the page.
  ModelsPage(ModelsController& models, TrainingController& training, QWidget* parent = nullptr);
  ~ModelsPage() override;

  /// Reads the models again and gives the list the keyboard.
  void refresh();
  [[nodiscard]] TrainPanel& trainPanel() const;
  /// As a click on "Train a model".
  void openTraining();
  /// `dialogs` outlives the page; without them, the native ones.
  void useDialogs(const FileDialogs& dialogs) { dialogs_ = &dialogs; }

 private:
  void choose(const QString& id);
  void showChosen();
  void listReset();
  void renameChosen();
  void deleteChosen();

  ModelsController& models_;
  FileDialogs native_ = FileDialogs::native();
  const FileDialogs* dialogs_ = &native_;
  ModelsModel* list_;
  std::unique_ptr<Ui::ModelsPage> ui_;
  QString chosen_;
};

}  // namespace sentisound
