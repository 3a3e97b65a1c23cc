// The page of the speakers, through real events: making, deleting and comparing profiles.
#include "gui/speakers/SpeakersPage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLockFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "gui/MessageBar.h"
#include "gui/TinyModelsFixture.h"
#include "gui/record/LevelMeter.h"
#include "gui/speakers/ComparisonController.h"
#include "gui/speakers/PairedBarsView.h"
#include "gui/speakers/PromptsController.h"
#include "gui/speakers/SpeakersController.h"
#include "gui/speakers/SpeakersModel.h"
#include "support/PulseSink.h"
#include "support/WavBytes.h"

namespace sentisound::test {
namespace {

class SpeakersTest : public TinyModelsTest {
 protected:
  void SetUp() override {
    TinyModelsTest::SetUp();
    ASSERT_NE(service_, nullptr);
    speakers_ = std::make_unique<SpeakersController>(*service_);
    prompts_ = std::make_unique<PromptsController>(service_->jobs(), turn_);
    comparison_ = std::make_unique<ComparisonController>(*service_);
  }
  void TearDown() override {
    page_.reset();
    comparison_.reset();
    prompts_.reset();
    speakers_.reset();
  }

  QStringList clips(int count) {
    QStringList files;
    for (int i = 0; i < count; ++i) files << tone(QStringLiteral("clip%1.wav").arg(i), 0.6, 110 + 23.0 * i);
    return files;
  }
  void make(const QString& name, int count = 3) {
    const auto made = createProfile(*service_, {.name = name, .files = clips(count)});
    ASSERT_TRUE(made) << describe(made.error());
  }
  void load() {
    QSignalSpy changed(speakers_.get(), &SpeakersController::changed);
    speakers_->reload();
    ASSERT_TRUE(changed.wait(kPatienceMs));
  }
  void open() {
    page_ = std::make_unique<SpeakersPage>(*speakers_, *prompts_, *comparison_);
    page_->resize(790, 470);
    page_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page_.get()));
    QSignalSpy changed(speakers_.get(), &SpeakersController::changed);
    page_->refresh();
    ASSERT_TRUE(changed.wait(kPatienceMs));
  }
  [[nodiscard]] QString text(const char* name) const { return in<QLabel>(*page_, name)->text(); }
  void click(const char* button) { QTest::mouseClick(in<QPushButton>(*page_, button), Qt::LeftButton); }
  [[nodiscard]] bool shows(const char* name) const { return in(*page_, name)->isVisible(); }

  RecordingTurn turn_;
  std::unique_ptr<SpeakersController> speakers_;
  std::unique_ptr<PromptsController> prompts_;
  std::unique_ptr<ComparisonController> comparison_;
  std::unique_ptr<SpeakersPage> page_;
};

TEST_F(SpeakersTest, ListsNameClipsAndDate) {
  make(QStringLiteral("Zoe"));
  make(QStringLiteral("anna"), 2);
  SpeakersModel list(*speakers_);
  const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
  load();
  ASSERT_EQ(list.rowCount(), 2);
  EXPECT_EQ(list.nameAt(0), QStringLiteral("anna"));
  EXPECT_EQ(list.index(0, SpeakersModel::Clips).data().toInt(), 2);
  EXPECT_TRUE(list.index(1, SpeakersModel::Made)
                  .data()
                  .toString()
                  .startsWith(QString::number(QDate::currentDate().year())));
  EXPECT_EQ(speakers_->find(QStringLiteral("ANNA"))->name, QStringLiteral("anna"));
}

