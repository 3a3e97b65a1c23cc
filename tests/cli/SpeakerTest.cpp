#include <gtest/gtest.h>

#include <QFile>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "support/TinyAdaptiveModel.h"
#include "support/TinyModel.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

/// The program with a model of its own that knows speakers.
class SpeakerCommand : public testing::Test {
 protected:
  void SetUp() override { test::writeTinySpeakerModel(program_.folder().path() / "data/models"); }
  [[nodiscard]] test::Finished run(QStringList arguments) const {
    return program_.run(QStringList{"--model", "prosody-lda"} + arguments);
  }
  [[nodiscard]] json listed() const {
    return json::parse(run({"speaker", "list", "--format", "json"}).out.toStdString());
  }

  Program program_;
  QString sample_ = test::samplesDir() + "/german.mp3";
};

TEST_F(SpeakerCommand, MakesListsUsesAndDeletesAProfile) {
  EXPECT_TRUE(run({"speaker", "list"}).out.contains("no speaker profiles"));
  EXPECT_EQ(listed(), json::array());

  const auto created = run({"speaker", "create", "Anna B.", test::samplesDir()});
  ASSERT_EQ(created.exitCode, 0) << created.err.toStdString();
  EXPECT_TRUE(created.out.contains("Anna B.") && created.out.contains("5 clips"))
      << created.out.toStdString();
  EXPECT_TRUE(created.err.contains("10 or more are advised")) << created.err.toStdString();

  const auto entries = listed();
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0]["name"], "Anna B.");
  EXPECT_EQ(entries[0]["clips"], 5);
  EXPECT_EQ(entries[0]["feature_sets"],
            json::parse(R"([{"id":"prosody-v1","clips":5},{"id":"speech-v1","clips":5}])"));
  EXPECT_FALSE(entries[0]["created"].get<std::string>().empty());
  EXPECT_TRUE(run({"speaker", "list"}).out.contains("Anna B."));

  const auto classified = run({"analyze", sample_, "--speaker", "anna b.", "--format", "jsonl"});
  ASSERT_EQ(classified.exitCode, 0) << classified.err.toStdString();
  EXPECT_EQ(json::parse(classified.out.toStdString())["speaker"], "Anna B.");
  EXPECT_TRUE(
      run({"analyze", sample_, "--speaker", "Anna B."}).out.contains("relative to the profile of Anna B."));
  EXPECT_FALSE(
      json::parse(run({"analyze", sample_, "--format", "jsonl"}).out.toStdString()).contains("speaker"));
  const auto rows = run({"history", "list", "--format", "jsonl"}).lines();
  ASSERT_EQ(rows.size(), 3);
  EXPECT_EQ(json::parse(rows[2].toStdString())["speaker"], "Anna B.") << "newest first";
  EXPECT_FALSE(json::parse(rows[0].toStdString()).contains("speaker"));

  EXPECT_EQ(run({"speaker", "delete", "ANNA B."}).exitCode, 0);
  EXPECT_EQ(listed(), json::array());
  const auto gone = run({"speaker", "delete", "Anna B."});
  EXPECT_EQ(gone.exitCode, 1);
  EXPECT_TRUE(gone.err.contains("no speaker profile")) << gone.err.toStdString();
}

TEST_F(SpeakerCommand, ReplacesOnlyWhenTold) {
  ASSERT_EQ(run({"speaker", "create", "Anna", sample_}).exitCode, 0);
  const auto refused = run({"speaker", "create", "anna", sample_});
  EXPECT_EQ(refused.exitCode, 2);
  EXPECT_TRUE(refused.err.contains("--replace")) << refused.err.toStdString();
  EXPECT_EQ(run({"speaker", "create", "anna", sample_, "--replace"}).exitCode, 0);
  EXPECT_EQ(listed()[0]["name"], "anna");
}

TEST_F(SpeakerCommand, ReportsClipsThatCannotBeRead) {
  const auto some = run({"speaker", "create", "Anna", sample_, program_.file("none.wav")});
  EXPECT_EQ(some.exitCode, 1);
  EXPECT_TRUE(some.err.contains("none.wav")) << some.err.toStdString();
  EXPECT_EQ(listed()[0]["clips"], 1);
  const auto none = run({"speaker", "create", "Bob", program_.file("none.wav")});
  EXPECT_EQ(none.exitCode, 1);
  EXPECT_TRUE(none.err.contains("none.wav")) << none.err.toStdString();
  EXPECT_EQ(listed().size(), 1U);
}

TEST_F(SpeakerCommand, MisuseExitsWithTwo) {
  for (const QStringList& arguments :
       {QStringList{"speaker"}, QStringList{"speaker", "create", "Anna"}, QStringList{"speaker", "delete"},
        QStringList{"speaker", "list", "--format", "xml"}, QStringList{"speaker", "create", " ", sample_}})
    EXPECT_EQ(run(arguments).exitCode, 2) << arguments.join(QLatin1Char(' ')).toStdString();
}

