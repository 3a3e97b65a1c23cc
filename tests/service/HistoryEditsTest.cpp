// Deleting for good, analysing again, and taking corrections away as tables and training data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include "codec/FileDecoder.h"
#include "core/Csv.h"
#include "service/HistoryExport.h"
#include "service/TrainingExport.h"
#include "store/LabelStore.h"
#include "support/Must.h"
#include "support/OwnClips.h"
#include "support/ScratchFolder.h"
#include "support/TinyModel.h"
#include "training/Dataset.h"
#include "training/ModelTraining.h"

namespace sentisound {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using test::must;

class RememberedRows : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.path() / "data" / "models");
    test::writeTinyModel(folder_.path() / "data" / "models", {.id = "other", .recipe = "mfcc40-rf"});
    open();
  }
  void open() {
    service_ = must(AnalysisService::open({.dataDir = path("data"), .modelId = QStringLiteral("mfcc40-rf")}));
  }
  [[nodiscard]] QString path(const char* name) const { return QString::fromStdString(folder_.file(name)); }
  AnalysisOutcome analyse(const char* name, int speaker = 1, int take = 1) {
    const auto bytes = test::ownClip(speaker, false, take);
    return must(service_->run({.path = QString::fromStdString(folder_.write(name, bytes))}));
  }
  template <class Work>
  auto store(Work work) {
    return service_->history().run(std::move(work)).result();
  }
  void correct(qint64 id, const QString& label, const QString& note = {}) {
    const auto done = store([=](HistoryStore& store) { return store.correct(id, label, note); });
    ASSERT_TRUE(done) << describe(done.error());
  }
  static QByteArray bytesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
  }

  test::ScratchFolder folder_;
  std::unique_ptr<AnalysisService> service_;
};

TEST_F(RememberedRows, AreGoneFromDiskWhenTheServiceThatDeletedThemEnds) {
  const auto gone = analyse("gone.wav", 1);
  const auto stays = analyse("stays.wav", 2);
  EXPECT_EQ(must(service_->remove({gone.historyId}).result()), 1);
  EXPECT_TRUE(service_->audio().find(gone.audioSha256)) << "it can still be undone";
  const AudioStore audio = service_->audio();
  service_.reset();
  EXPECT_FALSE(audio.find(gone.audioSha256));
  EXPECT_TRUE(audio.find(stays.audioSha256));
  open();
  EXPECT_EQ(must(store([](HistoryStore& store) { return store.count(); })), 1);
  EXPECT_EQ(must(store([id = gone.historyId](HistoryStore& store) { return store.restore({id}); })), 0);
}

TEST_F(RememberedRows, ThatACrashLeftDeletedAreGoneAfterTheNextStart) {
  const auto gone = analyse("gone.wav");
  service_.reset();
  {
    // As after a crash: hidden, and nobody purged.
    HistoryStore store = must(HistoryStore::open(path("data/history.sqlite")));
    ASSERT_EQ(must(store.remove({gone.historyId})), 1);
  }
  open();
  EXPECT_FALSE(service_->audio().find(gone.audioSha256));
}

TEST_F(RememberedRows, CanBeBroughtBackThoughAnotherServiceComesAndGoes) {
  const auto outcome = analyse("a.wav");
  EXPECT_EQ(must(service_->remove({outcome.historyId}).result()), 1);
  { const auto other = must(AnalysisService::open(service_->settings())); }
  EXPECT_EQ(must(store([id = outcome.historyId](HistoryStore& store) { return store.restore({id}); })), 1);
  EXPECT_TRUE(service_->reopenNow(outcome.historyId));
}

