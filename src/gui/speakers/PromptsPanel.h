// The assistant that records prompts, one after another.
#pragma once

#include <QWidget>
#include <memory>

namespace sentisound {

class PromptsController;

namespace Ui {
class PromptsPanel;
}

class PromptsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PromptsPanel(QWidget* parent = nullptr);
  ~PromptsPanel() override;

  /// Outlives the panel. Once.
  void use(PromptsController& prompts);
  /// What the takes are for: a new profile, or teaching the profile of that name.
  void setPurpose(const QString& taught);

 Q_SIGNALS:
  /// The takes shall become a profile, or be taught.
  void finished();
  /// The user thought better of it.
  void closed();

 private:
  void showPrompt();
  void showDevices();

  std::unique_ptr<Ui::PromptsPanel> ui_;
  PromptsController* prompts_ = nullptr;
};

}  // namespace sentisound
