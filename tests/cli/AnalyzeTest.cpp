#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <csignal>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

TEST(Analyze, SaysAnEmotionForEverySample) {
  const Program program;
  const auto done = program.run({"analyze", test::samplesDir(), "--format", "jsonl"});
  EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
  const auto lines = done.lines();
  ASSERT_EQ(lines.size(), 5);
  QStringList files;
  for (const auto& line : lines) {
    const auto result = json::parse(line.toStdString());
    double sum = 0;
    for (const auto& [label, probability] : result.at("probabilities").items())
      sum += probability.get<double>();
    EXPECT_NEAR(sum, 1, 1e-9);
    EXPECT_EQ(result["probabilities"].size(), 8U);
    EXPECT_EQ(result["confidence"], result["probabilities"][result["emotion"].get<std::string>()]);
    files << QString::fromStdString(result["file"]);
  }
  EXPECT_TRUE(std::is_sorted(files.begin(), files.end()));
  EXPECT_TRUE(QFile::exists(files.first())) << "files are named as they were found";
}

TEST(Analyze, TextAlwaysSaysHowFarToTrustIt) {
  const Program program;
  const auto done = program.run({"analyze", test::samplesDir() + "/lively-english.wav"});
  EXPECT_EQ(done.exitCode, 0);
  EXPECT_TRUE(done.out.contains("Speaker-independent accuracy")) << done.out.toStdString();
}

TEST(Analyze, SaysWhyWhenAskedAndNothingElseChanges) {
  const Program program;
  const auto file = test::samplesDir() + "/lively-english.wav";
  for (const char* model : {"mfcc40-rf", "prosody-lda", "field"}) {
    const QStringList plain{"--model", model, "analyze", file, "--no-history", "--format", "jsonl"};
    const auto before = program.run(plain);
    const auto done = program.run(plain + QStringList{"--explain"});
    ASSERT_EQ(done.exitCode, 0) << done.err.toStdString();
    auto result = nlohmann::ordered_json::parse(done.out.toStdString());
    const auto& explanation = result["explanation"];
    EXPECT_EQ(explanation["method"], model == std::string("mfcc40-rf") ? "occlusion" : "linear");
    EXPECT_EQ(explanation["regions"].size(), 8U);
    EXPECT_GE(explanation["groups"].size(), 3U);
    EXPECT_FALSE(explanation["sentence"].get<std::string>().empty());
    const bool learnt = model == std::string("field");
    EXPECT_EQ(result["dimensions"]["derived"], !learnt);
    result.erase("explanation");
    if (!learnt) result.erase("dimensions");
    EXPECT_EQ(result.dump() + "\n", before.out.toStdString());
  }
}

TEST(Analyze, ABadFileIsReportedAndTheRestGoesOn) {
  const Program program;
  const auto bad = QString::fromStdString(program.folder().file("bad.wav"));
  QFile file(bad);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("this is no sound");
  file.close();
  const auto done = program.run(
      {"analyze", bad, program.file("none.wav"), test::samplesDir() + "/german.mp3", "--format", "jsonl"});
  EXPECT_EQ(done.exitCode, 1);
  const auto lines = done.lines();
  ASSERT_EQ(lines.size(), 3);
  for (int i : {0, 1}) {
    const auto result = json::parse(lines[i].toStdString());
    EXPECT_TRUE(result.contains("error") && result.contains("file")) << lines[i].toStdString();
    EXPECT_FALSE(result.contains("emotion"));
  }
  EXPECT_TRUE(json::parse(lines[2].toStdString()).contains("emotion"));
  EXPECT_TRUE(done.err.contains("bad.wav")) << done.err.toStdString();
  EXPECT_TRUE(done.err.contains("none.wav"));
}

TEST(Analyze, JsonIsOneArrayAndCsvOneLinePerFile) {
  const Program program;
  const auto asJson = program.run({"analyze", test::samplesDir(), "--format", "json", "--no-history"});
  EXPECT_EQ(json::parse(asJson.out.toStdString()).size(), 5U);
  const auto csv = program.run(
      {"analyze", test::samplesDir(), program.file("none, really.wav"), "--format", "csv", "--no-history"});
  EXPECT_EQ(csv.exitCode, 1);
  const auto lines = csv.lines();
  ASSERT_EQ(lines.size(), 7);
  EXPECT_TRUE(lines[0].startsWith("file,emotion,confidence,neutral,calm,"));
  EXPECT_TRUE(lines[6].startsWith('"')) << "a name with a comma is quoted: " << lines[6].toStdString();
}

