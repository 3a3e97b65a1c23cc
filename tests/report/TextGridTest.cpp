// Praat's TextGrid, written and read.
#include "report/exchange/TextGrid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/TierSamples.h"
#include "report/exchange/Exchange.h"
#include "support/Must.h"

namespace sentisound::test {
namespace {

using exchange::readTextGrid;
using exchange::TextGridForm;
using exchange::writeTextGrid;
using testing::HasSubstr;

const std::string kHead = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n";

TierDocument small() {
  return {.recording = "a.wav",
          .seconds = 2.5,
          .about = {{"model", "field"}},
          .tiers = {{.name = "say \"hi\"", .intervals = {{.begin = 0.5, .end = 1, .label = "\"a\"\nb"}}}}};
}

std::string whyNotGrid(const std::string& text) {
  const auto read = readTextGrid(text);
  EXPECT_FALSE(read.ok()) << text;
  return read ? std::string() : read.error().detail;
}

TEST(TextGrid, LongFormIsAsPraatWritesIt) {
  EXPECT_EQ(writeTextGrid(small(), TextGridForm::Long), kHead +
                                                            "xmin = 0 \n"
                                                            "xmax = 2.5 \n"
                                                            "tiers? <exists> \n"
                                                            "size = 1 \n"
                                                            "item []: \n"
                                                            "    item [1]:\n"
                                                            "        class = \"IntervalTier\" \n"
                                                            "        name = \"say \"\"hi\"\"\" \n"
                                                            "        xmin = 0 \n"
                                                            "        xmax = 2.5 \n"
                                                            "        intervals: size = 3 \n"
                                                            "        intervals [1]:\n"
                                                            "            xmin = 0 \n"
                                                            "            xmax = 0.5 \n"
                                                            "            text = \"\" \n"
                                                            "        intervals [2]:\n"
                                                            "            xmin = 0.5 \n"
                                                            "            xmax = 1 \n"
                                                            "            text = \"\"\"a\"\"\nb\" \n"
                                                            "        intervals [3]:\n"
                                                            "            xmin = 1 \n"
                                                            "            xmax = 2.5 \n"
                                                            "            text = \"\" \n"
                                                            "! recording: a.wav\n"
                                                            "! model: field\n");
}

TEST(TextGrid, ShortFormHasTheSameValues) {
  EXPECT_EQ(writeTextGrid(small(), TextGridForm::Short),
            kHead +
                "0\n2.5\n<exists>\n1\n\"IntervalTier\"\n\"say \"\"hi\"\"\"\n0\n2.5\n3\n0\n0.5\n\"\"\n0.5\n1\n"
                "\"\"\"a\"\"\nb\"\n1\n2.5\n\"\"\n! recording: a.wav\n! model: field\n");
}

TEST(TextGrid, BothFormsComeBack) {
  for (const auto form : {TextGridForm::Long, TextGridForm::Short})
    EXPECT_EQ(must(readTextGrid(writeTextGrid(small(), form))), small());
}

TEST(TextGrid, NotesAndPointsHaveTiersOfTheirOwn) {
  const auto text = writeTextGrid(sampleTiers(), TextGridForm::Long);
  EXPECT_THAT(text, HasSubstr("name = \"emotion notes\""));
  EXPECT_THAT(text, HasSubstr("class = \"TextTier\" \n        name = \"words points\""));
  EXPECT_THAT(text, HasSubstr("number = 3 \n            mark = \"click\""));
  const auto read = must(readTextGrid(text));
  ASSERT_EQ(read.tiers.size(), 4U);
  EXPECT_EQ(read.tiers[0].intervals[1].note, "91.0 %") << "the notes are where they were";
  EXPECT_EQ(read.tiers[3].name, "words points");
  EXPECT_EQ(read.tiers[3].intervals.front().end, 3);
  EXPECT_EQ(read.recording, sampleTiers().recording);
  EXPECT_EQ(read.about, sampleTiers().about);
}

TEST(TextGrid, PassesOverWordsAndCommentsAsPraatDoes) {
  const auto read = must(readTextGrid(
      "File type = \"ooTextFile short\"\n\"TextGrid\"\n! a \"comment\" 7\n0 1.5 seconds <exists> 2 tiers\n"
      "\"IntervalTier\" \"a\" from 0 to 1.5 size=1 2\n0 1 \"x\" 1 1.5 \"  \"\n"
      "\"TextTier\" \"\" 0 1.5 1 +5e-1 \"p\""));
  ASSERT_EQ(read.tiers.size(), 2U);
  EXPECT_EQ(read.seconds, 1.5);
  EXPECT_EQ(read.tiers[0].intervals, (std::vector<TierInterval>{{.begin = 0, .end = 1, .label = "x"}}));
  EXPECT_EQ(read.tiers[1].name, "tier 2") << "it has none";
  EXPECT_EQ(read.tiers[1].intervals, (std::vector<TierInterval>{{.begin = 0.5, .end = 0.5, .label = "p"}}));
}

TEST(TextGrid, TiersOfOneNameAreTwo) {
  auto document = small();
  document.tiers.push_back(document.tiers.front());
  const auto read = must(readTextGrid(writeTextGrid(document, TextGridForm::Short)));
  EXPECT_EQ(read.tiers[1].name, "say \"hi\" 2");
}

TEST(TextGrid, WithoutTiersIsEmpty) {
  EXPECT_TRUE(must(readTextGrid(kHead + "0\n1\n<absent>\n")).tiers.empty());
  EXPECT_TRUE(must(readTextGrid(writeTextGrid({}, TextGridForm::Long))).tiers.empty());
}

TEST(TextGrid, SaysWhatIsWrongAndWhere) {
  const auto tier = [](const std::string& rest) {
    return kHead + "0\n2\n<exists>\n1\n\"IntervalTier\"\n\"t\"\n0\n2\n" + rest;
  };
  EXPECT_THAT(whyNotGrid(""), HasSubstr("it is no TextGrid"));
  EXPECT_THAT(whyNotGrid("ooBinaryFile\x08TextGrid"), HasSubstr("binary"));
  EXPECT_THAT(whyNotGrid("\"Praat chronological TextGrid text file\"\n0 1"), HasSubstr("chronological"));
  EXPECT_THAT(whyNotGrid("File type = \"ooTextFile\"\nObject class = \"Pitch 1\"\n"), HasSubstr("Pitch 1"));
  EXPECT_EQ(whyNotGrid(kHead + "0\n"), "line 5: the file ends where the end time is expected");
  EXPECT_EQ(whyNotGrid(tier("2\n0\n1\n\"a\"\n1\n")), "line 17: the file ends where a time is expected");
  EXPECT_EQ(whyNotGrid(tier("1\n0\n\"a\"\n")), "line 14: a time is expected");
  EXPECT_EQ(whyNotGrid(tier("1\n0\n1\n\"a\n")), "line 15: a quote is opened and never closed");
  EXPECT_EQ(whyNotGrid(tier("2\n0\n1\n\"a\"\n0.5\n2\n\"b\"")), "line 18: two intervals of \"t\" overlap");
  EXPECT_EQ(whyNotGrid(tier("2\n1\n2\n\"a\"\n0\n1\n\"b\"")), "line 18: two intervals of \"t\" overlap");
  EXPECT_THAT(whyNotGrid(tier("1\n1\n0\n\"a\"")), HasSubstr("ends before it begins"));
  EXPECT_THAT(whyNotGrid(tier("1\n-1\n0\n\"a\"")), HasSubstr("begins before 0 s"));
  EXPECT_THAT(whyNotGrid(tier("1.5\n")), HasSubstr("the number of intervals is expected"));
  EXPECT_THAT(whyNotGrid(tier("-1\n")), HasSubstr("the number of intervals is expected"));
  EXPECT_THAT(whyNotGrid(kHead + "0\n1\n<exists>\n1\n\"SpellTier\"\n"), HasSubstr("no class of a tier"));
  const auto many = readTextGrid(tier("4000000000\n0\n1\n\"a\""));
  ASSERT_FALSE(many.ok());
  EXPECT_EQ(many.error().code, Errc::TooLarge);
}

}  // namespace
}  // namespace sentisound::test
