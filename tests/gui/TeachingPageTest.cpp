// Teaching a profile on the page of the speakers: recorded prompts, corrections, clips that are taken out.
#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QLockFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include "gui/PageLooks.h"
#include "gui/TinyModelsFixture.h"
#include "gui/common/Language.h"
#include "gui/common/MessageBar.h"
#include "gui/common/Theme.h"
#include "gui/speakers/ComparisonController.h"
#include "gui/speakers/PromptsController.h"
#include "gui/speakers/SpeakersController.h"
#include "gui/speakers/SpeakersPage.h"
#include "gui/window/MainWindow.h"
#include "support/PulseSink.h"
#include "support/TinyAdaptiveModel.h"

namespace sentisound::test {
namespace {

constexpr int kStranger = 9;

/// Over the model "field", which adapts to speakers, with a profile of one unlabelled clip.
class TeachingTest : public TinyModelsTest {
 protected:
  void SetUp() override {
    writeTinyAdaptiveModel(path(QStringLiteral("shipped")).toStdString());
    TinyModelsTest::SetUp();
    ASSERT_NE(service_, nullptr);
    ASSERT_TRUE(service_->activateModel(QStringLiteral("field")));
    const auto made =
        createProfile(*service_, {.name = QStringLiteral("Anna"), .files = {mood("neutral", 0)}});
    ASSERT_TRUE(made) << describe(made.error());
  }
  QString mood(const std::string& heard, int take) const {
    return QString::fromStdString(
        folder_.write(heard + std::to_string(take) + ".wav", moodClip(kStranger, heard, take)));
  }
  /// A person who is livelier than others: what sounds neutral is sad, what sounds happy is neutral.
  void teachLively() const {
    TeachRequest request{.name = QStringLiteral("Anna")};
    for (int take = 1; take < 4; ++take)
      for (const auto& [heard, label] : {std::pair("neutral", "sad"), std::pair("happy", "neutral")})
        request.clips.push_back({.file = mood(heard, take), .label = QString::fromLatin1(label)});
    const auto taught = teachSpeaker(*service_, request);
    ASSERT_TRUE(taught) << describe(taught.error());
  }
};

class TeachingPageTest : public TeachingTest {
 protected:
  void TearDown() override {
    page_.reset();
    comparison_.reset();
    prompts_.reset();
    speakers_.reset();
  }
  void open() {
    speakers_ = std::make_unique<SpeakersController>(*service_);
    prompts_ = std::make_unique<PromptsController>(service_->jobs(), turn_);
    comparison_ = std::make_unique<ComparisonController>(*service_);
    page_ = std::make_unique<SpeakersPage>(*speakers_, *prompts_, *comparison_);
    page_->resize(790, 620);
    page_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page_.get()));
    page_->refresh();
    ASSERT_TRUE(waitFor([this] { return shows("teachVoice"); }));
  }
  [[nodiscard]] QString text(const char* name) const { return in<QLabel>(*page_, name)->text(); }
  void click(const char* button) { QTest::mouseClick(in<QPushButton>(*page_, button), Qt::LeftButton); }
  [[nodiscard]] bool shows(const char* name) const { return in(*page_, name)->isVisible(); }
  [[nodiscard]] QListWidget* clips() const { return in<QListWidget>(*page_, "taughtClips"); }

  RecordingTurn turn_;
  std::unique_ptr<SpeakersController> speakers_;
  std::unique_ptr<PromptsController> prompts_;
  std::unique_ptr<ComparisonController> comparison_;
  std::unique_ptr<SpeakersPage> page_;
};

TEST_F(TeachingPageTest, ShowsClipsAndWhatTheLabelsAreWorth) {
  open();
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 1; }));
  EXPECT_TRUE(clips()->item(0)->text().startsWith(QStringLiteral("not labelled – neutral0.wav")))
      << clips()->item(0)->text().toStdString();
  EXPECT_TRUE(text("teachGain").startsWith(QStringLiteral("Clips whose emotion you say help most")));
  EXPECT_EQ(text("taughtNoAudio"), QStringLiteral("No audio is kept in a profile."));
  teachLively();
  page_->refresh();
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 7; }));
  EXPECT_TRUE(text("teachGain").startsWith(QStringLiteral("Right before ")))
      << text("teachGain").toStdString();
  EXPECT_TRUE(text("teachGain").contains(QStringLiteral("of 6 labelled clips, each left out once")));
  EXPECT_TRUE(text("teachGain").endsWith(QStringLiteral("The labels help and are used.")));
  ASSERT_TRUE(service_->activateModel(QStringLiteral("mfcc40-rf")));
  page_->refresh();
  ASSERT_TRUE(waitFor([this] { return !shows("teachVoice"); }));
  EXPECT_TRUE(text("teachGain").contains(QStringLiteral("mfcc40-rf does not learn")));
}

