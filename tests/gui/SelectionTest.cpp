// What is done with a selection, a report and a sample: in the window, with real events.
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include "codec/FileDecoder.h"
#include "gui/GuiFixture.h"
#include "gui/analysis/ReportDrag.h"
#include "gui/common/CorrectionEditor.h"
#include "gui/common/ElidedLabel.h"
#include "gui/result/AffectView.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SoundStack.h"

namespace sentisound::test {
namespace {

class SelectionTest : public WindowTest {
 protected:
  /// From a share of the recording to another.
  void select(double from, double to) {
    auto* row = find<SoundRow>("waveform");
    const auto plot = row->layoutOfRow().plot;
    const auto at = [&](double share) {
      return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
    };
    QTest::mousePress(row, Qt::LeftButton, {}, at(from));
    QTest::mouseMove(row, at((from + to) / 2));
    QTest::mouseMove(row, at(to));
    QTest::mouseRelease(row, Qt::LeftButton, {}, at(to));
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    find("pictures")->setFocus();
    QTest::keyClick(find("pictures"), key, modifiers);
  }
};

TEST_F(SelectionTest, IsExportedAsAWavFile) {
  open({voice(QStringLiteral("voice.wav"))});
  QString proposed;
  const QString target = path(QStringLiteral("part.wav"));
  window_->setFileDialogs({.saveWav = [&](QWidget*, const QString& name) {
    proposed = name;
    return target;
  }});
  key(Qt::Key_E, Qt::ControlModifier);
  EXPECT_TRUE(proposed.isEmpty()) << "nothing is selected";
  select(0.25, 0.75);
  key(Qt::Key_E, Qt::ControlModifier);
  EXPECT_TRUE(proposed.startsWith(QStringLiteral("voice_"))) << proposed.toStdString();
  ASSERT_TRUE(waitFor([&] { return QFileInfo::exists(target) && QFileInfo(target).size() > 44; }));
  settle();
  const auto part = decodeFile(EncodedSound::file(target.toStdString()));
  const auto whole = decodeFile(EncodedSound::file(path(QStringLiteral("voice.wav")).toStdString()));
  ASSERT_TRUE(part && whole);
  EXPECT_NEAR(part->audio.seconds(), whole->audio.seconds() / 2, 0.02);
}

TEST_F(SelectionTest, IsAnalysedAsARecordingOfItsOwn) {
  open({voice(QStringLiteral("voice.wav"))});
  select(0.2, 0.8);
  key(Qt::Key_Return, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return window_->windowTitle().startsWith(QStringLiteral("voice_")); }));
  settle();
  EXPECT_EQ(remembered(), 2);
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();
}

TEST_F(SelectionTest, TheReportIsDraggedOutAsAFile) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* handle = find<ReportDrag>("report");
  QStringList dragged;
  handle->setDragger([&](QMimeData* data) {
    for (const auto& url : data->urls()) dragged << url.toLocalFile();
    delete data;
  });
  QTest::mousePress(handle, Qt::LeftButton, {}, {4, 4});
  QTest::mouseMove(handle, {60, 60});
  ASSERT_TRUE(waitFor([&] { return !dragged.isEmpty(); }));
  ASSERT_EQ(dragged.size(), 1);
  EXPECT_EQ(QFileInfo(dragged[0]).fileName(), QStringLiteral("voice_report.pdf"));
  QFile file(dragged[0]);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.readAll().startsWith("%PDF"));
  QTest::mouseRelease(handle, Qt::LeftButton);
}

TEST_F(SelectionTest, AClickOnTheHandleDragsNothing) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* handle = find<ReportDrag>("report");
  bool dragged = false;
  handle->setDragger([&](QMimeData* data) {
    dragged = true;
    delete data;
  });
  QTest::mouseClick(handle, Qt::LeftButton);
  QTest::qWait(500);
  EXPECT_FALSE(dragged);
}

