#include "gui/analysis/AnalysisController.h"

#include <QSignalSpy>

#include "gui/GuiFixture.h"

namespace sentisound::test {
namespace {

using State = AnalysisController::State;

class AnalysisControllerTest : public GuiTest {
 protected:
  void SetUp() override {
    GuiTest::SetUp();
    controller_ = std::make_unique<AnalysisController>(*service_);
    QObject::connect(controller_.get(), &AnalysisController::failed,
                     [this](const QString& text) { errors_ << text; });
  }
  void settle() {
    ASSERT_TRUE(waitFor([this] { return controller_->state() != State::Working; }));
  }

  std::unique_ptr<AnalysisController> controller_;
  QStringList errors_;
};

TEST_F(AnalysisControllerTest, GoesFromIdleOverWorkingToShowing) {
  QList<State> states{controller_->state()};
  QObject::connect(controller_.get(), &AnalysisController::stateChanged,
                   [&](State state) { states << state; });
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  EXPECT_EQ(controller_->activity(), QStringLiteral("a.wav"));
  settle();
  EXPECT_EQ(states, (QList<State>{State::Idle, State::Working, State::Showing}));
  ASSERT_NE(controller_->shown(), nullptr);
  EXPECT_EQ(controller_->shown()->outcome.name, QStringLiteral("a.wav"));
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
  const QSignalSpy shown(controller_.get(), &AnalysisController::shownChanged);
  controller_->analyse({tone(QStringLiteral("a.wav")), tone(QStringLiteral("b.wav"), 0.7),
                        tone(QStringLiteral("c.wav"), 0.8)});
  settle();
  EXPECT_EQ(controller_->shown()->outcome.name, QStringLiteral("c.wav"));
  EXPECT_EQ(shown.size(), 1) << "pictures of what nobody sees were made";
  EXPECT_TRUE(activities.contains(QStringLiteral("b.wav (2 of 3)"))) << activities.join(u'|').toStdString();
  EXPECT_EQ(remembered(), 3);
}

TEST_F(AnalysisControllerTest, ABadFileAmongGoodOnesIsNamedAndTheOthersAreAnalysed) {
  controller_->analyse(
      {tone(QStringLiteral("a.wav")), tone(QStringLiteral("b.wav"), 0.7), nonsense(QStringLiteral("c.wav"))});
  settle();
  ASSERT_EQ(errors_.size(), 1);
  EXPECT_TRUE(errors_.first().contains(QStringLiteral("c.wav"))) << errors_.first().toStdString();
  EXPECT_EQ(controller_->state(), State::Showing);
  EXPECT_EQ(controller_->shown()->outcome.name, QStringLiteral("b.wav"));
  EXPECT_EQ(remembered(), 2);
}

TEST_F(AnalysisControllerTest, AFailureKeepsWhatWasShown) {
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  settle();
  const auto before = controller_->shown();
  controller_->analyse({path(QStringLiteral("missing.wav"))});
  settle();
  EXPECT_EQ(controller_->state(), State::Failed);
  EXPECT_EQ(controller_->shown(), before);
  EXPECT_EQ(errors_.size(), 1);
}

TEST_F(AnalysisControllerTest, CancelStopsTheJobAndTheQueueWithoutAnError) {
  controller_->analyse({tone(QStringLiteral("long.wav"), 120), tone(QStringLiteral("next.wav"))});
  controller_->cancel();
  EXPECT_TRUE(controller_->activity().contains(QStringLiteral("Cancelling")));
  settle();
  EXPECT_EQ(controller_->state(), State::Idle);
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
  EXPECT_EQ(controller_->shown()->outcome.name, QStringLiteral("a.wav"));
}

TEST_F(AnalysisControllerTest, NothingIsDoneInTheCallersThread) {
  PoolBlocker blocker(service_->pool());
  controller_->analyse({tone(QStringLiteral("a.wav"))});
  QTest::qWait(200);
  EXPECT_EQ(controller_->state(), State::Working);
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
  EXPECT_EQ(controller_->shown()->outcome.historyId, 1);
  EXPECT_EQ(remembered(), 1);
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