TEST_F(TeachingPageTest, PromptsAreTwoOfEachEmotionOfTheModelAndTheirTakesAreTaught) {
  open();
  click("teachVoice");
  ASSERT_TRUE(shows("promptText"));
  ASSERT_EQ(prompts_->prompts(), 6);
  EXPECT_EQ(prompts_->prompt(0).label, QStringLiteral("happy"));
  EXPECT_EQ(prompts_->prompt(3).label, QStringLiteral("happy"));
  EXPECT_NE(prompts_->prompt(0).sentence, prompts_->prompt(3).sentence);
  EXPECT_TRUE(text("promptsHint").contains(QStringLiteral("“Anna”")));
  EXPECT_TRUE(text("promptPlace").startsWith(QStringLiteral("Sentence 1 of 6. Say it happily")));
  EXPECT_EQ(in<QPushButton>(*page_, "finishPrompts")->text(), QStringLiteral("&Teach these"));
  prompts_->take(mood("sad", 1), 0.3F);
  click("nextPrompt");
  prompts_->take(mood("happy", 1), 0.3F);
  const QString kept = prompts_->take(1);
  click("finishPrompts");  // the others are skipped
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 3; }))
      << in<MessageBar>(*page_, "speakersError")->text().toStdString();
  EXPECT_TRUE(clips()->item(1)->text().startsWith(QStringLiteral("Happy – Guess what")))
      << clips()->item(1)->text().toStdString();
  EXPECT_TRUE(text("teachGain").contains(QStringLiteral("of 2 labelled clips")));
  EXPECT_FALSE(prompts_->running()) << "the takes are kept longer than needed";
  ASSERT_TRUE(waitFor([this] {
    const auto* entry = speakers_->find(QStringLiteral("Anna"));
    return entry != nullptr && entry->labelledClips == 2;
  }));
}

TEST_F(TeachingPageTest, TakesThatCannotBeTaughtAreNotLost) {
  open();
  click("teachVoice");
  prompts_->take(nonsense(QStringLiteral("bad.wav")), 0.3F);
  click("finishPrompts");
  ASSERT_TRUE(waitFor([this] { return shows("speakersError"); }));
  EXPECT_TRUE(shows("promptText"));
  EXPECT_TRUE(prompts_->running());
  click("closePrompts");
  EXPECT_FALSE(prompts_->running());
  EXPECT_TRUE(shows("teachVoice"));
}

TEST_F(TeachingPageTest, AClipCanBeTakenOut) {
  teachLively();
  open();
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 7; }));
  EXPECT_FALSE(in<QPushButton>(*page_, "forgetTaught")->isEnabled());
  clips()->setCurrentRow(1);
  click("forgetTaught");
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 6; }));
  EXPECT_TRUE(text("teachGain").contains(QStringLiteral("of 5 labelled clips")));
}

TEST_F(TeachingPageTest, LearnsFromCorrectionsOrSaysThatThereAreNone) {
  open();
  click("learnCorrections");
  ASSERT_TRUE(waitFor([this] { return shows("speakersError"); }));
  EXPECT_TRUE(in<MessageBar>(*page_, "speakersError")->text().contains(QStringLiteral("corrected label")));
  const auto outcome = service_->run({.path = mood("sad", 2), .speaker = QStringLiteral("Anna")});
  ASSERT_TRUE(outcome);
  ASSERT_TRUE(service_->history()
                  .run([id = outcome->historyId](HistoryStore& store) {
                    return store.correct(id, QStringLiteral("happy"), {});
                  })
                  .result());
  click("learnCorrections");
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 2; }));
  EXPECT_TRUE(clips()->item(1)->text().startsWith(QStringLiteral("Happy – sad2.wav")));
}

TEST_F(TeachingPageTest, ADeletedProfileComesBackWithWhatItWasTaught) {
  teachLively();
  open();
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 7; }));
  click("deleteProfile");
  ASSERT_TRUE(waitFor([this] { return shows("noProfilesHint"); }));
  speakers_->undoRemove();
  ASSERT_TRUE(waitFor([this] { return shows("teachVoice") && clips()->count() == 7; }));
  EXPECT_TRUE(text("teachGain").contains(QStringLiteral("of 6 labelled clips")));
}

