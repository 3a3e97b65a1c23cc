// Whatever work throws, and wherever it does, the window hears of it and goes on.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <new>
#include <stdexcept>

#include "gui/GuiFixture.h"
#include "gui/analysis/AnalysisController.h"
#include "gui/batch/BatchController.h"
#include "gui/common/FileSaver.h"
#include "gui/compare/CompareController.h"
#include "gui/history/HistoryController.h"
#include "gui/live/LiveController.h"
#include "gui/models/ModelsController.h"
#include "gui/models/TrainingController.h"
#include "gui/speakers/SpeakersController.h"

namespace sentisound::test {
namespace {

enum class What { Memory, Exception, Number };

class ThrowingWork : public GuiTest, public testing::WithParamInterface<What> {
 protected:
  /// From now on, in these lanes.
  void throwIn(std::initializer_list<Lane> lanes) {
    service_->jobs().setOnBegin([lanes = std::vector<Lane>(lanes)](Lane lane) {
      if (std::ranges::find(lanes, lane) == lanes.end()) return;
      if (GetParam() == What::Memory) throw std::bad_alloc();
      if (GetParam() == What::Exception) throw std::runtime_error("odd");
      throw 7;
    });
  }
  void throwEverywhere() { throwIn({Lane::Interactive, Lane::Live, Lane::Long, Lane::Bulk}); }
  void throwNothing() { service_->jobs().setOnBegin({}); }
};

TEST_P(ThrowingWork, EndsAnAnalysis) {
  AnalysisController controller(*service_);
  const QSignalSpy failed(&controller, &AnalysisController::failed);
  for (const Lane lane : {Lane::Interactive, Lane::Live}) {
    throwIn({lane});
    controller.analyse({tone(QStringLiteral("a.wav"))});
    ASSERT_TRUE(waitFor([&] { return controller.state() != AnalysisController::State::Working; }))
        << "working for ever, lane " << int(lane);
    EXPECT_EQ(controller.shown(), nullptr);
  }
  EXPECT_EQ(failed.count(), 2);
  throwNothing();
  controller.analyse({tone(QStringLiteral("b.wav"))});
  ASSERT_TRUE(waitFor([&] { return controller.state() == AnalysisController::State::Showing; }));
}

TEST_P(ThrowingWork, FailsTheFilesOfABatch) {
  BatchController batch(*service_);
  throwIn({Lane::Bulk});
  batch.add({tone(QStringLiteral("a.wav")), tone(QStringLiteral("b.wav")), tone(QStringLiteral("c.wav"))});
  ASSERT_TRUE(waitFor([&] { return !batch.working(); }));
  EXPECT_EQ(batch.model().tally().of(BatchState::Failed), 3);
  throwNothing();
  batch.retryAll();
  ASSERT_TRUE(waitFor([&] { return !batch.working(); }));
  EXPECT_EQ(batch.model().tally().of(BatchState::Done), 3);
}

TEST_P(ThrowingWork, EndsTheSearchOfABatch) {
  BatchController batch(*service_);
  const QSignalSpy noted(&batch, &BatchController::noted);
  throwEverywhere();
  batch.add({path(QStringLiteral("."))});
  ASSERT_TRUE(waitFor([&] { return !batch.looking(); }));
  EXPECT_EQ(noted.count(), 1);
}

TEST_P(ThrowingWork, IsToldOnceOfALiveTake) {
  LiveController live(*service_);
  const QSignalSpy failed(&live, &LiveController::failed);
  throwEverywhere();
  live.begin(SampleRate(16'000), {});
  live.hear(std::vector<std::int16_t>(16'000, 100));
  ASSERT_TRUE(waitFor([&] { return failed.count() > 0; }));
  QTest::qWait(400);
  EXPECT_EQ(failed.count(), 1);
  live.end();
}

TEST_P(ThrowingWork, EndsWhatPagesAskFor) {
  throwEverywhere();
  ModelsController models(*service_);
  const QSignalSpy modelsFailed(&models, &ModelsController::failed);
  models.reload();
  models.activate(QStringLiteral("prosody-lda"));
  ASSERT_TRUE(waitFor([&] { return !models.busy(); }));
  EXPECT_EQ(modelsFailed.count(), 2);

  TrainingController training(*service_);
  const QSignalSpy trainingFailed(&training, &TrainingController::failed);
  training.look(path(QStringLiteral(".")));
  ASSERT_TRUE(waitFor([&] { return training.state() == TrainingController::State::Empty; }));
  EXPECT_EQ(trainingFailed.count(), 1);

  CompareController compare(*service_);
  compare.compare(1, 2);
  ASSERT_TRUE(waitFor([&] { return compare.state() == CompareController::State::Failed; }));
  EXPECT_FALSE(compare.problem().isEmpty());

  HistoryController history(*service_);
  const QSignalSpy exportFailed(&history, &HistoryController::failed);
  history.exportTable({}, path(QStringLiteral("table.csv")));
  ASSERT_TRUE(waitFor([&] { return exportFailed.count() > 0; }));
  EXPECT_FALSE(history.busy());

  SpeakersController speakers(*service_);
  const QSignalSpy speakersFailed(&speakers, &SpeakersController::failed);
  speakers.create({.name = QStringLiteral("Anna")});
  ASSERT_TRUE(waitFor([&] { return !speakers.creating(); }));
  EXPECT_EQ(speakersFailed.count(), 1);

  FileSaver saver(service_->jobs());
  const QSignalSpy saverFailed(&saver, &FileSaver::failed);
  saver.save(path(QStringLiteral("report.pdf")), [](const QString&) { return Status(); });
  ASSERT_TRUE(waitFor([&] { return saverFailed.count() > 0; }));
  EXPECT_FALSE(saver.busy());
}

INSTANTIATE_TEST_SUITE_P(Whatever, ThrowingWork,
                         testing::Values(What::Memory, What::Exception, What::Number));

}  // namespace
}  // namespace sentisound::test
