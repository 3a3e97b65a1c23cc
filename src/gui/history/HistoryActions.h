// The commands of the history's page: their texts, keys, and when they can be given.
#pragma once

#include <QObject>
#include <QString>
#include <vector>

class QAction;
class QMenu;
class QToolBar;
class QWidget;

namespace sentisound {

struct HistorySelection {
  int rows = 0;
  bool oneIsRead = false;  ///< exactly one row is selected, and what it says is known
  bool canUndo = false;
  bool any = false;   ///< the table has rows
  bool busy = false;  ///< an export runs
};

/// Created by the page, which connects the actions.
class HistoryActions : public QObject {
  Q_OBJECT

 public:
  /// `page`: where the keys work; `table`: where Del and the context menu do.
  HistoryActions(QWidget* page, QWidget* table, QToolBar* bar);

  struct Model {
    QString id{};
    QString title{};
  };
  void setModels(const std::vector<Model>& models);
  void show(const HistorySelection& selection);

  QAction* open = nullptr;
  QAction* reanalyse = nullptr;  ///< has the menu of models
  QAction* compare = nullptr;
  QAction* measure = nullptr;
  QAction* correct = nullptr;
  QAction* remove = nullptr;
  QAction* undo = nullptr;  ///< key only
  QAction* search = nullptr;
  QAction* exportTable = nullptr;
  QAction* exportTraining = nullptr;

 Q_SIGNALS:
  void modelChosen(const QString& id);

 private:
  QAction* add(const char* name, const QString& text, const QString& toolTip, const QKeySequence& key);

  QWidget* page_;
  QMenu* models_;
};

}  // namespace sentisound
