// The published corpora, small made-up folders first, then the corpora themselves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "service/MadeUpFolder.h"
#include "support/Corpus.h"

namespace sentisound::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Strings = std::vector<std::string>;

Result<Dataset> openShared(const std::string& kind) {
  return openDataset(kind + "=" + (sharedDir() / "data" / kind).string());
}

std::map<std::string, int> clipsPerLabel(const Dataset& dataset) {
  std::map<std::string, int> counts;
  for (const auto& clip : dataset.clips) ++counts[dataset.labels.at(static_cast<std::size_t>(clip.label))];
  return counts;
}

std::size_t speakersOf(const Dataset& dataset) {
  std::set<std::string> speakers;
  for (const auto& clip : dataset.clips) speakers.insert(clip.speaker);
  return speakers.size();
}

TEST(Ravdess, takesAudioOnlySpeechAndNumbersItsActors) {
  const MadeUpFolder folder;
  folder.add({"Actor_02/03-01-05-01-01-01-02.wav", "Actor_01/03-01-01-01-01-01-01.WAV",
              "Actor_01/03-02-01-01-01-01-01.wav", "Actor_01/01-01-01-01-01-01-01.wav",
              "Actor_01/03-01-09-01-01-01-01.wav", "Actor_01/notes.wav",
              "Actor_01/03-01-01-01-01-01-01.txt"});
  const auto dataset = folder.open("ravdess");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_THAT(told(*dataset),
              ElementsAre("neutral 1 03-01-01-01-01-01-01.WAV", "angry 2 03-01-05-01-01-01-02.wav"));
  EXPECT_EQ(dataset->labels.size(), 8U);
  EXPECT_EQ(dataset->clips[0].corpus, "RAVDESS");
  EXPECT_EQ(dataset->clips[0].language, "en");
}

TEST(Ravdess, takesOneOfTwoEndings) {
  const MadeUpFolder folder;
  folder.add({"Actor_01/03-01-01-01-01-01-01.wav", "Actor_01/03-01-01-01-01-01-01.flac"});
  EXPECT_THAT(told(*folder.open("ravdess")), ElementsAre("neutral 1 03-01-01-01-01-01-01.flac"));
}

TEST(EmoDb, readsSpeakerAndEmotionFromTheName) {
  const MadeUpFolder folder;
  folder.add({"wav/03a01Fa.wav", "wav/16b10Wb.wav", "wav/08a02Ta.flac", "wav/10a02Ab.wav", "wav/11a02Ec.wav",
              "wav/12a02Nc.wav"});
  const auto dataset = folder.open("emodb");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_THAT(dataset->labels, ElementsAre("neutral", "happy", "sad", "angry", "fearful", "disgust"));
  EXPECT_THAT(told(*dataset),
              ElementsAre("happy 03 03a01Fa.wav", "sad 08 08a02Ta.flac", "fearful 10 10a02Ab.wav",
                          "disgust 11 11a02Ec.wav", "neutral 12 12a02Nc.wav", "angry 16 16b10Wb.wav"));
  EXPECT_EQ(dataset->corpus, "EMO-DB");
  EXPECT_EQ(dataset->licence, "CC0-1.0");
  EXPECT_THAT(dataset->languages, ElementsAre("de"));
}

TEST(EmoDb, leavesOutBoredomAndOtherNames) {
  const MadeUpFolder folder;
  folder.add({"03a01Fa.wav", "03a01Na.wav", "03a04Lc.wav", "03a01Xa.wav", "3a01Fa.wav", "03a01F.wav",
              "03a01Fab.wav", "03a01Wa.txt", ".hidden/03a01Wa.wav"});
  EXPECT_THAT(told(*folder.open("emodb")), ElementsAre("happy 03 03a01Fa.wav", "neutral 03 03a01Na.wav"));
}

TEST(Nemo, readsItsFileNames) {
  const MadeUpFolder folder;
  folder.add({"samples/SM0_anger_12.wav", "samples/EB0_surprised_3.wav", "samples/EB0_fear_3.wav",
              "samples/EB0_fear_x.wav", "samples/EB0_bored_3.wav", "samples/EB0_fear.wav"});
  const auto dataset = folder.open("nemo");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_THAT(told(*dataset), ElementsAre("fearful EB0 EB0_fear_3.wav", "surprised EB0 EB0_surprised_3.wav",
                                          "angry SM0 SM0_anger_12.wav"));
}

TEST(Nemo, prefersItsManifest) {
  const MadeUpFolder folder;
  folder.add({"a.flac", "b.flac", "SM0_anger_12.flac"});
  folder.manifest(
      "file,corpus,speaker,gender,emotion,intensity,sentence,language,seconds\r\n"
      "a.flac,nEMO,EB0,female,angry,,9,pl,1.980\r\nb.flac,nEMO,SM0,male,sad,,9,pl,2\r\n");
  const auto dataset = folder.open("nemo");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_THAT(told(*dataset), ElementsAre("angry EB0 a.flac", "sad SM0 b.flac"));
  EXPECT_EQ(dataset->corpus, "nEMO");
  EXPECT_EQ(dataset->licence, "CC BY-NC-SA 4.0");
  EXPECT_THAT(dataset->languages, ElementsAre("pl"));
}

