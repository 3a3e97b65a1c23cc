#include "gui/sound/LabelCommands.h"

#include <QMenu>

#include "core/EmotionLabels.h"
#include "gui/sound/SoundController.h"
#include "words/EmotionName.h"

namespace sentisound {

LabelCommands::LabelCommands(SoundController& sound, QWidget& stack)
    : QObject(&stack), sound_(sound), stack_(stack) {
  auto& undoing = sound_.labels().undo();
  auto* undo = add("undo", tr("&Undo"), {QKeySequence::Undo}, [&undoing] { undoing.undo(); });
  auto* redo = add("redo", tr("&Redo"),
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                   [&undoing] { undoing.redo(); });
  const auto showUndo = [undo, redo, &undoing] {
    undo->setEnabled(undoing.canUndo());
    redo->setEnabled(undoing.canRedo());
    undo->setText(undoing.canUndo() ? tr("&Undo: %1").arg(undoing.undoText()) : tr("&Undo"));
    redo->setText(undoing.canRedo() ? tr("&Redo: %1").arg(undoing.redoText()) : tr("&Redo"));
  };
  connect(&undoing, &QUndoStack::indexChanged, this, showUndo);
  connect(&sound_, &SoundController::sceneChanged, this, showUndo);
  actions_ = {undo, redo, nullptr};
  int number = 0;
  for (const auto& name : emotionLabels()) {
    const QString text = QString::fromStdString(name);
    ++number;
    actions_ << add(qPrintable(QStringLiteral("label%1").arg(number)), tr("Label: %1").arg(emotionName(name)),
                    {QKeySequence(Qt::Key_0 + number)}, [this, text] { label(text); });
  }
  actions_ << add("chooseLabel", tr("Choose a &label …"), {Qt::Key_T},
                  [this] { choose(stack_.mapToGlobal(stack_.rect().center())); });
  actions_ << nullptr
           << add("splitLabel", tr("&Split the label at the playhead"), {QKeySequence(Qt::CTRL | Qt::Key_B)},
                  [this] { sound_.labels().split(sound_.playhead()); })
           << add("mergeLabels", tr("&Merge the labels of the selection"),
                  {QKeySequence(Qt::CTRL | Qt::Key_M)},
                  [this] { sound_.labels().merge(sound_.selectionOrAll()); })
           << add("deleteLabel", tr("&Delete the label"), {QKeySequence::Delete}, [this] { remove(); });
  showUndo();
}

QAction* LabelCommands::add(const char* name, const QString& text, const QList<QKeySequence>& keys,
                            const std::function<void()>& work) {
  auto* command = new QAction(text, &stack_);
  command->setObjectName(QLatin1String(name));
  command->setToolTip(text);
  command->setShortcuts(keys);
  command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(command, &QAction::triggered, this, [this, work] {
    if (sound_.scene()) work();
  });
  stack_.addAction(command);
  const auto enable = [this, command] { command->setEnabled(sound_.scene() != nullptr); };
  connect(&sound_, &SoundController::sceneChanged, command, enable);
  enable();
  return command;
}

/// Where a label is meant that nobody pointed to.
double LabelCommands::here() const {
  const auto& selection = sound_.selection();
  return selection ? (selection->fromSeconds + selection->toSeconds) / 2 : sound_.playhead();
}

void LabelCommands::label(const QString& label) {
  auto& tier = sound_.labels();
  if (const auto& selection = sound_.selection()) return tier.set(*selection, label);
  if (const auto index = tier.at(sound_.playhead())) tier.relabel(*index, label);
}

void LabelCommands::remove() {
  if (const auto index = sound_.labels().at(here())) sound_.labels().remove(*index);
}

void LabelCommands::choose(const QPoint& place) {
  if (!sound_.scene()) return;
  QMenu menu(&stack_);
  menu.setObjectName(QStringLiteral("labelMenu"));
  int number = 0;
  for (const auto& name : emotionLabels()) {
    auto* action = menu.addAction(QStringLiteral("&%1  %2").arg(++number).arg(emotionName(name)));
    action->setData(QString::fromStdString(name));
  }
  // What was used in this recording beside the emotions.
  QStringList own;
  for (const auto& one : sound_.labels().labels())
    if (!canonicalEmotion(one.label.toStdString()) && !own.contains(one.label)) own << one.label;
  if (!own.isEmpty()) menu.addSeparator();
  for (const auto& text : own)
    menu.addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")))->setData(text);
  if (const auto* chosen = menu.exec(place)) label(chosen->data().toString());
}

}  // namespace sentisound
