// The page of the speakers, through real events: making, deleting and comparing profiles.
#include "gui/SpeakersFixture.h"

namespace sentisound::test {
namespace {

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

}  // namespace
}  // namespace sentisound::test
