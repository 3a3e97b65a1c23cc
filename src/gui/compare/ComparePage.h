// Two analyses side by side.
#pragma once

#include <QWidget>
#include <memory>

namespace sentisound {

class CompareController;
struct ComparedSide;

namespace Ui {
class ComparePage;
}

class ComparePage : public QWidget {
  Q_OBJECT

 public:
  /// `controller` outlives the page.
  explicit ComparePage(CompareController& controller, QWidget* parent = nullptr);
  ~ComparePage() override;

 Q_SIGNALS:
  /// The way back, also by Esc or Alt+Left.
  void backRequested();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void showState();
  void showComparison();

  CompareController& controller_;
  std::unique_ptr<Ui::ComparePage> ui_;
};

}  // namespace sentisound
