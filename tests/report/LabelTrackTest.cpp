// Audacity's labels and subtitles.
#include "report/exchange/LabelTrack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/TierSamples.h"
#include "report/exchange/Exchange.h"
#include "report/exchange/Subtitles.h"
#include "support/Must.h"

namespace sentisound::test {
namespace {

using exchange::readLabelTrack;
using exchange::readSubtitles;
using testing::HasSubstr;

std::string whyNot(const Result<TierDocument>& read) {
  EXPECT_FALSE(read.ok());
  return read ? std::string() : read.error().detail;
}

std::vector<TierInterval> labelsIn(const std::string& text) {
  return must(readLabelTrack(text)).tiers.front().intervals;
}

TEST(LabelTrack, IsTabSeparated) {
  EXPECT_EQ(exchange::writeLabelTrack(sampleTiers().tiers[0]),
            "0.500000\t2.125000\thappy\n2.125000\t4.000000\tsad\n");
  EXPECT_EQ(exchange::writeLabelTrack({.intervals = {{.begin = 1, .end = 1, .label = "two\nlines\t"}}}),
            "1.000000\t1.000000\ttwo lines \n");
}

TEST(LabelTrack, IsReadAsAudacityWritesIt) {
  const std::vector<TierInterval> expected{{.begin = 0.5, .end = 1, .label = "a"},
                                           {.begin = 2, .end = 2, .label = "a\tpoint"},
                                           {.begin = 3, .end = 4, .label = ""}};
  EXPECT_EQ(labelsIn("0.500000\t1.000000\ta\n\\\t100.0\t200.0\n2\t2\ta\tpoint\n\n3\t4"), expected);
  EXPECT_EQ(labelsIn("3\t4\n2\t2\ta\tpoint\n0,5\t1,000000\ta"), expected) << "any order, decimal commas";
}

TEST(LabelTrack, SaysWhatIsWrongAndWhere) {
  EXPECT_THAT(whyNot(readLabelTrack("0\t1\ta\nhello\n")),
              HasSubstr("line 2: it does not begin with two times"));
  EXPECT_THAT(whyNot(readLabelTrack("0 1 a")), HasSubstr("line 1:"));
  EXPECT_THAT(whyNot(readLabelTrack("inf\tnan\ta")), HasSubstr("line 1:"));
  EXPECT_EQ(whyNot(readLabelTrack("2\t1\ta")), "line 1: a label ends before it begins");
  EXPECT_EQ(whyNot(readLabelTrack("-2\t1\ta")), "line 1: a label begins before 0 s");
  EXPECT_EQ(whyNot(readLabelTrack("0\t2\ta\n1\t3\tb")),
            "on the tier \"labels\", at 1 s, two intervals overlap");
  EXPECT_THAT(whyNot(readLabelTrack("0\t1e300\ta")), HasSubstr("46 days"));
}

TEST(Subtitles, SubRipHasNumbersAndCommas) {
  const auto text = writeTiers(sampleTiers(), TierFormat::SubRip);
  EXPECT_EQ(text,
            "1\n00:00:00,500 --> 00:00:02,125\nhappy\n57.3 %\n\n"
            "2\n00:00:02,125 --> 00:00:04,000\nsad\n91.0 %\n\n");
  const auto back = must(readSubtitles(text)).tiers.front().intervals;
  ASSERT_EQ(back.size(), 2U);
  EXPECT_EQ(back[1].begin, 2.125);
  EXPECT_EQ(back[1].label, "sad");
  EXPECT_EQ(back[1].note, "91.0 %");
}

TEST(Subtitles, WebVttHasNotesOfWhereItComesFrom) {
  auto document = sampleTiers();
  document.tiers.front().intervals.front().label = "<happy> & --> so";
  const auto text = writeTiers(document, TierFormat::WebVtt);
  EXPECT_TRUE(
      text.starts_with("WEBVTT\n\nNOTE recording: Grüße, \"A\".wav\n\nNOTE program: SentiSound 0.1.0\n"));
  EXPECT_THAT(text, HasSubstr("\n00:00:00.500 --> 00:00:02.125\n&lt;happy&gt; &amp; --&gt; so\n57.3 %\n\n"));
  const auto back = must(readSubtitles(text));
  EXPECT_EQ(back.recording, document.recording);
  EXPECT_EQ(back.about, document.about);
  EXPECT_EQ(back.tiers.front().intervals.front().label, "<happy> & --> so");
}

TEST(Subtitles, AreReadWithoutNumbersAndWithSettings) {
  const auto read =
      must(readSubtitles("WEBVTT a title\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnothing\n\n01:02.5 --> "
                         "02:00:00.000 align:start\n"
                         "one\ntwo\nthree\n\nname\n00:00:01.000 --> 00:00:02.000\nfirst"));
  const auto& cues = read.tiers.front().intervals;
  ASSERT_EQ(cues.size(), 2U);
  EXPECT_EQ(cues[0].label, "first");
  EXPECT_EQ(cues[1].begin, 62.5);
  EXPECT_EQ(cues[1].end, 7200);
  EXPECT_EQ(cues[1].note, "two\nthree");
}

TEST(Subtitles, AreNeverEndedByTheirText) {
  auto document = sampleTiers();
  document.tiers.front().intervals = {{.begin = 0, .end = 0, .label = "\n", .note = "a\n\nb --> c"},
                                      {.begin = 1, .end = 2, .label = "x"}};
  const auto back = must(readSubtitles(writeTiers(document, TierFormat::SubRip))).tiers.front().intervals;
  ASSERT_EQ(back.size(), 2U);
  EXPECT_EQ(back[0].end, 0.001) << "a point lasts a millisecond";
  EXPECT_EQ(back[0].label, "-");
  EXPECT_EQ(back[0].note, "a  b => c");
}

TEST(Subtitles, SayWhatIsWrongAndWhere) {
  EXPECT_THAT(whyNot(readSubtitles("1\n\n")), HasSubstr("line 2: two times with --> between"));
  EXPECT_THAT(whyNot(readSubtitles("1\nhello\nworld\n")), HasSubstr("line 2:"));
  EXPECT_THAT(whyNot(readSubtitles("1\n00:00 --> x\na\n")), HasSubstr("line 2: a time is not hours"));
  EXPECT_THAT(whyNot(readSubtitles("1\n00:00:99,0 --> 00:02:00,0\na\n")), HasSubstr("line 2: a time is not"));
  EXPECT_THAT(whyNot(readSubtitles("00:00:02,0 --> 00:00:01,0\na\n")), HasSubstr("ends before it begins"));
  EXPECT_THAT(whyNot(readSubtitles("00:01,0 --> 00:03,0\na\n\n00:02,0 --> 00:04,0\nb")), HasSubstr("at 2 s"));
}

}  // namespace
}  // namespace sentisound::test
