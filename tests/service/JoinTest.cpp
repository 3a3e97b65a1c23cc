#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/MadeUpFolder.h"

namespace sentisound::test {
namespace {

using ::testing::ElementsAre;

Dataset made(const std::string& corpus, const std::string& licence, const std::string& language,
             std::vector<std::string> labels, const std::string& speaker) {
  Dataset dataset{.corpus = corpus, .licence = licence, .languages = {language}, .labels = std::move(labels)};
  for (std::size_t i = 0; i < dataset.labels.size(); ++i)
    dataset.clips.push_back({.path = "/" + corpus + "/" + licence + std::to_string(i) + ".wav",
                             .label = static_cast<int>(i),
                             .speaker = speaker,
                             .corpus = corpus,
                             .language = language});
  return dataset;
}

TEST(JoinDatasets, unitesLabelsAndTellsSpeakersApart) {
  const auto all = joinDatasets(
      {made("A", "L1", "en", {"calm", "angry"}, "1"), made("B", "L2", "de", {"neutral", "angry"}, "1")});
  ASSERT_TRUE(all) << describe(all.error());
  EXPECT_EQ(all->corpus, "A + B");
  EXPECT_EQ(all->licence, "L1; L2");
  EXPECT_THAT(all->languages, ElementsAre("en", "de"));
  EXPECT_THAT(all->labels, ElementsAre("neutral", "calm", "angry"));
  EXPECT_THAT(told(*all), ElementsAre("calm A/1 L10.wav", "angry A/1 L11.wav", "neutral B/1 L20.wav",
                                      "angry B/1 L21.wav"));
  EXPECT_THAT(corpora(*all), ElementsAre("A", "B"));
}

TEST(JoinDatasets, putsOtherLabelsBehindOursAndJoinsSynonyms) {
  const auto all = joinDatasets({made("A", "L1", "en", {"Anger", "boredom", "Zest"}, "1"),
                                 made("B", "L1", "en", {"sad", "angry"}, "2")});
  EXPECT_THAT(all->labels, ElementsAre("sad", "angry", "Zest", "boredom"));
  EXPECT_THAT(told(*all), ElementsAre("angry A/1 L10.wav", "boredom A/1 L11.wav", "Zest A/1 L12.wav",
                                      "sad B/2 L10.wav", "angry B/2 L11.wav"));
  EXPECT_EQ(all->licence, "L1");
}

TEST(JoinDatasets, leavesASingleOneAlone) {
  const auto all = joinDatasets({made("A", "L1", "en", {"sad", "Anger"}, "1")});
  EXPECT_THAT(told(*all), ElementsAre("sad 1 L10.wav", "Anger 1 L11.wav"));
}

TEST(JoinDatasets, takesTwoPartsOfACorpusAsOne) {
  const auto all = joinDatasets(
      {made("A", "L1", "en", {"sad", "calm"}, "1"), made("A", "L2", "en", {"sad", "calm"}, "1")});
  EXPECT_EQ(all->corpus, "A");
  EXPECT_EQ(all->clips.front().speaker, "1");
}

TEST(JoinDatasets, prefixesSpeakersOnce) {
  auto two = joinDatasets(
      {made("A", "L1", "en", {"sad", "calm"}, "1"), made("B", "L2", "en", {"sad", "calm"}, "1")});
  const auto three = joinDatasets({*two, made("C", "L3", "en", {"sad", "calm"}, "1")});
  EXPECT_EQ(three->corpus, "A + B + C");
  EXPECT_EQ(three->clips.front().speaker, "A/1");
  EXPECT_EQ(three->clips.back().speaker, "C/1");
}

TEST(JoinDatasets, keepsUnknownSpeakersUnknownAndProblems) {
  auto unknown = made("B", "unknown", "en", {"sad", "calm"}, "");
  unknown.speakersKnown = false;
  unknown.problems = {Message("line 2")};
  const auto all = joinDatasets({made("A", "L1", "en", {"sad", "calm"}, "1"), unknown});
  EXPECT_FALSE(all->speakersKnown);
  EXPECT_EQ(all->clips.back().speaker, "");
  EXPECT_EQ(all->licence, "L1; unknown");
  EXPECT_EQ(all->problems, Messages{Message("line 2")});
}

TEST(JoinDatasets, refusesNoneAndTheSameClipTwice) {
  EXPECT_EQ(joinDatasets({}).error().code, Errc::BadRequest);
  const MadeUpFolder folder;
  folder.add({"x/a.wav", "y/b.wav"});
  const auto same = joinDatasets({*openDataset(folder.path().string()), *openDataset(folder.file("x/.."))});
  ASSERT_FALSE(same);
  EXPECT_EQ(same.error().code, Errc::BadRequest);
  EXPECT_TRUE(same.error().subject.ends_with("a.wav"));
}

}  // namespace
}  // namespace sentisound::test
