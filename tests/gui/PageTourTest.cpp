// Every page of the window with real analyses, in every look: pictures for people (SENTISOUND_SCREENSHOTS
// names the folder; the target "screenshots" makes them at both scales) and a check that no text is cut off.
#include <QAction>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

#include "gui/PageTour.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"
#include "gui/sound/SpectrogramRow.h"
#include "service/SpeakerProfiles.h"

namespace sentisound::test {
namespace {

TEST_P(PageTour, ThroughAllPages) {
  ASSERT_TRUE(service_->activateModel(QStringLiteral("field")));
  ASSERT_TRUE(createProfile(*service_, {.name = QStringLiteral("Anna"),
                                        .files = {sample("lively-english.wav"), sample("plain-english.ogg"),
                                                  sample("slow-english.flac"), sample("loud-english.m4a")}}));
  window_->restoreState();
  picture("welcome");
  QTest::mouseClick(find<QPushButton>("begin"), Qt::LeftButton);
  picture("empty");

  open({sample("german.mp3"), sample("loud-english.m4a"), sample("lively-english.wav")});
  auto* stack = window_->findChild<SoundStack*>();
  ASSERT_TRUE(waitFor([&] {
    window_->grab();
    return stack->spectrogram().complete() &&
           stack->findChild<QWidget*>(QStringLiteral("emotions"))->isVisible();
  }));
  QTest::qWait(300);  // pitch and energy
  picture("analysis");
  QTest::mouseClick(find<QToolButton>("correct"), Qt::LeftButton);
  picture("correction");
  QTest::mouseClick(find<QToolButton>("correct"), Qt::LeftButton);

  find<QAction>("showBatch")->trigger();
  picture("batch_empty");
  window_->takeDropped({sample("")});
  auto* batch = find<QTableView>("batchTable");
  ASSERT_TRUE(waitFor([&] {
    const auto* model = batch->model();
    if (model->rowCount() < 5) return false;
    for (int row = 0; row < model->rowCount(); ++row)
      if (model->index(row, 5).data().toString().isEmpty()) return false;
    const auto* progress = find<QProgressBar>("batchProgress");
    return progress->value() == progress->maximum();
  }));
  picture("batch");

  find<QAction>("showHistory")->trigger();
  auto* table = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() >= 8; }));
  QTest::qWait(200);
  picture("history");
  find<QAction>("showStatistics")->trigger();
  ASSERT_TRUE(waitFor([&] { return find<QTableWidget>("statisticsFigures")->rowCount() > 0; }));
  QTest::qWait(200);
  picture("statistics");
  find<QAction>("showHistory")->trigger();
  table->selectionModel()->select(table->model()->index(0, 0),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  table->selectionModel()->select(table->model()->index(2, 0),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
  QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return find("comparePage")->isVisible(); }));
  QTest::qWait(3000);
  picture("compare");

  find<QAction>("showModels")->trigger();
  auto* models = find<QListView>("modelList");
  ASSERT_TRUE(waitFor([&] { return models->model()->rowCount() >= 3; }));
  QTest::qWait(300);
  picture("models");
  QTest::mouseClick(find<QPushButton>("trainModel"), Qt::LeftButton);
  picture("training");

  find<QAction>("showSpeakers")->trigger();
  auto* profiles = find<QTableView>("profiles");
  ASSERT_TRUE(waitFor([&] { return profiles->model()->rowCount() == 1; }));
  profiles->selectRow(0);
  QTest::qWait(200);
  picture("speakers");
  QTest::mouseClick(find<QPushButton>("fromPrompts"), Qt::LeftButton);
  picture("prompts");
}

INSTANTIATE_TEST_SUITE_P(Looks, PageTour, tourLooks(),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace sentisound::test
