// Several recordings that are open at the same time; what is opened again; what cannot be saved.
#include <QAction>
#include <QDir>
#include <QFile>
#include <QTabBar>
#include <QToolButton>

#include "gui/GuiFixture.h"
#include "gui/common/MessageBar.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SoundStack.h"
#include "store/LabelStore.h"

namespace sentisound::test {
namespace {

class OpenTabsTest : public WindowTest {
 protected:
  [[nodiscard]] QTabBar* tabs() const {
    auto* bar = window_->findChild<QTabBar*>(QStringLiteral("openTabs"));
    EXPECT_NE(bar, nullptr);
    return bar;
  }
  [[nodiscard]] QStringList names() const {
    QStringList all;
    for (int i = 0; i < tabs()->count(); ++i) all << tabs()->tabText(i);
    return all;
  }
  [[nodiscard]] QString title() const { return window_->windowTitle(); }
  void click(int tab) {
    QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(tab).center() - QPoint(12, 0));
  }
  void select(double fromShare, double toShare) {
    auto* row = find<SoundRow>("waveform");
    const auto plot = row->layoutOfRow().plot;
    const auto at = [&](double share) {
      return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
    };
    QTest::mousePress(row, Qt::LeftButton, {}, at(fromShare));
    QTest::mouseMove(row, at((fromShare + toShare) / 2));
    QTest::mouseMove(row, at(toShare));
    QTest::mouseRelease(row, Qt::LeftButton, {}, at(toShare));
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    find("pictures")->setFocus();
    QTest::keyClick(find("pictures"), key, modifiers);
  }
};

TEST_F(OpenTabsTest, OneRecordingNeedsNoTabs) {
  open({voice(QStringLiteral("one.wav"))});
  EXPECT_FALSE(tabs()->isVisible());
  find<QAction>("closeRecording")->trigger();
  EXPECT_EQ(tabs()->count(), 0);
  EXPECT_EQ(title(), QStringLiteral("SentiSound"));
}

TEST_F(OpenTabsTest, EachOfSeveralFilesHasOneAndTheLastIsShown) {
  open({voice(QStringLiteral("a.wav")), tone(QStringLiteral("b & c.wav")), voice(QStringLiteral("d.wav"))});
  ASSERT_TRUE(tabs()->isVisible());
  EXPECT_EQ(names(),
            (QStringList{QStringLiteral("a.wav"), QStringLiteral("b && c.wav"), QStringLiteral("d.wav")}));
  EXPECT_EQ(tabs()->currentIndex(), 2);
  EXPECT_EQ(title(), QStringLiteral("d.wav – SentiSound"));
  click(0);
  ASSERT_TRUE(waitFor([&] { return title() == QStringLiteral("a.wav – SentiSound"); }));
  EXPECT_EQ(tabs()->currentIndex(), 0);
  EXPECT_EQ(tabs()->count(), 3);
  find("pictures")->setFocus();
  QTest::keySequence(window_.get(), QKeySequence::NextChild);
  ASSERT_TRUE(waitFor([&] { return title() == QStringLiteral("b & c.wav – SentiSound"); }));
  QTest::keySequence(window_.get(), QKeySequence::PreviousChild);
  ASSERT_TRUE(waitFor([&] { return title() == QStringLiteral("a.wav – SentiSound"); }));
  EXPECT_EQ(remembered(), 3) << "looking is no new analysis";
}

TEST_F(OpenTabsTest, ClosingShowsTheNeighbour) {
  open({voice(QStringLiteral("a.wav")), tone(QStringLiteral("b.wav")), voice(QStringLiteral("c.wav"))});
  find<QAction>("closeRecording")->trigger();
  ASSERT_TRUE(waitFor([&] { return title() == QStringLiteral("b.wav – SentiSound"); }));
  EXPECT_EQ(names(), (QStringList{QStringLiteral("a.wav"), QStringLiteral("b.wav")}));
  settle();
  auto* close = tabs()->tabButton(0, QTabBar::RightSide);  // not of the one that is shown
  ASSERT_NE(close, nullptr);
  QTest::mouseClick(close, Qt::LeftButton);
  EXPECT_EQ(title(), QStringLiteral("b.wav – SentiSound"));
  EXPECT_FALSE(tabs()->isVisible());
  find<QAction>("closeRecording")->trigger();
  EXPECT_EQ(title(), QStringLiteral("SentiSound"));
  EXPECT_EQ(remembered(), 3) << "they stay in the history";
}

TEST_F(OpenTabsTest, AStretchThatIsAnalysedLeavesItsRecordingOpen) {
  open({longVoice(QStringLiteral("talk.wav"), 3)});
  select(0.2, 0.6);
  key(Qt::Key_Plus);
  const QString selected = text("selected");
  const QString place = text("place");
  ASSERT_FALSE(selected.isEmpty());
  key(Qt::Key_Return, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return tabs()->count() == 2; }));
  settle();
  EXPECT_TRUE(title().startsWith(QStringLiteral("talk_"))) << title().toStdString();
  EXPECT_NE(text("place"), place);
  click(0);
  ASSERT_TRUE(waitFor([&] { return title() == QStringLiteral("talk.wav – SentiSound"); }));
  EXPECT_EQ(text("selected"), selected);
  EXPECT_EQ(text("place"), place);
}

