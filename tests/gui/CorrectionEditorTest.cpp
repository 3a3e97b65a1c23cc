// The editor of a correction, without a page.
#include "gui/common/CorrectionEditor.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "gui/GuiFixture.h"

namespace sentisound::test {
namespace {

TEST(CorrectionEditorTest, OffersTheLabelsAndTellsWhatWasSaved) {
  CorrectionEditor editor;
  editor.edit({.id = 7,
               .name = QStringLiteral("a.wav"),
               .labels = {"no-stress", "stress"},
               .predicted = QStringLiteral("stress"),
               .label = QStringLiteral("calm"),
               .note = QStringLiteral("old")});
  auto* label = editor.findChild<QComboBox*>(QStringLiteral("correctLabel"));
  QStringList offered;
  for (int i = 0; i < label->count(); ++i) offered << label->itemText(i);
  EXPECT_EQ(offered, (QStringList{"Not corrected", "No-stress", "Stress", "Calm"}))
      << "a correction that is no label of the model stays";
  EXPECT_EQ(label->currentText(), QStringLiteral("Calm"));
  const QSignalSpy saved(&editor, &CorrectionEditor::saved);
  auto* save = editor.findChild<QAbstractButton*>(QStringLiteral("saveCorrection"));
  EXPECT_FALSE(save->isEnabled()) << "nothing has changed";
  label->setCurrentIndex(1);
  save->click();
  ASSERT_EQ(saved.size(), 1);
  EXPECT_EQ(saved[0][0].toLongLong(), 7);
  EXPECT_EQ(saved[0][1].toString(), QStringLiteral("no-stress"));
  EXPECT_EQ(saved[0][2].toString(), QStringLiteral("old"));
}

TEST(CorrectionEditorTest, LosesNothingThatWasWritten) {
  CorrectionEditor editor;
  const Correctable first{.id = 1, .name = QStringLiteral("a.wav"), .labels = {"happy", "sad"}};
  const Correctable second{.id = 2, .name = QStringLiteral("b.wav"), .labels = {"happy", "sad"}};
  auto* note = editor.findChild<QPlainTextEdit*>(QStringLiteral("correctNote"));
  const QSignalSpy saved(&editor, &CorrectionEditor::saved);
  editor.edit(first);
  note->setPlainText(QStringLiteral("half a thought"));
  editor.edit(first);  // the store was read again
  EXPECT_EQ(note->toPlainText(), QStringLiteral("half a thought"));
  EXPECT_EQ(saved.size(), 0);
  editor.edit(second);
  ASSERT_EQ(saved.size(), 1);
  EXPECT_EQ(saved[0][0].toLongLong(), 1);
  EXPECT_EQ(saved[0][2].toString(), QStringLiteral("half a thought"));
  EXPECT_TRUE(note->toPlainText().isEmpty());
  editor.saveChanges();
  EXPECT_EQ(saved.size(), 1) << "nothing has changed";
  // What was thrown away on purpose is not saved.
  note->setPlainText(QStringLiteral("oops"));
  QTest::keyClick(&editor, Qt::Key_Escape);
  editor.edit(first);
  EXPECT_EQ(saved.size(), 1);
}

}  // namespace
}  // namespace sentisound::test
