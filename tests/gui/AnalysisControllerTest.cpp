#include "gui/analysis/AnalysisController.h"

#include <QSignalSpy>

#include "gui/GuiFixture.h"

namespace sentisound::test {
namespace {

using AnalysisState = AnalysisController::State;

class AnalysisControllerTest : public GuiTest {
 protected:
  void SetUp() override {
    GuiTest::SetUp();
    controller_ = std::make_unique<AnalysisController>(*service_);
    QObject::connect(controller_.get(), &AnalysisController::failed,
                     [this](const QString& text) { errors_ << text; });
  }
  void settle() {
    ASSERT_TRUE(waitFor([this] { return controller_->state() != AnalysisState::Working; }));
  }

  std::unique_ptr<AnalysisController> controller_;
  QStringList errors_;
};

TEST_F(AnalysisControllerTest, GoesFromIdleOverWorkingToShowing) {
  QList<AnalysisState> states{controller_->state()};
  QObject::connect(controller_.get(), &AnalysisController::stateChanged,
                   [&](AnalysisState state) { states << state; });
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  EXPECT_EQ(controller_->activity(), QStringLiteral("a.wav"));
  settle();
  EXPECT_EQ(states,
            (QList<AnalysisState>{AnalysisState::Idle, AnalysisState::Working, AnalysisState::Showing}));
  ASSERT_NE(controller_->shown(), nullptr);
  EXPECT_EQ(controller_->shown()->name, QStringLiteral("a.wav"));
  EXPECT_TRUE(controller_->shown()->outcome);
  EXPECT_GT(controller_->shown()->scene->mfcc.cols(), 5);
  EXPECT_TRUE(controller_->activity().isEmpty());
}

TEST_F(AnalysisControllerTest, ReportsProgressThatOnlyGrows) {
  QList<int> steps;
  QObject::connect(controller_.get(), &AnalysisController::progressed,
                   [&](int permille) { steps << permille; });
  controller_->analyse({tone(QStringLiteral("a.wav"), 20)});
  settle();
  ASSERT_GE(steps.size(), 2);
  EXPECT_EQ(steps.first(), 0);
  EXPECT_TRUE(std::is_sorted(steps.begin(), steps.end()));
  EXPECT_LE(steps.last(), 1000);
}

TEST_F(AnalysisControllerTest, AnalysesSeveralFilesInOrderAndShowsTheLast) {
  QStringList activities;
  QObject::connect(controller_.get(), &AnalysisController::activityChanged,
                   [&] { activities << controller_->activity(); });
  QStringList shown;
  QObject::connect(controller_.get(), &AnalysisController::shownChanged,
                   [&] { shown << controller_->shown()->name; });
  controller_->analyse({tone(QStringLiteral("a.wav")), tone(QStringLiteral("b.wav"), 0.7),
                        tone(QStringLiteral("c.wav"), 0.8)});
  settle();
  shown.removeDuplicates();
  EXPECT_EQ(shown, QStringList{QStringLiteral("c.wav")}) << "pictures of what nobody sees were made";
  EXPECT_TRUE(controller_->shown()->outcome);
  EXPECT_TRUE(activities.contains(QStringLiteral("b.wav (2 of 3)"))) << activities.join(u'|').toStdString();
  EXPECT_EQ(remembered(), 3);
}

TEST_F(AnalysisControllerTest, ABadFileAmongGoodOnesIsNamedAndTheOthersAreAnalysed) {
  controller_->analyse(
      {tone(QStringLiteral("a.wav")), tone(QStringLiteral("b.wav"), 0.7), nonsense(QStringLiteral("c.wav"))});
  settle();
  ASSERT_EQ(errors_.size(), 1);
  EXPECT_TRUE(errors_.first().contains(QStringLiteral("c.wav"))) << errors_.first().toStdString();
  EXPECT_EQ(controller_->state(), AnalysisState::Showing);
  EXPECT_EQ(controller_->shown()->name, QStringLiteral("b.wav"));
  EXPECT_EQ(remembered(), 2);
}

TEST_F(AnalysisControllerTest, AFailureKeepsWhatWasShown) {
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  settle();
  const auto before = controller_->shown();
  controller_->analyse({path(QStringLiteral("missing.wav"))});
  settle();
  EXPECT_EQ(controller_->state(), AnalysisState::Failed);
  EXPECT_EQ(controller_->shown(), before);
  EXPECT_EQ(errors_.size(), 1);
}

TEST_F(AnalysisControllerTest, CancelStopsTheJobAndTheQueueWithoutAnError) {
  controller_->analyse({tone(QStringLiteral("long.wav"), 120), tone(QStringLiteral("next.wav"))});
  controller_->cancel();
  EXPECT_TRUE(controller_->activity().contains(QStringLiteral("Cancelling")));
  settle();
  EXPECT_EQ(controller_->state(), AnalysisState::Idle);
  EXPECT_EQ(controller_->shown(), nullptr);
  EXPECT_TRUE(errors_.isEmpty()) << errors_.join(u'|').toStdString();
  EXPECT_EQ(remembered(), 0);
}

TEST_F(AnalysisControllerTest, WorksAgainAfterACancel) {
  controller_->analyse({tone(QStringLiteral("long.wav"), 120)});
  controller_->cancel();
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  settle();
  ASSERT_NE(controller_->shown(), nullptr);
  EXPECT_EQ(controller_->shown()->name, QStringLiteral("a.wav"));
}

TEST_F(AnalysisControllerTest, NothingIsDoneInTheCallersThread) {
  PoolBlocker blocker(service_->jobs());
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  QTest::qWait(200);
  EXPECT_EQ(controller_->state(), AnalysisState::Working);
  EXPECT_EQ(controller_->shown(), nullptr);
  EXPECT_EQ(remembered(), 0);
  blocker.release();
  settle();
  EXPECT_NE(controller_->shown(), nullptr);
}

TEST_F(AnalysisControllerTest, ReopensWhatWasRemembered) {
  remember({tone(QStringLiteral("a.wav"))});
  controller_->reopen(1, QStringLiteral("a.wav"));
  settle();
  ASSERT_NE(controller_->shown(), nullptr);
  EXPECT_EQ(controller_->shown()->historyId(), 1);
  EXPECT_EQ(remembered(), 1);
}

/// What was shown one after another: the name, whether it is analysed, why it is not.
struct Shown {
  QString name{};
  bool analysed = false;
  QString reason{};
};

class SoundFirstTest : public AnalysisControllerTest {
 protected:
  void SetUp() override {
    AnalysisControllerTest::SetUp();
    QObject::connect(controller_.get(), &AnalysisController::shownChanged, [this] {
      const auto& shown = controller_->shown();
      if (!shown) return;  // closed
      shown_ << Shown{shown->name, shown->outcome.has_value(), shown->notAnalysed};
      scenes_ << shown->scene;
    });
  }
  /// Opens it and waits until its sound is there and it is still being analysed.
  void openUntilHeard(const QString& file) {
    controller_->analyse({file});
    ASSERT_TRUE(waitFor([this] { return !shown_.isEmpty(); }));
    ASSERT_FALSE(shown_.last().analysed) << "analysed too soon for this test";
    ASSERT_EQ(controller_->state(), AnalysisState::Working);
  }

