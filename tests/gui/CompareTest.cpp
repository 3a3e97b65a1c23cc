// Two analyses side by side: values, controller.
#include <QSignalSpy>

#include "gui/GuiFixture.h"
#include "gui/compare/CompareController.h"

namespace sentisound::test {
namespace {

using CompareState = CompareController::State;

Prediction prediction(std::vector<std::string> labels, const std::vector<double>& shares) {
  Prediction made{.modelId = "m"};
  made.labels = std::make_shared<const std::vector<std::string>>(std::move(labels));
  made.probabilities =
      Eigen::Map<const Eigen::VectorXd>(shares.data(), static_cast<Eigen::Index>(shares.size()));
  return made;
}

Analysis analysisOf(const Prediction& prediction, Verdict::Kind kind = Verdict::Kind::Confident) {
  return {.audio = *AudioBuffer::create(std::vector<float>{0.1F, 0.2F}, SampleRate(8000)),
          .prediction = prediction,
          .verdict = {.kind = kind}};
}

std::string told(const std::vector<PairedShare>& shares) {
  QStringList texts;
  for (const auto& share : shares)
    texts << QStringLiteral("%1 %2 %3 %4")
                 .arg(share.name)
                 .arg(share.left.value_or(-1))
                 .arg(share.right.value_or(-1))
                 .arg(differenceText(share));
  return texts.join(QStringLiteral("; ")).toStdString();
}

TEST(PairSharesTest, SortsBothAlikeByTheLarger) {
  const auto left = analysisOf(prediction({"happy", "sad", "calm"}, {0.2, 0.7, 0.1}));
  const auto right = analysisOf(prediction({"happy", "sad", "calm"}, {0.8, 0.075, 0.125}));
  EXPECT_EQ(told(pairShares(left, right)), "Happy 0.2 0.8 +60.0; Sad 0.7 0.075 −62.5; Calm 0.1 0.125 +2.5");
}

TEST(PairSharesTest, LeavesOutWhatAModelDoesNotKnow) {
  const auto left = analysisOf(prediction({"stress", "no-stress"}, {0.6, 0.4}));
  const auto right = analysisOf(prediction({"happy"}, {1}));
  EXPECT_EQ(told(pairShares(left, right)), "Happy -1 1 ; Stress 0.6 -1 ; No-stress 0.4 -1 ");
}

TEST(PairSharesTest, ShowsNothingOfASideWhereNobodySpeaks) {
  const auto left = analysisOf(prediction({"happy", "sad"}, {0.6, 0.4}));
  const auto silent = analysisOf(prediction({"happy", "sad"}, {0.5, 0.5}), Verdict::Kind::NoSpeech);
  EXPECT_EQ(told(pairShares(left, silent)), "Happy 0.6 -1 ; Sad 0.4 -1 ");
  EXPECT_TRUE(pairShares(silent, silent).empty());
}

TEST(PairSharesTest, ADifferenceThatIsNoneHasNoSign) {
  EXPECT_EQ(differenceText({.left = 0.5, .right = 0.5003}), QStringLiteral("0.0"));
}

class CompareControllerTest : public GuiTest {
 protected:
  void SetUp() override {
    GuiTest::SetUp();
    remember({voice(QStringLiteral("a.wav")), tone(QStringLiteral("b.wav"))});
    controller_ = std::make_unique<CompareController>(*service_);
  }
  void TearDown() override { controller_.reset(); }
  void settle() {
    ASSERT_TRUE(waitFor([this] { return controller_->state() != CompareState::Working; }));
  }
  std::unique_ptr<CompareController> controller_;
};

TEST_F(CompareControllerTest, OpensBothInThePool) {
  {
    PoolBlocker blocker(service_->jobs());
    controller_->compare(1, 2);
    QTest::qWait(100);
    EXPECT_EQ(controller_->state(), CompareState::Working);
    EXPECT_EQ(controller_->shown(), nullptr);
  }
  settle();
  ASSERT_EQ(controller_->state(), CompareState::Showing);
  EXPECT_EQ(controller_->shown()->left.outcome.name, QStringLiteral("a.wav"));
  EXPECT_EQ(controller_->shown()->right.outcome.name, QStringLiteral("b.wav"));
  EXPECT_GT(controller_->shown()->left.pictures.spectrogram.db.size(), 0);
}

TEST_F(CompareControllerTest, SaysWhichOneCannotBeOpened) {
  const auto row = service_->history().run([](HistoryStore& store) { return store.byId(2); }).result();
  ASSERT_TRUE(row);
  ASSERT_TRUE(service_->audio().remove(row->audioSha256));
  controller_->compare(1, 2);
  settle();
  EXPECT_EQ(controller_->state(), CompareState::Failed);
  EXPECT_TRUE(controller_->problem().startsWith(QStringLiteral("b.wav")))
      << controller_->problem().toStdString();
  controller_->compare(1, 1);
  EXPECT_TRUE(controller_->problem().isEmpty());
  settle();
  EXPECT_EQ(controller_->state(), CompareState::Showing);
}

TEST_F(CompareControllerTest, CanBeCancelledAndAskedAgain) {
  {
    PoolBlocker blocker(service_->jobs());
    controller_->compare(1, 2);
    controller_->cancel();
  }
  settle();
  EXPECT_EQ(controller_->state(), CompareState::Idle);
  EXPECT_TRUE(controller_->problem().isEmpty());
  controller_->compare(2, 1);
  controller_->compare(1, 2);
  settle();
  ASSERT_EQ(controller_->state(), CompareState::Showing);
  EXPECT_EQ(controller_->shown()->left.outcome.name, QStringLiteral("a.wav")) << "the newest question counts";
}

TEST_F(CompareControllerTest, TellsWhatTheTwoHaveInCommon) {
  const auto again = service_->reanalyseNow(1, QStringLiteral("prosody-lda"));
  ASSERT_TRUE(again) << describe(again.error());
  controller_->compare(1, again->historyId);
  settle();
  ASSERT_NE(controller_->shown(), nullptr);
  EXPECT_EQ(comparisonSentence(controller_->shown()->left.outcome, controller_->shown()->right.outcome),
            QStringLiteral("The same recording, classified by mfcc40-rf and by prosody-lda."));
  const auto& left = controller_->shown()->left.outcome;
  EXPECT_EQ(comparisonSentence(left, left),
            QStringLiteral("The same recording, classified twice by mfcc40-rf."));
}

TEST_F(CompareControllerTest, MayGoAwayWhileItWorks) {
  controller_->compare(1, 2);
  QTest::qWait(20);
  controller_.reset();
  QTest::qWait(50);
  service_.reset();
}

}  // namespace
}  // namespace sentisound::test
