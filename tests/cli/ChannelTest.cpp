// "analyze --channel", and where else the command line says of which channel.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "core/Csv.h"
#include "support/Channels.h"
#include "support/SpeechLike.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;
using testing::ElementsAre;
using testing::HasSubstr;

class ChannelOption : public testing::Test {
 protected:
  static std::vector<double> voiceOf(unsigned seed) {
    auto samples = test::speechLike(3, seed).samples;
    samples.resize(std::size_t{3} * test::kSpeechLikeHz);  // all alike: a channel that ends early is silent
    for (double& sample : samples) sample *= 0.1;
    return samples;
  }
  QString write(const char* name, const std::vector<std::vector<double>>& channels) const {
    return QString::fromStdString(
        program_.folder().write(name, test::channelsWav(channels, test::kSpeechLikeHz)));
  }
  test::Finished analyze(const QStringList& more) const {
    return program_.run(QStringList{"analyze", "--no-history", "--format", "jsonl"} + more);
  }
  std::vector<json> resultsOf(const QStringList& more) const {
    const auto done = analyze(more);
    EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
    std::vector<json> results;
    for (const auto& line : done.lines()) results.push_back(json::parse(line.toStdString()));
    return results;
  }
  static std::vector<std::string> channelsIn(const std::vector<json>& results) {
    std::vector<std::string> channels;
    for (const auto& result : results) channels.push_back(result.at("channel"));
    return channels;
  }

  Program program_;
  QString both_ = write("both.wav", {voiceOf(3), voiceOf(4)});
  QString left_ = write("left.wav", {voiceOf(3)});
  QString right_ = write("right.wav", {voiceOf(4)});
};

TEST_F(ChannelOption, ChoosesWhatIsHeard) {
  const auto alone = resultsOf({left_, right_});
  EXPECT_THAT(channelsIn(alone), ElementsAre("mix", "mix"));
  for (const char* word : {"left", "1"}) {
    const auto heard = resultsOf({both_, "--channel", word});
    EXPECT_THAT(channelsIn(heard), ElementsAre("left"));
    EXPECT_EQ(heard[0].at("probabilities"), alone[0].at("probabilities"));
  }
  const auto right = resultsOf({both_, "--channel", "right"});
  EXPECT_EQ(right[0].at("probabilities"), alone[1].at("probabilities"));
  const auto mix = resultsOf({both_});
  EXPECT_THAT(channelsIn(mix), ElementsAre("mix"));
  EXPECT_EQ(mix, resultsOf({both_, "--channel", "mix"}));
  EXPECT_NE(mix[0].at("probabilities"), alone[0].at("probabilities"));
}

TEST_F(ChannelOption, EachGivesAResultAndATimelinePerChannelOfEveryFile) {
  const auto six = write("six.wav", std::vector<std::vector<double>>(6, voiceOf(5)));
  const auto results = resultsOf({left_, both_, six, "--channel", "each", "--timeline"});
  EXPECT_THAT(channelsIn(results), ElementsAre("mix", "left", "right", "left", "right", "3", "4", "5", "6"));
  for (const auto& result : results) EXPECT_GE(result.at("timeline").size(), 1U);
  EXPECT_EQ(results[1].at("file"), both_.toStdString());
  EXPECT_EQ(results[2].at("file"), both_.toStdString());
  EXPECT_NE(results[1].at("timeline"), results[2].at("timeline"));
}

TEST_F(ChannelOption, TextAndCsvSayWhich) {
  const QStringList each{"analyze", "--no-history", both_, "--channel", "each", "--format"};
  const auto text = program_.run(each + QStringList{"text"});
  EXPECT_THAT(text.out.toStdString(), HasSubstr("Channel     1 (left) of 2\n"));
  EXPECT_THAT(text.out.toStdString(), HasSubstr("Channel     2 (right) of 2\n"));
  const auto mix = program_.run({"analyze", "--no-history", both_});
  EXPECT_THAT(mix.out.toStdString(), HasSubstr("Channel     mix of 2\n"));
  EXPECT_FALSE(program_.run({"analyze", "--no-history", left_}).out.contains("Channel "));
  const auto table = csv::read(program_.run(each + QStringList{"csv"}).out.toStdString());
  ASSERT_EQ(table.size(), 3U);
  EXPECT_EQ(table[0].fields.back(), "channel");
  EXPECT_EQ(table[1].fields.back(), "left");
  EXPECT_EQ(table[2].fields.back(), "right");
}

TEST_F(ChannelOption, ThatAFileHasNotIsToldAndTheRestGoesOn) {
  const auto three = write("three.wav", {voiceOf(3), voiceOf(4), voiceOf(5)});
  const auto done = analyze({left_, both_, three, "--channel", "3"});
  EXPECT_EQ(done.exitCode, 1);
  const auto lines = done.lines();
  ASSERT_EQ(lines.size(), 3);
  EXPECT_THAT(json::parse(lines[0].toStdString()).at("error").get<std::string>(),
              HasSubstr("left.wav: it has one channel, and no channel 3; analyse the mix."));
  const auto refused = json::parse(lines[1].toStdString());
  EXPECT_THAT(refused.at("error").get<std::string>(),
              HasSubstr("both.wav: it has 2 channels, and no channel 3; choose one of those, or the mix."));
  EXPECT_EQ(refused.at("channel"), "3");
  EXPECT_EQ(json::parse(lines[2].toStdString()).at("channel"), "3");
  EXPECT_THAT(done.err.toStdString(), HasSubstr("2 of 3 files failed"));
}

