// analyze --speaker auto
#include <gtest/gtest.h>

#include <QFile>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "dsp/Resampler.h"
#include "support/SpeechLike.h"
#include "support/TinyAdaptive.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

/// Models that take all for one voice, and hardly any.
class OwnBaselineOption : public testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path models = program_.folder().path() / "data/models";
    test::writeTinyAdaptiveModel(models,
                                 {.id = "trusting", .voices = Eigen::MatrixXf::Constant(1, 660, 1e-6F)});
    test::writeTinyAdaptiveModel(models, {.id = "wary", .voices = Eigen::MatrixXf::Constant(1, 660, 1e3F)});
  }
  [[nodiscard]] test::Finished run(const char* model, QStringList arguments) const {
    return program_.run(QStringList{"--model", model} + arguments);
  }
  static std::vector<json> lines(const test::Finished& done) {
    std::vector<json> all;
    for (const auto& line : done.out.split('\n'))
      if (!line.isEmpty()) all.push_back(json::parse(line.toStdString()));
    return all;
  }
  [[nodiscard]] QString recording(double seconds) const {
    const auto sound = test::speechLike(seconds, 7);
    const auto path = program_.file("talk.wav");
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    std::vector<double> quiet;
    for (const double sample : sound.samples) quiet.push_back(std::clamp(0.3 * sample, -1.0, 1.0));
    const auto bytes = test::wavBytes({1, 16, 1, test::kSpeechLikeHz},
                                      test::pcmBytes({1, 16, 1, test::kSpeechLikeHz}, quiet));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    return path;
  }

  Program program_;
};

TEST_F(OwnBaselineOption, AnalysesARecordingRelativeToItselfAndReopensItSo) {
  const auto talk = recording(45);
  const auto own = run("trusting", {"analyze", talk, "--speaker", "auto", "--format", "jsonl"});
  ASSERT_EQ(own.exitCode, 0) << own.err.toStdString();
  const auto result = lines(own).at(0);
  EXPECT_EQ(result["own_baseline"], "used");
  EXPECT_EQ(result["speaker"], "auto");

  const auto none =
      run("trusting", {"analyze", talk, "--speaker", "none", "--format", "jsonl", "--no-history"});
  const auto unsaid = run("trusting", {"analyze", talk, "--format", "jsonl", "--no-history"});
  EXPECT_FALSE(lines(none).at(0).contains("own_baseline"));
  EXPECT_FALSE(lines(none).at(0).contains("warnings"));
  EXPECT_EQ(lines(none), lines(unsaid));

  const auto several =
      run("wary", {"analyze", talk, "--speaker", "auto", "--format", "jsonl", "--no-history"});
  EXPECT_EQ(lines(several).at(0)["own_baseline"], "several-voices");
  EXPECT_FALSE(lines(several).at(0).contains("speaker"));

  const auto text = run("trusting", {"analyze", talk, "--speaker", "auto", "--no-history"});
  EXPECT_TRUE(text.out.contains("relative to this recording: ")) << text.out.toStdString();
}

TEST_F(OwnBaselineOption, OfAFolderIsAllItsRecordings) {
  const auto all = run("trusting", {"analyze", test::samplesDir(), "--speaker", "auto", "--format", "jsonl"});
  ASSERT_EQ(all.exitCode, 0) << all.err.toStdString();
  EXPECT_TRUE(all.err.contains("taken for one voice")) << all.err.toStdString();
  for (const auto& line : lines(all)) EXPECT_EQ(line["speaker"], "auto-batch");

  const auto several = run("wary", {"analyze", test::samplesDir(), "--speaker", "auto", "--format", "jsonl"});
  EXPECT_TRUE(several.err.contains("several voices")) << several.err.toStdString();
  for (const auto& line : lines(several)) EXPECT_FALSE(line.contains("speaker"));
}

TEST_F(OwnBaselineOption, WordsAreNoNamesOfProfiles) {
  for (const char* word : {"auto", "None", "auto-batch"}) {
    const auto refused = run("trusting", {"speaker", "create", word, test::samplesDir()});
    EXPECT_NE(refused.exitCode, 0) << word;
    EXPECT_TRUE(refused.err.contains("no speaker can be called")) << refused.err.toStdString();
  }
}

}  // namespace
}  // namespace sentisound
