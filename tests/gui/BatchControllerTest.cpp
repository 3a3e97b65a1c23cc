#include "gui/batch/BatchController.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include "bench/GuiWatchdog.h"
#include "gui/GuiFixture.h"
#include "gui/batch/BatchExport.h"
#include "gui/batch/BatchText.h"
#include "report/AnalysisText.h"

namespace sentisound::test {
namespace {

class BatchControllerTest : public GuiTest {
 protected:
  void SetUp() override {
    GuiTest::SetUp();
    ASSERT_NE(service_, nullptr);
    batch_ = std::make_unique<BatchController>(*service_);
    QObject::connect(batch_.get(), &BatchController::noted, [this](const QString& text) { note_ = text; });
    QObject::connect(batch_.get(), &BatchController::remembered, [this] { ++told_; });
  }
  void TearDown() override { batch_.reset(); }

  int of(BatchState state) const { return batch_->model().tally().of(state); }
  int rows() const { return batch_->model().rowCount(); }
  const BatchRow& row(int at) const { return batch_->model().at(at); }
  /// Whatever was asked for is over.
  bool settle() {
    return waitFor([this] { return !batch_->working(); });
  }
  /// `count` short tones in a folder of their own; the folder.
  QString tones(int count) {
    const QString folder = path(QStringLiteral("tones"));
    QDir().mkpath(folder);
    for (int i = 0; i < count; ++i)
      tone(QStringLiteral("tones/%1.wav").arg(i, 4, 10, QLatin1Char('0')), 0.6, 120 + i);
    return folder;
  }
  /// In the list, none begun.
  void addAndHold(const QStringList& paths, int expected) {
    batch_->setPaused(true);
    batch_->add(paths);
    ASSERT_TRUE(waitFor([&] { return !batch_->looking(); }));
    ASSERT_EQ(rows(), expected);
  }
  std::vector<int> idsOf(std::initializer_list<int> at) const {
    std::vector<int> ids;
    for (const int one : at) ids.push_back(row(one).id);
    return ids;
  }

