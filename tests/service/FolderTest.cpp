// Folders of one's own: sub-folders per class, and what an argument may look like.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/MadeUpFolder.h"

namespace sentisound::test {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Folder, takesEachSubfolderAsAClass) {
  const MadeUpFolder folder;
  folder.add({"stressed/b.wav", "stressed/a.MP3", "relaxed/day 1/c.opus", "relaxed/readme.txt",
              "empty/notes.txt", ".cache/d.wav", "loose.wav", "relaxed/._c.wav"});
  const auto dataset = folder.open("folder");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_THAT(dataset->labels, ElementsAre("relaxed", "stressed"));
  EXPECT_THAT(told(*dataset), ElementsAre("relaxed  c.opus", "stressed  a.MP3", "stressed  b.wav"));
  EXPECT_FALSE(dataset->speakersKnown);
  EXPECT_EQ(dataset->corpus, folder.path().filename().string());
  EXPECT_THAT(dataset->clips, Each(Field(&LabelledClip::corpus, dataset->corpus)));
  EXPECT_EQ(dataset->licence, "unknown");
  EXPECT_THAT(dataset->languages, IsEmpty());
}

TEST(Folder, givesEmotionsOurNamesInOurOrder) {
  const MadeUpFolder folder;
  folder.add({"Anger/a.wav", "ANGRY/b.wav", "fear/c.wav", "Joy/d.wav", "happiness/e.wav", "Sadness/f.wav",
              "surprise/g.wav", "disgusted/h.wav", "Neutral/i.wav", "calm/j.wav"});
  const auto dataset = folder.open("folder");
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_THAT(dataset->labels,
              ElementsAre("neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"));
  EXPECT_THAT(told(*dataset), ElementsAre("angry  b.wav", "angry  a.wav", "happy  d.wav", "neutral  i.wav",
                                          "sad  f.wav", "calm  j.wav", "disgust  h.wav", "fearful  c.wav",
                                          "happy  e.wav", "surprised  g.wav"));
}

TEST(Folder, keepsAllNamesAsWrittenIfOneIsNotOurs) {
  const MadeUpFolder folder;
  folder.add({"Anger/a.wav", "Stress/b.wav", "calm/c.wav"});
  EXPECT_THAT(folder.open("folder")->labels, ElementsAre("Anger", "Stress", "calm"));
}

TEST(Folder, needsTwoClassesAndNamesTheFolder) {
  const MadeUpFolder folder;
  folder.add({"stressed/a.wav", "relaxed/readme.txt"});
  const auto dataset = folder.open("folder");
  ASSERT_FALSE(dataset);
  EXPECT_EQ(dataset.error().code, Errc::BadRequest);
  EXPECT_THAT(describe(dataset.error()),
              HasSubstr(folder.path().string() + ": all its clips are of one class (“stressed”)"));
}

TEST(Folder, takesSynonymsForOneClass) {
  const MadeUpFolder folder;
  folder.add({"anger/a.wav", "angry/b.wav"});
  EXPECT_EQ(folder.open("folder").error().code, Errc::BadRequest);
}

TEST(Folder, doesNotTakeActorsForClasses) {
  const MadeUpFolder folder;
  folder.add({"Actor_01/03-01-01-01-01-01-01.wav", "Actor_02/03-01-01-01-01-01-02.wav"});
  const auto dataset = folder.open("folder");
  ASSERT_FALSE(dataset);
  EXPECT_EQ(dataset.error().code, Errc::BadRequest);
  EXPECT_THAT(dataset.error().detail, HasSubstr("ravdess="));
}

TEST(Folder, hasANameWithASlashAtItsEndToo) {
  const MadeUpFolder folder;
  folder.add({"mine/a/1.wav", "mine/b/2.wav"});
  EXPECT_EQ(openDataset("folder=" + folder.file("mine/"))->corpus, "mine");
  EXPECT_EQ(openDataset("folder=" + folder.file("mine/."))->corpus, "mine");
}

TEST(OpenDataset, takesABareFolder) {
  const MadeUpFolder folder;
  folder.add({"a=b/one/1.wav", "a=b/two/2.wav"});
  const auto dataset = openDataset(folder.file("a=b"));
  ASSERT_TRUE(dataset) << describe(dataset.error());
  EXPECT_THAT(dataset->labels, ElementsAre("one", "two"));
}

TEST(OpenDataset, namesTheKindsItKnows) {
  const auto dataset = openDataset("iemocap=/somewhere");
  ASSERT_FALSE(dataset);
  EXPECT_EQ(dataset.error().code, Errc::BadRequest);
  EXPECT_THAT(dataset.error().detail, HasSubstr("“iemocap”"));
  EXPECT_THAT(dataset.error().detail, HasSubstr("ravdess, emodb, nemo, folder"));
}

TEST(OpenDataset, saysThatAFolderIsNotThere) {
  const MadeUpFolder folder;
  for (const auto& argument :
       {folder.file("none"), "emodb=" + folder.file("none"), std::string("ravdess="), std::string()}) {
    const auto dataset = openDataset(argument);
    ASSERT_FALSE(dataset) << argument;
    EXPECT_EQ(dataset.error().code, Errc::NotFound) << argument;
  }
}

}  // namespace
}  // namespace sentisound::test
