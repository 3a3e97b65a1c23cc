// A recording with a speaker on each channel: analysed, remembered, opened again and passed on as such.
#include "service/EachChannel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/FileDecoder.h"
#include "service/PictureCache.h"
#include "service/TrainingExport.h"
#include "service/VoiceMeasuring.h"
#include "support/Channels.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"
#include "support/SpeechLike.h"
#include "support/TinyModel.h"
#include "training/Dataset.h"

namespace sentisound {
namespace {

using test::must;
using testing::HasSubstr;
using testing::SizeIs;

class EachChannel : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinySpeakerModel(folder_.path() / "models");
    service_ = must(AnalysisService::open({.dataDir = QString::fromStdString(folder_.path().string()),
                                           .modelId = QStringLiteral("prosody-lda")}));
  }
  static std::vector<double> voice(unsigned seed, double seconds = 3) {
    auto samples = test::speechLike(seconds, seed).samples;
    samples.resize(static_cast<std::size_t>(seconds * test::kSpeechLikeHz));  // all alike
    for (double& sample : samples) sample *= 0.1;
    return samples;
  }
  QString write(const char* name, const std::vector<std::vector<double>>& channels) const {
    return QString::fromStdString(folder_.write(name, test::channelsWav(channels, test::kSpeechLikeHz)));
  }
  QString interview() const { return write("interview.wav", {voice(3), voice(4)}); }
  /// What a file of that one voice gets.
  Eigen::VectorXd alone(unsigned seed) const {
    return must(service_->run({.path = write("alone.wav", {voice(seed)}), .keep = false}))
        .analysis.prediction.probabilities;
  }
  std::vector<HistoryRow> rows() const {
    return must(service_->history()
                    .run([](HistoryStore& store) {
                      return store.list({.sort = HistorySort::Added, .ascending = true});
                    })
                    .result());
  }

  test::ScratchFolder folder_;
  std::unique_ptr<AnalysisService> service_;
};

TEST_F(EachChannel, IsAnalysedAsAFileOfItsOwnWouldBe) {
  const auto outcomes = must(runEachChannel(*service_, {.path = interview(), .timeline = true}));
  ASSERT_EQ(outcomes.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(outcomes[i].channel, static_cast<int>(i) + 1);
    EXPECT_EQ(outcomes[i].analysis.prediction.probabilities, alone(static_cast<unsigned>(i) + 3));
    EXPECT_TRUE(outcomes[i].analysis.timeline);
  }
  EXPECT_NE(outcomes[0].analysis.prediction.probabilities, outcomes[1].analysis.prediction.probabilities);
  const auto kept = rows();
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].channel, kLeft);
  EXPECT_EQ(kept[1].channel, kRight);
  EXPECT_EQ(kept[0].audioSha256, kept[1].audioSha256) << "the recording is kept once, and whole";
}

TEST_F(EachChannel, OfOneChannelIsThat) {
  const auto outcomes = must(runEachChannel(*service_, {.path = write("mono.wav", {voice(3)})}));
  ASSERT_EQ(outcomes.size(), 1U);
  EXPECT_EQ(outcomes[0].channel, kMix);
}

TEST_F(EachChannel, KeepsAllOrNone) {
  const auto brief = test::sine(200, 0.005, test::kSpeechLikeHz);
  const auto tooShort = runEachChannel(*service_, {.path = write("short.wav", {brief, brief})});
  ASSERT_FALSE(tooShort);
  EXPECT_EQ(tooShort.error().code, Errc::TooShort);
  std::stop_source stop;
  const Progress stopsInTheSecond{[&](double fraction) {
                                    if (fraction > 0.6) stop.request_stop();
                                  },
                                  stop.get_token()};
  const auto stopped = runEachChannel(*service_, {.path = interview()}, stopsInTheSecond);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, Errc::Cancelled);
  EXPECT_THAT(rows(), SizeIs(0));
}

TEST_F(EachChannel, ThatIsMissingIsToldByTheNameOfTheFile) {
  const auto refused = service_->run({.path = interview(), .channel = 5});
  ASSERT_FALSE(refused);
  EXPECT_EQ(describe(refused.error()),
            "interview.wav: it has 2 channels, and no channel 5; choose one of those, or the mix.");
  EXPECT_THAT(rows(), SizeIs(0));
}