  std::unique_ptr<BatchController> batch_;
  QString note_;
  int told_ = 0;
};

TEST_F(BatchControllerTest, FoldersAreSearchedInThePoolAndLoopsOfLinksEnd) {
  QDir().mkpath(path(QStringLiteral("top/below/.hidden")));
  const QString first = tone(QStringLiteral("top/a.wav"));
  tone(QStringLiteral("top/below/b.WAV"));
  tone(QStringLiteral("top/below/.hidden/c.wav"));
  nonsense(QStringLiteral("top/below/words.txt"));
  nonsense(QStringLiteral("top/below/bad.flac"));
  ASSERT_TRUE(QFile::link(path(QStringLiteral("top")), path(QStringLiteral("top/below/loop"))));
  ASSERT_TRUE(QFile::link(first, path(QStringLiteral("top/again.wav"))));
  batch_->setPaused(true);
  {
    const PoolBlocker blocker(service_->jobs());
    batch_->add({path(QStringLiteral("top")), first});
    QTest::qWait(100);
    EXPECT_TRUE(batch_->looking());
    EXPECT_EQ(rows(), 0) << "the folder was walked in the GUI thread";
  }
  ASSERT_TRUE(waitFor([&] { return !batch_->looking(); }));
  QStringList names;
  for (int i = 0; i < rows(); ++i) names << fileName(row(i));
  EXPECT_EQ(names.join(u' '), QStringLiteral("a.wav b.WAV bad.flac")) << names.join(u' ').toStdString();
  EXPECT_EQ(note_, QStringLiteral("2 files were not added: they are in the list already."));
}

TEST_F(BatchControllerTest, AFolderWithoutSoundIsNamed) {
  QDir().mkpath(path(QStringLiteral("nothing")));
  batch_->add({path(QStringLiteral("nothing"))});
  ASSERT_TRUE(waitFor([&] { return !batch_->looking(); }));
  EXPECT_TRUE(note_.startsWith(QStringLiteral("There is no audio file in "))) << note_.toStdString();
  EXPECT_FALSE(batch_->working());
}

TEST_F(BatchControllerTest, EveryFileGetsItsResultOrItsError) {
  batch_->add({voice(QStringLiteral("voice.wav")), nonsense(QStringLiteral("bad.wav")),
               path(QStringLiteral("gone.wav")), tone(QStringLiteral("tone.wav"), 1.5)});
  ASSERT_TRUE(settle());
  ASSERT_EQ(rows(), 4);
  EXPECT_EQ(row(0).state, BatchState::Done);
  ASSERT_NE(row(0).result, nullptr);
  EXPECT_NEAR(row(0).result->prediction.probabilities.sum(), 1, 1e-9);
  EXPECT_GT(row(0).result->historyId, 0);
  EXPECT_EQ(row(1).state, BatchState::Failed);
  EXPECT_FALSE(row(1).remarks.isEmpty());
  EXPECT_EQ(row(2).state, BatchState::Failed);
  ASSERT_NE(row(2).error, nullptr);
  EXPECT_EQ(row(2).error->code, Errc::NotFound);
  EXPECT_EQ(row(3).state, BatchState::Done);
  ASSERT_NE(row(3).result, nullptr);
  EXPECT_TRUE(row(3).result->verdict.withholdsLabel());
  EXPECT_EQ(remembered(), 2);
  EXPECT_TRUE(waitFor([&] { return told_ > 0; })) << "nobody was told that the history has new rows";
  EXPECT_EQ(batch_->progress().permille, 1000);
}

TEST_F(BatchControllerTest, ExportsWhatTheCommandLineSaysOfTheSameFiles) {
  const QString good = voice(QStringLiteral("voice.wav"));
  const QString bad = nonsense(QStringLiteral("bad.wav"));
  batch_->add({good, bad});
  ASSERT_TRUE(settle());
  auto outcome = service_->run({.path = good, .keep = false});
  const auto failure = service_->run({.path = bad, .keep = false});
  ASSERT_TRUE(outcome && !failure);
  outcome->name = good;
  const auto& labels = *outcome->analysis.prediction.labels;
  EXPECT_EQ(batchText(batch_->model().rows(), BatchFormat::Csv),
            csvHeader(labels) + csvLine(*outcome, labels) +
                csvErrorLine(bad.toStdString(), failure.error(), labels));
  outcome->historyId = row(0).result->historyId;
  EXPECT_EQ(
      batchText(batch_->model().rows(), BatchFormat::JsonLines),
      outcomeJson(*outcome).dump() + "\n" + errorJson(bad.toStdString(), failure.error()).dump() + "\n");
}

TEST_F(BatchControllerTest, NoMoreFilesAreBegunThanThereAreThreads) {
  addAndHold({tones(10)}, 10);
  {
    const PoolBlocker blocker(service_->jobs());
    batch_->setPaused(false);
    QTest::qWait(150);
    EXPECT_EQ(of(BatchState::Working), 2);
    EXPECT_EQ(of(BatchState::Waiting), 8);
    EXPECT_EQ(remembered(), 0) << "analysed in the GUI thread";
  }
  ASSERT_TRUE(settle());
  EXPECT_EQ(of(BatchState::Done), 10);
}

TEST_F(BatchControllerTest, TheEventLoopTurnsWhileTheDatabaseIsBusy) {
  QSemaphore gate;
  auto blocked = service_->history().run([&gate](HistoryStore&) { return gate.tryAcquire(1, kPatienceMs); });
  batch_->add({tone(QStringLiteral("one.wav"))});
  ASSERT_TRUE(waitFor([&] { return of(BatchState::Working) == 1; }));
  bench::GuiWatchdog watchdog;
  ASSERT_TRUE(waitFor([&] { return watchdog.turns() > 50; }));
  EXPECT_EQ(of(BatchState::Working), 1) << "done before it was in the history";
  gate.release();
  ASSERT_TRUE(settle());
  EXPECT_EQ(of(BatchState::Done), 1);
  EXPECT_TRUE(blocked.result());
}

TEST_F(BatchControllerTest, OneThatWaitsAndOneThatRunsCanBeCancelled) {
  addAndHold({tones(6)}, 6);
  {
    const PoolBlocker blocker(service_->jobs());
    batch_->setPaused(false);
    ASSERT_EQ(row(0).state, BatchState::Working);
    batch_->cancel(idsOf({0, 4}));
    EXPECT_EQ(row(4).state, BatchState::Cancelled);
    EXPECT_EQ(row(0).state, BatchState::Working) << "it has not noticed yet";
  }
  ASSERT_TRUE(settle());
  EXPECT_EQ(row(0).state, BatchState::Cancelled);
  EXPECT_EQ(of(BatchState::Done), 4);
  EXPECT_EQ(remembered(), 4);
  batch_->cancel(idsOf({1}));
  EXPECT_EQ(row(1).state, BatchState::Done) << "what is done stays done";
  EXPECT_LT(batch_->progress().permille, 1000) << "two are not done";
  batch_->retry(idsOf({0, 1, 4}));
  ASSERT_TRUE(settle());
  EXPECT_EQ(of(BatchState::Done), 6);
  EXPECT_EQ(remembered(), 6) << "what was done was done again";
}

TEST_F(BatchControllerTest, AllCanBeCancelledAndMoreAddedAfterwards) {
  addAndHold({tones(20)}, 20);
  const PoolBlocker blocker(service_->jobs());
  batch_->setPaused(false);
  batch_->add({path(QStringLiteral("elsewhere"))});
  batch_->cancelAll();
  EXPECT_EQ(of(BatchState::Cancelled), 18);
  const_cast<PoolBlocker&>(blocker).release();
  ASSERT_TRUE(settle());
  EXPECT_EQ(of(BatchState::Cancelled), 20);
  EXPECT_EQ(remembered(), 0);
  batch_->add({voice(QStringLiteral("voice.wav"))});
  ASSERT_TRUE(settle());
  EXPECT_EQ(of(BatchState::Done), 1);
}

TEST_F(BatchControllerTest, WhatFailedIsTriedAgain) {
  const QString late = path(QStringLiteral("late.wav"));
  batch_->add({late, nonsense(QStringLiteral("bad.wav"))});
  ASSERT_TRUE(settle());
  ASSERT_EQ(of(BatchState::Failed), 2);
  tone(QStringLiteral("late.wav"));
  batch_->retryAll();
  EXPECT_EQ(of(BatchState::Failed), 0);
  ASSERT_TRUE(settle());
  EXPECT_EQ(row(0).state, BatchState::Done);
  EXPECT_EQ(row(0).error, nullptr);
  EXPECT_EQ(row(1).state, BatchState::Failed);
}

TEST_F(BatchControllerTest, APauseBeginsNothingAndARestGoesOn) {
  addAndHold({tones(5)}, 5);
  QTest::qWait(100);
  EXPECT_EQ(of(BatchState::Waiting), 5);
  EXPECT_FALSE(batch_->working());
  batch_->setPaused(false);
  EXPECT_TRUE(batch_->working());
  ASSERT_TRUE(settle());
  EXPECT_EQ(of(BatchState::Done), 5);
}

TEST_F(BatchControllerTest, WhatRunsMayBeTakenOffTheList) {
  addAndHold({tones(8)}, 8);
  {
    const PoolBlocker blocker(service_->jobs());
    batch_->setPaused(false);
    batch_->remove(idsOf({0, 5}));
    EXPECT_EQ(rows(), 6);
  }
  ASSERT_TRUE(settle());
  EXPECT_EQ(of(BatchState::Done), 6);
  batch_->removeFinished();
  EXPECT_EQ(rows(), 0);
  batch_->add({tones(4)});
  ASSERT_TRUE(waitFor([&] { return of(BatchState::Working) > 0; }));
  batch_->clear();
  EXPECT_EQ(rows(), 0);
  ASSERT_TRUE(settle());
  EXPECT_EQ(rows(), 0);
}

TEST_F(BatchControllerTest, ClassifiesWithTheModelAndTheSpeakerThatWereChosen) {
  batch_->setModel(QStringLiteral("prosody-lda"));
  batch_->add({voice(QStringLiteral("one.wav"))});
  ASSERT_TRUE(settle());
  ASSERT_NE(row(0).result, nullptr) << row(0).remarks.toStdString();
  EXPECT_EQ(row(0).result->prediction.modelId, "prosody-lda");
  batch_->setSpeaker(QStringLiteral("Nobody we know"));
  batch_->add({voice(QStringLiteral("two.wav"))});
  ASSERT_TRUE(settle());
  EXPECT_EQ(row(1).state, BatchState::Failed);
  EXPECT_TRUE(row(1).remarks.contains(QStringLiteral("Nobody we know"))) << row(1).remarks.toStdString();
}

TEST_F(BatchControllerTest, NamesModelsAndSpeakers) {
  const SpeakerProfile anna{.name = QStringLiteral("Anna"),
                            .createdAt = QDateTime::currentDateTime(),
                            .means = {{QStringLiteral("prosody-v1"), 3, {1.0F, 2.0F}}}};
  ASSERT_TRUE(service_->history()
                  .run([anna](HistoryStore& store) {
                    return SpeakerStore(store).add(anna, SpeakerStore::IfThere::Refuse);
                  })
                  .result());
  auto& choices = batch_->choices();
  {
    const PoolBlocker blocker(service_->jobs());
    choices.refresh();
    ASSERT_TRUE(waitFor([&] { return !choices.speakers().isEmpty(); }));
    EXPECT_TRUE(choices.models().isEmpty()) << "models were loaded in the GUI thread";
  }
  ASSERT_TRUE(waitFor([&] { return !choices.models().isEmpty(); }));
  EXPECT_TRUE(choices.models().contains(QStringLiteral("prosody-lda")));
  EXPECT_EQ(choices.activeModel(), QStringLiteral("mfcc40-rf"));
  EXPECT_EQ(choices.speakers(), QStringList{QStringLiteral("Anna")});
}

TEST_F(BatchControllerTest, AThousandFilesAreWorkedThroughWithFewSignals) {
  constexpr int kFiles = 1000;
  const QString folder = tones(kFiles);
  QElapsedTimer time;
  time.start();
  QSignalSpy changed(batch_.get(), &BatchController::changed);
  QSignalSpy cells(&batch_->model(), &QAbstractItemModel::dataChanged);
  bench::GuiWatchdog watchdog;
  batch_->add({folder});
  ASSERT_TRUE(QTest::qWaitFor([&] { return of(BatchState::Done) == kFiles; }, 10 * kPatienceMs));
  const double stall = watchdog.longestStallMs();
  RecordProperty("seconds", std::to_string(static_cast<double>(time.elapsed()) / 1000));
  RecordProperty("longest_stall_ms", std::to_string(stall));
  std::cout << "1000 files in " << time.elapsed() << " ms, longest stall of the GUI thread " << stall
            << " ms, " << changed.size() << " signals, " << cells.size() << " ranges\n";
  EXPECT_LE(changed.size(), time.elapsed() / 90 + 2);
  EXPECT_LT(cells.size(), kFiles) << "views are told of every file by itself";
  EXPECT_EQ(remembered(), kFiles);
  EXPECT_EQ(batch_->model().tally().all(), kFiles);
}

TEST_F(BatchControllerTest, MayGoAwayWhileItLooksAndWhileItWorks) {
  const QString folder = tones(200);
  for (const int wait : {0, 1, 5, 30, 100, 300}) {
    auto batch = std::make_unique<BatchController>(*service_);
    batch->add({folder});
    QTest::qWait(wait);
    batch.reset();
  }
  batch_->add({folder});
  QTest::qWait(50);
  batch_.reset();
  service_->jobs().waitForDone();  // what nobody waits for ends soon
  EXPECT_LT(remembered(), 7 * 200);
}

}  // namespace
}  // namespace sentisound::test
