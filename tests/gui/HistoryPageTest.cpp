// What people do with the history, through real events.
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

#include "gui/CorrectionEditor.h"
#include "gui/ElidedLabel.h"
#include "gui/GuiFixture.h"
#include "gui/compare/PairedBars.h"
#include "gui/history/HistoryModel.h"

namespace sentisound::test {
namespace {

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

TEST_F(HistoryPageTest, CtrlFSearchesNamesAsOneTypes) {
  for (const char* name : {"Anna 1.wav", "Bob.wav", "anna 2.wav"}) add(name);
  showHistory(3);
  EXPECT_EQ(text("found"), QStringLiteral("3 in all"));
  QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
  auto* search = find<QLineEdit>("search");
  EXPECT_TRUE(search->hasFocus());
  QTest::keyClicks(search, QStringLiteral("ANNA"));
  ASSERT_TRUE(waitFor([&] { return rowCount() == 2; }));
  EXPECT_EQ(names(), (QStringList{"anna 2.wav", "Anna 1.wav"}));
  EXPECT_EQ(text("found"), QStringLiteral("2 of 3 found"));
  QTest::mouseClick(find("clear"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 3; }));
  EXPECT_TRUE(search->text().isEmpty());
  EXPECT_FALSE(find("clear")->isEnabled());
}

TEST_F(HistoryPageTest, WhatMatchesNothingSaysSoAndOffersAll) {
  add(QStringLiteral("a.wav"));
  showHistory(1);
  QTest::keyClicks(find<QLineEdit>("search"), QStringLiteral("nobody"));
  ASSERT_TRUE(waitFor([&] { return find("nothingFoundHint")->isVisible(); }));
  EXPECT_FALSE(enabled("remove"));
  EXPECT_FALSE(enabled("exportTable"));
  QTest::mouseClick(find("showAll"), Qt::LeftButton);
  EXPECT_TRUE(waitFor([&] { return table()->isVisible() && rowCount() == 1; }));
}

TEST_F(HistoryPageTest, BoxesAndDaysFilter) {
  add(QStringLiteral("sad.wav"), [](HistoryRow& row) {
    row.emotion = QStringLiteral("sad");
    row.speaker = QStringLiteral("Anna");
  });
  add(QStringLiteral("old.wav"), [](HistoryRow& row) {
    row.createdAt = QDateTime(QDate(2024, 1, 15), QTime(23, 59));
    row.modelId = QStringLiteral("field");
    row.verdict = QStringLiteral("uncertain");
  });
  showHistory(2);
  const auto choose = [this](const char* name, const QString& value, const QStringList& wanted) {
    auto* box = find<QComboBox>(name);
    box->setCurrentIndex(box->findText(value));
    EXPECT_TRUE(waitFor([&] { return names() == wanted; }))
        << name << ": " << names().join(u'|').toStdString();
    box->setCurrentIndex(0);
    EXPECT_TRUE(waitFor([&] { return rowCount() == 2; }));
  };
  choose("emotionBox", QStringLiteral("Sad"), {"sad.wav"});
  choose("verdictBox", QStringLiteral("Uncertain"), {"old.wav"});
  choose("modelBox", QStringLiteral("field"), {"old.wav"});
  choose("speakerBox", QStringLiteral("Anna"), {"sad.wav"});

  find<QDateEdit>("toDay")->setDate(QDate(2024, 1, 15));
  EXPECT_EQ(rowCount(), 2) << "the day does not count unless it is switched on";
  QTest::keyClick(find("to"), Qt::Key_Space);
  EXPECT_TRUE(waitFor([&] { return names() == QStringList{"old.wav"}; })) << "the last day is included";
  find<QDateEdit>("toDay")->setDate(QDate(2024, 1, 14));
  EXPECT_TRUE(waitFor([&] { return rowCount() == 0; }));
}

TEST_F(HistoryPageTest, AClickOnAHeaderSorts) {
  for (const char* name : {"b.wav", "c.wav", "a.wav"}) add(name);
  showHistory(3);
  auto* header = table()->horizontalHeader();
  const auto click = [&] {
    const int x = header->sectionViewportPosition(HistoryModel::Name) + 20;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
  };
  click();
  ASSERT_TRUE(waitFor([&] { return names() == (QStringList{"a.wav", "b.wav", "c.wav"}); }));
  click();
  ASSERT_TRUE(waitFor([&] { return names() == (QStringList{"c.wav", "b.wav", "a.wav"}); }));
}

TEST_F(HistoryPageTest, DelDeletesTheSelectedOnesAndUndoBringsThemBack) {
  for (const char* name : {"a.wav", "b.wav", "c.wav", "d.wav"}) add(name);
  showHistory(4);  // d, c, b, a
  EXPECT_FALSE(find("undoBar")->isVisible());
  clickRow(1);
  clickRow(2, Qt::ControlModifier);
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 2; }));
  EXPECT_EQ(names(), (QStringList{"d.wav", "a.wav"}));
  EXPECT_TRUE(find("undoBar")->isVisible());
  EXPECT_EQ(text("removed"), QStringLiteral("2 analyses deleted."));
  EXPECT_EQ(table()->currentIndex().row(), 1) << "what has taken the place of the deleted ones is current";

  clickRow(0);
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(
      waitFor([&] { return rowCount() == 1 && text("removed") == QStringLiteral("1 analysis deleted."); }));
  QTest::mouseClick(find("undo"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 2; }));
  EXPECT_FALSE(find("undoBar")->isVisible());
  QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 4; }));
  EXPECT_EQ(names(), (QStringList{"d.wav", "c.wav", "b.wav", "a.wav"}));
}

