// All keys of the window in one table, taken from the commands themselves.
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace sentisound {

struct ShortcutGroup {
  QString title{};
  QList<QAction*> actions{};
};

/// Text and keys of every command that has both, in order.
struct ShortcutLine {
  QString group{};
  QString text{};
  QString keys{};
};
QList<ShortcutLine> shortcutLines(const QList<ShortcutGroup>& groups);

class ShortcutSheet : public QDialog {
  Q_OBJECT

 public:
  explicit ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* parent = nullptr);
};

}  // namespace sentisound
