#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/MadeUpFolder.h"

namespace sentisound::test {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A folder with a.wav, b.wav and sub/c.wav.
class ManifestTest : public ::testing::Test {
 protected:
  ManifestTest() { folder.add({"a.wav", "b.wav", "sub/c.wav"}); }

  Dataset dataset(std::string_view lines) {
    folder.manifest(lines);
    const auto opened = folder.open("folder");
    if (!opened) ADD_FAILURE() << describe(opened.error());
    return opened ? *opened : Dataset{};
  }
  Error error(std::string_view lines) {
    folder.manifest(lines);
    const auto opened = folder.open("folder");
    EXPECT_FALSE(opened);
    return opened ? Error{} : opened.error();
  }

  MadeUpFolder folder;
};

TEST_F(ManifestTest, takesColumnsInAnyOrderAndIgnoresOthers) {
  const auto opened = dataset(
      "seconds,Emotion,speaker,file,language,corpus\n1,sadness,Ann,sub/"
      "c.wav,en,Mine\n2,Joy,Bob,a.wav,fr,Mine\n");
  EXPECT_THAT(told(opened), ElementsAre("happy Bob a.wav", "sad Ann c.wav"));
  EXPECT_EQ(opened.corpus, "Mine");
  EXPECT_THAT(opened.languages, ElementsAre("fr", "en"));
  EXPECT_EQ(opened.clips[1].language, "en");
  EXPECT_TRUE(opened.speakersKnown);
  EXPECT_THAT(opened.problems, IsEmpty());
}

TEST_F(ManifestTest, takesLabelForEmotion) {
  EXPECT_THAT(dataset("file,label\na.wav,stressed\nb.wav,relaxed\n").labels,
              ElementsAre("relaxed", "stressed"));
  EXPECT_THAT(dataset("label,file,emotion\nx,a.wav,sad\ny,b.wav,calm\n").labels, ElementsAre("calm", "sad"));
}

TEST_F(ManifestTest, takesByteOrderMarkCrlfAndQuotes) {
  folder.add({"one, two.wav"});
  const auto opened =
      dataset("\xEF\xBB\xBF\"file\",\"label\"\r\n\"one, two.wav\",\"so \"\"la la\"\"\"\r\nb.wav, müde \r\n");
  EXPECT_THAT(opened.labels, ElementsAre("müde", "so \"la la\""));
}

TEST_F(ManifestTest, doesNotKnowSpeakersItIsNotTold) {
  EXPECT_FALSE(dataset("file,label\na.wav,x\nb.wav,y\n").speakersKnown);
  const auto half = dataset("file,label,speaker\na.wav,x,Ann\nb.wav,y,\n");
  EXPECT_FALSE(half.speakersKnown);
  EXPECT_THAT(told(half), ElementsAre("x Ann a.wav", "y  b.wav"));
}

TEST_F(ManifestTest, tellsSpeakersOfSeveralCorporaApart) {
  const auto opened = dataset("file,label,speaker,corpus\na.wav,x,1,A\nb.wav,y,1,B\nsub/c.wav,y,,B\n");
  EXPECT_THAT(told(opened), ElementsAre("x A/1 a.wav", "y B/1 b.wav", "y  c.wav"));
  EXPECT_EQ(opened.corpus, "A + B");
  EXPECT_THAT(corpora(opened), ElementsAre("A", "B"));
}

TEST_F(ManifestTest, reportsLinesThatItLeavesOut) {
  const auto opened =
      dataset("file,label\na.wav,x\n\nnone.wav,x\nb.wav,\nb.wav\n,x\nb.wav,y\n./a.wav,y\nsub,y\n");
  EXPECT_THAT(told(opened), ElementsAre("x  a.wav", "y  b.wav"));
  EXPECT_THAT(inEnglish(opened.problems),
              ElementsAre(EndsWith("manifest.csv, line 4: none.wav is not there"),
                          EndsWith("line 5: b.wav has no emotion"), EndsWith("line 6: b.wav has no emotion"),
                          EndsWith("line 7: no file is named"),
                          EndsWith("line 9: ./a.wav was listed before, on line 2"),
                          EndsWith("line 10: sub is not there")));
}

TEST_F(ManifestTest, isOfNoUseIfAllClipsAreMissing) {
  const auto why = error("file,label\nx.wav,x\ny.wav,y\n");
  EXPECT_EQ(why.code, Errc::NotFound);
  EXPECT_THAT(why.detail, HasSubstr("none of the 2 clips"));
  EXPECT_THAT(why.detail, HasSubstr("line 2: x.wav is not there"));
  EXPECT_EQ(error("file,label\n").code, Errc::NotFound);
}

TEST_F(ManifestTest, mustNotLeaveItsFolder) {
  for (const char* outside : {"../a.wav", "sub/../../a.wav", "/etc/passwd", "..", "a.wav/../../b.wav"}) {
    const auto why = error(std::string("file,label\na.wav,x\n") + outside + ",y\nb.wav,y\n");
    EXPECT_EQ(why.code, Errc::BadRequest) << outside;
    EXPECT_EQ(why.detail, std::string("line 3 names a file outside the folder: ") + outside);
  }
  EXPECT_EQ(dataset("file,label\nsub/../a.wav,x\n..b/../b.wav,y\n").clips.size(), 2U);
}

TEST_F(ManifestTest, namesTheColumnsItHasIfOneIsMissing) {
  const auto why = error("path,emotion\na.wav,x\n");
  EXPECT_EQ(why.code, Errc::BadRequest);
  EXPECT_THAT(why.detail, HasSubstr("“path”, “emotion”"));
  EXPECT_THAT(error("file;emotion\na.wav;x\n").detail, HasSubstr("it has “file;emotion”"));
  EXPECT_THAT(error("file,speaker\na.wav,x\n").detail, HasSubstr("“label”"));
}

TEST_F(ManifestTest, isRefusedIfItIsNoTable) {
  EXPECT_EQ(error("").code, Errc::BadRequest);
  EXPECT_THAT(error("file,label\na.wav,m\xFC"
                    "de\n")
                  .detail,
              HasSubstr("UTF-8"));
  EXPECT_THAT(error(std::string("file,label\na.wav\0,x\n", 20)).detail, HasSubstr("UTF-8"));
  EXPECT_THAT(error("file,label\na.wav,x\nb.wav,\"y\n").detail, HasSubstr("line 3 opens a quote"));
  EXPECT_THAT(error("file,\"label\na.wav,x\n").detail, HasSubstr("line 1 opens a quote"));
  EXPECT_EQ(error("file,label\na.wav,x\nb.wav,x\n").code, Errc::BadRequest);
}

TEST_F(ManifestTest, isRefusedOver64MiB) {
  folder.manifest("file,label\na.wav,x\nb.wav,y\n");
  std::filesystem::resize_file(folder.path() / "manifest.csv", (64U << 20U) + 1U);
  EXPECT_EQ(folder.open("folder").error().code, Errc::TooLarge);
}

TEST_F(ManifestTest, isNotReplacedByFileNamesWhereItIsBad) {
  folder.add({"SM0_anger_1.wav", "SM0_fear_1.wav"});
  folder.manifest("nothing\n");
  EXPECT_EQ(folder.open("nemo").error().code, Errc::BadRequest);
}

}  // namespace
}  // namespace sentisound::test