TEST_F(EachChannel, ComesBackOutOfTheHistoryAsItWas) {
  const auto first = must(service_->run({.path = interview(), .channel = kRight}));
  const auto again = must(service_->reopenNow(first.historyId));
  EXPECT_EQ(again.channel, kRight);
  EXPECT_EQ(again.analysis.features.values, first.analysis.features.values);
  const auto anew = must(service_->reanalyseNow(first.historyId, {}));
  EXPECT_EQ(anew.channel, kRight);
  EXPECT_EQ(anew.analysis.prediction.probabilities, first.analysis.prediction.probabilities);
}

TEST_F(EachChannel, OfAKeptRecordingCanBeAnalysedLater) {
  const auto mix = must(service_->run({.path = interview(), .origin = QStringLiteral("recording")}));
  EXPECT_EQ(mix.channel, kMix);
  auto job = service_->submitKept(mix.historyId, {.channel = kLeft, .soundFirst = true});
  const auto left = must(job.future.result());
  EXPECT_EQ(left.channel, kLeft);
  EXPECT_EQ(left.name, QStringLiteral("interview.wav"));
  EXPECT_EQ(left.audioSha256, mix.audioSha256);
  EXPECT_EQ(left.analysis.prediction.probabilities, alone(3));
  EXPECT_EQ(rows().back().origin, QStringLiteral("recording"));
  ASSERT_EQ(job.sound.resultCount(), 1);
  EXPECT_EQ(job.sound.result().lanes.size(), 2U);
  EXPECT_EQ(service_->submitKept(4711, {}).future.result().error().code, Errc::NotFound);
}

TEST_F(EachChannel, IsMeasuredByItself) {
  const auto left = must(service_->run({.path = interview(), .channel = kLeft}));
  const auto right = must(service_->run({.path = interview(), .channel = kRight}));
  const auto ofLeft = must(measureKept(*service_, left.historyId, {}));
  const auto ofRight = must(measureKept(*service_, right.historyId, {}));
  ASSERT_TRUE(ofLeft.measures.f0MeanHz && ofRight.measures.f0MeanHz);
  EXPECT_NE(*ofLeft.measures.f0MeanHz, *ofRight.measures.f0MeanHz);
}

TEST_F(EachChannel, HasPicturesOfItsOwn) {
  HistoryRow row{.id = 7, .createdAt = QDateTime({2024, 1, 15}, {12, 0}), .name = "a.wav"};
  service_->pictures().keep(row, QByteArrayLiteral("mix"));
  row.channel = kRight;
  EXPECT_TRUE(service_->pictures().find(row).isEmpty());
}

TEST_F(EachChannel, IsLearntFromByItself) {
  for (const int channel : {kLeft, kRight}) {
    const auto one = must(service_->run({.path = interview(), .channel = channel}));
    ASSERT_TRUE(service_->history()
                    .run([id = one.historyId, channel](HistoryStore& store) {
                      return store.correct(
                          id, channel == kLeft ? QStringLiteral("sad") : QStringLiteral("happy"), {});
                    })
                    .result());
  }
  const QString folder = QString::fromStdString(folder_.file("out"));
  const auto told = must(exportTrainingData(*service_, folder));
  EXPECT_EQ(told.clips, 2);
  EXPECT_EQ(told.sameAudio, 0);
  const auto set = must(openDataset("folder=" + folder.toStdString()));
  ASSERT_EQ(set.clips.size(), 2U);
  for (const auto& clip : set.clips) {
    const int channel = set.labels[static_cast<std::size_t>(clip.label)] == "sad" ? kLeft : kRight;
    const auto written = must(decodeFile(EncodedSound::file(clip.path)));
    const auto wanted = must(decodeFile(EncodedSound::file(interview().toStdString()), {.channel = channel}));
    EXPECT_EQ(written.facts.channels, 1);
    EXPECT_TRUE(std::ranges::equal(written.audio.samples(), wanted.audio.samples()));
  }
}

TEST_F(EachChannel, OfOppositePhaseIsNoSilence) {
  const auto both = write("phase.wav", {voice(3), test::negated(voice(3))});
  const auto outcome = must(service_->run({.path = both}));
  EXPECT_EQ(outcome.channel, kLeft);
  EXPECT_EQ(outcome.analysis.prediction.probabilities, alone(3));
  ASSERT_FALSE(outcome.warnings.empty());
  EXPECT_THAT(outcome.warnings[0].english(), HasSubstr("cancel each other out"));
  EXPECT_EQ(rows().back().channel, kLeft);
}

}  // namespace
}  // namespace sentisound
