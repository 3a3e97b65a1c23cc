// Sound that is still coming in is classified as files are.
#include "service/LiveAnalysis.h"

#include <gtest/gtest.h>

#include <thread>

#include "audioio/WavWriter.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"
#include "support/SpeechLike.h"
#include "support/TinyModel.h"

namespace sentisound {
namespace {

using test::must;

class Live : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinySpeakerModel(folder_.path() / "models");
    service_ = must(AnalysisService::open({.dataDir = QString::fromStdString(folder_.path().string()),
                                           .modelId = QStringLiteral("prosody-lda")}));
  }
  /// Speech of a synthetic voice as a microphone gives it.
  static std::vector<std::int16_t> speech(double seconds) {
    const auto sound = test::speechLike(seconds, 3);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * test::kSpeechLikeHz));
    for (std::size_t n = 0; n < samples.size(); ++n)
      samples[n] = static_cast<std::int16_t>(std::clamp(sound.samples[n] * 3000, -32'000.0, 32'000.0));
    return samples;
  }
  /// In blocks of 50 ms, as they arrive.
  static void feed(LiveAnalysis& live, std::span<const std::int16_t> samples) {
    constexpr std::size_t kBlock = test::kSpeechLikeHz / 20;
    for (std::size_t at = 0; at < samples.size(); at += kBlock)
      live.append(samples.subspan(at, std::min(kBlock, samples.size() - at)));
  }

  test::ScratchFolder folder_;
  std::unique_ptr<AnalysisService> service_;
  const SampleRate rate_{test::kSpeechLikeHz};
};

TEST_F(Live, AgreesWithTheSavedTakeOnTheSameSamples) {
  const auto samples = speech(2.8);
  LiveAnalysis live(*service_, rate_);
  feed(live, samples);
  const auto readout = must(live.classify());
  ASSERT_TRUE(readout);

  const QString path = QString::fromStdString(folder_.file("take.wav"));
  auto writer = must(WavWriter::create(path, rate_));
  ASSERT_TRUE(writer->append(samples));
  ASSERT_TRUE(writer->finish());
  const auto file = must(service_->run({.path = path}));
  EXPECT_EQ(readout->prediction.probabilities, file.analysis.prediction.probabilities);
  EXPECT_EQ(readout->prediction.label(), file.analysis.prediction.label());
  EXPECT_EQ(sentence(readout->verdict), sentence(file.analysis.verdict));
  EXPECT_EQ(readout->fromSeconds, 0);
  EXPECT_DOUBLE_EQ(readout->toSeconds, 2.8);
}

TEST_F(Live, ListensToTheNewestThreeSeconds) {
  const auto samples = speech(20);
  LiveAnalysis live(*service_, rate_);
  feed(live, samples);
  const auto readout = must(live.classify());
  ASSERT_TRUE(readout);
  EXPECT_DOUBLE_EQ(readout->fromSeconds, 17);
  EXPECT_DOUBLE_EQ(readout->toSeconds, 20);

  LiveAnalysis onlyTheEnd(*service_, rate_);
  feed(onlyTheEnd, std::span(samples).last(3 * test::kSpeechLikeHz));
  const auto end = must(onlyTheEnd.classify());
  ASSERT_TRUE(end);
  EXPECT_EQ(readout->prediction.probabilities, end->prediction.probabilities);
}

TEST_F(Live, KeepsNoMoreThanItsWindow) {
  LiveAnalysis live(*service_, rate_);
  EXPECT_FALSE(live.newest(3));
  feed(live, speech(15));
  feed(live, speech(15));
  EXPECT_DOUBLE_EQ(live.seconds(), 30);
  const auto all = live.newest(1e6);
  ASSERT_TRUE(all);
  EXPECT_DOUBLE_EQ(all->audio.seconds(), LiveAnalysis::kKeptSeconds);
  EXPECT_DOUBLE_EQ(all->toSeconds(), 30);
  EXPECT_GT(live.peak(), 0.01F);
}

TEST_F(Live, SaysNothingOfNothing) {
  LiveAnalysis live(*service_, rate_);
  EXPECT_FALSE(must(live.classify()));
  const std::array<std::int16_t, 10> few{};
  live.append(few);
  const auto readout = must(live.classify());
  EXPECT_TRUE(!readout || readout->verdict.withholdsLabel());
}

TEST_F(Live, WithholdsTheLabelOfSilence) {
  LiveAnalysis live(*service_, rate_);
  feed(live, std::vector<std::int16_t>(3 * test::kSpeechLikeHz));
  const auto readout = must(live.classify());
  ASSERT_TRUE(readout);
  EXPECT_TRUE(readout->verdict.withholdsLabel());
}

TEST_F(Live, TellsThatTheModelIsMissing) {
  LiveAnalysis live(*service_, rate_, QStringLiteral("none-such"));
  feed(live, speech(1));
  const auto classified = live.classify();
  ASSERT_FALSE(classified);
  EXPECT_EQ(classified.error().code, Errc::NotFound);
}

TEST_F(Live, MayBeFedWhileItClassifies) {
  LiveAnalysis live(*service_, rate_);
  feed(live, speech(1));
  std::jthread feeder([&](const std::stop_token& stop) {
    const auto more = speech(0.5);
    while (!stop.stop_requested()) feed(live, more);
  });
  for (int i = 0; i < 5; ++i) {
    const auto readout = must(live.classify());
    ASSERT_TRUE(readout);
    EXPECT_NEAR(readout->prediction.probabilities.sum(), 1, 1e-9);
    EXPECT_LE(readout->toSeconds, live.seconds());
  }
}

}  // namespace
}  // namespace sentisound
