#include "gui/history/HistoryActions.h"

#include <QAction>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace sentisound {

HistoryActions::HistoryActions(QWidget* page, QWidget* table, QToolBar* bar)
    : QObject(page), page_(page), models_(new QMenu(page)) {
  open = add("historyOpen", tr("Open"), tr("Open it again with its views (Enter)"), {});
  reanalyse =
      add("reanalyse", tr("Re-analyse with"), tr("Analyse the selected recordings with another model"), {});
  compare = add("compare", tr("Compare"), tr("Show two selected analyses side by side (Ctrl+D)"),
                Qt::CTRL | Qt::Key_D);
  measure = add("historyMeasure", tr("Measure …"),
                tr("Measure the selected recordings: F0, intensity, formants, jitter, pauses"), {});
  correct = add("correct", tr("Correct …"), tr("Correct the label, write a note (F2)"), Qt::Key_F2);
  remove = add("remove", tr("Delete"), tr("Delete the selected analyses (Del)"), QKeySequence::Delete);
  exportTable = add("exportTable", tr("As CSV …"),
                    tr("Save the selected analyses as a table; all that are found if fewer than two are "
                       "selected (Ctrl+Shift+E)"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_E);
  exportTraining = add("exportTraining", tr("As training data …"),
                       tr("Copy the corrected recordings and their labels into a folder; of the selected "
                          "analyses, or of all that are found if fewer than two are selected (Ctrl+Shift+T)"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_T);
  undo =
      add("undoRemove", tr("Undo deleting"), tr("Bring back what was deleted (Ctrl+Z)"), QKeySequence::Undo);
  search = add("searchHistory", tr("Search"), tr("Search names and notes (Ctrl+F)"), QKeySequence::Find);
  reanalyse->setMenu(models_);

  auto* exports = new QMenu(page);
  exports->addActions({exportTable, exportTraining});
  auto* write = new QAction(tr("Export"), this);
  write->setObjectName(QStringLiteral("exportHistory"));
  write->setToolTip(tr("Save analyses as a table or as training data"));
  write->setMenu(exports);

  const QList<QAction*> shown{open, reanalyse, compare, measure, correct, remove, write};
  bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
  bar->addActions(shown);
  for (auto* action : shown) {
    auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    if (action->menu() != nullptr) button->setPopupMode(QToolButton::InstantPopup);
  }
  // Elsewhere Del belongs to a text field.
  page->removeAction(remove);
  remove->setShortcutContext(Qt::WidgetShortcut);
  table->setContextMenuPolicy(Qt::ActionsContextMenu);
  table->addActions(shown);
}

QAction* HistoryActions::add(const char* name, const QString& text, const QString& toolTip,
                             const QKeySequence& key) {
  auto* action = new QAction(text, this);
  action->setObjectName(QLatin1String(name));
  action->setToolTip(toolTip);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  page_->addAction(action);
  return action;
}

void HistoryActions::setModels(const std::vector<Model>& models) {
  models_->clear();
  for (const auto& [id, title] : models) {
    auto* action = models_->addAction(title.isEmpty() ? id : tr("%1: %2").arg(id, title));
    action->setObjectName(QStringLiteral("reanalyse_") + id);
    connect(action, &QAction::triggered, this, [this, chosen = id] { Q_EMIT modelChosen(chosen); });
  }
}

void HistoryActions::show(const HistorySelection& selection) {
  open->setEnabled(selection.rows == 1);
  reanalyse->setEnabled(selection.rows > 0 && !models_->isEmpty());
  compare->setEnabled(selection.rows == 2);
  measure->setEnabled(selection.rows > 0);
  correct->setEnabled(selection.oneIsRead);
  remove->setEnabled(selection.rows > 0);
  undo->setEnabled(selection.canUndo);
  const bool some = selection.rows > 1;
  exportTable->setText(some ? tr("The selected %1 as CSV …").arg(selection.rows) : tr("All found as CSV …"));
  exportTraining->setText(some
                              ? tr("Corrected ones of the selected %1 as training data …").arg(selection.rows)
                              : tr("All corrected ones found as training data …"));
  exportTable->setEnabled(selection.any && !selection.busy);
  exportTraining->setEnabled(selection.any && !selection.busy);
}

}  // namespace sentisound