TEST_F(SpeakerCommand, AnUnknownSpeakerIsSaidOnceAndNothingIsAnalysed) {
  const auto done = run({"analyze", test::samplesDir(), "--speaker", "Zoe"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_TRUE(done.out.isEmpty());
  EXPECT_EQ(done.err.count("no speaker profile"), 1) << done.err.toStdString();
  EXPECT_TRUE(done.err.contains("sentisound speaker create \"Zoe\"")) << done.err.toStdString();
}

TEST_F(SpeakerCommand, AModelThatKnowsNoSpeakersAnalysesPlainlyAndSaysSo) {
  ASSERT_EQ(run({"speaker", "create", "Anna", sample_}).exitCode, 0);
  const auto plain = program_.run({"--model", "mfcc40-rf", "analyze", sample_, "--format", "jsonl"});
  const auto asked =
      program_.run({"--model", "mfcc40-rf", "analyze", sample_, "--speaker", "Anna", "--format", "jsonl"});
  ASSERT_EQ(asked.exitCode, 0) << asked.err.toStdString();
  const auto result = json::parse(asked.out.toStdString());
  EXPECT_FALSE(result.contains("speaker"));
  EXPECT_EQ(result["probabilities"], json::parse(plain.out.toStdString())["probabilities"]);
  EXPECT_NE(result["warnings"][0].get<std::string>().find("does not know speakers"), std::string::npos);
}

/// The program with a model of its own that adapts to speakers.
class SpeakerTeachCommand : public testing::Test {
 protected:
  void SetUp() override { test::writeTinyAdaptiveModel(program_.folder().path() / "data/models"); }
  [[nodiscard]] test::Finished run(QStringList arguments) const {
    return program_.run(QStringList{"--model", "field"} + arguments);
  }
  QString clip(const std::string& mood, int take) const {
    const std::string name = mood + std::to_string(take) + ".wav";
    return QString::fromStdString(program_.folder().write(name, test::moodClip(9, mood, take)));
  }
  [[nodiscard]] json shown() const {
    const auto done = run({"speaker", "show", "Anna", "--format", "json"});
    EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
    return json::parse(done.out.toStdString());
  }

  Program program_;
};

TEST_F(SpeakerTeachCommand, TeachesWithAManifestShowsWhatItWasWorthAndForgets) {
  QByteArray table = "file,label\n";
  for (int take = 0; take < 3; ++take) {
    (void)clip("happy", take);
    (void)clip("neutral", take);
    // A person who is livelier than others.
    const auto number = QByteArray::number(take);
    table += "neutral" + number + ".wav,sadness\nhappy" + number + ".wav,Neutral\n";
  }
  table += "gone.wav,sad\n";
  const QString manifest = program_.file("clips.csv");
  QFile file(manifest);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(table);
  file.close();
  const auto taught = run({"speaker", "teach", "Anna", "--manifest", manifest});
  EXPECT_EQ(taught.exitCode, 1) << "one file is not there";
  EXPECT_TRUE(taught.err.contains("gone.wav is not there")) << taught.err.toStdString();
  EXPECT_TRUE(taught.out.contains("6 clips, 6 labelled (neutral 3, sad 3)")) << taught.out.toStdString();
  EXPECT_TRUE(taught.out.contains("right before ")) << taught.out.toStdString();
  EXPECT_TRUE(taught.out.contains("of 6 clips, leaving each out"));
  EXPECT_TRUE(taught.out.contains("it holds no audio"));
  EXPECT_TRUE(taught.out.contains("The labels are used."));

  const auto details = shown();
  EXPECT_EQ(details["name"], "Anna");
  EXPECT_EQ(details["model"], "field");
  EXPECT_EQ(details["labels"], json::parse(R"({"neutral":3,"sad":3})"));
  EXPECT_EQ(details["gain"]["clips"], 6);
  EXPECT_LT(details["gain"]["before"]["accuracy"], details["gain"]["after"]["accuracy"]);
  EXPECT_EQ(details["uses_labels"], true);
  ASSERT_EQ(details["clips"].size(), 6U);
  EXPECT_EQ(details["clips"][0]["label"], "sad");
  EXPECT_LT(details["bytes"], 1'000'000);
  const auto text = run({"speaker", "show", "anna"}).out;
  EXPECT_TRUE(text.contains("happy0.wav")) << text.toStdString();
  EXPECT_TRUE(run({"speaker", "list"}).out.contains("6 labelled"));

  const auto neutral = [&](const QStringList& more) {
    const auto done = run(QStringList{"analyze", clip("happy", 8), "--format", "jsonl"} + more);
    return json::parse(done.out.toStdString())["probabilities"]["neutral"].get<double>();
  };
  EXPECT_GT(neutral({"--speaker", "Anna"}), neutral({}));

  const auto number = QString::number(details["clips"][0]["id"].get<int>());
  EXPECT_EQ(run({"speaker", "forget", "Anna", number}).exitCode, 0);
  EXPECT_EQ(run({"speaker", "forget", "Anna", number}).exitCode, 1);
  EXPECT_EQ(shown()["clips"].size(), 5U);
}

TEST_F(SpeakerTeachCommand, TeachesWithFilesOfOneLabelAndFromCorrections) {
  EXPECT_EQ(
      run({"speaker", "teach", "Anna", "--label", "happy", clip("happy", 0), clip("happy", 1)}).exitCode, 0);
  EXPECT_EQ(shown()["clips"].size(), 2U);
  const auto none = run({"speaker", "teach", "Anna", "--from-corrections"});
  EXPECT_EQ(none.exitCode, 1);
  EXPECT_TRUE(none.err.contains("corrected label")) << none.err.toStdString();
  const auto unknown = run({"speaker", "teach", "Anna", "--label", "bored", clip("happy", 0)});
  EXPECT_EQ(unknown.exitCode, 2);
  EXPECT_TRUE(unknown.err.contains("“bored”")) << unknown.err.toStdString();
  for (const QStringList& arguments :
       {QStringList{"speaker", "teach", "Anna"}, QStringList{"speaker", "teach", "Anna", clip("happy", 0)},
        QStringList{"speaker", "teach", "Anna", "--label", "happy"},
        QStringList{"speaker", "teach", "Anna", "--manifest", "a.csv", "--from-corrections"}})
    EXPECT_EQ(run(arguments).exitCode, 2) << arguments.join(QLatin1Char(' ')).toStdString();
  EXPECT_EQ(run({"speaker", "show", "Zoe"}).exitCode, 1);
}

}  // namespace
}  // namespace sentisound
