// The page of the models, through real events: cards, matrix, choosing, training.
#include "gui/models/ModelsPage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <fstream>

#include "gui/TinyModelsFixture.h"
#include "gui/common/MessageBar.h"
#include "gui/models/ConfusionMatrixView.h"
#include "gui/models/ModelCardText.h"
#include "gui/models/ModelsController.h"
#include "gui/models/ModelsModel.h"
#include "gui/models/RecipeChoices.h"
#include "gui/models/TrainPanel.h"
#include "gui/models/TrainingController.h"
#include "support/Corpus.h"
#include "support/OwnClips.h"

namespace sentisound::test {
namespace {

class ModelsTest : public TinyModelsTest {
 protected:
  void SetUp() override {
    TinyModelsTest::SetUp();
    ASSERT_NE(service_, nullptr);
    models_ = std::make_unique<ModelsController>(*service_);
    training_ = std::make_unique<TrainingController>(*service_);
  }
  void TearDown() override {
    page_.reset();
    training_.reset();
    models_.reset();
  }

  void load() {
    QSignalSpy loaded(models_.get(), &ModelsController::loaded);
    models_->reload();
    ASSERT_TRUE(loaded.wait(kPatienceMs));
  }
  void open() {
    page_ = std::make_unique<ModelsPage>(*models_, *training_);
    page_->resize(790, 470);
    page_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page_.get()));
    page_->refresh();
    ASSERT_TRUE(waitFor([this] { return !models_->busy(); }));
  }
  [[nodiscard]] QString text(const char* name) const { return in<QLabel>(*page_, name)->text(); }
  /// Of the card of the chosen model; the one of the trained model has labels of the same names.
  [[nodiscard]] QString cardText(const char* name) const {
    return in<QLabel>(*in(*page_, "card"), name)->text();
  }
  void select(const QString& id) {
    auto* list = in<QListView>(*page_, "modelList");
    for (int row = 0; row < list->model()->rowCount(); ++row)
      if (list->model()->index(row, 0).data().toString().startsWith(id)) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
        return;
      }
    FAIL() << "no model " << id.toStdString();
  }
  void openTraining(const QString& folder) {
    in<TrainPanel>(*page_, "trainPanel")->setFolderDialog([folder](QWidget*) { return folder; });
    QTest::mouseClick(in<QPushButton>(*page_, "trainModel"), Qt::LeftButton);
    QTest::mouseClick(in<QPushButton>(*page_, "chooseFolder"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return training_->state() != TrainingController::State::Looking; }));
  }
  QString clips(bool speakers, int takes = 2) {
    writeOwnClips(path(QStringLiteral("calls")).toStdString(), speakers, takes);
    return path(QStringLiteral("calls"));
  }
  void chooseRecipe(const QString& id) {
    auto* box = in<QComboBox>(*page_, "recipe");
    box->setCurrentIndex(box->findData(id));
    ASSERT_EQ(box->currentData().toString(), id);
  }

  std::unique_ptr<ModelsController> models_;
  std::unique_ptr<TrainingController> training_;
  std::unique_ptr<ModelsPage> page_;
};

TEST_F(ModelsTest, ListsEveryModelWithTheReasonWhyOneCannotBeUsed) {
  const QString broken = path(QStringLiteral("data/models/broken"));
  ASSERT_TRUE(QDir().mkpath(broken));
  std::ofstream(broken.toStdString() + "/model.json") << "{";
  ModelsModel list(*models_);
  const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
  load();
  ASSERT_EQ(list.rowCount(), 3);
  EXPECT_EQ(list.idAt(0), QStringLiteral("broken"));
  EXPECT_EQ(list.index(0).data().toString(), QStringLiteral("broken\ncannot be used"));
  EXPECT_TRUE(list.index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("model.json")));
  EXPECT_EQ(list.index(1).data().toString(), QStringLiteral("mfcc40-rf\n12.5 % on unseen speakers"));
  EXPECT_EQ(list.index(2).data().toString(),
            QStringLiteral("prosody-lda – in use\n25.0 % on unseen speakers"));
  EXPECT_TRUE(models_->find(QStringLiteral("prosody-lda"))->knowsSpeakers);
  EXPECT_FALSE(models_->find(QStringLiteral("mfcc40-rf"))->knowsSpeakers);
  EXPECT_FALSE(models_->find(QStringLiteral("mfcc40-rf"))->own);
}

