// The page of the history over a few rows.
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>

#include "gui/GuiFixture.h"
#include "gui/common/CorrectionEditor.h"
#include "gui/common/ElidedLabel.h"
#include "gui/compare/PairedBars.h"
#include "gui/history/HistoryModel.h"

namespace sentisound::test {

class HistoryPageTest : public WindowTest {
 protected:
  void add(const QString& name, const std::function<void(HistoryRow&)>& change = {}) {
    HistoryRow row{.createdAt = QDateTime::currentDateTime().addSecs(added_++),
                   .name = name,
                   .origin = QStringLiteral("file"),
                   .seconds = 2.5,
                   .modelId = QStringLiteral("mfcc40-rf"),
                   .emotion = QStringLiteral("happy"),
                   .confidence = 0.6,
                   .probabilities = {{QStringLiteral("happy"), 0.6}, {QStringLiteral("sad"), 0.4}},
                   .verdict = QStringLiteral("confident")};
    if (change) change(row);
    ASSERT_TRUE(service_->history().run([row](HistoryStore& store) { return store.add(row); }).result());
  }
  /// Shows the history and waits until it has `rows`.
  void showHistory(int rows) {
    QTest::keyClick(window_.get(), Qt::Key_H, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return find("history")->isVisible() && rowCount() == rows; }));
  }
  [[nodiscard]] QTableView* table() const { return find<QTableView>("table"); }
  [[nodiscard]] int rowCount() const { return table()->model()->rowCount(); }
  [[nodiscard]] QString cell(int row, int column) const {
    return table()->model()->index(row, column).data().toString();
  }
  [[nodiscard]] QStringList names() const {
    QStringList list;
    for (int row = 0; row < rowCount(); ++row) list << cell(row, HistoryModel::Name);
    return list;
  }
  void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers,
                      table()->visualRect(table()->model()->index(row, HistoryModel::Name)).center());
  }
  [[nodiscard]] bool enabled(const char* action) const { return find<QAction>(action)->isEnabled(); }

  int added_ = 0;
};

}  // namespace sentisound::test
