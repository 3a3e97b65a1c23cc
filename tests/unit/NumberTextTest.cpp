// Figures as text, in every locale.
#include "core/NumberText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <limits>

#include "codec/FileDecoder.h"
#include "core/Files.h"
#include "ml/EvaluationText.h"
#include "ml/ModelCard.h"
#include "support/CommaLocale.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using testing::HasSubstr;

void expectFigures() {
  EXPECT_EQ(fixedText(72.25, 1), "72.2");  // exact tie: to even, as printf
  EXPECT_EQ(fixedText(72.35, 1), "72.3");  // 72.3499… in binary
  EXPECT_EQ(fixedText(-1.5, 2), "-1.50");
  EXPECT_EQ(fixedText(0.4, 0), "0");
  EXPECT_EQ(fixedText(-0.04, 1), "0.0") << "never minus nought";
  EXPECT_EQ(fixedText(1e15, 1), "1000000000000000.0") << "nobody groups its figures";
  EXPECT_EQ(fixedText(7, 1, 6), "   7.0");
  EXPECT_EQ(fixedText(12345.6, 1, 3), "12345.6") << "nothing is cut off";
  EXPECT_EQ(fixedText(std::numeric_limits<double>::quiet_NaN(), 1), "nan");
  EXPECT_EQ(fixedText(std::numeric_limits<double>::infinity(), 1), "inf");
  EXPECT_EQ(fixedText(std::numeric_limits<double>::max(), 1).size(), 311U);
  EXPECT_EQ(exactText(0.1), "0.1");
  EXPECT_EQ(exactText(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(exactText(100'000), "100000");
  EXPECT_EQ(exactText(-2.5), "-2.5");
  EXPECT_EQ(exactText(1e-5), "1e-05");
  EXPECT_EQ(exactText(1e300), "1e+300");
  EXPECT_EQ(inPercent(0.346), "34.6 %");
  EXPECT_EQ(clockText(3.25, 3), "0:03.250");
}

TEST(NumberText, IsRoundedAsPrintfDoes) {
  for (int i = -2000; i < 2000; ++i) {
    const double value = i * 0.0173;
    for (const int decimals : {0, 1, 2, 5}) {
      char expected[64];
      std::snprintf(expected, sizeof expected, "%.*f", decimals, value);
      const std::string text = fixedText(value, decimals);
      EXPECT_TRUE(text == expected || '-' + text == expected) << text << ' ' << expected;
    }
  }
}

TEST(NumberText, IsTheSameInALocaleWithAComma) {
  expectFigures();
  const test::CommaLocale locale;
  SENTISOUND_NEEDS_COMMA_LOCALE(locale);
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", 72.3);
  ASSERT_STREQ(text, "72,3") << "the locale is at work";
  expectFigures();
}

/// What goes to people, files and other programs, by way of everything that writes figures.
TEST(NumberText, NothingThatIsWrittenFollowsTheLocale) {
  const auto shipped = readFile(test::sourceDir() / "models/mfcc40-rf/model.json", 1'000'000);
  ASSERT_TRUE(shipped);
  const auto card = cardFromJson(*shipped);
  ASSERT_TRUE(card) << describe(card.error());
  Evaluation evaluation{.recipe = "r", .protocol = "cross-corpus", .labels = {"sad", "happy"}};
  evaluation.accuracy = 0.5;
  evaluation.recall = {0.25, 0.75};
  evaluation.confusion = Eigen::MatrixXi::Ones(2, 2);
  evaluation.folds = {{.tested = "one", .clips = 4, .accuracy = 0.5, .uar = 0.5}};
  evaluation.reliance = RelianceFigures{.setCoverage = 0.9, .setSize = 1.5};
  evaluation.reliability = {{.clips = 4, .meanProbability = 0.6, .accuracy = 0.5}};
  evaluation.coverage = {{.coverage = 0.5, .accuracy = 0.75}};
  const auto wav = test::sineWav(440, 3.0);
  const auto everything = [&] {
    return std::vector<std::string>{
        speakerIndependentSentence(*card),
        toJson(*card),
        evaluationText(evaluation),
        evaluationRow(evaluation),
        evaluationJson(evaluation, "c"),
        describe(decodeFile(EncodedSound::memory(wav), {.limits = {.maxSeconds = 1.5}}).error())};
  };
  const auto plain = everything();
  EXPECT_THAT(plain[0], testing::ContainsRegex("[0-9]+\\.[0-9] %"));
  EXPECT_THAT(plain[2], HasSubstr("accuracy  50.0 %"));
  EXPECT_THAT(plain.back(), HasSubstr("1.5 s"));
  const test::CommaLocale locale;
  SENTISOUND_NEEDS_COMMA_LOCALE(locale);
  EXPECT_EQ(everything(), plain);
  const auto again = cardFromJson(*shipped);
  ASSERT_TRUE(again) << describe(again.error());
  EXPECT_EQ(toJson(*again), toJson(*card)) << "read as it is written";
  const auto read = evaluationsFromJson('[' + plain[4] + ']');
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(read->front().recall, evaluation.recall);
}

/// In the sources: nothing that follows the locale of the process.
TEST(NumberText, IsTheOnlyWayThatSourcesWriteAndReadFigures) {
  constexpr std::array kBanned{"printf(", "std::stod(", "std::stof(",   "std::stold(",  "strtod(",
                               "strtof(", "atof(",      "stringstream", "setprecision", "std::fixed"};
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(test::sourceDir() / "src")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    if (entry.path().filename() == "NumberText.h") continue;  // which says why
    const auto text = readFile(entry.path(), 1'000'000);
    ASSERT_TRUE(text) << entry.path();
    ++files;
    for (const char* banned : kBanned)
      EXPECT_THAT(*text, testing::Not(HasSubstr(banned))) << entry.path() << ": use core/NumberText.h";
  }
  EXPECT_GT(files, 100);
}

TEST(ClockText, RoundsBeforeItCutsIntoMinutes) {
  EXPECT_EQ(clockText(0, 1), "0:00.0");
  EXPECT_EQ(clockText(59.94, 1), "0:59.9");
  EXPECT_EQ(clockText(59.96, 1), "1:00.0");
  EXPECT_EQ(clockText(65.3, 1), "1:05.3");
  EXPECT_EQ(clockText(3599.9996, 3), "1:00:00.000");
  EXPECT_EQ(clockText(3723.25, 3), "1:02:03.250");
  EXPECT_EQ(clockText(61.6, 0), "1:02");
  EXPECT_EQ(clockText(36'000, 0), "10:00:00");
}

TEST(ClockText, HasHoursWhereTheyAreNeededOrWanted) {
  EXPECT_EQ(clockText(61, 0, Hours::Always), "0:01:01");
  EXPECT_EQ(clockText(0.5, 1, Hours::Always), "0:00:00.5");
  EXPECT_EQ(clockText(3599, 0), "59:59");
  EXPECT_EQ(clockText(3600, 0), "1:00:00");
}

}  // namespace
}  // namespace sentisound
