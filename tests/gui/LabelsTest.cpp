// The analyst's own labels: made by keys and mouse, undone, kept with the analysis.
#include <QAction>
#include <QMenu>
#include <QTableView>
#include <QTimer>

#include "gui/GuiFixture.h"
#include "gui/sound/LabelTier.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SoundStack.h"
#include "store/LabelStore.h"

namespace sentisound::test {
namespace {

using Labels = std::vector<LabelledStretch>;

LabelledStretch stretch(double from, double to, const char* label, const char* note = "") {
  return {from, to, QLatin1String(label), QLatin1String(note)};
}

class LabelTierTest : public ::testing::Test {
 protected:
  LabelTierTest() { tier_.show({stretch(1, 2, "happy", "laughs"), stretch(3, 4, "sad")}, 10); }
  LabelTier tier_;
};

TEST_F(LabelTierTest, ANewLabelCutsWhatWasThere) {
  tier_.set({1.5, 3.5}, QStringLiteral("angry"));
  EXPECT_EQ(tier_.labels(),
            (Labels{stretch(1, 1.5, "happy", "laughs"), stretch(1.5, 3.5, "angry"), stretch(3.5, 4, "sad")}));
  tier_.set({0, 10}, QStringLiteral("calm"));
  EXPECT_EQ(tier_.labels(), (Labels{stretch(0, 10, "calm")}));
  tier_.set({4, 5}, QStringLiteral("sad"));
  EXPECT_EQ(tier_.labels(), (Labels{stretch(0, 4, "calm"), stretch(4, 5, "sad"), stretch(5, 10, "calm")}));
}

TEST_F(LabelTierTest, TheSameRangeGetsAnotherLabelAndKeepsItsNote) {
  tier_.set({1, 2}, QStringLiteral("calm"));
  EXPECT_EQ(tier_.labels()[0], stretch(1, 2, "calm", "laughs"));
}

TEST_F(LabelTierTest, AllIsUndoneAndRedoneStepByStep) {
  const Labels before = tier_.labels();
  tier_.set({5, 6}, QStringLiteral("calm"));
  tier_.relabel(0, QStringLiteral("angry"));
  tier_.annotate(1, QStringLiteral("weeps"));
  tier_.split(3.5);
  tier_.merge({0, 10});
  tier_.moveEdge(0, LabelTier::Edge::End, 9);
  tier_.remove(0);
  EXPECT_TRUE(tier_.labels().empty());
  for (int i = 0; i < 7; ++i) {
    ASSERT_TRUE(tier_.undo().canUndo()) << i;
    tier_.undo().undo();
  }
  EXPECT_FALSE(tier_.undo().canUndo());
  EXPECT_EQ(tier_.labels(), before);
  for (int i = 0; i < 7; ++i) tier_.undo().redo();
  EXPECT_TRUE(tier_.labels().empty());
}

TEST_F(LabelTierTest, ADragIsOneStepAndStopsAtItsNeighbours) {
  for (const double seconds : {2.2, 2.6, 3.4, 2.8}) tier_.moveEdge(0, LabelTier::Edge::End, seconds, 7);
  EXPECT_EQ(tier_.labels()[0].toSeconds, 2.8);
  tier_.moveEdge(0, LabelTier::Edge::End, 5, 8);
  EXPECT_EQ(tier_.labels()[0].toSeconds, 3);
  tier_.moveEdge(1, LabelTier::Edge::Begin, -1, 9);
  EXPECT_EQ(tier_.labels()[1].fromSeconds, 3);
  tier_.moveEdge(1, LabelTier::Edge::End, 99, 10);
  EXPECT_EQ(tier_.labels()[1].toSeconds, 10);
  tier_.moveEdge(1, LabelTier::Edge::End, 0, 11);
  EXPECT_NEAR(tier_.labels()[1].toSeconds, 3 + LabelTier::kShortest, 1e-9) << "it never gets lost";
  EXPECT_EQ(tier_.undo().count(), 4) << "the third changed nothing";
}

TEST_F(LabelTierTest, SplitAndMergeAreOfWhatIsThere) {
  tier_.split(2.5);
  tier_.split(1.001);
  EXPECT_EQ(tier_.undo().count(), 0);
  tier_.split(1.5);
  EXPECT_EQ(tier_.labels().size(), 3U);
  tier_.merge({1.2, 3.2});
  EXPECT_EQ(tier_.labels(), (Labels{stretch(1, 4, "happy", "laughs")}));
  tier_.relabel(9, QStringLiteral("sad"));
  tier_.remove(9);
  EXPECT_EQ(tier_.undo().count(), 2);
}

class LabelsTest : public WindowTest {
 protected:
  [[nodiscard]] SoundController& sound() const {
    return const_cast<SoundController&>(find<SoundStack>("pictures")->sound());
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    auto* stack = find("pictures");
    stack->setFocus();
    QTest::keyClick(stack, key, modifiers);
  }
  [[nodiscard]] Labels kept(qint64 id) const {
    return *service_->history().run([id](HistoryStore& store) { return LabelStore(store).of(id); }).result();
  }
  [[nodiscard]] QPoint at(double seconds) const {
    const auto* row = find<SoundRow>("labels");
    const auto plot = row->layoutOfRow().plot;
    return QPointF(sound().view().xOf(seconds, plot), plot.center().y()).toPoint();
  }
};

TEST_F(LabelsTest, AreMadeByKeysKeptAndThereWhenItIsOpenedAgain) {
  open({longVoice(QStringLiteral("long.wav"), 4)});
  sound().select(1, 2);
  key(Qt::Key_3);
  sound().select(3, 4);
  key(Qt::Key_4);
  sound().select(5, 6);
  key(Qt::Key_5);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(sound().labels().labels().size(), 2U);
  key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_EQ(sound().labels().labels().size(), 3U);
  EXPECT_EQ(sound().labels().labels()[0], stretch(1, 2, "happy"));
  EXPECT_EQ(sound().labels().labels()[2], stretch(5, 6, "angry"));
  auto* table = find<QTableView>("labelTable");
  EXPECT_EQ(table->model()->index(0, 2).data().toString(), QStringLiteral("Happy"));
  ASSERT_TRUE(table->model()->setData(table->model()->index(1, 3), QStringLiteral("weeps"), Qt::EditRole));
  ASSERT_TRUE(
      table->model()->setData(table->model()->index(2, 2), QStringLiteral("sarcastic"), Qt::EditRole));

  open({voice(QStringLiteral("other.wav"))});
  EXPECT_TRUE(sound().labels().labels().empty()) << "they are not of this one";
  EXPECT_FALSE(sound().labels().undo().canUndo());
  ASSERT_TRUE(waitFor([&] { return kept(1).size() == 3; }));
  EXPECT_EQ(kept(1),
            (Labels{stretch(1, 2, "happy"), stretch(3, 4, "sad", "weeps"), stretch(5, 6, "sarcastic")}));
  QTest::keyClick(window_.get(), Qt::Key_H, Qt::ControlModifier);
  auto* history = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return history->model()->rowCount() == 2; }));
  history->selectRow(1);
  QTest::keyClick(history, Qt::Key_Return);
  settle();
  EXPECT_TRUE(waitFor([&] { return sound().labels().labels().size() == 3; }));
}

