// The keys of the analyst's tier: label, split, merge, delete, undo and redo.
#pragma once

#include <QAction>
#include <QList>
#include <QWidget>
#include <functional>

namespace sentisound {

class SoundController;

/// Actions of `stack` (they work while it has the focus). `sound` outlives it.
class LabelCommands : public QObject {
  Q_OBJECT

 public:
  LabelCommands(SoundController& sound, QWidget& stack);

  /// Those of a menu "Edit", in order; nullptr is a line.
  [[nodiscard]] const QList<QAction*>& actions() const { return actions_; }
  /// A menu at `place` asks which label the selection, or the label at the playhead, shall have.
  void choose(const QPoint& place);

 private:
  QAction* add(const char* name, const QString& text, const QList<QKeySequence>& keys,
               const std::function<void()>& work);
  void label(const QString& label);
  void remove();
  [[nodiscard]] double here() const;

  SoundController& sound_;
  QWidget& stack_;
  QList<QAction*> actions_;
};

}  // namespace sentisound