TEST_F(SpeakersTest, TheCurrentSpeakerIsForgottenWithItsProfile) {
  make(QStringLiteral("Anna"));
  load();
  QSignalSpy current(speakers_.get(), &SpeakersController::currentSpeakerChanged);
  EXPECT_TRUE(speakers_->setProperty("currentSpeaker", QStringLiteral("Anna")));
  ASSERT_EQ(current.count(), 1);
  QSignalSpy removed(speakers_.get(), &SpeakersController::removed);
  speakers_->remove(QStringLiteral("Anna"));
  ASSERT_TRUE(waitFor([&] { return removed.count() == 1 && current.count() == 2; }));
  EXPECT_TRUE(speakers_->currentSpeaker().isEmpty());
  EXPECT_TRUE(waitFor([this] { return speakers_->speakers().empty(); }));

  QSignalSpy failed(speakers_.get(), &SpeakersController::failed);
  speakers_->remove(QStringLiteral("Anna"));
  ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(failed.first().first().toString().contains(QStringLiteral("Anna")));
}

TEST_F(SpeakersTest, AnEmptyPageSaysWhatAProfileIsAndWhatToDo) {
  open();
  EXPECT_TRUE(shows("noProfilesHint"));
  EXPECT_TRUE(text("noProfilesHint").contains(QStringLiteral("ten or more recordings")));
  EXPECT_FALSE(in<QPushButton>(*page_, "deleteProfile")->isEnabled());
  EXPECT_FALSE(in<QComboBox>(*page_, "speakerForNew")->isEnabled());
}

TEST_F(SpeakersTest, MakesAProfileOfChosenAndDroppedClipsAndWarns) {
  open();
  const QStringList files = clips(3);
  page_->setDialogs({.files = [&](QWidget*) { return QStringList{files[0], files[1]}; }});
  click("fromClips");
  ASSERT_TRUE(shows("clips"));
  EXPECT_FALSE(in<QPushButton>(*page_, "createProfile")->isEnabled());
  click("addClips");
  EXPECT_EQ(in<QListWidget>(*page_, "clips")->count(), 2);
  ASSERT_TRUE(dropOn(in(*page_, "makeProfile"), {files[1], files[2]}));
  EXPECT_EQ(in<QListWidget>(*page_, "clips")->count(), 3) << "a file that is there is not added again";
  QTest::keyClicks(in<QLineEdit>(*page_, "profileName"), QStringLiteral("Anna"));
  click("createProfile");
  EXPECT_TRUE(speakers_->creating());
  EXPECT_TRUE(shows("profileProgress"));
  ASSERT_TRUE(
      waitFor([this] { return shows("profileTitle") && text("profileTitle") == QStringLiteral("Anna"); }));
  EXPECT_TRUE(text("profileFacts").contains(QStringLiteral("3 clips"))) << text("profileFacts").toStdString();
  const auto* notes = in<MessageBar>(*page_, "profileNotes");
  EXPECT_TRUE(notes->isVisible());
  EXPECT_TRUE(notes->text().contains(QStringLiteral("Only 3 clips: 10 or more are advised")))
      << notes->text().toStdString();

  // Once more under the same name: only if it may be replaced.
  click("fromClips");
  click("addClips");
  QTest::keyClicks(in<QLineEdit>(*page_, "profileName"), QStringLiteral("anna"));
  EXPECT_FALSE(in<QPushButton>(*page_, "createProfile")->isEnabled());
  ASSERT_TRUE(shows("replaceProfile"));
  in<QCheckBox>(*page_, "replaceProfile")->click();
  click("createProfile");
  ASSERT_TRUE(
      waitFor([this] { return shows("profileTitle") && text("profileTitle") == QStringLiteral("anna"); }));
  EXPECT_TRUE(text("profileFacts").contains(QStringLiteral("2 clips")));
}

TEST_F(SpeakersTest, ClipsThatCannotBeReadAreNamedAndNothingIsLost) {
  open();
  const QString bad = nonsense(QStringLiteral("bad.wav"));
  page_->setDialogs({.files = [&](QWidget*) { return QStringList{bad}; }});
  click("fromClips");
  click("addClips");
  QTest::keyClicks(in<QLineEdit>(*page_, "profileName"), QStringLiteral("Anna"));
  click("createProfile");
  const auto* error = in<MessageBar>(*page_, "speakersError");
  ASSERT_TRUE(waitFor([&] { return error->isVisible(); }));
  EXPECT_TRUE(error->text().contains(QStringLiteral("bad.wav"))) << error->text().toStdString();
  EXPECT_EQ(in<QLineEdit>(*page_, "profileName")->text(), QStringLiteral("Anna"));
  EXPECT_EQ(in<QListWidget>(*page_, "clips")->count(), 1);
  in<QListWidget>(*page_, "clips")->selectAll();
  click("removeClip");
  EXPECT_EQ(in<QListWidget>(*page_, "clips")->count(), 0);
  click("closeProfile");
  EXPECT_TRUE(shows("noProfilesHint"));
}

