// Tiers as tables, JSON and JSON lines.
#include "report/exchange/TierTable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "report/TierSamples.h"
#include "report/exchange/TierJson.h"
#include "support/Must.h"

namespace sentisound::test {
namespace {

using exchange::readTierJson;
using exchange::readTierJsonLines;
using exchange::readTierTable;
using exchange::writeTierTable;
using testing::HasSubstr;

std::string whyNotTable(const Result<TierDocument>& read) {
  EXPECT_FALSE(read.ok());
  return read ? std::string() : read.error().detail;
}

TEST(TierTable, HasALineForEachIntervalAndWhereItComesFrom) {
  const auto text = writeTierTable(sampleTiers());
  const auto records = csv::read(text);
  ASSERT_EQ(records.size(), 6U);
  EXPECT_EQ(records[0].fields, (csv::Fields{"recording", "tier", "begin", "end", "label", "note", "happy",
                                            "sad", "program", "analysed_at", "model", "model_sha256"}));
  EXPECT_EQ(records[1].fields,
            (csv::Fields{"Grüße, \"A\".wav", "emotion", "0.5", "2.125", "happy", "57.3 %", "0.573", "0.427",
                         "SentiSound 0.1.0", "2024-01-15T14:30:25.000+01:00", "field", "0123abcd"}));
  EXPECT_EQ(records[3].fields[6], "") << "speech has no figures";
  EXPECT_EQ(records[3].fields[10], "field");
}

TEST(TierTable, ComesBackButForFigures) {
  auto expected = sampleTiers();
  expected.about.clear();
  expected.seconds = 0;
  for (auto& tier : expected.tiers) {
    tier.vocabulary.clear();
    tier.figures.clear();
    for (auto& interval : tier.intervals) interval.figures.clear();
  }
  EXPECT_EQ(must(readTierTable(writeTierTable(sampleTiers()))), expected);
  const csv::Layout german{.separator = ';', .decimalPoint = ',', .byteOrderMark = true};
  const auto text = writeTierTable(sampleTiers(), german);
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBFrecording;tier;"));
  EXPECT_THAT(text, HasSubstr(";0,5;2,125;happy;57.3 %;0,573;"));
  EXPECT_EQ(must(readTierTable(text)), expected) << "as a spreadsheet saves it";
  EXPECT_EQ(must(readTierTable(writeTierTable(sampleTiers(), {.separator = '\t'}))), expected);
}

TEST(TierTable, TextsAreNoFormulasWhereThatIsAskedFor) {
  TierDocument document{.recording = "=cmd|' /C calc'!A0",
                        .about = {{"speaker", "@x"}},
                        .tiers = {{.name = "+t",
                                   .figures = {"valence"},
                                   .intervals = {{.begin = 0, .end = 1, .label = "-a", .figures = {-0.5}}}}}};
  const auto plain = csv::read(writeTierTable(document));
  EXPECT_EQ(plain[1].fields, (csv::Fields{document.recording, "+t", "0", "1", "-a", "", "-0.5", "@x"}));
  const auto safe = csv::read(writeTierTable(document, {.safe = true}));
  EXPECT_EQ(safe[1].fields,
            (csv::Fields{'\'' + document.recording, "'+t", "0", "1", "'-a", "", "-0.5", "'@x"}))
      << "figures stay figures";
}

TEST(TierTable, ColumnsMayStandInAnyOrderAndLinesToo) {
  const auto read = must(readTierTable("label;x;end;begin\r\nb;1;2;1\r\na;1;1;0,5"));
  EXPECT_EQ(read.tiers.front().name, "labels");
  EXPECT_EQ(read.tiers.front().intervals, (std::vector<TierInterval>{{.begin = 0.5, .end = 1, .label = "a"},
                                                                     {.begin = 1, .end = 2, .label = "b"}}));
}

TEST(TierTable, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(whyNotTable(readTierTable("")), "it is empty");
  EXPECT_THAT(whyNotTable(readTierTable("a,b,c\n1,2,3\n")), HasSubstr("begin, end and label"));
  EXPECT_EQ(whyNotTable(readTierTable("begin,end,label\n0,1,a\nx,2,b\n")),
            "line 3: begin and end are not two figures");
  EXPECT_EQ(whyNotTable(readTierTable("begin,end,label\n1\n")), "line 2: begin and end are not two figures");
  EXPECT_EQ(whyNotTable(readTierTable("begin,end,label\n1,0,a")),
            "line 2: an interval ends before it begins");
  EXPECT_EQ(whyNotTable(readTierTable("begin,end,label\n0,1,\"a")),
            "line 2: a quote is opened and never closed");
  EXPECT_EQ(whyNotTable(readTierTable("begin,end,label\n0,2,a\n1,3,b")),
            "on the tier \"labels\", at 1 s, two intervals overlap");
}

TEST(TierJson, SaysEverything) {
  EXPECT_EQ(must(readTierJson(exchange::writeTierJson(sampleTiers()))), sampleTiers());
  const auto json = nlohmann::json::parse(exchange::writeTierJson(sampleTiers()));
  EXPECT_EQ(json.at("about").at("model_sha256"), "0123abcd");
  const auto& one = json.at("tiers").at(0).at("intervals").at(0);
  EXPECT_EQ(one.at("label"), "happy");
  EXPECT_EQ(one.at("figures").at("sad"), 0.427);
}

TEST(TierJson, LinesSayEverythingToo) {
  const auto text = exchange::writeTierJsonLines(sampleTiers());
  EXPECT_EQ(std::ranges::count(text, '\n'), 6);
  EXPECT_EQ(must(readTierJsonLines(text)), sampleTiers());
  EXPECT_EQ(must(readTierJsonLines(text.substr(0, text.size() - 1))), sampleTiers());
}

TEST(TierJson, AFigureThatIsNoNumberIsLeftOut) {
  auto document = sampleTiers();
  document.tiers[0].intervals[0].figures[1] = std::numeric_limits<double>::quiet_NaN();
  const auto back = must(readTierJsonLines(exchange::writeTierJsonLines(document)));
  EXPECT_TRUE(std::isnan(back.tiers[0].intervals[0].figures.at(1)));
  EXPECT_EQ(back.tiers[0].intervals[0].figures.at(0), 0.573);
}

TEST(TierJson, LinesOfOthersNeedTimesOnly) {
  const auto read =
      must(readTierJsonLines("{\"begin\":1,\"end\":2}\n\n{\"end\":1,\"begin\":0,\"label\":\"a\",\"x\":[]}"));
  EXPECT_EQ(read.tiers.front().name, "labels");
  EXPECT_EQ(read.tiers.front().intervals.front().label, "a") << "in any order";
}

TEST(TierJson, SaysWhatIsWrongAndWhere) {
  for (const char* text :
       {"", "{", "[", "7", "{\"tiers\":7}", "{\"tiers\":[7]}", "{\"tiers\":[{\"name\":7}]}",
        "{\"tiers\":[{\"name\":\"a\",\"intervals\":[{\"begin\":\"0\",\"end\":1}]}]}",
        "{\"tiers\":[{\"name\":\"a\",\"vocabulary\":[7]}]}", "{\"tiers\":[{}]}",
        "{\"tiers\":[{\"name\":\"a\"},{\"name\":\"a\"}]}", "{\"seconds\":-1,\"tiers\":[]}",
        "{\"recording\":7,\"tiers\":[]}", "{\"recording\":\"\\u0000\",\"tiers\":[]}"}) {
    const auto read = readTierJson(text);
    ASSERT_FALSE(read.ok()) << text;
    EXPECT_EQ(read.error().code, Errc::BadRequest) << text;
  }
  EXPECT_EQ(whyNotTable(readTierJsonLines("{\"begin\":0,\"end\":1}\n{\"begin\":1,")),
            "line 2: it is no JSON, or is cut off");
  EXPECT_EQ(whyNotTable(readTierJsonLines("{\"begin\":0,\"end\":1}\n{\"tiers\":[]}")),
            "line 2: what is said of the document must come first, and once");
  EXPECT_EQ(whyNotTable(readTierJsonLines("{\"begin\":0}")), "line 1: \"end\" is no number");
  EXPECT_THAT(whyNotTable(readTierJsonLines("{\"begin\":0,\"end\":2}\n{\"begin\":1,\"end\":3}")),
              HasSubstr("overlap"));
}

}  // namespace
}  // namespace sentisound::test
