// A model of other classes than ours in the window.
#include <QBarSet>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

#include "gui/GuiFixture.h"
#include "gui/analysis/ProbabilityChart.h"
#include "gui/history/HistoryModel.h"
#include "plot/Palette.h"
#include "support/TinyModel.h"

namespace sentisound::test {
namespace {

class OwnModelWindow : public WindowTest {
 protected:
  void SetUp() override {
    // "calm" is an emotion of ours with a colour of its own, "stressed" is not.
    auto tiny = ownTinyModel();
    tiny.labels = {"calm", "stressed"};
    writeTinyModel(path(QStringLiteral("data/models")).toStdString(), tiny);
    WindowTest::SetUp();
    ASSERT_TRUE(service_->activateModel(QStringLiteral("stress")));
  }
};

TEST_F(OwnModelWindow, ShowsItsLabelTwoBarsOfTwoColoursAndThatNoFigureWasMeasured) {
  open({voice(QStringLiteral("call.wav"))});
  EXPECT_TRUE((QStringList{QStringLiteral("Calm"), QStringLiteral("Stressed")}).contains(text("emotion")))
      << text("emotion").toStdString();
  EXPECT_TRUE(text("accuracy").contains(QStringLiteral("was not measured")))
      << text("accuracy").toStdString();

  const auto* bars = qobject_cast<QHorizontalStackedBarSeries*>(
      find<ProbabilityChart>("probabilities")->chart()->series().value(0));
  ASSERT_NE(bars, nullptr);
  ASSERT_EQ(bars->count(), 2);
  double sum = 0;
  for (const auto* set : bars->barSets()) sum += set->sum();
  EXPECT_NEAR(sum, 100, 1e-6);
  EXPECT_NE(bars->barSets()[0]->color(), bars->barSets()[1]->color());
  EXPECT_EQ(bars->barSets().last()->label(), text("emotion"));
  EXPECT_LE(find("probabilities")->height(), 100) << "two bars are no wall";
  EXPECT_EQ(find("chip")->palette().color(QPalette::Window), bars->barSets().last()->color());
}

TEST_F(OwnModelWindow, ItsHistoryHasTheSameColours) {
  open({voice(QStringLiteral("call.wav"))});
  HistoryModel model(service_->history());
  QSignalSpy loaded(&model, &HistoryModel::loaded);
  model.reload();
  ASSERT_TRUE(loaded.wait(kPatienceMs));
  ASSERT_EQ(model.rowCount(), 1);
  const auto cell = model.index(0, HistoryModel::Emotion);
  EXPECT_TRUE(cell.data().toString().startsWith(text("emotion")));
  EXPECT_EQ(cell.data(Qt::DecorationRole).value<QColor>(), find("chip")->palette().color(QPalette::Window));
  EXPECT_EQ(model.index(0, HistoryModel::Model).data().toString(), QStringLiteral("stress"));
}

TEST_F(OwnModelWindow, OldRowsOpenAgainWhenTheModelIsGone) {
  open({voice(QStringLiteral("call.wav"))});
  const QString emotion = text("emotion");
  ASSERT_TRUE(service_->activateModel(QStringLiteral("mfcc40-rf")));
  const auto again = service_->reopenNow(1);
  ASSERT_TRUE(again) << describe(again.error());
  EXPECT_EQ(again->analysis.prediction.labels->size(), 2U);
  EXPECT_EQ(again->analysis.prediction.modelId, "stress");
}

}  // namespace
}  // namespace sentisound::test
