// What is being analysed and how far that is; hidden while nothing is.
#pragma once

#include <QFrame>
#include <memory>

namespace sentisound {

namespace Ui {
class ActivityBar;
}

class ActivityBar : public QFrame {
  Q_OBJECT

 public:
  explicit ActivityBar(QWidget* parent = nullptr);
  ~ActivityBar() override;

  void showIdle();
  /// `activity` in people's words, e.g. "talk.wav (2 of 3)".
  void showWorking(const QString& activity);
  /// 0..1000
  void setProgress(int permille);

 Q_SIGNALS:
  void cancelRequested();

 private:
  std::unique_ptr<Ui::ActivityBar> ui_;
};

}  // namespace sentisound
