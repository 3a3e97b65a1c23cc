// One result has one word for how reliable it is, wherever it is shown.
#include <QFile>
#include <QRegularExpression>

#include "gui/GuiFixture.h"
#include "gui/batch/BatchText.h"
#include "gui/common/EngineWords.h"
#include "gui/common/Language.h"
#include "gui/common/Theme.h"
#include "gui/history/HistoryText.h"
#include "gui/live/LiveController.h"
#include "gui/result/AffectView.h"
#include "gui/result/ReliabilityChip.h"
#include "gui/result/ResultPanel.h"
#include "gui/result/ResultText.h"
#include "report/AnalysisText.h"
#include "report/Outcomes.h"
#include "report/ResultSummary.h"
#include "service/HistoryRows.h"
#include "support/Corpus.h"

namespace sentisound::test {
namespace {

/// A label that is likely but of a noisy recording, an unlikely one of which nothing else is wrong, a tone.
std::vector<AnalysisOutcome> outcomes() {
  auto noisy = learntOutcome();
  noisy.analysis.prediction.probabilities.setConstant(0.01);
  noisy.analysis.prediction.probabilities[4] = 0.93;
  noisy.analysis.verdict = {Verdict::Kind::Uncertain, {{"noisy", Message("there is much noise")}}};
  return {noisy, sampleOutcome(), toneOutcome()};
}

BatchRow batchRow(const AnalysisOutcome& outcome) {
  return {.result = std::make_shared<const ResultSummary>(summarise(outcome))};
}

QString onTheTestPage(const AnalysisOutcome& outcome) {
  QFile script(QString::fromStdString((sourceDir() / "resources/api/result.js").string()));
  EXPECT_TRUE(script.open(QIODevice::ReadOnly));
  const auto kind = QString::fromStdString(outcomeJson(outcome)["verdict"]);
  const QRegularExpression entry(QStringLiteral("'?%1'?: '([^']+)'").arg(kind));
  return entry.match(QString::fromUtf8(script.readAll())).captured(1);
}

TEST(ReliabilityTest, TheSameResultHasTheSameWordEverywhere) {
  chooseLanguage(QStringLiteral("en"));
  const QStringList expected{QStringLiteral("Uncertain"), QStringLiteral("Confident"),
                             QStringLiteral("No speech")};
  const auto all = outcomes();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& outcome = all[i];
    const QString wanted = expected[static_cast<qsizetype>(i)];
    const auto wordOf = [](const QString& sentence) { return sentence.section(u':', 0, 0).toStdString(); };
    const auto word = wanted.toStdString();
    const auto row = rowOf({}, outcome);
    EXPECT_EQ(verdictName(row.verdict).toStdString(), word) << "history";
    EXPECT_EQ(wordOf(remarksText(batchRow(outcome))), word) << "batch";
    EXPECT_EQ(reliabilityWord(describeResult(outcome).reliability.value()).toStdString(), word) << "result";
    const LiveReadout readout{.prediction = outcome.analysis.prediction, .verdict = outcome.analysis.verdict};
    EXPECT_EQ(wordOf(describeReadout(&readout).note), word) << "live";
    EXPECT_EQ(wordOf(verdictSentence(outcome)), word) << "report";
    const auto line = QRegularExpression(QStringLiteral("Reliability ([^:\n]+)"))
                          .match(QString::fromStdString(outcomeText(outcome)));
    EXPECT_EQ(line.captured(1).toStdString(), word) << "command line";
    EXPECT_EQ(onTheTestPage(outcome).toStdString(), word) << "page of the service";
  }
}

TEST(ReliabilityTest, WhereThereIsNoSpeechTheWordIsTheHeadline) {
  chooseLanguage(QStringLiteral("en"));
  const auto tone = toneOutcome();
  EXPECT_EQ(describeResult(tone).emotion, QStringLiteral("No speech"));
  EXPECT_EQ(emotionText(batchRow(tone)), QStringLiteral("No speech"));
  EXPECT_EQ(emotionText(rowOf({}, tone)), QStringLiteral("No speech"));
  EXPECT_EQ(noSpeechTitle(), QStringLiteral("No speech"));
}

TEST(ResultTextTest, SaysWhatElseItMayBe) {
  chooseLanguage(QStringLiteral("en"));
  const auto alternatives = [](const AnalysisOutcome& outcome) {
    return describeResult(outcome).alternatives.toStdString();
  };
  EXPECT_EQ(alternatives(learntOutcome(1)), "Only angry (90 %)");
  EXPECT_EQ(alternatives(learntOutcome(2)), "Angry or sad (90 %)");
  EXPECT_EQ(alternatives(learntOutcome(3)), "Angry, sad or fearful (90 %)");
  EXPECT_EQ(alternatives(learntOutcome(4)), "One of angry, sad, fearful, happy (90 %)");
  EXPECT_EQ(alternatives(learntOutcome(8)), "Cannot be told");
  EXPECT_EQ(alternatives(sampleOutcome()), "Sad follows with 20.0 %") << "a model without sets";
  EXPECT_EQ(alternatives(toneOutcome()), "");
}

TEST(ResultTextTest, SaysWhereItLiesAndWhetherThatIsLearnt) {
  chooseLanguage(QStringLiteral("en"));
  EXPECT_EQ(describeResult(learntOutcome()).affect.toStdString(),
            "Activation high (0.82), valence low (0.61); learnt");
  auto derived = sampleOutcome();
  derived.analysis.dimensions.reset();
  EXPECT_EQ(describeResult(derived).affect, QString());
  derived.analysis.dimensions = Dimensions{.valence = -0.25, .arousal = 0.5};
  EXPECT_EQ(describeResult(derived).affect.toStdString(),
            "Activation high (+0.50), valence low (\u22120.25); derived");
}

TEST(ResultTextTest, SpeaksGerman) {
  chooseLanguage(QStringLiteral("de"));
  const auto text = describeResult(learntOutcome());
  EXPECT_EQ(text.alternatives.toStdString(), "Wütend oder traurig (90 %)");
  EXPECT_EQ(text.affect.toStdString(), "Aktivierung hoch (0,82), Valenz niedrig (0,61); gelernt");
  EXPECT_EQ(reliabilityWord(*text.reliability), QStringLiteral("Unsicher"));
  EXPECT_EQ(describeResult(learntOutcome(8)).alternatives, QStringLiteral("Lässt sich nicht sagen"));
  chooseLanguage(QStringLiteral("en"));
}

TEST(AffectViewTest, SaysWhetherItIsLearntOrDerived) {
  chooseLanguage(QStringLiteral("en"));
  AffectView view;
  view.show(Dimensions{.valence = -0.22, .arousal = 0.64, .derived = false});
  EXPECT_EQ(view.accessibleName(), QStringLiteral("Activation and valence, learnt"));
  EXPECT_EQ(view.accessibleDescription(), QStringLiteral("activation high (0.82), valence low (0.61)"));
  view.show(Dimensions{.valence = -0.25, .arousal = 0.5});
  EXPECT_EQ(view.accessibleName(), QStringLiteral("Activation and valence, derived"));
  EXPECT_TRUE(view.toolTip().startsWith(QStringLiteral("Derived: "))) << view.toolTip().toStdString();
}

TEST(ReliabilityChipTest, IsReadableAndHiddenWhereThereIsNothingToSay) {
  chooseLanguage(QStringLiteral("en"));
  ReliabilityChip chip;
  chip.show(Verdict::Kind::Uncertain);
  EXPECT_FALSE(chip.isHidden());
  EXPECT_EQ(chip.text(), QStringLiteral("Uncertain"));
  EXPECT_EQ(chip.accessibleName(), QStringLiteral("Reliability"));
  chip.show(Verdict::Kind::NoSpeech);
  EXPECT_TRUE(chip.isHidden()) << "the headline says it";
  chip.show(std::nullopt);
  EXPECT_TRUE(chip.isHidden());
  for (const auto& palette : {theme::lightPalette(), theme::darkPalette()})
    for (const auto kind : {Verdict::Kind::Confident, Verdict::Kind::Uncertain, Verdict::Kind::NoSpeech}) {
      const auto colours = theme::reliabilityColours(palette, kind);
      EXPECT_GT(std::abs(colours.text.lightness() - colours.background.lightness()), 120);
    }
}

}  // namespace
}  // namespace sentisound::test