TEST_F(LabelsTest, AreKeptWhenTheWindowIsClosedAtOnce) {
  open({voice(QStringLiteral("voice.wav"))});
  sound().select(0.2, 0.8);
  key(Qt::Key_5);
  window_->close();
  window_.reset();
  EXPECT_EQ(kept(1), (Labels{stretch(0.2, 0.8, "angry")}));
}

TEST_F(LabelsTest, MarkedBeforeItIsAnalysedAreKeptWithTheAnalysis) {
  PoolBlocker blocked(service_->jobs());
  window_->openFiles({voice(QStringLiteral("voice.wav"))});
  blocked.release();
  ASSERT_TRUE(waitFor([&] { return sound().scene() != nullptr; }));
  sound().select(0.2, 0.8);
  key(Qt::Key_2);
  settle();
  EXPECT_EQ(sound().labels().labels().size(), 1U);
  EXPECT_TRUE(waitFor([&] { return kept(1).size() == 1; }));
}

TEST_F(LabelsTest, TheMouseSelectsThemMovesTheirEdgesAndAsksForAnother) {
  open({longVoice(QStringLiteral("long.wav"), 4)});
  sound().labels().set({2, 4}, QStringLiteral("happy"));
  auto* row = find<SoundRow>("labels");
  QTest::mouseClick(row, Qt::LeftButton, {}, at(3));
  ASSERT_TRUE(sound().selection());
  EXPECT_EQ(*sound().selection(), (TimeRange{2, 4}));

  QTest::mousePress(row, Qt::LeftButton, {}, at(4));
  QTest::mouseMove(row, at(4.6));
  for (const double seconds : {4.8, 5.0}) {
    QMouseEvent move(QEvent::MouseMove, at(seconds), row->mapToGlobal(at(seconds)), Qt::NoButton,
                     Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(row, &move);
  }
  QTest::mouseRelease(row, Qt::LeftButton, {}, at(5));
  EXPECT_NEAR(sound().labels().labels()[0].toSeconds, 5, 0.05);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(sound().labels().labels()[0].toSeconds, 4) << "a drag is one step";

  QTimer looking;
  QObject::connect(&looking, &QTimer::timeout, [&looking] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr) return;
    looking.stop();
    menu->setActiveAction(menu->actions().at(3));
    QTest::keyClick(menu, Qt::Key_Return);
  });
  looking.start(10);
  QTest::mouseDClick(row, Qt::LeftButton, {}, at(3));
  EXPECT_EQ(sound().labels().labels()[0].label, QStringLiteral("sad"));
}

TEST_F(LabelsTest, DeleteSplitAndMergeHaveKeys) {
  open({longVoice(QStringLiteral("long.wav"), 4)});
  sound().labels().set({2, 4}, QStringLiteral("happy"));
  sound().clearSelection();
  sound().seek(3);
  key(Qt::Key_B, Qt::ControlModifier);
  EXPECT_EQ(sound().labels().labels().size(), 2U);
  key(Qt::Key_5);
  EXPECT_EQ(sound().labels().labels()[1].label, QStringLiteral("angry")) << "the one at the playhead";
  sound().select(2.5, 3.5);
  key(Qt::Key_M, Qt::ControlModifier);
  EXPECT_EQ(sound().labels().labels(), (Labels{stretch(2, 4, "happy")}));
  key(Qt::Key_Delete);
  EXPECT_TRUE(sound().labels().labels().empty());
}

}  // namespace
}  // namespace sentisound::test
