#include "analysis/Verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "analysis/Analysis.h"
#include "features/SoundDefects.h"
#include "ml/ModelFile.h"
#include "support/Signals.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using Kind = Verdict::Kind;

const EmotionModel& model() {
  static const auto loaded = *loadModel(test::sourceDir() / "models/prosody-lda");
  return loaded;
}

/// As if the model had said so: the first labels get these, the others share the rest.
Prediction opinion(std::vector<double> first) {
  const auto& labels = model().card().labels;
  Prediction prediction{.modelId = model().card().id,
                        .labels = std::make_shared<const std::vector<std::string>>(labels)};
  const double rest = 1 - std::accumulate(first.begin(), first.end(), 0.0);
  prediction.probabilities = Eigen::VectorXd::Constant(
      static_cast<Eigen::Index>(labels.size()), rest / static_cast<double>(labels.size() - first.size()));
  for (std::size_t i = 0; i < first.size(); ++i)
    prediction.probabilities[static_cast<Eigen::Index>(i)] = first[i];
  prediction.probabilities.maxCoeff(&prediction.top);
  return prediction;
}

Verdict verdictFor(const AudioBuffer& audio, const Prediction& prediction = opinion({0.8})) {
  const auto verdict = verdictOf(audio, Features{}, prediction, model());
  EXPECT_TRUE(verdict.ok());
  return verdict ? *verdict : Verdict{};
}

std::vector<std::string> codes(const Verdict& verdict) {
  std::vector<std::string> all;
  for (const auto& reason : verdict.reasons) all.push_back(reason.code);
  return all;
}

AudioBuffer speech(int hz = 22'050) {
  return test::espeakAt(SampleRate(hz));
}

