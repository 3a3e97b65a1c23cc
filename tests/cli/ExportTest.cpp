// sentisound export, and features as tables: as a user runs them.
#include <gtest/gtest.h>

#include <QFile>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "core/Csv.h"
#include "report/exchange/Exchange.h"
#include "support/Must.h"

namespace sentisound {
namespace {

using test::must;
using test::Program;

const QString kSample = test::samplesDir() + QStringLiteral("/slow-english.flac");

TEST(ExportCommand, WritesAFileAndAHistoryRowInEveryFormat) {
  const Program program;
  ASSERT_EQ(program.run({"analyze", kSample}).exitCode, 0);
  for (const auto& facts : tierFormats()) {
    const auto name = QString::fromLatin1(facts.name.data(), static_cast<qsizetype>(facts.name.size()));
    const auto done = program.run({"export", "1", "--format", name});
    ASSERT_EQ(done.exitCode, 0) << done.err.toStdString();
    const auto document = must(readTiers(done.out.toStdString(), facts.format));
    EXPECT_TRUE(checkTiers(document).ok());
    ASSERT_FALSE(document.tiers.empty()) << facts.name;
    EXPECT_FALSE(document.tiers.front().intervals.empty()) << facts.name;
  }
  const auto out = program.file("talk.eaf");
  const auto ofFile = program.run({"export", kSample, "-o", out});
  ASSERT_EQ(ofFile.exitCode, 0) << ofFile.err.toStdString();
  EXPECT_TRUE(ofFile.out.isEmpty());
  const auto document = must(readTierFile(out.toStdString()));
  EXPECT_EQ(document.recording, "slow-english.flac");
  EXPECT_EQ(document.aboutValue("model"), "field");
  EXPECT_EQ(document.aboutValue("model_sha256").size(), 64U);
  EXPECT_EQ(document.tiers.size(), 2U);
  EXPECT_TRUE(program.run({"history", "list", "--format", "jsonl"}).lines().size() == 1)
      << "it keeps nothing";
}

TEST(ExportCommand, TakesTheTierAndTheSpreadsheetThatAreAskedFor) {
  const Program program;
  const auto labels = program.run({"export", kSample, "--format", "labels", "--tier", "speech"});
  EXPECT_TRUE(labels.out.endsWith("\tspeech\n")) << labels.out.toStdString() << labels.err.toStdString();
  const auto german =
      program.run({"export", kSample, "--format", "csv", "--decimal-comma", "--bom", "--safe-csv"});
  ASSERT_TRUE(german.out.startsWith("\xEF\xBB\xBFrecording;tier;begin;end;label;note;"))
      << german.out.toStdString();
  const auto records = csv::read(german.out.toStdString(), ';');
  EXPECT_NE(records.at(1).fields.at(3).find(','), std::string::npos) << records.at(1).fields.at(3);
  EXPECT_TRUE(program.run({"export", kSample, "--format", "csv", "--separator", "tab"})
                  .out.startsWith("recording\ttier"));
}

TEST(ExportCommand, SaysWhatIsWrong) {
  const Program program;
  EXPECT_EQ(program.run({"export", "99", "--format", "srt"}).exitCode, 1);
  EXPECT_EQ(program.run({"export", kSample, "-o", program.file("talk.doc")}).exitCode, 2);
  const auto tier = program.run({"export", kSample, "--format", "srt", "--tier", "words"});
  EXPECT_EQ(tier.exitCode, 2);
  EXPECT_TRUE(tier.err.contains("emotion, speech, or labels")) << tier.err.toStdString();
  EXPECT_EQ(program.run({"export", kSample, "-o", program.file("none/talk.eaf")}).exitCode, 1);
}

TEST(FeaturesCommand, TellsSeveralFilesApart) {
  const Program program;
  const auto table =
      program.run({"features", kSample, kSample, "--format", "csv", "--separator", "semicolon"});
  ASSERT_EQ(table.exitCode, 0) << table.err.toStdString();
  const auto records = csv::read(table.out.toStdString(), ';');
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].fields.front(), "file");
  EXPECT_EQ(records[1].fields.size(), 41U);
  EXPECT_EQ(records[1].fields, records[2].fields);
  const auto lines = program.run({"features", kSample, "--format", "arff"}).lines();
  ASSERT_GT(lines.size(), 42);
  EXPECT_TRUE(lines.contains("@ATTRIBUTE 'mfcc_1_mean' NUMERIC"));
  EXPECT_EQ(lines.last().split(',').size(), 41);
  const auto some = program.run({"features", "none.wav", kSample, "--format", "json"});
  EXPECT_EQ(some.exitCode, 1);
  EXPECT_EQ(nlohmann::json::parse(some.out.toStdString()).at("features").size(), 40U) << "the rest goes on";
}

}  // namespace
}  // namespace sentisound