TEST_F(HistoryPageTest, DelAndCtrlZInTheSearchFieldAreTheFields) {
  add(QStringLiteral("a.wav"));
  showHistory(1);
  auto* search = find<QLineEdit>("search");
  search->setFocus();
  QTest::keyClicks(search, QStringLiteral("a"));
  QTest::keyClick(search, Qt::Key_Home);
  QTest::keyClick(search, Qt::Key_Delete);
  EXPECT_TRUE(search->text().isEmpty());
  QTest::qWait(300);
  EXPECT_EQ(remembered(), 1);
}

TEST_F(HistoryPageTest, DeletingAllSaysWhatToDo) {
  add(QStringLiteral("a.wav"));
  showHistory(1);
  QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return find("emptyHistory")->isVisible(); }));
  QTest::mouseClick(find("undo"), Qt::LeftButton);
  EXPECT_TRUE(waitFor([&] { return table()->isVisible() && rowCount() == 1; }));
}

TEST_F(HistoryPageTest, F2CorrectsTheLabelAndKeepsThePrediction) {
  add(QStringLiteral("a.wav"));
  add(QStringLiteral("b.wav"));
  showHistory(2);
  clickRow(1);
  QTest::keyClick(table(), Qt::Key_F2);
  auto* editor = find<CorrectionEditor>("editor");
  ASSERT_TRUE(editor->isVisible());
  EXPECT_EQ(find<ElidedLabel>("correctTitle")->text(), QStringLiteral("a.wav: the model said Happy."));
  EXPECT_FALSE(find("saveCorrection")->isEnabled());
  auto* label = find<QComboBox>("correctLabel");
  EXPECT_TRUE(label->hasFocus());
  QTest::keyClick(label, Qt::Key_S);  // Sad
  EXPECT_EQ(label->currentText(), QStringLiteral("Sad"));
  QTest::keyClick(label, Qt::Key_Tab);
  auto* note = find<QPlainTextEdit>("correctNote");
  EXPECT_TRUE(note->hasFocus());
  QTest::keyClicks(note, QStringLiteral("she sighs"));
  QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
  EXPECT_FALSE(editor->isVisible());
  ASSERT_TRUE(
      waitFor([&] { return cell(1, HistoryModel::Emotion) == QStringLiteral("Happy, corrected to Sad"); }));
  EXPECT_EQ(table()->currentIndex().row(), 1);
  EXPECT_TRUE(table()->hasFocus());

  find<QAction>("correct")->trigger();
  EXPECT_EQ(label->currentText(), QStringLiteral("Sad"));
  EXPECT_EQ(note->toPlainText(), QStringLiteral("she sighs"));
  QTest::mouseClick(find("removeCorrection"), Qt::LeftButton);
  EXPECT_TRUE(waitFor([&] { return cell(1, HistoryModel::Emotion) == QStringLiteral("Happy"); }));
}