TEST_F(SelectionTest, ASampleCanBeTriedAndIsNotRemembered) {
  QTest::mouseClick(find<QPushButton>("sample"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return find("result")->isVisible(); }));
  EXPECT_TRUE(find<ElidedLabel>("source")->text().startsWith(QStringLiteral("lively-english.wav")));
  ASSERT_TRUE(waitFor([&] { return find<AffectView>("affect")->isVisible(); }))
      << "analysed after it was shown";
  EXPECT_TRUE(find<AffectView>("affect")->accessibleDescription().contains(QStringLiteral("activation")));
  EXPECT_EQ(remembered(), 0);
}

TEST_F(SelectionTest, TheLabelIsCorrectedBesideWhatTheModelSaid) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* correct = find<QToolButton>("correct");
  ASSERT_TRUE(waitFor([&] { return correct->isEnabled(); }));
  QTest::mouseClick(correct, Qt::LeftButton);
  auto* editor = find<CorrectionEditor>("correction");
  ASSERT_TRUE(editor->isVisible());
  auto* label = editor->findChild<QComboBox*>();
  const int happy = label->findText(QStringLiteral("Happy"));
  ASSERT_GE(happy, 0);
  label->setCurrentIndex(happy);
  QTest::keyClicks(editor->findChild<QPlainTextEdit*>(), QStringLiteral("she laughs"));
  QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
  EXPECT_FALSE(editor->isVisible());
  ASSERT_TRUE(waitFor([&] { return correct->text() == QStringLiteral("Corrected to happy …"); }))
      << correct->text().toStdString();
  const auto row = service_->history().run([](HistoryStore& store) { return store.byId(1); }).result();
  ASSERT_TRUE(row);
  EXPECT_EQ(row->correctedEmotion, QStringLiteral("happy"));
  EXPECT_EQ(row->note, QStringLiteral("she laughs"));
  EXPECT_FALSE(row->emotion.isEmpty());
  open({voice(QStringLiteral("other.wav"))});
  ASSERT_TRUE(waitFor([&] { return correct->isEnabled(); }));
  EXPECT_EQ(correct->text(), QStringLiteral("Correct …"));
}

TEST_F(SelectionTest, ANoteThatWasNotSavedIsSavedWhenAnotherRecordingComes) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* correct = find<QToolButton>("correct");
  ASSERT_TRUE(waitFor([&] { return correct->isEnabled(); }));
  QTest::mouseClick(correct, Qt::LeftButton);
  QTest::keyClicks(find<CorrectionEditor>("correction")->findChild<QPlainTextEdit*>(),
                   QStringLiteral("she laughs"));
  open({voice(QStringLiteral("other.wav"))});
  EXPECT_FALSE(find<CorrectionEditor>("correction")->isVisible());
  const auto note = [this](qint64 id) {
    return service_->history().run([id](HistoryStore& store) { return store.byId(id); }).result()->note;
  };
  EXPECT_TRUE(waitFor([&] { return note(1) == QStringLiteral("she laughs"); })) << note(1).toStdString();
  EXPECT_EQ(note(2), QString());
}

TEST_F(SelectionTest, ARecordingCanBeClosed) {
  open({voice(QStringLiteral("voice.wav"))});
  std::weak_ptr<const SoundScene> scene = window_->findChild<SoundStack*>()->sound().scene();
  ASSERT_FALSE(scene.expired());
  QTest::keyClick(window_.get(), Qt::Key_W, Qt::ControlModifier);
  EXPECT_TRUE(find("dropZone")->isVisible());
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("SentiSound"));
  EXPECT_FALSE(find<QAction>("savePdf")->isEnabled());
  EXPECT_TRUE(waitFor([&] { return scene.expired(); })) << "somebody still holds the sound";
  EXPECT_EQ(remembered(), 1) << "it stays in the history";
  open({voice(QStringLiteral("again.wav"))});
  EXPECT_TRUE(find("result")->isVisible());
}

TEST_F(SelectionTest, TheFirstStartBeginsWithPrivacy) {
  window_->restoreState();
  auto* welcome = find("welcome");
  ASSERT_TRUE(welcome->isVisible());
  QTest::keyClick(find<QPushButton>("begin"), Qt::Key_Space);
  EXPECT_FALSE(welcome->isVisible());
  EXPECT_TRUE(window_->state().welcomed());
  window_->restoreState();
  EXPECT_FALSE(welcome->isVisible()) << "only once";
}

}  // namespace
}  // namespace sentisound::test
