// Pictures of the pages of models and speakers in their states, and a check that no text is cut off.
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include "gui/PageLooks.h"
#include "gui/TinyModelsFixture.h"
#include "gui/models/ModelsController.h"
#include "gui/models/TrainPanel.h"
#include "gui/speakers/PairedBarsView.h"
#include "gui/speakers/SpeakersPage.h"
#include "service/SpeakerProfiles.h"
#include "support/Corpus.h"
#include "support/OwnClips.h"

namespace sentisound::test {
namespace {

struct ModelsLook {
  const char* name;
  bool dark;
  QSize size;
};

[[maybe_unused]] void PrintTo(const ModelsLook& look, std::ostream* out) {
  *out << look.name;
}

class ModelsLooksTest : public TinyModelsTest, public ::testing::WithParamInterface<ModelsLook> {
 protected:
  void SetUp() override {
    light_ = QApplication::palette();
    if (GetParam().dark) QApplication::setPalette(theme::darkPalette());
    TinyModelsTest::SetUp();
    ASSERT_NE(service_, nullptr);
    // A card with all figures and matrices, on weights that load at once.
    const auto tiny = path(QStringLiteral("data/models/my calls")).toStdString();
    TinyModel model;
    model.id = "my calls";
    model.figures = cardFromJson(*readFile(sourceDir() / "models/field/model.json", 1 << 20))->figures;
    model.labels = {"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"};
    writeTinyModel(path(QStringLiteral("data/models")).toStdString(), model);
    std::filesystem::copy_file(sourceDir() / "models/field/evaluation.json", tiny + "/evaluation.json");
    const QString broken = path(QStringLiteral("data/models/broken"));
    ASSERT_TRUE(QDir().mkpath(broken));
    std::ofstream(broken.toStdString() + "/model.json") << "{";
    window_ = std::make_unique<MainWindow>(*service_, api_);
    window_->resize(GetParam().size);
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    EXPECT_LE(window_->minimumSizeHint().height(), GetParam().size.height());
  }
  void TearDown() override {
    window_.reset();
    QApplication::setPalette(light_);
  }

  void picture(const QString& state) {
    QTest::qWait(50);
    expectNothingCutOff(*window_, state);
    EXPECT_GT(coloursOf(window_.get()), 20);
    keepPicture(*window_, QStringLiteral("%1_%2").arg(QLatin1String(GetParam().name), state));
  }
  template <class T = QWidget>
  T* find(const char* name) {
    return in<T>(*window_, name);
  }
  void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
  void scroll(const char* area, double share) {
    auto* bar = find<QScrollArea>(area)->verticalScrollBar();
    bar->setValue(static_cast<int>(bar->maximum() * share));
  }
  void choose(int row) {
    auto* list = find<QListView>("modelList");
    ASSERT_TRUE(waitFor([&] { return list->model()->rowCount() == 4; }));
    list->setCurrentIndex(list->model()->index(row, 0));
  }

  std::unique_ptr<MainWindow> window_;

 private:
  QPalette light_;
};

TEST_P(ModelsLooksTest, Cards) {
  find<QAction>("showModels")->trigger();
  choose(2);
  ASSERT_TRUE(waitFor(
      [this] { return in<QLabel>(*find("card"), "cardName")->text() == QStringLiteral("my calls"); }));
  picture(QStringLiteral("models"));
  scroll("card", 0.6);
  picture(QStringLiteral("models_matrix"));
  scroll("card", 1);
  picture(QStringLiteral("models_end"));
  choose(0);
  picture(QStringLiteral("models_broken"));
}

TEST_P(ModelsLooksTest, Training) {
  writeOwnClips(path(QStringLiteral("calls")).toStdString(), false, 1);
  find<QAction>("showModels")->trigger();
  choose(2);
  click("trainModel");
  picture(QStringLiteral("train_empty"));
  find<TrainPanel>("trainPanel")->setFolderDialog([this](QWidget*) { return path(QStringLiteral("calls")); });
  click("chooseFolder");
  ASSERT_TRUE(waitFor([this] { return find("choices")->isVisible(); }));
  picture(QStringLiteral("train_form"));
  scroll("form", 1);
  picture(QStringLiteral("train_form_end"));
  click("startTraining");
  picture(QStringLiteral("train_working"));
  ASSERT_TRUE(waitFor([this] { return find("trained")->isVisible(); }));
  QTest::qWait(500);
  picture(QStringLiteral("train_done"));
}

TEST_P(ModelsLooksTest, Speakers) {
  find<QAction>("showSpeakers")->trigger();
  picture(QStringLiteral("speakers_empty"));
  click("fromClips");
  picture(QStringLiteral("speakers_clips"));
  click("closeProfile");
  click("fromPrompts");
  picture(QStringLiteral("speakers_prompts"));
  click("closePrompts");

  QStringList clips;
  for (int i = 0; i < 3; ++i) clips << tone(QStringLiteral("clip%1.wav").arg(i), 0.6, 110 + 23.0 * i);
  for (const auto& name : {QStringLiteral("Anna"), QStringLiteral("Bartholomew Featherstonehaugh")})
    ASSERT_TRUE(createProfile(*service_, {.name = name, .files = clips}));
  find<QAction>("showSpeakers")->trigger();
  ASSERT_TRUE(waitFor([this] { return find("profileTitle")->isVisible(); }));
  ASSERT_TRUE(dropOn(find("compare"), {voice(QStringLiteral("talk.wav"))}));
  ASSERT_TRUE(waitFor([this] { return find("pairs")->isVisible(); }));
  QTest::qWait(50);
  picture(QStringLiteral("speakers_compare"));
}

INSTANTIATE_TEST_SUITE_P(Looks, ModelsLooksTest,
                         ::testing::Values(ModelsLook{"light", false, {1024, 700}},
                                           ModelsLook{"dark", true, {1024, 700}},
                                           ModelsLook{"small", false, {800, 560}}),
                         [](const auto& look) { return std::string(look.param.name); });

}  // namespace
}  // namespace sentisound::test
