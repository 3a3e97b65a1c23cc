// Beside the views: sections of what is known about the recording, each with a head that folds it.
#pragma once

#include <QScrollArea>

class QToolButton;
class QVBoxLayout;

namespace sentisound {

class Inspector : public QScrollArea {
  Q_OBJECT

 public:
  static constexpr int kWidth = 300;

  explicit Inspector(QWidget* parent = nullptr);

  /// Below those that are there; takes `content` over. Its head is called "section-NAME". A section that
  /// stretches takes the height that is left.
  void addSection(const char* name, const QString& title, QWidget* content, bool stretches = false);
  void setOpen(const char* name, bool open);
  [[nodiscard]] bool isOpen(const char* name) const;

  /// Not what its widest section would like.
  [[nodiscard]] QSize sizeHint() const override { return {kWidth, 2 * kWidth}; }

 Q_SIGNALS:
  /// By the user or setOpen().
  void openChanged(const QString& name, bool open);

 private:
  void bringIntoView(QWidget* fold, QWidget* content);
  [[nodiscard]] QToolButton* head(const char* name) const;

  QVBoxLayout* sections_;
};

}  // namespace sentisound
