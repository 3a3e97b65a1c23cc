// A coloured bar inside the window that says what went wrong or what to bear in mind.
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace sentisound {

/// Hidden while it has nothing to say.
class MessageBar : public QFrame {
  Q_OBJECT

 public:
  enum class Kind { Error, Note };

  /// An error bar.
  explicit MessageBar(QWidget* parent = nullptr);

  /// An error can be closed by the user, a note stays as long as what it is about.
  void setKind(Kind kind);
  /// Shows these messages and no others; the first few in full, of the rest the number.
  void showMessages(const QStringList& messages);
  /// Adds one below those shown.
  void addMessage(const QString& message);
  void clear();
  [[nodiscard]] QString text() const;

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QPalette surroundings() const;
  void recolour();

  Kind kind_ = Kind::Error;
  QStringList messages_;
  QLabel* icon_;
  QLabel* label_;
  QToolButton* close_;
};

}  // namespace sentisound
