// The page of batches over files that are tones.
#pragma once

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QSortFilterProxyModel>
#include <QStatusBar>
#include <QTableView>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <numeric>

#include "core/Csv.h"
#include "gui/Drops.h"
#include "gui/GuiFixture.h"
#include "gui/batch/BatchModel.h"
#include "gui/batch/BatchPage.h"
#include "gui/common/ElidedLabel.h"
#include "gui/common/Theme.h"
#include "support/Corpus.h"

namespace sentisound::test {

class BatchPageTest : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    ASSERT_NE(window_, nullptr);
    window_->activateWindow();
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(find("batch")->isVisible());
  }
  QTableView* table() const { return find<QTableView>("batchTable"); }
  int rows() const { return table()->model()->rowCount(); }
  QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
  bool has(const char* action) const { return find<QAction>(action)->isEnabled(); }
  /// The button of that action is pressed.
  void press(const char* action) const {
    auto* button = find<QToolBar>("batchBar")->widgetForAction(find<QAction>(action));
    ASSERT_NE(button, nullptr) << action;
    QTest::mouseClick(button, Qt::LeftButton);
  }
  /// Every file has come to its end, and the page says so.
  bool settled() const {
    return waitFor([this] {
      auto* all = qobject_cast<QSortFilterProxyModel*>(table()->model())->sourceModel();
      const auto figures =
          QRegularExpression(QStringLiteral("\\d+")).globalMatch(summary().section(u';', 0, 0));
      QList<int> counts;
      for (auto figure = figures; figure.hasNext();) counts << figure.next().captured().toInt();
      if (counts.size() < 2 || counts[1] == 0 || counts[1] != all->rowCount()) return false;
      const int ended = std::accumulate(counts.begin(), counts.end(), 0) - counts[1];
      return ended == counts[1] && !has("batchCancelAll");
    });
  }
  QString summary() const {
    QString text = find<QLabel>("batchSummary")->text();
    return text.remove(QRegularExpression(QStringLiteral("<[^>]*>"))).replace(QStringLiteral("&nbsp;"), " ");
  }
  /// Two voices, a tone and a file that is no sound, in two folders; the upper one.
  QString mixture() {
    QDir().mkpath(path(QStringLiteral("mix/more")));
    voice(QStringLiteral("mix/a voice.wav"));
    nonsense(QStringLiteral("mix/bad.wav"));
    tone(QStringLiteral("mix/more/tone.wav"), 1.5);
    voice(QStringLiteral("mix/more/voice.wav"));
    return path(QStringLiteral("mix"));
  }
  /// Chooses an entry of the menu of that row.
  void chooseInMenu(int row, const QString& entry) const {
    bool found = false;
    QTimer::singleShot(0, [&] {
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      ASSERT_NE(menu, nullptr);
      for (auto* action : menu->actions())
        if (action->text() == entry && action->isEnabled()) {
          found = true;
          menu->setActiveAction(action);
          QTest::keyClick(menu, Qt::Key_Return);
        }
      if (!found) menu->close();
    });
    click(row);
    const QPoint place = table()->visualRect(table()->model()->index(row, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, table()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(table()->viewport(), &event);
    EXPECT_TRUE(found) << entry.toStdString();
  }
  /// In the list, none begun.
  void dropAndHold(const QStringList& files) {
    PoolBlocker blocker(service_->jobs());
    const int before = rows();
    ASSERT_TRUE(dropOn(find("batch"), files));
    ASSERT_TRUE(waitFor([&] { return has("batchPause"); }));
    press("batchPause");
    blocker.release();
    ASSERT_TRUE(waitFor([&] { return rows() == before + static_cast<int>(files.size()); }));
    ASSERT_TRUE(waitFor([&] { return text("batchTimeLeft") == QStringLiteral("paused"); }));
  }
  void click(int row, int column = 0) const {
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(table()->model()->index(row, column)).center());
  }
};

}  // namespace sentisound::test