TEST(Corpora, sayWhatTheyLookedForInAFolderWithoutIt) {
  const MadeUpFolder folder;
  folder.add({"song.wav"});
  for (const auto* kind : {"ravdess", "emodb", "nemo", "folder"}) {
    const auto dataset = folder.open(kind);
    ASSERT_FALSE(dataset) << kind;
    EXPECT_EQ(dataset.error().code, Errc::NotFound) << kind;
    EXPECT_EQ(dataset.error().subject, folder.path().string()) << kind;
  }
  EXPECT_THAT(folder.open("emodb").error().detail, HasSubstr("03a01Fa"));
}

TEST(Corpora, needTwoClasses) {
  const MadeUpFolder folder;
  folder.add({"03a01Fa.wav", "03a02Fa.wav"});
  const auto dataset = folder.open("emodb");
  ASSERT_FALSE(dataset);
  EXPECT_EQ(dataset.error().code, Errc::BadRequest);
  EXPECT_THAT(dataset.error().detail, HasSubstr("“happy”"));
}

TEST(SharedCorpora, ravdessIsComplete) {
  SENTISOUND_NEEDS_SHARED("data/ravdess");
  const auto dataset = openShared("ravdess");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_EQ(dataset->clips.size(), 1440U);
  EXPECT_EQ(speakersOf(*dataset), 24U);
  EXPECT_EQ(dataset->clips.front().speaker, "1");
  EXPECT_EQ(clipsPerLabel(*dataset).at("neutral"), 96);
  EXPECT_TRUE(dataset->speakersKnown);
}

TEST(SharedCorpora, emoDbIsCompleteButForBoredom) {
  SENTISOUND_NEEDS_SHARED("data/emodb");
  const auto dataset = openShared("emodb");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_EQ(dataset->clips.size(), 535U - 81U);
  EXPECT_EQ(speakersOf(*dataset), 10U);
  EXPECT_EQ(
      clipsPerLabel(*dataset),
      (std::map<std::string, int>{
          {"angry", 127}, {"disgust", 46}, {"fearful", 69}, {"happy", 71}, {"neutral", 79}, {"sad", 62}}));
  EXPECT_THAT(dataset->problems, IsEmpty());
}

TEST(SharedCorpora, nemoIsWhatItsManifestLists) {
  SENTISOUND_NEEDS_SHARED("data/nemo");
  const auto dataset = openShared("nemo");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_EQ(dataset->clips.size(), 1096U);
  EXPECT_EQ(speakersOf(*dataset), 9U);
  EXPECT_EQ(clipsPerLabel(*dataset), (std::map<std::string, int>{{"angry", 183},
                                                                 {"fearful", 180},
                                                                 {"happy", 183},
                                                                 {"neutral", 198},
                                                                 {"sad", 188},
                                                                 {"surprised", 164}}));
  EXPECT_THAT(dataset->problems, IsEmpty());
}

TEST(SharedCorpora, emoDbByItsManifestKeepsBoredomAndItsOwnNames) {
  SENTISOUND_NEEDS_SHARED("data/emodb/manifest.csv");
  const auto dataset = openDataset((sharedDir() / "data/emodb").string());
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_EQ(dataset->clips.size(), 535U);
  EXPECT_EQ(dataset->corpus, "EMO-DB");
  EXPECT_EQ(clipsPerLabel(*dataset).at("boredom"), 81);
}

TEST(SharedCorpora, joinWithoutMixingUpTheirSpeakers) {
  SENTISOUND_NEEDS_SHARED("data/ravdess");
  SENTISOUND_NEEDS_SHARED("data/emodb");
  SENTISOUND_NEEDS_SHARED("data/nemo");
  const auto all = joinDatasets({*openShared("ravdess"), *openShared("emodb"), *openShared("nemo")});
  ASSERT_TRUE(all) << describe(all.error());
  EXPECT_EQ(all->corpus, "RAVDESS + EMO-DB + nEMO");
  EXPECT_EQ(all->licence, "CC BY-NC-SA 4.0; CC0-1.0");
  EXPECT_EQ(all->clips.size(), 1440U + 454U + 1096U);
  EXPECT_EQ(speakersOf(*all), 24U + 10U + 9U);
  EXPECT_THAT(all->languages, ElementsAre("en", "de", "pl"));
  EXPECT_EQ(all->labels,
            (Strings{"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"}));
  EXPECT_EQ(clipsPerLabel(*all).at("angry"), 192 + 127 + 183);
}

}  // namespace
}  // namespace sentisound::test
