// A row of the stack with its head: its name, a button that hides it, one for its settings.
#pragma once

#include <QFrame>

class QMenu;

namespace sentisound {

class SoundRow;

/// Never lower than kHeadPixels and the row's own least height: what does not fit is scrolled to.
class RowFrame : public QFrame {
  Q_OBJECT

 public:
  static constexpr int kHeadPixels = 28;
  static constexpr int kLeastRowPixels = 72;

  /// Takes `row` over. `settings`: opened by the gear; nullptr: there is none. It outlives the frame.
  RowFrame(SoundRow* row, QMenu* settings, QWidget* parent);

  [[nodiscard]] SoundRow& row() const { return *row_; }

 Q_SIGNALS:
  void hideRequested();

 private:
  SoundRow* row_;
};

}  // namespace sentisound
