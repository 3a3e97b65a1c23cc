// Says what was deleted and offers to bring it back.
#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace sentisound {

/// Hidden until there is something to undo.
class UndoBar : public QFrame {
  Q_OBJECT

 public:
  explicit UndoBar(QWidget* parent = nullptr);

  /// For people: what was deleted.
  void showRemoved(const QString& text);

 Q_SIGNALS:
  void undoRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void recolour();
  QLabel* label_;
};

}  // namespace sentisound
