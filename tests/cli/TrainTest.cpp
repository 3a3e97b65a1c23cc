#include <gtest/gtest.h>

#include <QFile>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

/// A corpus laid out as RAVDESS, 24 speakers × 8 emotions, whose emotions are tones: learnable.
QString miniatureCorpus(const Program& program) {
  for (int actor = 1; actor <= 24; ++actor)
    for (int emotion = 1; emotion <= 8; ++emotion) {
      test::Bytes data;
      for (int n = 0; n < 1600; ++n) {
        const double wave = std::sin(2 * std::numbers::pi * (200 * emotion + 3 * actor) * n / 8000);
        test::putLittle(
            data, static_cast<std::uint16_t>(static_cast<std::int16_t>(wave * (8000 + 100 * actor))), 2);
      }
      char name[80];
      std::snprintf(name, sizeof name, "corpus/Actor_%02d/03-01-%02d-01-01-01-%02d.wav", actor, emotion,
                    actor);
      std::filesystem::create_directories((program.folder().path() / name).parent_path());
      program.folder().write(name, test::wavBytes({.hz = 8000}, data));
    }
  // Things that lie about in a real download and are no clips.
  program.folder().write("corpus/LICENSE.txt", test::Bytes{'x'});
  program.folder().write("corpus/Actor_01/01-01-01-01-01-01-01.wav", test::Bytes{'x'});
  return QStringLiteral("ravdess=") + program.file("corpus");
}

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

TEST(TrainCommand, MakesAModelThatIsUsedAndTheSameModelTwice) {
  const Program program;
  const auto corpus = miniatureCorpus(program);
  const auto first = program.run(
      {"train", "--recipe", "mfcc40-rf", "--dataset", corpus, "--out", program.file("data/models/own")});
  ASSERT_EQ(first.exitCode, 0) << first.err.toStdString();
  EXPECT_TRUE(first.err.contains("192 clips of 24 speakers (0 from the cache)")) << first.err.toStdString();
  const auto second = program.run(
      {"train", "--recipe", "mfcc40-rf", "--dataset", corpus, "--out", program.file("data/models/again")});
  EXPECT_TRUE(second.err.contains("(192 from the cache)")) << second.err.toStdString();
  EXPECT_EQ(contents(program.file("data/models/own/weights.safetensors")),
            contents(program.file("data/models/again/weights.safetensors")));

  const auto card = json::parse(program.run({"models", "info", "own"}).out.toStdString());
  EXPECT_EQ(card["clips"], 192);
  EXPECT_EQ(card["figures"][0]["protocol"], "actors");
  const auto evaluations =
      json::parse(contents(program.file("data/models/own/evaluation.json")).toStdString());
  EXPECT_EQ(evaluations[0]["accuracy"], card["figures"][0]["accuracy"]);
  EXPECT_TRUE(evaluations[0]["command"].get<std::string>().starts_with("sentisound evaluate "));

  const auto classified =
      program.run({"--model", "own", "analyze", program.file("corpus/Actor_03/03-01-05-01-01-01-03.wav"),
                   "--format", "jsonl"});
  ASSERT_EQ(classified.exitCode, 0) << classified.err.toStdString();
  EXPECT_EQ(json::parse(classified.out.toStdString())["emotion"], "angry");
}

TEST(TrainCommand, AChangedClipIsReadAgain) {
  const Program program;
  const auto corpus = miniatureCorpus(program);
  program.run({"evaluate", "--dataset", corpus});
  program.folder().write("corpus/Actor_01/03-01-01-01-01-01-01.wav",
                         test::wavBytes({.hz = 8000}, test::Bytes(4000, 3)));
  const auto again = program.run({"evaluate", "--dataset", corpus, "--format", "json"});
  EXPECT_TRUE(again.err.contains("(191 from the cache)")) << again.err.toStdString();
  const auto figures = json::parse(again.out.toStdString());
  for (const char* key : {"accuracy", "uar", "fold_sd", "recall", "confusion", "folds"})
    EXPECT_TRUE(figures.contains(key)) << key;
}

TEST(TrainCommand, AFolderWithoutClipsAndAnUnknownKindAreRefused) {
  const Program program;
  std::filesystem::create_directories(program.folder().path() / "empty");
  EXPECT_EQ(
      program.run({"evaluate", "--dataset", QStringLiteral("ravdess=") + program.file("empty")}).exitCode, 1);
  EXPECT_EQ(program.run({"evaluate", "--dataset", QStringLiteral("tess=") + program.file("empty")}).exitCode,
            2);
  EXPECT_EQ(
      program.run({"evaluate", "--dataset", QStringLiteral("ravdess=") + program.file("none")}).exitCode, 1);
}

TEST(EvaluateCommand, ReproducesThePublishedFiguresOfTheOriginalModel) {
  SENTISOUND_NEEDS_SHARED("data/ravdess/Actor_24");
  const Program program;
  const auto corpus =
      QStringLiteral("ravdess=") + QString::fromStdString((test::sharedDir() / "data/ravdess").string());
  const auto accuracy = [&](const char* folds) {
    const auto done = program.run(
        {"evaluate", "--recipe", "mfcc40-rf", "--dataset", corpus, "--folds", folds, "--format", "json"},
        900'000);
    EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
    return json::parse(done.out.toStdString())["accuracy"].get<double>();
  };
  EXPECT_NEAR(accuracy("actors"), 0.346, 0.025);
  EXPECT_NEAR(accuracy("random"), 0.61, 0.03);
}

}  // namespace
}  // namespace sentisound