TEST_F(HistoryPageTest, EscLeavesEverythingAsItWas) {
  add(QStringLiteral("a.wav"));
  showHistory(1);
  clickRow(0);
  QTest::keyClick(table(), Qt::Key_F2);
  QTest::keyClicks(find<QPlainTextEdit>("correctNote"), QStringLiteral("oops"));
  QTest::keyClick(find<QPlainTextEdit>("correctNote"), Qt::Key_Escape);
  EXPECT_FALSE(find("editor")->isVisible());
  find<QAction>("correct")->trigger();
  EXPECT_TRUE(find<QPlainTextEdit>("correctNote")->toPlainText().isEmpty());
}

TEST_F(HistoryPageTest, WhatIsWrittenIsSavedWhenAnotherRowIsCorrected) {
  add(QStringLiteral("a.wav"));
  add(QStringLiteral("b.wav"));
  showHistory(2);
  clickRow(1);
  QTest::keyClick(table(), Qt::Key_F2);
  QTest::keyClicks(find<QPlainTextEdit>("correctNote"), QStringLiteral("half a thought"));
  clickRow(0);
  EXPECT_EQ(find<QPlainTextEdit>("correctNote")->toPlainText(), QStringLiteral("half a thought"));
  find<QAction>("correct")->trigger();
  EXPECT_EQ(find<QPlainTextEdit>("correctNote")->toPlainText(), QString());
  const auto note = [this] {
    return service_->history().run([](HistoryStore& store) { return store.byId(1); }).result()->note;
  };
  EXPECT_TRUE(waitFor([&] { return note() == QStringLiteral("half a thought"); })) << note().toStdString();
}

TEST_F(HistoryPageTest, WhatIsWrittenIsSavedWhenItsRowGoesAndWhenTheWindowCloses) {
  add(QStringLiteral("a.wav"));
  add(QStringLiteral("b.wav"));
  showHistory(2);
  const auto note = [this] {
    return service_->history().run([](HistoryStore& store) { return store.byId(1); }).result()->note;
  };
  clickRow(1);
  QTest::keyClick(table(), Qt::Key_F2);
  QTest::keyClicks(find<QPlainTextEdit>("correctNote"), QStringLiteral("one"));
  clickRow(1);  // Del in the note is the note's
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 1; }));
  EXPECT_FALSE(find("editor")->isVisible());
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();
  QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 2; }));
  EXPECT_EQ(note(), QStringLiteral("one"));

  clickRow(1);
  QTest::keyClick(table(), Qt::Key_F2);
  QTest::keyClicks(find<QPlainTextEdit>("correctNote"), QStringLiteral("two "));
  window_->close();
  EXPECT_TRUE(waitFor([&] { return note().startsWith(QStringLiteral("two")); })) << note().toStdString();
}

TEST_F(HistoryPageTest, CorrectingNeedsOneAndComparingTwo) {
  for (const char* name : {"a.wav", "b.wav", "c.wav"}) add(name);
  showHistory(3);
  clickRow(0);
  EXPECT_TRUE(enabled("correct"));
  EXPECT_TRUE(enabled("historyOpen"));
  EXPECT_FALSE(enabled("compare"));
  clickRow(1, Qt::ControlModifier);
  EXPECT_FALSE(enabled("correct"));
  EXPECT_FALSE(enabled("historyOpen"));
  EXPECT_TRUE(enabled("compare"));
  clickRow(2, Qt::ControlModifier);
  EXPECT_FALSE(enabled("compare"));
  EXPECT_TRUE(enabled("remove"));
}

