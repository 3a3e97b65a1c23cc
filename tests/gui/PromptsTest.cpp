// Sentences to record for a profile, through real events.
#include "gui/SpeakersFixture.h"

namespace sentisound::test {
namespace {

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
