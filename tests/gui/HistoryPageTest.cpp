// What people do with the history, through real events.
#include "gui/HistoryPageFixture.h"

namespace sentisound::test {
namespace {

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

}  // namespace
}  // namespace sentisound::test
