// The page of the models: the list, the card of the chosen one, and training.
#pragma once

#include <QWidget>
#include <memory>

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

 private:
  void choose(const QString& id);
  void showChosen();
  void listReset();

  ModelsController& models_;
  ModelsModel* list_;
  std::unique_ptr<Ui::ModelsPage> ui_;
  QString chosen_;
};

}  // namespace sentisound
