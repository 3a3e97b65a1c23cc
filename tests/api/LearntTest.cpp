// What models say that have measured their reliance and learnt activation and valence: under /v1 and in a
// live stream, and not a byte of it in the answers of the original routes.
#include "OpenApi.h"
#include "api/Json.h"
#include "api/stream/StreamMessages.h"
#include "api/v1/Resources.h"
#include "report/AnalysisText.h"
#include "report/Outcomes.h"
#include "service/HistoryRows.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

json newAnalysis(const AnalysisOutcome& outcome) {
  auto made = api::v1::analysisJson(rowOf({.origin = QStringLiteral("api")}, outcome));
  api::v1::addDetails(made, outcome, false, true);
  return json::parse(made.dump());
}

TEST(Learnt, IsInANewAnalysisAsItIsDocumented) {
  auto outcome = learntOutcome();
  outcome.analysis.timeline =
      Timeline{.windows = {{.toSeconds = 2.5,
                            .speechSeconds = 2,
                            .probabilities = outcome.analysis.prediction.probabilities,
                            .affect = outcome.analysis.prediction.affect}}};
  const auto made = newAnalysis(outcome);
  EXPECT_EQ(made.at("set"), (json{"angry", "sad"}));
  EXPECT_EQ(made.at("set_coverage"), 0.9);
  EXPECT_EQ(made.at("dimensions").at("derived"), false);
  EXPECT_EQ(made.at("timeline").at(0).at("arousal"), 0.64);
  const auto document = OpenApi::read(SENTISOUND_SOURCE_DIR "/resources/api/openapi.json");
  EXPECT_EQ(document.problems(made, {{"$ref", "#/components/schemas/NewAnalysis"}}), "") << made.dump();
}

TEST(Learnt, IsLeftOutWhereTheModelKnowsNothingOfIt) {
  const auto made = newAnalysis(sampleOutcome());
  EXPECT_EQ(made.at("set"), nullptr);
  EXPECT_EQ(made.at("dimensions"), nullptr);
  EXPECT_FALSE(made.contains("set_coverage"));
}

TEST(Learnt, ChangesNoAnswerOfTheOriginalRoutes) {
  const auto learnt = learntOutcome();
  auto plain = learnt;
  plain.analysis.prediction.reliance.reset();
  plain.analysis.prediction.affect.reset();
  plain.analysis.dimensions.reset();
  const auto picture = QStringLiteral("visualizations/a.png");
  EXPECT_EQ(api::predictionBody(learnt, picture, false), api::predictionBody(plain, picture, false));
  EXPECT_EQ(api::shortPredictionBody(learnt, false), api::shortPredictionBody(plain, false));
  EXPECT_EQ(api::historyBody({rowOf({}, learnt)}), api::historyBody({rowOf({}, plain)}));
}

TEST(Learnt, IsInTheReadoutsOfAStream) {
  const auto outcome = learntOutcome();
  const LiveReadout readout{.prediction = outcome.analysis.prediction, .verdict = outcome.analysis.verdict};
  const auto message = json::parse(api::readoutMessage(readout, 1).toStdString());
  EXPECT_EQ(message.at("set"), (json{"angry", "sad"}));
  EXPECT_EQ(message.at("dimensions").at("derived"), false);
}

}  // namespace
}  // namespace sentisound::test