/// Services that delete one row each and end in every order, another one coming and going in between: what a
/// living one deleted can be brought back, and what the last one leaves is gone.
TEST_F(RememberedRows, CanBeBroughtBackWhicheverOfSeveralServicesEndsFirst) {
  const std::vector<std::vector<std::size_t>> orders{{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                                     {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
  for (const auto& order : orders) {
    std::vector<std::unique_ptr<AnalysisService>> services;
    std::vector<AnalysisOutcome> rows;
    for (int i = 0; i < 3; ++i) {
      rows.push_back(analyse("a.wav", i + 1));
      services.push_back(must(AnalysisService::open(service_->settings())));
      EXPECT_EQ(must(services.back()->remove({rows.back().historyId}).result()), 1);
    }
    for (const auto next : order) {
      { const auto passing = must(AnalysisService::open(service_->settings())); }
      const qint64 id = rows[next].historyId;
      const auto restore = [id](HistoryStore& store) { return store.restore({id}); };
      EXPECT_EQ(must(services[next]->history().run(restore).result()), 1) << "of " << next;
      EXPECT_TRUE(services[next]->reopenNow(id)) << "of " << next;
      EXPECT_EQ(must(services[next]->remove({id}).result()), 1);
      services[next].reset();
      EXPECT_EQ(must(store(restore)), 0) << "its own is gone with it";
    }
    EXPECT_EQ(must(store([](HistoryStore& store) { return store.count(); })), 0);
    for (const auto& row : rows) EXPECT_FALSE(service_->audio().find(row.audioSha256));
  }
}

TEST_F(RememberedRows, KeepTheirAudioWhileAnotherRowHasIt) {
  const auto first = analyse("a.wav");
  const auto second = must(service_->reanalyseNow(first.historyId, QStringLiteral("other")));
  must(service_->remove({first.historyId}).result());
  EXPECT_EQ(must(service_->purgeDeleted()), 1);
  EXPECT_TRUE(service_->reopenNow(second.historyId));
}

TEST_F(RememberedRows, AreAnalysedAgainByAnotherModelAsANewRow) {
  const auto first = analyse("a.wav");
  const auto again = must(service_->reanalyse(first.historyId, QStringLiteral("other")).future.result());
  EXPECT_NE(again.historyId, first.historyId);
  EXPECT_EQ(again.name, QStringLiteral("a.wav"));
  EXPECT_EQ(again.audioSha256, first.audioSha256);
  EXPECT_EQ(again.analysis.prediction.modelId, "other");
  const auto row = must(store([id = again.historyId](HistoryStore& store) { return store.byId(id); }));
  EXPECT_EQ(row.name, QStringLiteral("a.wav"));
  EXPECT_EQ(row.origin, QStringLiteral("file"));
  EXPECT_EQ(row.modelId, QStringLiteral("other"));
  const auto before = must(store([id = first.historyId](HistoryStore& store) { return store.byId(id); }));
  EXPECT_EQ(before.modelId, QStringLiteral("mfcc40-rf"));
}

TEST_F(RememberedRows, CannotBeAnalysedAgainWithoutRowAudioOrModel) {
  const auto first = analyse("a.wav");
  EXPECT_EQ(service_->reanalyseNow(99, QStringLiteral("other")).error().code, Errc::NotFound);
  EXPECT_EQ(service_->reanalyseNow(first.historyId, QStringLiteral("nobody")).error().code, Errc::NotFound);
  ASSERT_TRUE(service_->audio().remove(first.audioSha256));
  const auto error = service_->reanalyseNow(first.historyId, QStringLiteral("other")).error();
  EXPECT_EQ(error.code, Errc::NotFound);
  EXPECT_EQ(error.subject, "a.wav");
}

TEST_F(RememberedRows, AreWrittenAsATable) {
  const auto a = analyse("a, b.wav", 1);
  const auto b = analyse("b.wav", 2);
  correct(b.historyId, QStringLiteral("sad"), QString::fromUtf8("„so“\nla la"));
  EXPECT_EQ(must(exportHistoryTable(service_->history(), {b.historyId, 99, a.historyId}, path("t.csv"))), 2);
  const auto records = csv::read(bytesOf(path("t.csv")).toStdString());
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].fields.size(), 15U);
  EXPECT_EQ(records[1].fields[2], "b.wav");
  EXPECT_EQ(records[1].fields[11], "sad");
  EXPECT_EQ(records[1].fields[12], "„so“\nla la");
  EXPECT_EQ(records[2].fields[2], "a, b.wav");
  EXPECT_EQ(records[2].fields[11], "");
  const bool withheld = a.analysis.verdict.withholdsLabel();
  EXPECT_EQ(records[2].fields[7], withheld ? "" : a.analysis.prediction.label());
}

TEST_F(RememberedRows, TableThatCannotBeWrittenLeavesNothing) {
  EXPECT_EQ(exportHistoryTable(service_->history(), {}, path("no/such/t.csv")).error().code, Errc::Storage);
  std::stop_source stop;
  stop.request_stop();
  const auto a = analyse("a.wav");
  EXPECT_EQ(exportHistoryTable(service_->history(), {a.historyId}, path("t.csv"), {.stop = stop.get_token()})
                .error()
                .code,
            Errc::Cancelled);
  EXPECT_FALSE(QFile::exists(path("t.csv")));
}

TEST_F(RememberedRows, CorrectedOnesBecomeADataSetThatTheTrainersReaderReads) {
  const auto a = analyse("a.wav", 1);
  const auto b = analyse("so, \"b\".wav", 2);
  analyse("not corrected.wav", 3);
  correct(a.historyId, QStringLiteral("sad"), QStringLiteral("two\nlines"));
  correct(b.historyId, QStringLiteral("happy"));
  const auto told = must(exportTrainingData(*service_, path("out")));
  EXPECT_EQ(told.clips, 2);
  EXPECT_EQ(told.classes, (QStringList{"happy", "sad"}));

  const auto set = must(openDataset("folder=" + path("out").toStdString()));
  EXPECT_THAT(set.labels, ElementsAre("happy", "sad"));
  ASSERT_EQ(set.clips.size(), 2U);
  EXPECT_TRUE(set.problems.empty());
  for (const auto& clip : set.clips) {
    const auto& kept = set.labels[static_cast<std::size_t>(clip.label)] == "sad" ? a : b;
    EXPECT_EQ(bytesOf(QString::fromStdString(clip.path)), bytesOf(*service_->audio().find(kept.audioSha256)));
  }
  const auto header = csv::read(bytesOf(path("out/manifest.csv")).toStdString()).front();
  EXPECT_THAT(header.fields, ElementsAre("file", "speaker", "emotion", "id", "predicted", "note"));
}

TEST_F(RememberedRows, LabelledStretchesAreClipsInPlaceOfTheirRecording) {
  const auto a = analyse("a.wav", 1);
  const auto b = analyse("b.wav", 2);
  correct(a.historyId, QStringLiteral("sad"));
  correct(b.historyId, QStringLiteral("happy"));
  const double seconds = a.analysis.audio.seconds();
  ASSERT_TRUE(store([&, id = a.historyId](HistoryStore& store) {
    return LabelStore(store).set(id, {{0, seconds / 4, "anger", "shouts"},
                                      {seconds / 4, seconds / 2, "bored", ""},
                                      {seconds / 2, seconds + 9, "calm", ""},
                                      {seconds + 10, seconds + 11, "sad", ""}});
  }));
  const auto told = must(exportTrainingData(*service_, path("out")));
  EXPECT_EQ(told.clips, 4);
  EXPECT_EQ(told.stretches, 3) << "what lies behind the end is none";
  EXPECT_EQ(told.classes, (QStringList{"angry", "bored", "calm", "happy"}));
  const auto set = must(openDataset("folder=" + path("out").toStdString()));
  EXPECT_TRUE(set.problems.empty());
  ASSERT_EQ(set.clips.size(), 4U);
  for (const auto& clip : set.clips) {
    const auto decoded = must(decodeFile(EncodedSound::file(clip.path)));
    const auto& label = set.labels[static_cast<std::size_t>(clip.label)];
    const double wanted = label == "happy"  ? b.analysis.audio.seconds()
                          : label == "calm" ? seconds / 2
                                            : seconds / 4;
    EXPECT_NEAR(decoded.audio.seconds(), wanted, 0.002) << clip.path;
  }
  // Of those that are named only.
  EXPECT_EQ(must(exportTrainingData(*service_, path("one"), {b.historyId})).classes, QStringList{"happy"});
  EXPECT_EQ(must(exportTrainingData(*service_, path("two"), {a.historyId})).stretches, 3);
  // A recording that is deleted teaches nothing.
  must(service_->remove({a.historyId}).result());
  EXPECT_EQ(must(exportTrainingData(*service_, path("three"))).classes, QStringList{"happy"});
}

TEST_F(RememberedRows, OfOneAudioTheNewestCorrectionCounts) {
  const auto a = analyse("a.wav");
  const auto again = must(service_->reanalyseNow(a.historyId, QStringLiteral("other")));
  correct(again.historyId, QStringLiteral("sad"));
  QThread::msleep(5);  // corrections are dated to the millisecond
  correct(a.historyId, QStringLiteral("happy"));
  const auto told = must(exportTrainingData(*service_, path("out")));
  EXPECT_EQ(told.clips, 1);
  EXPECT_EQ(told.sameAudio, 1);
  EXPECT_EQ(told.classes, QStringList{"happy"});
}

TEST_F(RememberedRows, TrainingDataOverwritesNothing) {
  const auto a = analyse("a.wav");
  correct(a.historyId, QStringLiteral("sad"));
  ASSERT_TRUE(QDir().mkpath(path("full")));
  folder_.write("full/mine.txt", std::vector<unsigned char>{'x'});
  const auto error = exportTrainingData(*service_, path("full")).error();
  EXPECT_EQ(error.code, Errc::BadRequest);
  EXPECT_THAT(error.detail, HasSubstr("not empty"));
  EXPECT_EQ(QDir(path("full")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"mine.txt"});
  must(exportTrainingData(*service_, path("out")));
  EXPECT_EQ(exportTrainingData(*service_, path("out")).error().code, Errc::BadRequest);
}

TEST_F(RememberedRows, TrainingDataThatFailsLeavesNothing) {
  const auto a = analyse("a.wav");
  EXPECT_EQ(exportTrainingData(*service_, path("out")).error().code, Errc::NotFound)
      << "nothing is corrected";
  EXPECT_FALSE(QFile::exists(path("out")));
  correct(a.historyId, QStringLiteral("sad"));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(exportTrainingData(*service_, path("out"), {}, {.stop = stop.get_token()}).error().code,
            Errc::Cancelled);
  EXPECT_FALSE(QFile::exists(path("out")));
  ASSERT_TRUE(service_->audio().remove(a.audioSha256));
  EXPECT_EQ(exportTrainingData(*service_, path("out")).error().code, Errc::NotFound);
  EXPECT_FALSE(QFile::exists(path("out")));
}

TEST_F(RememberedRows, TrainingDataMayBeOfAFew) {
  const auto a = analyse("a.wav", 1);
  const auto b = analyse("b.wav", 2);
  correct(a.historyId, QStringLiteral("sad"));
  correct(b.historyId, QStringLiteral("happy"));
  EXPECT_EQ(must(exportTrainingData(*service_, path("out"), {b.historyId})).classes, QStringList{"happy"});
}

}  // namespace
}  // namespace sentisound
