// What is shown while a take is recorded.
#pragma once

#include <QWidget>
#include <memory>

namespace sentisound {

class LiveController;

namespace Ui {
class LiveView;
}

class LiveView : public QWidget {
  Q_OBJECT

 public:
  /// `live` outlives it.
  explicit LiveView(LiveController& live, QWidget* parent = nullptr);
  ~LiveView() override;

  /// Says so in place of what is recorded.
  void showPaused(bool paused);
  [[nodiscard]] LiveController* controller() const { return &live_; }

 private:
  void showReadout();

  LiveController& live_;
  std::unique_ptr<Ui::LiveView> ui_;
};

}  // namespace sentisound
