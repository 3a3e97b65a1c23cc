// A long recording relative to itself, classified by a model that adapts.
#include "analysis/OwnBaseline.h"

#include <gtest/gtest.h>

#include "analysis/Analysis.h"
#include "core/SpeakerNames.h"
#include "support/Signals.h"
#include "support/SpeechLike.h"
#include "support/TinyAdaptive.h"

namespace sentisound {
namespace {

using State = OwnBaseline::State;

/// Phrases of voices of these mean F0 [Hz] in turn, with pauses of half a second.
AudioBuffer talk(const std::vector<double>& hz, int phrases) {
  std::vector<test::SpeechLikeVoice> voices;
  for (const double f0 : hz) voices.emplace_back(f0, static_cast<unsigned>(f0));
  std::vector<double> out;
  for (int i = 0; i < phrases; ++i) {
    voices[static_cast<std::size_t>(i) % voices.size()].speak(out, 12);
    out.resize(out.size() + test::kSpeechLikeHz / 2);
  }
  std::vector<float> samples;
  for (const double sample : out) samples.push_back(static_cast<float>(0.3 * sample));
  return test::buffer(std::move(samples), test::kSpeechLikeHz);
}

/// Tells a voice of 100 Hz from one of 260 Hz.
EmotionModel voiceModel() {
  test::TinyAdaptive tiny{.recipe = "mfcc40-rf", .featureSet = "mfcc40-v1"};
  const auto& spec = *findFeatureSpec(tiny.featureSet);
  constexpr Eigen::Index kOfAVoice = 8;
  Eigen::MatrixXf clips(2 * kOfAVoice, 40);
  std::vector<std::string> speakers;
  for (const double hz : {100.0, 260.0}) {
    const auto audio = talk({hz}, 10);
    for (Eigen::Index i = 0; i < kOfAVoice; ++i) {
      const auto second = static_cast<std::size_t>(test::kSpeechLikeHz);
      const auto clip = audio.cut(static_cast<std::size_t>(3 * i) * second, 3 * second);
      clips.row(static_cast<Eigen::Index>(speakers.size())) = extractValues(spec, *clip)->transpose() / 20;
      speakers.push_back(std::to_string(hz));
    }
  }
  tiny.voices = fitVoiceDirections(clips, speakers, {});
  const Eigen::RowVectorXf apart =
      clips.bottomRows(kOfAVoice).colwise().mean() - clips.topRows(kOfAVoice).colwise().mean();
  tiny.voices *= 30 / tiny.voices.row(0).dot(apart);
  return test::tinyAdaptiveModel(tiny);
}

TEST(OwnBaseline, OfOneVoiceIsThePlacesWhereItDeparts) {
  const auto audio = talk({100}, 22);
  ASSERT_GT(audio.seconds(), kAutoSeconds);
  const auto plain = analyse(audio, voiceModel());
  const auto own = analyse(audio, voiceModel(), {.ownBaseline = BaselineWish::Auto});
  ASSERT_TRUE(plain && own) << describe((plain ? own : plain).error());
  EXPECT_EQ(plain->ownBaseline.state, State::NotAsked);
  EXPECT_EQ(own->ownBaseline.state, State::Used);
  EXPECT_EQ(own->ownBaseline.clips, static_cast<int>(own->timeline->windows.size()));
  EXPECT_EQ(own->prediction.speaker, kOwnBaseline);
  EXPECT_EQ(plain->prediction.speaker, "");
  EXPECT_NE(own->prediction.probabilities, plain->prediction.probabilities);
  int angry = 0;  // of windows around their own mean neither class is everywhere
  for (const auto& window : own->timeline->windows) angry += window.probabilities[0] > 0.5 ? 1 : 0;
  EXPECT_GT(angry, 0);
  EXPECT_LT(angry, own->ownBaseline.clips);
  EXPECT_EQ(analyse(audio, voiceModel(), {.ownBaseline = BaselineWish::Auto})->prediction.probabilities,
            own->prediction.probabilities)
      << "the same bits again";
}

TEST(OwnBaseline, IsNotTakenOfTwoVoices) {
  const auto audio = talk({100, 260}, 22);
  const auto plain = analyse(audio, voiceModel());
  const auto own = analyse(audio, voiceModel(), {.ownBaseline = BaselineWish::Asked});
  ASSERT_TRUE(plain && own);
  EXPECT_EQ(own->ownBaseline.state, State::SeveralVoices);
  EXPECT_EQ(own->prediction.speaker, "");
  EXPECT_EQ(own->prediction.probabilities, plain->prediction.probabilities);
  EXPECT_EQ(sentence(own->ownBaseline).english(), "Several voices: compared with nobody.");
}

TEST(OwnBaseline, NeedsEnoughSpeech) {
  const auto half = talk({100}, 9);
  ASSERT_LT(half.seconds(), kAutoSeconds);
  EXPECT_EQ(analyse(half, voiceModel(), {.ownBaseline = BaselineWish::Auto})->ownBaseline.state,
            State::NotAsked);
  EXPECT_EQ(analyse(half, voiceModel(), {.ownBaseline = BaselineWish::Asked})->ownBaseline.state,
            State::Used);
  for (const auto& little : {talk({100}, 4), talk({100}, 1)})
    EXPECT_EQ(analyse(little, voiceModel(), {.ownBaseline = BaselineWish::Asked})->ownBaseline.state,
              State::TooLittle)
        << little.seconds();
}

TEST(OwnBaseline, GivesWayToAKnownSpeaker) {
  const auto audio = talk({100}, 9);
  const auto adaptive = voiceModel();
  const auto anna =
      adaptive.knowing("Anna", SpeakerClips{.compact = Eigen::MatrixXf::Zero(1, 40), .labels = {0}});
  ASSERT_TRUE(anna);
  const auto classified = analyse(audio, adaptive, {.speaker = *anna, .ownBaseline = BaselineWish::Asked});
  ASSERT_TRUE(classified);
  EXPECT_EQ(classified->prediction.speaker, "Anna");
  EXPECT_EQ(classified->ownBaseline.state, State::NotAsked);
}

TEST(Apart, AreWindowsThatDoNotOverlapSpreadEvenly) {
  std::vector<TimelineWindow> windows;
  for (int i = 0; i < 31; ++i) windows.push_back({.fromSeconds = i + 0.0, .toSeconds = i + 3.0});
  EXPECT_EQ(apart(windows, 100), (std::vector<std::size_t>{0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30}));
  EXPECT_EQ(apart(windows, 4), (std::vector<std::size_t>{0, 6, 15, 24}));
}

}  // namespace
}  // namespace sentisound