TEST_F(HistoryPageTest, ComparesTwoSideBySideAndEscLeadsBack) {
  remember({voice(QStringLiteral("one.wav")), tone(QStringLiteral("two.wav"), 1.5)});
  showHistory(2);
  QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
  EXPECT_TRUE(find("comparePage")->isVisible());
  EXPECT_TRUE(find<QAction>("showHistory")->isChecked());
  ASSERT_TRUE(waitFor([&] { return find("leftPictures")->isVisible(); }));
  EXPECT_EQ(find<ElidedLabel>("leftName")->text(), QStringLiteral("two.wav")) << "in the order of the table";
  EXPECT_EQ(find<ElidedLabel>("rightName")->text(), QStringLiteral("one.wav"));
  EXPECT_EQ(text("common"), QStringLiteral("Two recordings, both classified by mfcc40-rf."));
  EXPECT_TRUE(
      find<PairedBars>("shares")->accessibleDescription().contains(QStringLiteral("Happy: left –, right ")))
      << find<PairedBars>("shares")->accessibleDescription().toStdString();
  EXPECT_GT(coloursOf(find("rightPictures")), 50);
  QTest::keyClick(find("scroll"), Qt::Key_Escape);
  EXPECT_TRUE(table()->isVisible());
}

TEST_F(HistoryPageTest, AComparisonThatFailsSaysWhy) {
  add(QStringLiteral("no audio.wav"));
  add(QStringLiteral("none here.wav"));
  showHistory(2);
  QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
  find<QAction>("compare")->trigger();
  ASSERT_TRUE(waitFor([&] { return find("problem")->isVisible(); }));
  EXPECT_TRUE(text("problem").startsWith(QStringLiteral("none here.wav"))) << text("problem").toStdString();
  QTest::mouseClick(find("back"), Qt::LeftButton);
  EXPECT_TRUE(table()->isVisible());
}

TEST_F(HistoryPageTest, AnalysesTheSelectedOnesAgainWithAnotherModel) {
  remember({voice(QStringLiteral("one.wav"))});
  showHistory(1);
  clickRow(0);
  ASSERT_TRUE(waitFor([&] { return enabled("reanalyse"); }));
  find<QAction>("reanalyse_prosody-lda")->trigger();
  settle();
  EXPECT_EQ(remembered(), 2);
  showHistory(2);
  EXPECT_EQ(names(), (QStringList{"one.wav", "one.wav"}));
  EXPECT_EQ(cell(0, HistoryModel::Model), QStringLiteral("prosody-lda"));
  EXPECT_EQ(cell(1, HistoryModel::Model), QStringLiteral("mfcc40-rf"));
}

TEST_F(HistoryPageTest, ExportsTheSelectedOnesOrAllThatAreFound) {
  for (const char* name : {"a.wav", "b.wav", "c.wav"}) add(name);
  showHistory(3);
  const auto lines = [this](const QString& target) {
    window_->setFileDialogs({.saveCsv = [target](QWidget*, const QString&) { return target; }});
    find<QAction>("exportTable")->trigger();
    EXPECT_TRUE(waitFor([&] { return enabled("exportTable") && QFile::exists(target); }));
    QFile file(target);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll().count('\n') - 1;
  };
  clickRow(0);
  EXPECT_EQ(lines(path(QStringLiteral("all.csv"))), 3);
  EXPECT_TRUE(
      waitFor([&] { return window_->statusBar()->currentMessage().contains(QStringLiteral("all.csv")); }));
  clickRow(1, Qt::ControlModifier);
  EXPECT_EQ(lines(path(QStringLiteral("two.csv"))), 2);
}

TEST_F(HistoryPageTest, ExportsCorrectionsAsTrainingData) {
  remember({voice(QStringLiteral("one.wav"))});
  showHistory(1);
  window_->setFileDialogs({.emptyFolder = [this](QWidget*) { return path(QStringLiteral("out")); }});
  find<QAction>("exportTraining")->trigger();
  ASSERT_TRUE(waitFor([&] { return !errorText().isEmpty(); }));
  EXPECT_TRUE(errorText().contains(QStringLiteral("correct some first"))) << errorText().toStdString();
  ASSERT_TRUE(
      service_->history().run([](HistoryStore& store) { return store.correct(1, "sad", {}); }).result());
  find<QAction>("exportTraining")->trigger();
  EXPECT_TRUE(waitFor([&] { return QFile::exists(path(QStringLiteral("out/manifest.csv"))); }));
}

