// The bar of the microphone: which one, record, pause, time and level.
#pragma once

#include <QFrame>
#include <QStringList>
#include <memory>

namespace sentisound {

namespace Ui {
class RecordPanel;
}

class RecordPanel : public QFrame {
  Q_OBJECT

 public:
  explicit RecordPanel(QWidget* parent = nullptr);
  ~RecordPanel() override;

  /// Names of the microphones and the chosen one; with none, says so and switches recording off.
  void showDevices(const QStringList& names, int current, bool recording);
  void showRecording(bool recording);
  void showPaused(bool paused);
  void showLevel(float peak, double seconds);

 Q_SIGNALS:
  void recordToggled();
  void pauseToggled(bool paused);
  /// By the user.
  void deviceChosen(int index);

 private:
  std::unique_ptr<Ui::RecordPanel> ui_;
};

}  // namespace sentisound
