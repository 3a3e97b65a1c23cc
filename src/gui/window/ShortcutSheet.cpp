#include "gui/window/ShortcutSheet.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sentisound {
namespace {

QString textOf(const QAction& action) {
  // A tool tip says more than a button; its keys stand in a column of their own.
  QString text = action.toolTip().isEmpty() ? action.text() : action.toolTip();
  text.remove(QLatin1Char('&'));
  if (text.endsWith(QLatin1Char(')'))) text.truncate(text.lastIndexOf(QLatin1Char('(')));
  return text.trimmed();
}

}  // namespace

QList<ShortcutLine> shortcutLines(const QList<ShortcutGroup>& groups) {
  QList<ShortcutLine> lines;
  for (const auto& group : groups)
    for (const auto* action : group.actions) {
      if (action->shortcuts().isEmpty() || textOf(*action).isEmpty()) continue;
      QStringList keys;
      for (const auto& key : action->shortcuts()) keys << key.toString(QKeySequence::NativeText);
      lines.push_back({group.title, textOf(*action), keys.join(QStringLiteral(", "))});
    }
  return lines;
}

ShortcutSheet::ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keyboard shortcuts"));
  auto* table = new QTableWidget(0, 2, this);
  table->setObjectName(QStringLiteral("shortcuts"));
  table->setAccessibleName(tr("Keyboard shortcuts and what they do"));
  table->setHorizontalHeaderLabels({tr("Keys"), tr("What they do")});
  table->verticalHeader()->hide();
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setTabKeyNavigation(false);
  table->setShowGrid(false);
  QString group;
  for (const auto& line : lines) {
    if (line.group != group) {
      group = line.group;
      const int row = table->rowCount();
      table->insertRow(row);
      auto* title = new QTableWidgetItem(group);
      QFont bold = font();
      bold.setBold(true);
      title->setFont(bold);
      title->setFlags(Qt::ItemIsEnabled);
      table->setItem(row, 0, title);
      table->setSpan(row, 0, 1, 2);
    }
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(line.keys));
    table->setItem(row, 1, new QTableWidgetItem(line.text));
  }
  table->resizeColumnToContents(0);
  table->horizontalHeader()->setStretchLastSection(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(table);
  layout->addWidget(buttons);
  const int em = fontMetrics().averageCharWidth();
  resize(90 * em, 40 * fontMetrics().height() * 3 / 4);
}

}  // namespace sentisound
