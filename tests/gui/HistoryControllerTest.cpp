// Correcting, deleting and exporting without a window.
#include "gui/history/HistoryController.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include "gui/GuiFixture.h"

namespace sentisound::test {
namespace {

class HistoryControllerTest : public GuiTest {
 protected:
  void SetUp() override {
    GuiTest::SetUp();
    for (int i = 1; i <= 4; ++i) add(i);
    controller_ = std::make_unique<HistoryController>(*service_);
    QObject::connect(controller_.get(), &HistoryController::failed,
                     [this](const QString& text) { errors_ << text; });
    QObject::connect(controller_.get(), &HistoryController::exported,
                     [this](const QString& text) { told_ << text; });
  }
  void TearDown() override { controller_.reset(); }
  void add(int number) {
    const HistoryRow row{.createdAt = QDateTime::currentDateTime(),
                         .name = QStringLiteral("clip%1.wav").arg(number),
                         .origin = QStringLiteral("file"),
                         .audioSha256 = *service_->audio().put(QByteArray::number(number)),
                         .emotion = QStringLiteral("happy"),
                         .probabilities = {{QStringLiteral("happy"), 1.0}}};
    ASSERT_TRUE(service_->history().run([row](HistoryStore& store) { return store.add(row); }).result());
  }
  HistoryRow row(qint64 id) {
    auto found = service_->history().run([id](HistoryStore& store) { return store.byId(id); }).result();
    return found ? *found : HistoryRow{};
  }

  std::unique_ptr<HistoryController> controller_;
  QStringList errors_;
  QStringList told_;
};

TEST_F(HistoryControllerTest, CorrectsBesideThePrediction) {
  const QSignalSpy changed(controller_.get(), &HistoryController::changed);
  controller_->correct(2, QStringLiteral("sad"), QStringLiteral("a sigh"));
  ASSERT_TRUE(waitFor([&] { return changed.size() == 1; }));
  EXPECT_EQ(row(2).emotion, QStringLiteral("happy"));
  EXPECT_EQ(row(2).correctedEmotion, QStringLiteral("sad"));
  EXPECT_EQ(row(2).note, QStringLiteral("a sigh"));
  EXPECT_TRUE(errors_.isEmpty());
}

TEST_F(HistoryControllerTest, DeletesAndUndoesStepByStep) {
  const QSignalSpy removed(controller_.get(), &HistoryController::removed);
  const QSignalSpy restored(controller_.get(), &HistoryController::restored);
  controller_->remove({1, 2, 3});
  controller_->remove({4});
  ASSERT_TRUE(waitFor([&] { return removed.size() == 2; }));
  EXPECT_EQ(removed[0][0].toInt(), 3);
  EXPECT_EQ(removed[1][0].toInt(), 1);
  EXPECT_EQ(remembered(), 0);
  controller_->undoRemove();
  ASSERT_TRUE(waitFor([&] { return restored.size() == 1; }));
  EXPECT_EQ(remembered(), 1);
  EXPECT_EQ(row(4).name, QStringLiteral("clip4.wav"));
  EXPECT_TRUE(controller_->canUndo());
  controller_->undoRemove();
  ASSERT_TRUE(waitFor([&] { return restored.size() == 2; }));
  EXPECT_EQ(remembered(), 4);
  EXPECT_FALSE(controller_->canUndo());
  controller_->undoRemove();
  QTest::qWait(50);
  EXPECT_EQ(restored.size(), 2);
}

TEST_F(HistoryControllerTest, SaysWhenThereIsNothingToBringBack) {
  const QSignalSpy removed(controller_.get(), &HistoryController::removed);
  controller_->remove({1});
  ASSERT_TRUE(waitFor([&] { return removed.size() == 1; }));
  ASSERT_TRUE(service_->purgeDeleted());
  controller_->undoRemove();
  EXPECT_TRUE(waitFor([&] { return errors_.size() == 1; }));
  EXPECT_TRUE(errors_.value(0).contains(QStringLiteral("gone for good"))) << errors_.value(0).toStdString();
}

TEST_F(HistoryControllerTest, ExportsInThePool) {
  const QString target = path(QStringLiteral("table.csv"));
  {
    PoolBlocker blocker(service_->jobs());
    controller_->exportTable({1, 2, 3, 4}, target);
    EXPECT_TRUE(controller_->busy());
    QTest::qWait(50);
    EXPECT_FALSE(QFile::exists(target)) << "the file was written in the GUI thread";
  }
  ASSERT_TRUE(waitFor([&] { return !controller_->busy(); }));
  ASSERT_EQ(told_.size(), 1) << errors_.join(u'|').toStdString();
  EXPECT_TRUE(told_[0].contains(QStringLiteral("table.csv"))) << told_[0].toStdString();
  QFile file(target);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.readAll().count('\n'), 5);
}

TEST_F(HistoryControllerTest, ExportsTrainingDataAndSaysWhatIsMissing) {
  const QSignalSpy changed(controller_.get(), &HistoryController::changed);
  controller_->exportTraining({}, path(QStringLiteral("out")));
  ASSERT_TRUE(waitFor([&] { return errors_.size() == 1; }));
  EXPECT_TRUE(errors_[0].contains(QStringLiteral("correct some first"))) << errors_[0].toStdString();
  ASSERT_TRUE(waitFor([&] { return !controller_->busy(); }));

  controller_->correct(1, QStringLiteral("sad"), {});
  controller_->correct(2, QStringLiteral("sad"), {});
  ASSERT_TRUE(waitFor([&] { return changed.size() == 2; }));
  controller_->exportTraining({}, path(QStringLiteral("out")));
  ASSERT_TRUE(waitFor([&] { return told_.size() == 1; }));
  EXPECT_TRUE(told_[0].contains(QStringLiteral("two different labels"))) << told_[0].toStdString();
  EXPECT_TRUE(QFile::exists(path(QStringLiteral("out/manifest.csv"))));
  EXPECT_EQ(QDir(path(QStringLiteral("out/clips"))).entryList(QDir::Files).size(), 2);
}

TEST_F(HistoryControllerTest, FindsTheModelsInThePool) {
  const QSignalSpy found(controller_.get(), &HistoryController::modelsChanged);
  controller_->refreshModels();
  EXPECT_TRUE(controller_->models().empty());
  ASSERT_TRUE(waitFor([&] { return found.size() == 1; }));
  QStringList ids;
  for (const auto& model : controller_->models()) ids << model.id;
  EXPECT_TRUE(ids.contains(QStringLiteral("mfcc40-rf"))) << ids.join(u' ').toStdString();
}

TEST_F(HistoryControllerTest, MayGoAwayWhileItWorks) {
  PoolBlocker blocker(service_->jobs());
  controller_->remove({1});
  controller_->refreshModels();
  controller_->exportTable({2}, path(QStringLiteral("table.csv")));
  controller_.reset();
  blocker.release();
  QTest::qWait(50);
  service_.reset();
  EXPECT_FALSE(QFile::exists(path(QStringLiteral("table.csv"))));
}

}  // namespace
}  // namespace sentisound::test
