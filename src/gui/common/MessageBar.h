// A coloured bar inside the window that says what went wrong or what to bear in mind.
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace sentisound {

/// Hidden while it has nothing to say. Errors do not pile up: the newest is shown, the earlier ones are a
/// line with their number and a button that shows them too.
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
  /// Adds one that takes the place of those shown; the same once more is counted.
  void addMessage(const QString& message);
  void clear();
  [[nodiscard]] QString text() const;

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Said {
    QString text{};
    int times = 1;
  };

  [[nodiscard]] QPalette surroundings() const;
  [[nodiscard]] QStringList lines() const;
  void showLines();
  void recolour();

  Kind kind_ = Kind::Error;
  bool newestFirst_ = false;  ///< they came one after the other
  QList<Said> messages_;      ///< in the order that they are shown in
  QLabel* icon_;
  QLabel* label_;
  QToolButton* all_;
  QToolButton* close_;
};

}  // namespace sentisound
