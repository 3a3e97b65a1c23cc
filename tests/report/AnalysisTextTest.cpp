#include "report/AnalysisText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/Csv.h"
#include "report/Outcomes.h"

namespace sentisound {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(OutcomeJson, HoldsExactFiguresInTheModelsOrder) {
  auto outcome = test::sampleOutcome();
  outcome.analysis.prediction.probabilities[2] = 0.1 + 0.2;  // 0.30000000000000004
  const auto json = outcomeJson(outcome);
  const auto again = nlohmann::ordered_json::parse(json.dump());
  EXPECT_EQ(again["probabilities"]["happy"].get<double>(), 0.1 + 0.2);
  EXPECT_EQ(again["probabilities"].begin().key(), "neutral");
  EXPECT_EQ(again["probabilities"].size(), 8U);
  EXPECT_EQ(again["file"], "interview 3.wav");
  EXPECT_EQ(again["emotion"], "angry");
  EXPECT_EQ(again["confidence"].get<double>(), 0.41);
  EXPECT_EQ(again["model"], "mfcc40-rf");
  EXPECT_EQ(again["seconds"].get<double>(), 2.5);
}

TEST(OutcomeJson, LeavesOutWhatThereIsNot) {
  auto outcome = test::sampleOutcome();
  EXPECT_FALSE(outcomeJson(outcome).contains("warnings"));
  EXPECT_FALSE(outcomeJson(outcome).contains("history_id"));
  outcome.warnings.push_back(Message("the end was damaged"));
  outcome.historyId = 12;
  EXPECT_EQ(outcomeJson(outcome)["warnings"][0], "the end was damaged");
  EXPECT_EQ(outcomeJson(outcome)["history_id"], 12);
}

TEST(OutcomeJson, EndsWithVerdictAndReasons) {
  auto outcome = test::sampleOutcome();
  EXPECT_EQ(outcomeJson(outcome)["verdict"], "confident");
  EXPECT_EQ(outcomeJson(outcome)["reasons"], nlohmann::ordered_json::array());
  const auto json = outcomeJson(test::toneOutcome());
  EXPECT_EQ(json["emotion"], "angry") << "programs get what the model said";
  EXPECT_THAT(
      json.dump(),
      testing::EndsWith(R"("verdict":"no-speech","reasons":[{"code":"tone","text":"a steady tone"}]})"));
}

Explanation sampleExplanation() {
  return {.method = "linear",
          .comparedWith = "the training voices",
          .groups = {{"pitch-level", "high pitch", 1.25, 1.5}, {"timbre", "timbre", -0.5, std::nullopt}},
          .regions = {{0, 1.25, 0.75}, {1.25, 2.5, -0.25}},
          .sentence = "Mostly because of the high pitch."};
}

TEST(OutcomeJson, TellsWhyOnlyWhenAsked) {
  auto outcome = test::sampleOutcome();
  outcome.analysis.explanation = sampleExplanation();
  outcome.analysis.dimensions = Dimensions{.valence = -0.25, .arousal = 0.5};
  const auto plain = outcomeJson(outcome);
  EXPECT_FALSE(plain.contains("explanation") || plain.contains("dimensions"));
  auto json = outcomeJson(outcome, Detail::Explained);
  const auto explanation = json["explanation"];
  EXPECT_EQ(explanation["sentence"], "Mostly because of the high pitch.");
  EXPECT_EQ(explanation["method"], "linear");
  EXPECT_EQ(explanation["compared_with"], "the training voices");
  EXPECT_EQ(explanation["groups"][0]["group"], "pitch-level");
  EXPECT_EQ(explanation["groups"][0]["words"], "high pitch");
  EXPECT_EQ(explanation["groups"][0]["value"], 1.25);
  EXPECT_EQ(explanation["groups"][0]["deviation"], 1.5);
  EXPECT_FALSE(explanation["groups"][1].contains("deviation"));
  EXPECT_EQ(explanation["regions"][1]["from"], 1.25);
  EXPECT_EQ(explanation["regions"][1]["to"], 2.5);
  EXPECT_EQ(explanation["regions"][1]["value"], -0.25);
  EXPECT_EQ(json["dimensions"]["valence"], -0.25);
  EXPECT_EQ(json["dimensions"]["arousal"], 0.5);
  EXPECT_EQ(json["dimensions"]["derived"], true);
  json.erase("explanation");
  json.erase("dimensions");
  EXPECT_EQ(json.dump(), plain.dump()) << "nothing else changes";

  outcome.analysis.explanation.reset();
  outcome.analysis.dimensions.reset();
  EXPECT_EQ(outcomeJson(outcome, Detail::Explained).dump(), plain.dump());
}

TEST(OutcomeText, TellsWhyOnlyWhenAsked) {
  auto outcome = test::sampleOutcome();
  outcome.analysis.explanation = sampleExplanation();
  outcome.analysis.dimensions = Dimensions{.valence = -0.25, .arousal = 0.5};
  EXPECT_THAT(outcomeText(outcome), Not(HasSubstr("Why")));
  EXPECT_THAT(outcomeText(outcome), Not(HasSubstr("Set ")));
  const auto text = outcomeText(outcome, Detail::Explained);
  for (const char* part : {"Why         Mostly because of the high pitch.\n",
                           "high pitch +1.25, timbre \u22120.50", "0:00.0\u20130:01.3 +0.75",
                           "Affect      Activation high (+0.50), valence low (\u22120.25); derived\n"})
    EXPECT_THAT(text, HasSubstr(part));
  EXPECT_THAT(text, Not(HasSubstr(" \n")));

  outcome.analysis.explanation.reset();
  outcome.analysis.dimensions.reset();
  EXPECT_TRUE(explanationLines(outcome).isEmpty());
  EXPECT_EQ(outcomeText(outcome, Detail::Explained), outcomeText(outcome));
}

TEST(OutcomeJson, SaysWhichProfileItWasRelativeTo) {
  auto outcome = test::sampleOutcome();
  EXPECT_FALSE(outcomeJson(outcome).contains("speaker"));
  EXPECT_THAT(outcomeText(outcome), Not(HasSubstr("Speaker     ")));
  outcome.analysis.prediction.speaker = "Anna";
  outcome.warnings.push_back(Message("the end was damaged"));
  EXPECT_THAT(outcomeJson(outcome).dump(), HasSubstr(R"("speaker":"Anna","warnings")"));
  EXPECT_THAT(outcomeText(outcome), HasSubstr("Speaker     relative to the profile of Anna\n"));
}

TEST(ErrorJson, SurvivesFileNamesThatAreNoUtf8) {
  const auto json = errorJson("caf\xE9.wav", fail(Errc::Corrupt, "it is damaged"));
  EXPECT_EQ(json["code"], "corrupt");
  EXPECT_THAT(json.dump(), HasSubstr("it is damaged"));
}

TEST(OutcomeText, TellsEverythingAndHowFarToTrustIt) {
  auto outcome = test::sampleOutcome();
  outcome.warnings.push_back(Message("the end was damaged"));
  const auto text = outcomeText(outcome);
  for (const char* part :
       {"interview 3.wav", "0:02.5", "wav/pcm_s16le", "16000 Hz", "mono",
        "angry, 41.0 % (sad follows with 20.0 %)", "Reliability Confident",
        "Speaker-independent accuracy 34.6 %", "mfcc40-rf", "surprised    3.0 %", "the end was damaged"})
    EXPECT_THAT(text, HasSubstr(part));
  EXPECT_LT(text.find("angry       41.0 %"), text.find("sad         20.0 %")) << text;
  EXPECT_THAT(text, Not(HasSubstr(" \n")));
  EXPECT_EQ(text.back(), '\n');
}

TEST(OutcomeText, SaysWhyALabelIsUncertain) {
  auto outcome = test::sampleOutcome();
  outcome.analysis.verdict = {Verdict::Kind::Uncertain,
                              {{"noisy", Message("it is noisy")}, {"clipped", Message("it is cut")}}};
  const auto text = outcomeText(outcome);
  EXPECT_THAT(text, HasSubstr("Reliability Uncertain: it is noisy; it is cut\n"));
  EXPECT_THAT(text, HasSubstr("angry, 41.0 %"));
}

TEST(OutcomeText, NamesNoEmotionWhereNobodySpeaks) {
  const auto text = outcomeText(test::toneOutcome());
  EXPECT_THAT(text, HasSubstr("Reliability No speech: a steady tone\n"));
  for (const char* withheld : {"angry", "sad", "Emotion", "41.0 %"})
    EXPECT_THAT(text, Not(HasSubstr(withheld)));
}

TEST(OutcomeText, FileNamesCannotCommandTheTerminal) {
  auto outcome = test::sampleOutcome();
  outcome.name = QStringLiteral("a\x1b[31m.wav");
  EXPECT_THAT(outcomeText(outcome), Not(HasSubstr("\x1b")));
}

TEST(AccuracySentence, IsThatOfTheModelThatClassifiedItAndOfNoOther) {
  auto outcome = test::sampleOutcome();
  EXPECT_THAT(accuracySentence(outcome).toStdString(), HasSubstr("34.6 %"));
  outcome.analysis.prediction.modelId = "another";
  EXPECT_THAT(accuracySentence(outcome).toStdString(), HasSubstr("not installed any more"));
  outcome.model = nullptr;
  EXPECT_THAT(accuracySentence(outcome).toStdString(), HasSubstr("not installed any more"));
}

TEST(DurationText, RoundsBeforeItSplits) {
  EXPECT_EQ(durationText(3.84), QStringLiteral("0:03.8"));
  EXPECT_EQ(durationText(59.96), QStringLiteral("1:00.0"));
  EXPECT_EQ(durationText(600), QStringLiteral("10:00.0"));
  EXPECT_EQ(durationText(3723.4), QStringLiteral("1:02:03.4"));
}

TEST(TimeText, NamesTheZone) {
  const auto at = [](int offset) {
    return timeText(QDateTime(QDate(2024, 1, 15), QTime(14, 30, 25), Qt::OffsetFromUTC, offset))
        .toStdString();
  };
  EXPECT_EQ(at(3600), "2024-01-15 14:30:25 UTC+01:00");
  EXPECT_EQ(at(-12600), "2024-01-15 14:30:25 UTC\u221203:30");
  EXPECT_EQ(at(0), "2024-01-15 14:30:25 UTC+00:00");
}

TEST(OutcomeCsv, QuotesNamesAndKeepsFiguresExact) {
  auto outcome = test::sampleOutcome();
  outcome.name = QStringLiteral("a, \"b\".wav");
  outcome.analysis.prediction.probabilities[2] = 0.1 + 0.2;
  const std::vector<std::string> labels = *outcome.analysis.prediction.labels;
  const auto table = csv::read(csvHeader(labels) + csvLine(outcome, labels));
  ASSERT_EQ(table.size(), 2U);
  ASSERT_EQ(table[0].fields.size(), 18U);
  ASSERT_EQ(table[1].fields.size(), 18U);
  EXPECT_EQ(table[0].fields[5], "happy");
  EXPECT_EQ(table[1].fields[0], "a, \"b\".wav");
  EXPECT_EQ(table[1].fields[1], "angry");
  EXPECT_EQ(std::stod(table[1].fields[5]), 0.1 + 0.2);
  EXPECT_EQ(table[1].fields[11], "");
  EXPECT_EQ(table[1].fields[12], "confident");
}

TEST(OutcomeCsv, ErrorsStandInTheirColumnOfARecordAsWideAsTheOthers) {
  const std::vector<std::string> labels{"happy", "sad"};
  const auto table =
      csv::read(csvHeader(labels) + csvErrorLine("x.wav", fail(Errc::TooShort, "it lasts 3 ms"), labels));
  ASSERT_EQ(table.size(), 2U);
  EXPECT_EQ(table[1].fields.size(), table[0].fields.size());
  EXPECT_EQ(table[0].fields[5], "error");
  EXPECT_NE(table[1].fields[5].find("it lasts 3 ms"), std::string::npos);
}

TEST(OutcomeCsv, HasSetActivationAndValenceOfModelsThatKnowThem) {
  const auto lastThree = [](const std::string& line) {
    const auto fields = csv::read(line).front().fields;
    return csv::Fields(fields.end() - 4, fields.end() - 1);
  };
  const auto of = [&](const AnalysisOutcome& outcome) { return lastThree(csvLine(outcome, {"sad"})); };
  EXPECT_EQ(lastThree(csvHeader({"sad"})), (csv::Fields{"set", "arousal", "valence"}));
  const auto learnt = of(test::learntOutcome());
  EXPECT_EQ(learnt[0], "angry;sad");
  EXPECT_NEAR(std::stod(learnt[1]), 0.64, 1e-12);
  EXPECT_NEAR(std::stod(learnt[2]), -0.22, 1e-12);
  auto derived = test::sampleOutcome();
  derived.analysis.dimensions = Dimensions{.valence = -0.25, .arousal = 0.5};
  EXPECT_EQ(of(derived), (csv::Fields{"", "", ""}));
}

TEST(OutcomeText, SaysWhichOfSeveralChannelsWasHeard) {
  auto outcome = test::sampleOutcome();
  EXPECT_THAT(outcomeText(outcome), Not(HasSubstr("Channel ")));
  outcome.facts.channels = 6;
  for (const auto& [channel, words] :
       {std::pair{kMix, "mix of 6"}, {kLeft, "1 (left) of 6"}, {kRight, "2 (right) of 6"}, {5, "5 of 6"}}) {
    outcome.channel = channel;
    EXPECT_EQ(channelText(outcome).toStdString(), words);
    EXPECT_THAT(outcomeText(outcome), HasSubstr(std::string("Channel     ") + words + '\n'));
  }
}

TEST(OutcomeJson, AndCsvNameTheChannelAsItIsAskedFor) {
  auto outcome = test::sampleOutcome();
  for (const auto& [channel, word] : {std::pair{kMix, "mix"}, {kLeft, "left"}, {kRight, "right"}, {5, "5"}}) {
    outcome.channel = channel;
    EXPECT_EQ(outcomeJson(outcome)["channel"], word);
    EXPECT_EQ(csv::read(csvLine(outcome, {"sad"})).front().fields.back(), word);
  }
  const auto error = fail(Errc::TooShort, "it lasts 3 ms");
  EXPECT_FALSE(errorJson("x.wav", error).contains("channel"));
  EXPECT_EQ(errorJson("x.wav", error, kRight)["channel"], "right");
  EXPECT_EQ(csv::read(csvErrorLine("x.wav", error, {"sad"}, kRight)).front().fields.back(), "right");
}

TEST(OutcomeCsv, HasVerdictAndCodes) {
  auto outcome = test::sampleOutcome();
  outcome.analysis.verdict = {Verdict::Kind::Uncertain,
                              {{"noisy", Message("it is noisy")}, {"clipped", Message("it is cut")}}};
  const auto table = csv::read(csvHeader({"sad"}) + csvLine(outcome, {"sad"}));
  EXPECT_EQ(table[0].fields[5], "verdict");
  EXPECT_EQ(table[0].fields[6], "reasons");
  EXPECT_EQ(table[1].fields[5], "uncertain");
  EXPECT_EQ(table[1].fields[6], "noisy clipped");
}

TEST(OutcomeCsv, ALabelTheModelDoesNotKnowIsEmpty) {
  const std::vector<std::string> labels{"bored", "sad"};
  const auto table = csv::read(csvLine(test::sampleOutcome(), labels));
  EXPECT_EQ(table[0].fields[3], "");
  EXPECT_EQ(table[0].fields[4], "0.2");
}

}  // namespace
}  // namespace sentisound