class TeachingRecordingTest : public TeachingPageTest {
 protected:
  void SetUp() override {
    SENTISOUND_NEEDS_PULSE();
    lock_.setStaleLockTime(kPatienceMs);
    ASSERT_TRUE(lock_.tryLock(kPatienceMs));
    TeachingPageTest::SetUp();
  }

 private:
  /// One microphone for all test processes.
  QLockFile lock_{QDir::temp().filePath(QStringLiteral("sentisound-test-microphone.lock"))};
};

TEST_F(TeachingRecordingTest, RecordedPromptsAreTaught) {
  PulseSink sink;
  open();
  click("teachVoice");
  for (const char* heard : {"happy", "sad"}) {
    auto samples = moodSamples(kStranger, heard, 1);
    const auto once = samples;
    for (int again = 0; again < 12; ++again) samples.insert(samples.end(), once.begin(), once.end());
    for (double& sample : samples) sample = std::clamp(3 * sample, -0.9, 0.9);
    const WavFormat format{.hz = kSpeechLikeHz};
    ASSERT_TRUE(sink.play(
        folder_.write(std::string(heard) + "_long.wav", wavBytes(format, pcmBytes(format, samples)))));
    double seconds = 0;
    QObject watch;
    QObject::connect(prompts_.get(), &PromptsController::level, &watch,
                     [&seconds](float, double recorded) { seconds = recorded; });
    click("recordPrompt");
    ASSERT_TRUE(prompts_->recording());
    ASSERT_TRUE(waitFor([&] { return seconds > 1.5; }));
    click("recordPrompt");
    ASSERT_TRUE(prompts_->hasTake(prompts_->current()))
        << in<MessageBar>(*page_, "promptError")->text().toStdString();
    click("nextPrompt");
  }
  click("finishPrompts");
  ASSERT_TRUE(waitFor([this] { return clips()->count() == 3; }))
      << in<MessageBar>(*page_, "speakersError")->text().toStdString();
  EXPECT_TRUE(clips()->item(2)->text().startsWith(QStringLiteral("Sad – ")));
}

struct TeachingLook {
  const char* name;
  const char* language;
  bool dark;
  QSize size;
};

[[maybe_unused]] void PrintTo(const TeachingLook& look, std::ostream* out) {
  *out << look.name;
}

class TeachingLooks : public TeachingTest, public ::testing::WithParamInterface<TeachingLook> {
 protected:
  void SetUp() override {
    light_ = QApplication::palette();
    if (GetParam().dark) QApplication::setPalette(theme::darkPalette());
    chooseLanguage(QLatin1String(GetParam().language));
    TeachingTest::SetUp();
    teachLively();
    window_ = std::make_unique<MainWindow>(*service_, api_);
    window_->resize(GetParam().size);
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
  }
  void TearDown() override {
    window_.reset();
    chooseLanguage(QStringLiteral("en"));
    QApplication::setPalette(light_);
  }
  void picture(const char* state) {
    QTest::qWait(60);
    const QString name =
        QStringLiteral("teaching_%1_%2").arg(QLatin1String(GetParam().name), QLatin1String(state));
    EXPECT_EQ(window_->size(), GetParam().size) << "the page is larger than the window";
    expectNothingCutOff(*window_, name);
    keepPicture(*window_, name);
  }

  std::unique_ptr<MainWindow> window_;

 private:
  QPalette light_;
};

TEST_P(TeachingLooks, NothingIsCutOff) {
  in<QAction>(*window_, "showSpeakers")->trigger();
  auto* clips = in<QListWidget>(*window_, "taughtClips");
  ASSERT_TRUE(waitFor([&] { return clips->isVisible() && clips->count() == 7; }));
  picture("profile");
  QTest::mouseClick(in<QPushButton>(*window_, "teachVoice"), Qt::LeftButton);
  ASSERT_TRUE(in(*window_, "promptText")->isVisible());
  picture("prompts");
}

INSTANTIATE_TEST_SUITE_P(Looks, TeachingLooks,
                         ::testing::Values(TeachingLook{"light", "en", false, {1280, 860}},
                                           TeachingLook{"dark", "en", true, {1280, 860}},
                                           TeachingLook{"german", "de", false, {1280, 860}},
                                           TeachingLook{"small", "en", false, {1024, 700}},
                                           TeachingLook{"small_german", "de", true, {1024, 700}}),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace sentisound::test