TEST_F(ModelsTest, ReadsAndActivatesInThePoolOnly) {
  load();
  QSignalSpy activated(models_.get(), &ModelsController::activated);
  {
    PoolBlocker blocker(service_->jobs());
    models_->activate(QStringLiteral("mfcc40-rf"));
    QTest::qWait(50);
    EXPECT_TRUE(models_->busy());
    EXPECT_EQ(models_->active(), QStringLiteral("prosody-lda"));
  }
  ASSERT_TRUE(waitFor([&] { return activated.count() == 1; }));
  EXPECT_EQ(activated.first().first().toString(), QStringLiteral("mfcc40-rf"));
  EXPECT_EQ(service_->activeModelId(), QStringLiteral("mfcc40-rf"));
  EXPECT_EQ(models_->active(), QStringLiteral("mfcc40-rf"));
  EXPECT_FALSE(models_->busy());
}

TEST_F(ModelsTest, AModelThatCannotBeUsedStaysUnused) {
  QSignalSpy failed(models_.get(), &ModelsController::failed);
  models_->activate(QStringLiteral("none"));
  ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(failed.first().first().toString().startsWith(QStringLiteral("none")));
  EXPECT_EQ(models_->active(), QStringLiteral("prosody-lda"));
}

TEST_F(ModelsTest, MayGoAwayWhileModelsAreRead) {
  PoolBlocker blocker(service_->jobs());
  models_->reload();
  models_->activate(QStringLiteral("mfcc40-rf"));
  models_.reset();
  blocker.release();
  EXPECT_TRUE(waitFor([this] { return service_->activeModelId() == QStringLiteral("mfcc40-rf"); }));
}

TEST_F(ModelsTest, TheCardOfTheModelInUseIsShownFirst) {
  open();
  EXPECT_EQ(cardText("cardName"), QStringLiteral("prosody-lda – in use"));
  EXPECT_TRUE(cardText("cardAccuracy").startsWith(QStringLiteral("Speaker-independent accuracy 25.0 %")))
      << cardText("cardAccuracy").toStdString();
  EXPECT_TRUE(cardText("training").contains(QStringLiteral("40 clips of 2 speakers (English)")))
      << cardText("training").toStdString();
  EXPECT_TRUE(cardText("training").contains(QStringLiteral("Angry")));
  EXPECT_TRUE(cardText("figures").contains(QStringLiteral("25.0 %"))) << cardText("figures").toStdString();
  EXPECT_TRUE(cardText("smallPrint").contains(QStringLiteral("CC0-1.0")));
  EXPECT_TRUE(cardText("smallPrint").contains(QStringLiteral("It has learnt from noise.")));
  EXPECT_FALSE(in<QPushButton>(*page_, "useModel")->isEnabled()) << "it is in use already";
  EXPECT_FALSE(in(*in(*page_, "card"), "confusion")->isVisible()) << "it has no evaluation.json";
}