  QList<Shown> shown_;
  QList<SoundScenePtr> scenes_;
};

TEST_F(SoundFirstTest, TheSoundIsShownWhileItIsAnalysedAndTheResultJoins) {
  openUntilHeard(longVoice(QStringLiteral("long.wav"), 12));
  EXPECT_EQ(shown_.last().name, QStringLiteral("long.wav"));
  EXPECT_TRUE(shown_.last().reason.isEmpty());
  EXPECT_TRUE(controller_->shown()->isBeingAnalysed());
  EXPECT_FALSE(scenes_.last()->analysed);
  EXPECT_GT(scenes_.last()->audio().seconds(), 10);
  EXPECT_EQ(controller_->activity(), QStringLiteral("long.wav"));
  settle();
  ASSERT_EQ(shown_.size(), 2);
  EXPECT_TRUE(shown_.last().analysed);
  EXPECT_TRUE(scenes_[1]->isOfSameSound(*scenes_[0])) << "view, playhead and player would start anew";
  EXPECT_EQ(scenes_[1]->audio().samples().data(),
            controller_->shown()->outcome->analysis.audio.samples().data())
      << "it was decoded twice";
  EXPECT_TRUE(scenes_[1]->analysed);
  EXPECT_FALSE(scenes_[1]->cells.empty());
  EXPECT_EQ(controller_->state(), AnalysisState::Showing);
}

TEST_F(SoundFirstTest, WithoutAModelTheSoundIsShownWithTheReason) {
  Settings settings;
  settings.dataDir = path(QStringLiteral("nomodel"));
  settings.shippedModelDirs = {path(QStringLiteral("none"))};
  auto service = AnalysisService::open(settings);
  ASSERT_TRUE(service);
  AnalysisController controller(**service);
  QObject::connect(&controller, &AnalysisController::failed,
                   [this](const QString& text) { errors_ << text; });
  controller.analyse({voice(QStringLiteral("a.wav"))});
  ASSERT_TRUE(waitFor([&] { return controller.state() != AnalysisState::Working; }));
  EXPECT_EQ(controller.state(), AnalysisState::Failed);
  ASSERT_NE(controller.shown(), nullptr);
  EXPECT_FALSE(controller.shown()->outcome);
  EXPECT_GT(controller.shown()->scene->audio().seconds(), 1);
  ASSERT_EQ(errors_.size(), 1);
  EXPECT_EQ(controller.shown()->notAnalysed, errors_.first());
}

TEST_F(SoundFirstTest, ASpeakerThatIsGoneLeavesTheSoundOfTheLastFile) {
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  controller_->setSpeaker(QStringLiteral("Nobody"));
  controller_->analyse({tone(QStringLiteral("b.wav"))});
  settle();
  EXPECT_EQ(controller_->shown()->name, QStringLiteral("b.wav"));
  EXPECT_FALSE(controller_->shown()->outcome);
  EXPECT_TRUE(controller_->shown()->notAnalysed.contains(QStringLiteral("Nobody")));
  EXPECT_EQ(controller_->state(), AnalysisState::Failed);
  EXPECT_EQ(remembered(), 1);
}

TEST_F(SoundFirstTest, CancellingTheAnalysisKeepsTheSound) {
  openUntilHeard(longVoice(QStringLiteral("long.wav"), 15));
  controller_->cancel();
  settle();
  EXPECT_EQ(controller_->state(), AnalysisState::Showing);
  ASSERT_NE(controller_->shown(), nullptr);
  EXPECT_FALSE(controller_->shown()->outcome);
  EXPECT_EQ(controller_->shown()->notAnalysed, QStringLiteral("Cancelled before it was analysed."));
  EXPECT_EQ(controller_->shown()->scene, scenes_.first());
  EXPECT_TRUE(errors_.isEmpty()) << errors_.join(u'|').toStdString();
  EXPECT_EQ(remembered(), 0);
  // And it can be worked with: a stretch of it is analysed.
  controller_->analyseStretch(0, 2);
  settle();
  EXPECT_TRUE(controller_->shown()->outcome);
  controller_->close();
  EXPECT_EQ(controller_->shown(), nullptr);
}

TEST_F(SoundFirstTest, WhatWasCancelledIsAnalysedAfterAll) {
  openUntilHeard(longVoice(QStringLiteral("long.wav"), 15));
  EXPECT_FALSE(controller_->canAnalyseAgain()) << "it is being analysed";
  controller_->cancel();
  EXPECT_FALSE(controller_->canAnalyseAgain()) << "the job has not noticed yet";
  settle();
  ASSERT_TRUE(controller_->canAnalyseAgain());
  controller_->analyseAgain();
  EXPECT_FALSE(controller_->canAnalyseAgain());
  settle();
  EXPECT_EQ(controller_->shown()->name, QStringLiteral("long.wav"));
  EXPECT_TRUE(controller_->shown()->outcome);
  EXPECT_FALSE(controller_->canAnalyseAgain());
  EXPECT_EQ(remembered(), 1);
  controller_->analyseAgain();
  EXPECT_EQ(controller_->state(), AnalysisState::Showing) << "nothing to do";
}

TEST_F(SoundFirstTest, AnalysedAgainWithTheSpeakerWhoIsChosenNow) {
  controller_->setSpeaker(QStringLiteral("Nobody"));
  controller_->analyse({voice(QStringLiteral("a.wav"))});
  settle();
  EXPECT_EQ(controller_->state(), AnalysisState::Failed);
  ASSERT_TRUE(controller_->canAnalyseAgain());
  controller_->setSpeaker({});
  controller_->analyseAgain();
  settle();
  EXPECT_TRUE(controller_->shown()->outcome);
}

TEST_F(SoundFirstTest, WhatIsAddedMeanwhileWaitsUntilTheResultHasJoined) {
  openUntilHeard(longVoice(QStringLiteral("long.wav"), 12));
  controller_->analyse({nonsense(QStringLiteral("bad.wav"))});
  settle();
  EXPECT_EQ(controller_->shown()->name, QStringLiteral("long.wav"));
  EXPECT_TRUE(controller_->shown()->outcome) << "lost when the next file failed";
  EXPECT_EQ(errors_.size(), 1);
}

TEST_F(SoundFirstTest, PicturesDoNotWaitBehindOtherAnalyses) {
  controller_->analyse({longVoice(QStringLiteral("long.wav"), 12)});
  // The job has one of the two places for what is clicked; nothing else gets the other.
  QSemaphore gate;
  service_->jobs().post(
      {}, [&gate] { gate.acquire(); }, [](const Error&) {});
  EXPECT_TRUE(waitFor([this] { return !shown_.isEmpty(); }));
  EXPECT_FALSE(shown_.isEmpty() || shown_.first().analysed);
  gate.release();
  settle();
}

TEST_F(AnalysisControllerTest, MayGoAwayWhileAJobRuns) {
  controller_->analyse({tone(QStringLiteral("long.wav"), 120)});
  QTest::qWait(30);
  controller_.reset();
  QTest::qWait(50);
  service_.reset();
}

}  // namespace
}  // namespace sentisound::test