TEST_F(HistoryPageTest, ADismissedDialogExportsNothing) {
  add(QStringLiteral("a.wav"));
  showHistory(1);
  window_->setFileDialogs({.saveCsv = [](QWidget*, const QString&) { return QString(); },
                           .emptyFolder = [](QWidget*) { return QString(); }});
  find<QAction>("exportTable")->trigger();
  find<QAction>("exportTraining")->trigger();
  EXPECT_TRUE(enabled("exportTable"));
  EXPECT_TRUE(errorText().isEmpty());
}

TEST_F(HistoryPageTest, ABrokenDatabaseIsAMessage) {
  service_->history()
      .run([](HistoryStore& store) {
        QSqlQuery query(store.database());
        return query.exec(QStringLiteral("ALTER TABLE history RENAME TO elsewhere"));
      })
      .waitForFinished();
  find<QAction>("showHistory")->trigger();
  ASSERT_TRUE(waitFor([&] { return find("unreadableHint")->isVisible(); }));
  EXPECT_FALSE(errorText().isEmpty());
}

TEST_F(HistoryPageTest, AHundredThousandRowsScrollToTheEndWithoutBeingRead) {
  constexpr int kRows = 100'000;
  const auto made =
      service_->history()
          .run([](HistoryStore& store) {
            QSqlQuery query(store.database());
            return query.exec(QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                "INSERT INTO history (created_at, name, origin, emotion, confidence, "
                "probabilities) SELECT strftime('%Y-%m-%dT%H:%M:%S.000Z', 1600000000 + i, "
                "'unixepoch'), 'clip' || i || '.wav', 'file', 'happy', 0.5, "
                "'[[\"happy\",0.5],[\"sad\",0.5]]' FROM n"));
          })
          .result();
  ASSERT_TRUE(made);
  showHistory(kRows);
  const auto* model = qobject_cast<HistoryModel*>(table()->model());
  EXPECT_EQ(cell(0, HistoryModel::Name), QStringLiteral("clip100000.wav"));
  QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return cell(kRows - 1, HistoryModel::Name) == QStringLiteral("clip1.wav"); }));
  for (int page = 0; page < 100; ++page) QTest::keyClick(table(), Qt::Key_PageUp);
  const int top = table()->rowAt(0);
  ASSERT_TRUE(waitFor([&] { return !cell(top, HistoryModel::Name).isEmpty(); }));
  EXPECT_EQ(cell(top, HistoryModel::Name), QStringLiteral("clip%1.wav").arg(kRows - top));
  EXPECT_LE(model->rowsInMemory(), 5000);

  // Another order is read from its beginning, the place in the old one is forgotten.
  auto* header = table()->horizontalHeader();
  const auto sortByName = [&] {
    const int x = header->sectionViewportPosition(HistoryModel::Name) + 20;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
  };
  sortByName();
  ASSERT_TRUE(waitFor([&] { return cell(0, HistoryModel::Name) == QStringLiteral("clip1.wav"); }));
  EXPECT_EQ(table()->rowAt(0), 0);
  clickRow(5);
  for (int page = 0; page < 100; ++page) QTest::keyClick(table(), Qt::Key_PageDown);
  const int top2 = table()->rowAt(0);
  EXPECT_GT(top2, 1000);

  // Deleting one in the middle leaves the table where it was.
  const auto current = table()->currentIndex().row();
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return rowCount() == kRows - 1; }));
  EXPECT_EQ(table()->currentIndex().row(), current);
  EXPECT_EQ(table()->rowAt(0), top2);

  QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(table(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return rowCount() == 0; }));
  QTest::keyClick(find("history"), Qt::Key_Z, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return rowCount() == kRows - 1; }));
}

}  // namespace
}  // namespace sentisound::test