TEST_F(ModelsTest, UseThisModelMakesItTheActiveOne) {
  open();
  select(QStringLiteral("mfcc40-rf"));
  EXPECT_EQ(cardText("cardName"), QStringLiteral("mfcc40-rf"));
  QTest::mouseClick(in<QPushButton>(*page_, "useModel"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([this] { return cardText("cardName") == QStringLiteral("mfcc40-rf – in use"); }));
  EXPECT_EQ(service_->activeModelId(), QStringLiteral("mfcc40-rf"));
  EXPECT_FALSE(in<QPushButton>(*page_, "useModel")->isEnabled());
}

TEST_F(ModelsTest, SaysThatItIsReadingAndThenWhatIsMissing) {
  ModelsController empty(*service_);
  PoolBlocker blocker(service_->jobs());
  page_ = std::make_unique<ModelsPage>(empty, *training_);
  page_->refresh();
  EXPECT_EQ(text("modelsEmptyText"), QStringLiteral("Reading the models …"));
  EXPECT_TRUE(in(*page_, "modelsEmptyText")->isVisibleTo(page_.get()));
  page_.reset();
}

TEST_F(ModelsTest, TrainsOnAFolderShowsTheResultAndUsesIt) {
  const QString folder = clips(true);
  open();
  openTraining(folder);
  ASSERT_EQ(training_->state(), TrainingController::State::Ready);
  EXPECT_TRUE(text("found").contains(QStringLiteral("Found 20 clips, 5 speakers")))
      << text("found").toStdString();
  EXPECT_TRUE(text("found").contains(QStringLiteral("No-stress")));
  EXPECT_TRUE(in<MessageBar>(*page_, "foundWarnings")->text().contains(QStringLiteral("Few clips")));
  EXPECT_EQ(in<QLineEdit>(*page_, "modelName")->text(), QStringLiteral("calls"));
  EXPECT_TRUE(in<QComboBox>(*page_, "recipe")->currentText().contains(QStringLiteral("recommended")));

  chooseRecipe(QStringLiteral("mfcc40-svm"));
  QTest::mouseClick(in<QPushButton>(*page_, "startTraining"), Qt::LeftButton);
  EXPECT_EQ(training_->state(), TrainingController::State::Training);
  EXPECT_TRUE(in(*page_, "trainProgress")->isVisible());
  EXPECT_FALSE(text("trainStage").isEmpty());
  ASSERT_TRUE(waitFor([this] { return training_->state() == TrainingController::State::Done; }))
      << in<MessageBar>(*page_, "trainError")->text().toStdString();
  ASSERT_TRUE(waitFor([this] { return models_->find(QStringLiteral("calls")) != nullptr; }));
  EXPECT_TRUE(models_->find(QStringLiteral("calls"))->own);

  auto* card = in(*page_, "trainedCard");
  EXPECT_TRUE(card->isVisible());
  EXPECT_EQ(in<QLabel>(*card, "cardName")->text(), QStringLiteral("calls"));
  const auto* matrix = in<ConfusionMatrixView>(*card, "matrix");
  ASSERT_TRUE(waitFor([&] { return matrix->isVisible(); }));
  EXPECT_EQ(matrix->table().counts.sum(), 20);
  EXPECT_TRUE(matrix->accessibleDescription().contains(QStringLiteral("recognised")));
  ASSERT_TRUE(waitFor([&] { return matrix->height() == matrix->heightForWidth(matrix->width()); }))
      << matrix->width() << " × " << matrix->height();
  QStringList words;  // along the last row, from the name to the recall
  for (int x = 0; x < matrix->width(); x += 4) words << matrix->wordsAt(QPointF(x, matrix->height() - 6.0));
  words.removeDuplicates();
  words.removeAll(QString());
  ASSERT_EQ(words.size(), 2) << words.join(u'|').toStdString();
  EXPECT_TRUE(words[0].startsWith(QStringLiteral("Of 10 clips of stress")));
  EXPECT_TRUE(words[1].endsWith(QStringLiteral("were classified as stress.")));
  EXPECT_FALSE(in<MessageBar>(*card, "cardNotes")->isVisible()) << "unseen speakers were measured";

  QTest::mouseClick(in<QPushButton>(*page_, "useTrained"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([this] { return models_->active() == QStringLiteral("calls"); }));
  EXPECT_EQ(service_->activeModelId(), QStringLiteral("calls"));

  // Once more under the same name: only if it may be replaced.
  QTest::mouseClick(in<QPushButton>(*page_, "trainAnother"), Qt::LeftButton);
  auto* start = in<QPushButton>(*page_, "startTraining");
  EXPECT_FALSE(start->isEnabled());
  EXPECT_TRUE(text("nameProblem").contains(QStringLiteral("already")));
  in<QCheckBox>(*page_, "replaceModel")->click();
  EXPECT_TRUE(start->isEnabled());
  in<QLineEdit>(*page_, "modelName")->setText(QStringLiteral("mfcc40-rf"));
  EXPECT_FALSE(start->isEnabled()) << "a shipped model would be hidden";
}

TEST_F(ModelsTest, WarnsWhereTheSpeakersAreUnknownBeforeAndAfter) {
  const QString folder = clips(false);
  open();
  EXPECT_FALSE(dropOn(in(*page_, "trainPanel"), {folder + QStringLiteral("/stress/s1_1.wav")}));
  QTest::mouseClick(in<QPushButton>(*page_, "trainModel"), Qt::LeftButton);
  ASSERT_TRUE(dropOn(in(*page_, "trainPanel"), {folder}));
  ASSERT_TRUE(waitFor([this] { return training_->state() == TrainingController::State::Ready; }));
  EXPECT_TRUE(
      in<MessageBar>(*page_, "foundWarnings")->text().contains(QStringLiteral("Who speaks is not known")));
  chooseRecipe(QStringLiteral("mfcc40-svm"));
  QTest::mouseClick(in<QPushButton>(*page_, "startTraining"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([this] { return training_->state() == TrainingController::State::Done; }));
  auto* card = in(*page_, "trainedCard");
  EXPECT_TRUE(in<MessageBar>(*card, "cardNotes")
                  ->text()
                  .contains(QStringLiteral("speaker-independent accuracy is not known")));
  EXPECT_TRUE(in<QLabel>(*card, "training")->text().contains(QStringLiteral("nobody named")));
}

TEST_F(ModelsTest, AFolderWithoutClipsIsExplained) {
  ASSERT_TRUE(QDir().mkpath(path(QStringLiteral("empty"))));
  open();
  openTraining(path(QStringLiteral("empty")));
  EXPECT_EQ(training_->state(), TrainingController::State::Empty);
  EXPECT_TRUE(in<MessageBar>(*page_, "trainError")->text().contains(QStringLiteral("manifest.csv")));
  EXPECT_FALSE(in(*page_, "choices")->isVisible());
}

TEST_F(ModelsTest, TrainingCanBeCancelledAndLeavesNothing) {
  const QString folder = clips(true);
  open();
  openTraining(folder);
  {
    PoolBlocker blocker(service_->jobs());
    QTest::mouseClick(in<QPushButton>(*page_, "startTraining"), Qt::LeftButton);
    QTest::mouseClick(in<QPushButton>(*page_, "cancelTraining"), Qt::LeftButton);
    EXPECT_EQ(text("trainStage"), QStringLiteral("Cancelling …"));
  }
  ASSERT_TRUE(waitFor([this] { return training_->state() == TrainingController::State::Ready; }));
  EXPECT_FALSE(in<MessageBar>(*page_, "trainError")->isVisible());
  EXPECT_FALSE(QDir(path(QStringLiteral("data/models/calls"))).exists());
}

TEST_F(ModelsTest, MayGoAwayWhileTraining) {
  const QString folder = clips(true);
  open();
  openTraining(folder);
  QTest::mouseClick(in<QPushButton>(*page_, "startTraining"), Qt::LeftButton);
  QTest::qWait(20);
  page_.reset();
  training_.reset();
  service_.reset();
  EXPECT_FALSE(QDir(path(QStringLiteral("data/models/calls"))).exists());
}

TEST_F(ModelsTest, OffersEveryRecipeThatCanLearnTheRecommendedFirst) {
  const auto choices = recipeChoices();
  ASSERT_FALSE(choices.empty());
  EXPECT_EQ(choices.front().id, QStringLiteral("prosody-lda"));
  EXPECT_TRUE(choices.front().name.contains(QStringLiteral("recommended")));
  for (const auto& choice : choices) {
    EXPECT_NE(findRecipe(choice.id.toStdString()), nullptr) << choice.id.toStdString();
    EXPECT_FALSE(choice.name.isEmpty());
  }
}

/// The cards of the models that are shipped, without loading their weights.
ModelEntry shipped(const std::string& id) {
  const auto folder = sourceDir() / "models" / id;
  auto card = cardFromJson(*readFile(folder / "model.json", 1 << 20));
  EXPECT_TRUE(card) << describe(card.error());
  return {.id = QString::fromStdString(id), .card = *card};
}

TEST(ModelCardWords, QuoteTheSpeakerIndependentFigureAndExplainTheRandomSplit) {
  const auto prosody = shipped("prosody-lda");
  EXPECT_EQ(shortFigure(prosody), QStringLiteral("61.5 % on unseen speakers"));
  const QString figures = figuresHtml(*prosody.card);
  for (const char* words : {"61.5 %", "73.5 %", "10 clips", "all tested clips", "5.6 %", "79.6 %",
                            "not what to expect of an unseen speaker (61.5 %)", "Chance level: 12.5 %"})
    EXPECT_TRUE(figures.contains(QLatin1String(words))) << words;
  EXPECT_TRUE(cardWarnings(prosody).isEmpty());
  const auto field = shipped("field");
  EXPECT_TRUE(shortFigure(field).endsWith(QStringLiteral(" on other recordings")));
  const QString ofField = figuresHtml(*field.card);
  for (const char* words : {"2 labelled clips of each emotion", "10 clips of one mood", "over a telephone"})
    EXPECT_TRUE(ofField.contains(QLatin1String(words))) << words;
  for (const char* licence : {"RAVDESS: CC BY-NC-SA 4.0", "EMOVO: free for research", "ASED: "})
    EXPECT_NE(field.card->licence.find(licence), std::string::npos) << licence;
}

TEST(ModelCardWords, EscapeWhatOthersWrote) {
  ModelEntry entry{.id = QStringLiteral("x"),
                   .card = ModelCard{.id = "x",
                                     .labels = {"<b>a</b>", "b"},
                                     .trainedOn = "<img src=x>",
                                     .licence = "a & b",
                                     .limits = "<i>"}};
  const QString all = trainingHtml(entry) + smallPrintHtml(entry);
  for (const char* tag : {"<b>a", "<img", "<i>"}) EXPECT_FALSE(all.contains(QLatin1String(tag))) << tag;
  EXPECT_TRUE(all.contains(QStringLiteral("a &amp; b")));
}

}  // namespace
}  // namespace sentisound::test