TEST(Analyze, WritesHistoryUnlessToldNotTo) {
  const Program program;
  const auto sample = test::samplesDir() + "/german.mp3";
  program.run({"analyze", sample, "--no-history"});
  EXPECT_EQ(program.run({"history", "list", "--format", "jsonl"}).lines().size(), 0);
  program.run({"analyze", sample});
  const auto rows = program.run({"history", "list", "--format", "jsonl"}).lines();
  ASSERT_EQ(rows.size(), 1);
  const auto row = json::parse(rows[0].toStdString());
  EXPECT_EQ(row["name"], "german.mp3");
  EXPECT_EQ(row["model"], "field");
  EXPECT_EQ(row["audio_sha256"].get<std::string>().size(), 64U);
  EXPECT_EQ(row["model_sha256"].get<std::string>().size(), 64U);
}

TEST(Analyze, RefusesSoundOverTheLimitThatIsSet) {
  const Program program;
  const auto done = program.run({"--max-duration", "1", "analyze", test::samplesDir() + "/german.mp3"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_TRUE(done.err.contains("german.mp3: ") && done.err.contains("--max-duration"))
      << done.err.toStdString();
}

TEST(Analyze, MakesADataFolderThatOnlyItsOwnerCanRead) {
  const Program program;
  program.run({"analyze", test::samplesDir() + "/german.mp3"});
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(program.dataDir().toStdString()).permissions() &
                (perms::group_all | perms::others_all),
            perms::none);
}

TEST(Analyze, GivesTheSameBitsWithOneJobAndWithMany) {
  const Program program;
  const auto one =
      program.run({"analyze", test::samplesDir(), "--format", "csv", "--jobs", "1", "--no-history"});
  const auto many =
      program.run({"analyze", test::samplesDir(), "--format", "csv", "--jobs", "8", "--no-history"});
  EXPECT_EQ(one.out, many.out);
}

TEST(Analyze, StopsCleanlyOnCtrlC) {
  const Program program;
  QStringList arguments{"analyze", "--format", "jsonl"};
  // Minutes of sound, many times: never done before the signal.
  const auto path = program.folder().write("long.wav", test::wavBytes({}, test::Bytes(16'000 * 2 * 120, 1)));
  for (int i = 0; i < 500; ++i) arguments << QString::fromStdString(path);
  const auto process = program.start(arguments);
  ASSERT_TRUE(process->waitForReadyRead(60'000));
  ::kill(static_cast<pid_t>(process->processId()), SIGINT);
  ASSERT_TRUE(process->waitForFinished(60'000));
  EXPECT_EQ(process->exitStatus(), QProcess::NormalExit);
  EXPECT_EQ(process->exitCode(), 130);
  const QByteArray out = process->readAllStandardOutput();
  EXPECT_TRUE(out.endsWith('\n')) << "no half line";
  const auto printed = out.count('\n');
  const auto rows = program.run({"history", "list", "--limit", "0", "--format", "jsonl"});
  EXPECT_EQ(rows.exitCode, 0) << rows.err.toStdString();
  EXPECT_GE(rows.lines().size(), printed) << "what was printed is in the history";
}

TEST(Analyze, AnEmptyFolderAndAnUnknownModelAreSaidPlainly) {
  const Program program;
  const auto empty = program.run({"analyze", program.file(".")});
  EXPECT_EQ(empty.exitCode, 1);
  EXPECT_TRUE(empty.err.contains("no audio file")) << empty.err.toStdString();
  const auto model = program.run({"--model", "crystal-ball", "analyze", test::samplesDir()});
  EXPECT_EQ(model.exitCode, 1);
  EXPECT_TRUE(model.err.contains("crystal-ball")) << model.err.toStdString();
}

TEST(Analyze, ActorOneOfTheCorpusHasSixtyClips) {
  SENTISOUND_NEEDS_SHARED("data/ravdess/Actor_01");
  const Program program;
  const auto done =
      program.run({"analyze", QString::fromStdString((test::sharedDir() / "data/ravdess/Actor_01").string()),
                   "--format", "jsonl"});
  EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
  EXPECT_EQ(done.lines().size(), 60);
}

}  // namespace
}  // namespace sentisound