/// Louder by `gain`, cut off, rounded to 16 bit, then softer by `after` and rounded again.
AudioBuffer overdriven(const AudioBuffer& audio, float gain, float after) {
  const auto to16 = [](float value) { return std::round(value * 32'767) / 32'767; };
  const float peak = audio.peak();
  std::vector<float> samples;
  for (const float sample : audio.samples())
    samples.push_back(to16(after * to16(std::clamp(gain * sample / peak, -1.0F, 1.0F))));
  return test::buffer(std::move(samples), audio.rate().hz());
}

/// Chords of three notes with four partials each, one after the other.
AudioBuffer chords() {
  constexpr int kHz = 16'000;
  std::vector<float> samples;
  for (const double root : {220.0, 174.61, 196.0, 261.63, 220.0, 196.0})
    for (int n = 0; n < kHz * 6 / 10; ++n) {
      const double time = static_cast<double>(n) / kHz;
      double sum = 0;
      for (const double note : {1.0, 1.25, 1.5})
        for (int partial = 1; partial <= 4; ++partial)
          sum += std::sin(2 * std::numbers::pi * root * note * partial * time) / partial;
      samples.push_back(static_cast<float>(0.1 * sum * std::exp(-2 * time)));
    }
  return test::buffer(std::move(samples), kHz);
}

TEST(Verdict, IsConfidentOfCleanSpeechAndASureModel) {
  const auto verdict = verdictFor(speech());
  EXPECT_EQ(verdict.kind, Kind::Confident) << sentence(verdict);
  EXPECT_THAT(verdict.reasons, IsEmpty());
  EXPECT_EQ(sentence(verdict), "Confident");
  EXPECT_EQ(word(verdict.kind), "Confident");
  EXPECT_EQ(name(verdict.kind), "confident");
}

TEST(Verdict, FindsNoSpeechInSilenceNoiseTonesAndMusic) {
  const auto expectNoSpeech = [](const AudioBuffer& audio, const char* code, const char* words) {
    const auto verdict = verdictFor(audio);
    EXPECT_EQ(verdict.kind, Kind::NoSpeech) << code;
    EXPECT_TRUE(verdict.withholdsLabel());
    EXPECT_THAT(codes(verdict), ElementsAre(code));
    EXPECT_EQ(sentence(verdict), std::string("No speech: ") + words);
  };
  expectNoSpeech(test::buffer(std::vector<float>(32'000), 16'000), "silence", "silence");
  expectNoSpeech(test::noise(2, 44'100), "noise", "steady noise");
  expectNoSpeech(test::tone(440, 2, 48'000), "tone", "a steady tone");
  expectNoSpeech(chords(), "music", "held notes, as in music");
}

TEST(Verdict, SaysThatASoundIsTooShort) {
  const auto whole = speech(16'000);
  const std::vector<float> word(whole.samples().begin() + 8000, whole.samples().begin() + 11'200);  // 0.2 s
  const auto alone = verdictFor(test::buffer(word, 16'000));
  EXPECT_EQ(alone.kind, Kind::Uncertain);
  EXPECT_THAT(codes(alone), Contains("too-short"));
  EXPECT_THAT(sentence(alone), HasSubstr("only 0.2 s of speech"));

  std::vector<float> amidSilence(16'000);
  amidSilence.insert(amidSilence.end(), word.begin(), word.end());
  amidSilence.resize(amidSilence.size() + 16'000);
  const auto amid = verdictFor(test::buffer(amidSilence, 16'000));
  EXPECT_EQ(amid.kind, Kind::Uncertain);
  EXPECT_THAT(codes(amid), Contains("too-short")) << sentence(amid);
}

TEST(Verdict, SaysThatTheSoundIsCutOffHoweverLoudItIsNow) {
  for (const float after : {1.0F, 0.6F, 0.1F}) {
    const auto verdict = verdictFor(overdriven(speech(), 4, after));
    EXPECT_EQ(verdict.kind, Kind::Uncertain);
    EXPECT_THAT(codes(verdict), Contains("clipped")) << after;
  }
  EXPECT_THAT(codes(verdictFor(overdriven(speech(), 1, 1))), Not(Contains("clipped"))) << "only loud";
}

TEST(Verdict, KnowsSpeechAt8KhzAsNarrow) {
  for (const auto& audio : {speech(8000), *resample(speech(8000), SampleRate(44'100))}) {
    const auto verdict = verdictFor(audio);
    EXPECT_EQ(verdict.kind, Kind::Uncertain);
    EXPECT_THAT(codes(verdict), ElementsAre("narrow-band"));
  }
}

TEST(Verdict, SaysThatThereIsMuchNoise) {
  const auto sound = test::speechLike(6, 3);
  EXPECT_THAT(codes(verdictFor(test::mixedAt(sound, test::NoiseColour::Pink, 4, 1))), Contains("noisy"));
  EXPECT_THAT(codes(verdictFor(test::mixedAt(sound, test::NoiseColour::Pink, 25, 1))),
              Not(Contains("noisy")));
}

TEST(Verdict, WeighsTheTwoMostLikelyLabels) {
  const auto& labels = model().card().labels;
  const auto even = verdictFor(speech(), opinion({0.45, 0.44}));
  EXPECT_EQ(even.kind, Kind::Uncertain);
  EXPECT_THAT(codes(even), ElementsAre("close-call"));
  EXPECT_EQ(sentence(even), "Uncertain: " + labels[0] + " and " + labels[1] + " are almost equally likely");
  EXPECT_THAT(sentence(verdictFor(speech(), opinion({0.50, 0.40}))),
              HasSubstr("only a little more likely than"));
  EXPECT_THAT(codes(verdictFor(speech(), opinion({0.45, 0.25}))), IsEmpty());
}

TEST(Verdict, AsksMoreOfTheTopTheFewerLabelsThereAre) {
  ASSERT_EQ(model().card().labels.size(), 8U);
  EXPECT_THAT(codes(verdictFor(speech(), opinion({0.39, 0.1}))), ElementsAre("low-confidence"));
  EXPECT_THAT(codes(verdictFor(speech(), opinion({0.41, 0.1}))), IsEmpty());

  Prediction four{.modelId = "another",
                  .labels = std::make_shared<const std::vector<std::string>>(
                      std::vector<std::string>{"a", "b", "c", "d"}),
                  .probabilities = Eigen::Vector4d(0.45, 0.2, 0.2, 0.15)};
  EXPECT_THAT(codes(verdictFor(speech(), four)), ElementsAre("low-confidence"));
}

TEST(Verdict, AModelThatKnowsNothingOfItsTrainingDataNeverCallsSoundUnlikeIt) {
  const auto forest = loadModel(test::sourceDir() / "models/mfcc40-rf");
  ASSERT_TRUE(forest.ok());
  ASSERT_FALSE(forest->fitted().novelty.has_value());
  const auto analysis = analyse(speech(8000), *forest);
  ASSERT_TRUE(analysis.ok());
  EXPECT_THAT(codes(analysis->verdict), Contains("narrow-band"));
  EXPECT_THAT(codes(analysis->verdict), Not(Contains("unlike-training")));
}

TEST(Verdict, ARememberedPredictionWithoutFiguresIsTakenAsItIs) {
  Prediction none{.modelId = "imported"};
  EXPECT_EQ(verdictFor(speech(), none).kind, Kind::Confident);
}

TEST(Verdict, FindsSpeechInAlmostEveryClipOfTheCorporaHoweverSoft) {
  for (const char* corpus :
       {"data/ravdess", "data/emodb", "data/nemo", "data/voices/emovo", "data/voices/ased"}) {
    SENTISOUND_NEEDS_SPEECH_CLIPS(corpus);
    const auto clips = test::speechClips(corpus, 150);
    int away = 0;
    int softAway = 0;
    for (std::size_t i = 0; i < clips.size(); ++i) {
      away += verdictFor(clips[i]).withholdsLabel() ? 1 : 0;
      if (i % 5 != 0) continue;
      std::vector<float> soft;  // 30 dB down, in 16 bits
      for (const float sample : clips[i].samples())
        soft.push_back(std::round(sample * 0.0316F * 32'768) / 32'768);
      softAway += verdictFor(test::buffer(std::move(soft), clips[i].rate().hz())).withholdsLabel() ? 1 : 0;
    }
    EXPECT_LE(away, 1) << corpus;
    EXPECT_LE(softAway, 1) << corpus;
  }
}

TEST(Verdict, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  const auto verdict = verdictOf(speech(), Features{}, opinion({0.8}), model(), {.stop = stop.get_token()});
  ASSERT_FALSE(verdict.ok());
  EXPECT_EQ(verdict.error().code, Errc::Cancelled);
}

TEST(SoundDefects, LeaveQuietAndSilentSoundAlone) {
  EXPECT_EQ(clippedShare(test::buffer(std::vector<float>(16'000), 16'000)), 0);
  EXPECT_EQ(clippedShare(test::buffer(std::vector<float>(16'000, 0.005F), 16'000)), 0);
  EXPECT_EQ(*upperBandDb(test::buffer(std::vector<float>(16'000), 16'000)), 0);
}

}  // namespace
}  // namespace sentisound