TEST_F(OpenTabsTest, TheSameFileIsOpenedAgainNotAnalysedAgain) {
  const QString file = voice(QStringLiteral("same.wav"));
  open({file});
  open({voice(QStringLiteral("other.wav"))});
  open({file});
  EXPECT_EQ(names(), (QStringList{QStringLiteral("same.wav"), QStringLiteral("other.wav")}));
  EXPECT_EQ(tabs()->currentIndex(), 0);
  // voice() says the same in both: they differ by their names.
  EXPECT_EQ(remembered(), 2);
  find<QAction>("closeRecording")->trigger();
  settle();
  open({file});
  EXPECT_EQ(remembered(), 2);
  EXPECT_EQ(title(), QStringLiteral("same.wav – SentiSound"));
  // Another sound under the same name is another recording.
  tone(QStringLiteral("same.wav"), 1.1);
  open({file});
  EXPECT_EQ(remembered(), 3);
}

TEST_F(OpenTabsTest, LabelsOfAnUnsavedRecordingStayWithItsTab) {
  const QString audio = service_->settings().audioDir();
  QDir(audio).removeRecursively();
  {
    QFile inTheWay(audio);
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
  }
  const auto labels = [this] { return find<SoundStack>("pictures")->sound().labels().labels(); };
  open({longVoice(QStringLiteral("talk.wav"), 3)});
  select(0.1, 0.3);
  key(Qt::Key_3);
  select(0.5, 0.8);
  key(Qt::Key_4);
  const auto made = labels();
  ASSERT_EQ(made.size(), 2U);
  open({voice(QStringLiteral("other.wav"))});
  EXPECT_TRUE(labels().empty()) << "they are not of this one";
  ASSERT_EQ(tabs()->count(), 2);
  click(0);
  ASSERT_TRUE(waitFor([&] { return title() == QStringLiteral("talk.wav – SentiSound"); }));
  EXPECT_EQ(labels(), made);
  key(Qt::Key_3);  // of the selection, which came back too
  EXPECT_EQ(labels().size(), 2U);
  const auto changed = labels();
  EXPECT_NE(changed, made);
  click(1);
  click(0);
  EXPECT_EQ(labels(), changed);
  // Once it can be saved, they are saved with it.
  ASSERT_TRUE(QFile::remove(audio));
  QTest::mouseClick(find<QToolButton>("analyseAgain"), Qt::LeftButton);
  settle();
  ASSERT_EQ(remembered(), 1);
  EXPECT_EQ(tabs()->count(), 2);
  EXPECT_EQ(labels(), changed);
  EXPECT_TRUE(waitFor([&] {
    const auto kept =
        service_->history().run([](HistoryStore& store) { return LabelStore(store).of(1); }).result();
    return kept && *kept == changed;
  }));
}

TEST_F(OpenTabsTest, AResultThatCannotBeSavedIsShownAndOfferedAgain) {
  // No folder can be made where a file is.
  const QString audio = service_->settings().audioDir();
  QDir(audio).removeRecursively();
  {
    QFile inTheWay(audio);
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
  }
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_EQ(title(), QStringLiteral("voice.wav – SentiSound"));
  EXPECT_EQ(remembered(), 0);
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();
  const QString note = find<MessageBar>("note")->text();
  EXPECT_TRUE(note.contains(QStringLiteral("not saved in the history"))) << note.toStdString();
  auto* again = find<QToolButton>("analyseAgain");
  ASSERT_TRUE(again->isVisible());
  EXPECT_EQ(again->text(), QStringLiteral("Save it now"));
  ASSERT_TRUE(QFile::remove(audio));
  QTest::mouseClick(again, Qt::LeftButton);
  settle();
  EXPECT_EQ(remembered(), 1);
  EXPECT_FALSE(again->isVisible());
  EXPECT_EQ(tabs()->count(), 1);
}

}  // namespace
}  // namespace sentisound::test