TEST_F(SpeakersTest, MakingCanBeCancelled) {
  QSignalSpy made(speakers_.get(), &SpeakersController::created);
  QSignalSpy failed(speakers_.get(), &SpeakersController::failed);
  {
    PoolBlocker blocker(service_->jobs());
    speakers_->create({.name = QStringLiteral("Anna"), .files = clips(2)});
    EXPECT_TRUE(speakers_->creating());
    speakers_->cancel();
  }
  ASSERT_TRUE(waitFor([this] { return !speakers_->creating(); }));
  EXPECT_EQ(made.count(), 0);
  EXPECT_EQ(failed.count(), 0);
  load();
  EXPECT_TRUE(speakers_->speakers().empty());
}

TEST_F(SpeakersTest, MayGoAwayWhileAProfileIsMadeAndSoundsAreCompared) {
  make(QStringLiteral("Anna"));
  PoolBlocker blocker(service_->jobs());
  speakers_->create({.name = QStringLiteral("Bob"), .files = clips(2)});
  comparison_->compareFile(clips(1).first(), QStringLiteral("Anna"));
  comparison_->loadRows();
  comparison_.reset();
  speakers_.reset();
  blocker.release();
  service_.reset();
  EXPECT_EQ(service_, nullptr);
}

TEST_F(SpeakersTest, ADeletedProfileCanBeBroughtBack) {
  make(QStringLiteral("Anna"), 2);
  make(QStringLiteral("Zoe"));
  open();
  speakers_->setCurrentSpeaker(QStringLiteral("Anna"));
  const auto model = service_->activeModel();
  ASSERT_TRUE(model);
  const auto before = service_->speakerOptions(QStringLiteral("Anna"), **model);
  ASSERT_TRUE(before);
  ASSERT_EQ(text("profileTitle"), QStringLiteral("Anna"));
  EXPECT_FALSE(shows("undoProfile"));
  click("deleteProfile");
  ASSERT_TRUE(waitFor([this] { return text("profileTitle") == QStringLiteral("Zoe"); }));
  EXPECT_TRUE(waitFor([this] { return speakers_->currentSpeaker().isEmpty(); }));
  ASSERT_TRUE(shows("undoProfile"));
  EXPECT_TRUE(text("removed").contains(QStringLiteral("Anna"))) << text("removed").toStdString();
  click("deleteProfile");
  ASSERT_TRUE(waitFor([this] { return shows("noProfilesHint"); }));

  // The last one first.
  QTest::mouseClick(in<QToolButton>(*page_, "undo"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([this] { return shows("profileTitle"); }));
  EXPECT_EQ(text("profileTitle"), QStringLiteral("Zoe"));
  page_->activateWindow();
  in(*page_, "profiles")->setFocus();
  QTest::keyClick(in(*page_, "profiles"), Qt::Key_Z, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([this] { return text("profileTitle") == QStringLiteral("Anna"); }));
  EXPECT_FALSE(shows("undoProfile"));
  EXPECT_FALSE(speakers_->canUndo());
  EXPECT_EQ(speakers_->currentSpeaker(), QStringLiteral("Anna")) << "new analyses used it";
  const auto after = service_->speakerOptions(QStringLiteral("Anna"), **model);
  ASSERT_TRUE(after);
  EXPECT_TRUE(before->speaker.known() && after->speaker.known());
  EXPECT_EQ(speakers_->find(QStringLiteral("Anna"))->clips(), 2);
}

TEST_F(SpeakersTest, UndoDoesNotReplaceANewProfileOfTheSameName) {
  make(QStringLiteral("Anna"), 2);
  open();
  click("deleteProfile");
  ASSERT_TRUE(waitFor([this] { return shows("noProfilesHint"); }));
  make(QStringLiteral("Anna"), 3);
  QSignalSpy failed(speakers_.get(), &SpeakersController::failed);
  speakers_->undoRemove();
  ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(speakers_->canUndo()) << "it is not lost";
  load();
  EXPECT_EQ(speakers_->find(QStringLiteral("Anna"))->clips(), 3);
}

TEST_F(SpeakersTest, TheBoxChoosesTheSpeakerProfileOfNewAnalyses) {
  make(QStringLiteral("Anna"));
  open();
  auto* box = in<QComboBox>(*page_, "speakerForNew");
  ASSERT_EQ(box->count(), 2);
  EXPECT_EQ(box->currentText(), QStringLiteral("None"));
  box->setFocus();
  QTest::keyClick(box, Qt::Key_Down);
  EXPECT_EQ(speakers_->currentSpeaker(), QStringLiteral("Anna"));
  speakers_->setCurrentSpeaker({});
  EXPECT_EQ(box->currentText(), QStringLiteral("None"));
}

TEST_F(SpeakersTest, ShowsWhatAProfileChangesSideBySideAndKeepsNothing) {
  make(QStringLiteral("Anna"));
  remember({voice(QStringLiteral("talk.wav"))});
  open();
  auto* box = in<QComboBox>(*page_, "compareWith");
  ASSERT_TRUE(waitFor([&] { return box->count() == 2; }));
  EXPECT_TRUE(box->itemText(1).startsWith(QStringLiteral("talk.wav")));
  box->setFocus();
  QTest::keyClick(box, Qt::Key_Down);
  EXPECT_TRUE(comparison_->working());
  ASSERT_TRUE(waitFor([this] { return comparison_->latest() != nullptr; }))
      << in<MessageBar>(*page_, "compareError")->text().toStdString();
  const auto& pair = in<PairedBarsView>(*page_, "pairs")->shown();
  ASSERT_TRUE(pair.has_value());
  EXPECT_TRUE(shows("pairs"));
  EXPECT_NEAR(pair->first.probabilities.sum(), 1, 1e-9);
  EXPECT_NE(pair->first.probabilities, pair->second.probabilities);
  EXPECT_TRUE(text("compareSummary").startsWith(QStringLiteral("talk.wav sounds ")))
      << text("compareSummary").toStdString();
  const auto plain = service_->run({.path = voice(QStringLiteral("again.wav")), .keep = false});
  ASSERT_TRUE(plain);
  EXPECT_EQ(pair->first.probabilities, plain->analysis.prediction.probabilities);
  EXPECT_EQ(remembered(), 1) << "a comparison is no analysis to remember";

  // A file, dropped; there is no speech in it.
  ASSERT_TRUE(dropOn(in(*page_, "compare"), {tone(QStringLiteral("tone.wav"), 1.5)}));
  ASSERT_TRUE(waitFor([this] { return text("compareSummary").startsWith(QStringLiteral("tone.wav")); }));
  EXPECT_TRUE(in<MessageBar>(*page_, "compareNotes")->text().contains(QStringLiteral("No speech")));
  EXPECT_EQ(box->currentIndex(), 0);

  page_->setDialogs({.files = [&](QWidget*) { return QStringList{nonsense(QStringLiteral("bad.wav"))}; }});
  click("compareFile");
  ASSERT_TRUE(waitFor([this] { return in(*page_, "compareError")->isVisible(); }));
  EXPECT_TRUE(in<MessageBar>(*page_, "compareError")->text().startsWith(QStringLiteral("bad.wav")));
}

TEST_F(SpeakersTest, SaysThatAModelDoesNotKnowSpeakers) {
  make(QStringLiteral("Anna"));
  ASSERT_TRUE(service_->activateModel(QStringLiteral("mfcc40-rf")));
  open();
  ASSERT_TRUE(dropOn(in(*page_, "compare"), {voice(QStringLiteral("talk.wav"))}));
  ASSERT_TRUE(waitFor([this] { return comparison_->latest() != nullptr; }));
  EXPECT_TRUE(text("compareSummary").contains(QStringLiteral("mfcc40-rf does not know speakers")));
  EXPECT_FALSE(shows("pairs"));
}

TEST_F(SpeakersTest, WithoutAMicrophoneThePromptsSaySo) {
  if (PulseSink::available()) GTEST_SKIP() << "there is a microphone";
  open();
  click("fromPrompts");
  ASSERT_TRUE(shows("promptText"));
  EXPECT_TRUE(shows("noMicrophone"));
  EXPECT_FALSE(in<QPushButton>(*page_, "recordPrompt")->isEnabled());
  click("closePrompts");
  EXPECT_FALSE(prompts_->running());
  EXPECT_TRUE(shows("noProfilesHint"));
}

TEST_F(SpeakersTest, PromptsAreTenOfVariedMoodAndTheirTakesBecomeAProfile) {
  EXPECT_EQ(profilePrompts().size(), 10U);
  QSet<QString> moods;
  for (const auto& prompt : profilePrompts()) moods << prompt.how;
  EXPECT_EQ(moods.size(), 10);

  open();
  click("fromPrompts");
  ASSERT_TRUE(prompts_->running());
  EXPECT_TRUE(text("promptPlace").startsWith(QStringLiteral("Sentence 1 of 10")));
  EXPECT_FALSE(in<QPushButton>(*page_, "finishPrompts")->isEnabled());
  EXPECT_FALSE(in<QPushButton>(*page_, "previousPrompt")->isEnabled());
  prompts_->take(tone(QStringLiteral("take0.wav"), 0.6, 120), 0.3F);
  EXPECT_TRUE(text("promptState").startsWith(QStringLiteral("Recorded.")));
  EXPECT_EQ(in<QPushButton>(*page_, "recordPrompt")->text(), QStringLiteral("Record again"));
  click("nextPrompt");
  EXPECT_TRUE(text("promptPlace").startsWith(QStringLiteral("Sentence 2 of 10")));
  EXPECT_TRUE(text("promptState").startsWith(QStringLiteral("Not recorded")));

  const QString silent = tone(QStringLiteral("silent.wav"));
  prompts_->take(silent, 0.001F);
  EXPECT_TRUE(in<MessageBar>(*page_, "promptError")->text().contains(QStringLiteral("Next to nothing")));
  EXPECT_FALSE(QFile::exists(silent));
  EXPECT_EQ(prompts_->recorded(), 1);

  const QString first = tone(QStringLiteral("take1.wav"), 0.6, 150);
  prompts_->take(first, 0.3F);
  prompts_->take(tone(QStringLiteral("take1b.wav"), 0.6, 190), 0.3F);
  EXPECT_FALSE(QFile::exists(first)) << "a take that is repeated goes";
  EXPECT_EQ(prompts_->recorded(), 2);

  click("finishPrompts");
  ASSERT_TRUE(shows("clips"));
  EXPECT_EQ(in<QListWidget>(*page_, "clips")->item(0)->text(), profilePrompts()[0].sentence);
  QTest::keyClicks(in<QLineEdit>(*page_, "profileName"), QStringLiteral("Bob"));
  click("createProfile");
  ASSERT_TRUE(
      waitFor([this] { return shows("profileTitle") && text("profileTitle") == QStringLiteral("Bob"); }));
  EXPECT_EQ(speakers_->find(QStringLiteral("Bob"))->clips(), 2);
  EXPECT_FALSE(prompts_->running()) << "the takes are kept longer than needed";
}

TEST_F(SpeakersTest, EveryControlHasAnAccessibleName) {
  make(QStringLiteral("Anna"));
  open();
  for (auto* widget : page_->findChildren<QWidget*>()) {
    const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                         qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractItemView*>(widget);
    if (!control || widget->objectName().startsWith(QStringLiteral("qt_")) ||
        widget->inherits("QTableCornerButton") || widget->inherits("QComboBoxListView") ||
        widget->inherits("QHeaderView"))
      continue;  // parts that Qt makes and names itself
    EXPECT_FALSE(widget->accessibleName().isEmpty())
        << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
  }
}

class PromptsRecordingTest : public SpeakersTest {
 protected:
  void SetUp() override {
    SENTISOUND_NEEDS_PULSE();
    lock_.setStaleLockTime(kPatienceMs);
    ASSERT_TRUE(lock_.tryLock(kPatienceMs));
    SpeakersTest::SetUp();
  }

 private:
  /// One microphone for all test processes, and one of the tests unplugs it.
  QLockFile lock_{QDir::temp().filePath(QStringLiteral("sentisound-test-microphone.lock"))};
};

TEST_F(PromptsRecordingTest, RecordsPlaysAndRepeatsAPrompt) {
  PulseSink sink;
  ASSERT_TRUE(sink.play(tone(QStringLiteral("played.wav"), 30).toStdString()));
  open();
  click("fromPrompts");
  auto* record = in<QPushButton>(*page_, "recordPrompt");
  auto* meter = in<LevelMeter>(*page_, "promptLevel");
  ASSERT_TRUE(record->isEnabled());
  click("recordPrompt");
  ASSERT_TRUE(prompts_->recording());
  EXPECT_EQ(record->text(), QStringLiteral("Stop"));
  EXPECT_FALSE(in<QPushButton>(*page_, "nextPrompt")->isEnabled());
  ASSERT_TRUE(waitFor([&] { return meter->fraction() > 0.5; })) << "the meter shows nothing";
  QTest::qWait(700);
  click("recordPrompt");
  ASSERT_TRUE(prompts_->hasTake(0)) << in<MessageBar>(*page_, "promptError")->text().toStdString();
  const QString take = prompts_->files().first();
  EXPECT_TRUE(QFile::exists(take));

  click("playPrompt");
  ASSERT_TRUE(waitFor([this] { return prompts_->playing(); }))
      << in<MessageBar>(*page_, "promptError")->text().toStdString();
  EXPECT_EQ(in<QPushButton>(*page_, "playPrompt")->text(), QStringLiteral("Stop"));
  ASSERT_TRUE(waitFor([this] { return !prompts_->playing(); })) << "it ends by itself";

  click("recordPrompt");
  ASSERT_TRUE(waitFor([&] { return meter->fraction() > 0.5; }));
  click("recordPrompt");
  EXPECT_EQ(prompts_->recorded(), 1);
  EXPECT_FALSE(QFile::exists(take));
  const QString again = prompts_->files().first();
  click("closePrompts");
  EXPECT_FALSE(QFile::exists(again)) << "takes are deleted with the session";
}

TEST_F(PromptsRecordingTest, SilenceIsRefusedWithAReason) {
  const WavFormat format;
  const auto silence = wavBytes(format, pcmBytes(format, std::vector<double>(20U * 16'000U)));
  PulseSink sink;  // the server sends nothing at all while nothing plays
  ASSERT_TRUE(sink.play(folder_.write("silence.wav", silence)));
  open();
  click("fromPrompts");
  double heard = 0;
  QObject::connect(prompts_.get(), &PromptsController::level, prompts_.get(),
                   [&heard](float, double seconds) { heard = seconds; });
  click("recordPrompt");
  ASSERT_TRUE(prompts_->recording());
  ASSERT_TRUE(waitFor([&] { return heard > 0.6; }));
  click("recordPrompt");
  EXPECT_EQ(prompts_->recorded(), 0);
  EXPECT_TRUE(in<MessageBar>(*page_, "promptError")->text().contains(QStringLiteral("Next to nothing")))
      << in<MessageBar>(*page_, "promptError")->text().toStdString();
}

}  // namespace
}  // namespace sentisound::test
