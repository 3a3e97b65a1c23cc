#include "core/Csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace sentisound::csv {
namespace {

using ::testing::ElementsAre;

TEST(Csv, readsPlainFields) {
  const auto records = read("a,b,,c\n1,2,3,4\n");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_THAT(records[0].fields, ElementsAre("a", "b", "", "c"));
  EXPECT_THAT(records[1].fields, ElementsAre("1", "2", "3", "4"));
}

TEST(Csv, readsQuotedCommasQuotesAndLineEnds) {
  const auto records = read("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"\"\n");
  ASSERT_EQ(records.size(), 1U);
  EXPECT_THAT(records[0].fields, ElementsAre("a,b", "say \"hi\"", "two\nlines", ""));
}

TEST(Csv, skipsByteOrderMarkAndBlankLinesAndTakesCrlf) {
  const auto records = read(
      "\xEF\xBB\xBF"
      "a,b\r\n\r\n\nc,d\r\n");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_THAT(records[0].fields, ElementsAre("a", "b"));
  EXPECT_THAT(records[1].fields, ElementsAre("c", "d"));
}

TEST(Csv, countsTheLinesInsideQuotes) {
  const auto records = read("h\n\"1\n2\n3\"\nx\n");
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[1].line, 2);
  EXPECT_EQ(records[2].line, 5);
}

TEST(Csv, needsNoLineEndAfterTheLastRecord) {
  EXPECT_THAT(read("a,b").at(0).fields, ElementsAre("a", "b"));
  EXPECT_THAT(read("a,").at(0).fields, ElementsAre("a", ""));
  EXPECT_TRUE(read("").empty());
}

TEST(Csv, saysThatAQuoteIsNeverClosed) {
  const auto records = read("a,b\nc,\"d\ne,f\n");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_FALSE(records[0].unclosed);
  EXPECT_TRUE(records[1].unclosed);
  EXPECT_EQ(records[1].line, 2);
}

TEST(Csv, treatsQuotesAsPythonDoes) {
  EXPECT_THAT(read("a\"b,\"c\"d\n").at(0).fields, ElementsAre("a\"b", "cd"));
}

TEST(Csv, quotesOnlyWhereNeeded) {
  EXPECT_EQ(write({"plain", "with space", "\xC3\xA4", ""}), "plain,with space,\xC3\xA4,\n");
  EXPECT_EQ(write({"a,b", "q\"q", "cr\r", "lf\n"}), "\"a,b\",\"q\"\"q\",\"cr\r\",\"lf\n\"\n");
}

TEST(Csv, readsBackWhatItWrites) {
  const Fields awkward{"\"", ",", "\r\n", "\n\n", "\"\"", "x", "", " , ", "\r"};
  EXPECT_EQ(read(write(awkward)).at(0).fields, awkward);
}

TEST(Csv, otherSeparatorsAreWrittenReadAndRecognised) {
  const Fields fields{"a;b", "1,5", "q\"", "\t", ""};
  for (const char separator : {',', ';', '\t'}) {
    EXPECT_EQ(read(write(fields, separator), separator).at(0).fields, fields);
    EXPECT_EQ(separatorOf(write({"a", "b", "c"}, separator)), separator);
  }
  EXPECT_EQ(write({"a,b", "c;d"}, ';'), "a,b;\"c;d\"\n");
  EXPECT_EQ(separatorOf("\"a;b;c\",d\n;;;;"), ',') << "neither in quotes nor in later lines";
  EXPECT_EQ(separatorOf(""), ',');
  EXPECT_EQ(separatorOf("word"), ',');
}

TEST(Csv, canBeReadUntilItIsEnough) {
  int seen = 0;
  forEach("a\nb\nc\n", ',', [&](const Record& record) { return ++seen, record.fields[0] != "b"; });
  EXPECT_EQ(seen, 2);
}

TEST(Csv, layoutsSaySpreadsheetsHowToTakeIt) {
  const Layout german{.separator = ';', .decimalPoint = ',', .byteOrderMark = true, .safe = true};
  EXPECT_EQ(beginning(german), "\xEF\xBB\xBF");
  EXPECT_EQ(beginning({}), "");
  EXPECT_EQ(figureField(-0.25, german), "-0,25");
  EXPECT_EQ(figureField(-0.25, {}), "-0.25");
  EXPECT_EQ(figureField(std::numeric_limits<double>::infinity(), {}), "");
  for (const char* formula : {"=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1"}) {
    EXPECT_EQ(textField(formula, german), std::string("'") + formula);
    EXPECT_EQ(textField(formula, {}), formula);
  }
  EXPECT_EQ(textField("a=1", german), "a=1");
  EXPECT_EQ(textField("", german), "");
}

}  // namespace
}  // namespace sentisound::csv
