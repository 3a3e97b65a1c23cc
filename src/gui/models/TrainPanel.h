// Training a model: the folder and the choices, the progress, the result.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>

#include "gui/models/RecipeChoices.h"

namespace sentisound {

class ModelsController;
class TrainingController;

namespace Ui {
class TrainPanel;
}

class TrainPanel : public QWidget {
  Q_OBJECT

 public:
  /// For the form; without controllers it does nothing.
  explicit TrainPanel(QWidget* parent = nullptr);
  ~TrainPanel() override;

  /// They outlive the panel. Once.
  void use(ModelsController& models, TrainingController& training);
  /// Asks for a folder; empty if the user thought better of it. Replaced in tests.
  void setFolderDialog(std::function<QString(QWidget* parent)> dialog) { folderDialog_ = std::move(dialog); }

 Q_SIGNALS:
  void closed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void chooseFolder();
  void look(const QString& path);
  void showState();
  void showFound();
  void showTrained();
  void showRecipe();
  void checkName();
  [[nodiscard]] QString foundHtml() const;

  std::unique_ptr<Ui::TrainPanel> ui_;
  ModelsController* models_ = nullptr;
  TrainingController* training_ = nullptr;
  std::vector<RecipeChoice> recipes_;
  std::function<QString(QWidget* parent)> folderDialog_;
};

}  // namespace sentisound