TEST_F(ChannelOption, OfAWordThatIsNoneIsWrongUsage) {
  for (const char* word : {"middle", "0", "-1", "65", ""}) {
    const auto done = analyze({both_, "--channel", word});
    EXPECT_EQ(done.exitCode, 2) << word;
    EXPECT_THAT(done.err.toStdString(), HasSubstr("mix, left, right, each, or a number from 1")) << word;
  }
  EXPECT_EQ(program_.run({"measure", both_, "--channel", "each"}).exitCode, 2);
}

TEST_F(ChannelOption, IsRememberedByTheHistory) {
  ASSERT_EQ(program_.run({"analyze", both_, "--channel", "each"}).exitCode, 0);
  std::vector<json> rows;
  for (const auto& line : program_.run({"history", "list", "--format", "jsonl"}).lines())
    rows.push_back(json::parse(line.toStdString()));
  EXPECT_THAT(channelsIn(rows), testing::UnorderedElementsAre("left", "right"));
  const auto text = program_.run({"history", "list"}).out.toStdString();
  EXPECT_THAT(text, HasSubstr("both.wav (channel 1 (left))"));
  EXPECT_THAT(text, HasSubstr("both.wav (channel 2 (right))"));
}

TEST_F(ChannelOption, IsMeasuredByItself) {
  const auto measured = [&](const QString& file, const QString& channel) {
    auto rows = csv::read(program_.run({"measure", file, "--channel", channel}).out.toStdString());
    EXPECT_EQ(rows.size(), 2U);
    rows.back().fields.erase(rows.back().fields.begin());  // the file's name
    return rows.back().fields;
  };
  EXPECT_EQ(measured(both_, "left"), measured(left_, "mix"));
  EXPECT_EQ(measured(both_, "right"), measured(right_, "mix"));
}

TEST_F(ChannelOption, OfAReportAndAnExport) {
  const auto exported = [&](const QStringList& more) {
    const auto done = program_.run(QStringList{"export", "--format", "json"} + more);
    EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
    return json::parse(done.out.toStdString()).at("tiers").dump();
  };
  EXPECT_EQ(exported({both_, "--channel", "left"}), exported({left_}));
  EXPECT_EQ(exported({both_, "--channel", "2"}), exported({right_}));
  const auto pdf = program_.file("right.pdf");
  const auto made = program_.run({"report", both_, "--channel", "right", "-o", pdf});
  EXPECT_EQ(made.exitCode, 0) << made.err.toStdString();
  EXPECT_TRUE(QFile::exists(pdf));
  const auto none = program_.run({"report", left_, "--channel", "right", "-o", program_.file("no.pdf")});
  EXPECT_EQ(none.exitCode, 2);
  EXPECT_THAT(none.err.toStdString(), HasSubstr("it has one channel"));
  EXPECT_FALSE(QFile::exists(program_.file("no.pdf")));
  // One file is of one channel, and what is in the history has its own.
  for (const QString& what : {both_, QStringLiteral("1")}) {
    const auto channel = what == both_ ? QStringLiteral("each") : QStringLiteral("left");
    EXPECT_EQ(program_.run({"report", what, "--channel", channel, "-o", program_.file("no.pdf")}).exitCode,
              2);
    EXPECT_EQ(program_.run({"export", what, "--channel", channel, "--format", "srt"}).exitCode, 2);
  }
}

TEST_F(ChannelOption, ResumedGoesOnWithTheChannelsThatAreMissing) {
  const auto out = program_.file("out.jsonl");
  const QStringList names{both_, left_, program_.file("none.wav"), "--resume", out};
  const QStringList each = names + QStringList{"--channel", "each"};
  ASSERT_EQ(analyze(each).exitCode, 1);
  QFile file(out);
  ASSERT_TRUE(file.open(QIODevice::ReadWrite));
  const auto lines = file.readAll().split('\n');
  ASSERT_EQ(lines.size(), 5);
  file.resize(0);
  file.seek(0);
  file.write(lines[1] + '\n' + lines[3] + '\n');  // the right channel, and what failed
  file.close();
  const auto again = analyze(each);
  EXPECT_EQ(again.exitCode, 1);
  EXPECT_THAT(again.err.toStdString(), HasSubstr("2 of 4 were in"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.readAll(), lines[1] + '\n' + lines[3] + '\n' + lines[0] + '\n' + lines[2] + '\n');
}

TEST_F(ChannelOption, ResumedWithAnotherChannelIsRefused) {
  const auto out = program_.file("out.jsonl");
  ASSERT_EQ(analyze({both_, "--channel", "left", "--resume", out}).exitCode, 0);
  EXPECT_EQ(analyze({both_, "--channel", "left", "--resume", out}).exitCode, 0);
  const auto other = analyze({both_, "--channel", "right", "--resume", out});
  EXPECT_EQ(other.exitCode, 2);
  EXPECT_THAT(other.err.toStdString(), HasSubstr("line 1 is of the channel left and this run is of right"));
}

}  // namespace
}  // namespace sentisound
