// Closing the window while something would be lost, and what is offered at the next start.
#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

#include "gui/GuiFixture.h"
#include "support/PulseSink.h"

namespace sentisound::test {
namespace {

class QuitTest : public WindowTest {
 protected:
  /// Answers what the window asks.
  void answer(bool yes) {
    window_->setFileDialogs({.confirm = [this, yes](QWidget*, const QString& question, const QString&) {
      questions_ << question;
      return yes;
    }});
  }
  void startAgain() {
    window_.reset();
    window_ = std::make_unique<MainWindow>(*service_, api_);
    window_->state().setWelcomed();
    window_->restoreState();
    window_->show();
  }
  QStringList questions_;
};

TEST_F(QuitTest, WithNothingToLoseNothingIsAsked) {
  answer(false);
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(window_->close());
  EXPECT_TRUE(questions_.isEmpty());
}

TEST_F(QuitTest, ABatchIsAskedAbout) {
  QStringList files;
  for (int i = 0; i < 12; ++i) files << longVoice(QStringLiteral("%1.wav").arg(i), 6);
  window_->takeDropped(files);
  answer(false);
  EXPECT_FALSE(window_->close());
  EXPECT_TRUE(window_->isVisible());
  ASSERT_EQ(questions_.size(), 1);
  EXPECT_TRUE(questions_[0].startsWith(QStringLiteral("A batch is not finished.")))
      << questions_[0].toStdString();
  answer(true);
  EXPECT_TRUE(window_->close());
}

TEST_F(QuitTest, ATakeThatWasInterruptedIsOfferedAtTheNextStart) {
  // As after a crash: the file is there, and the window has noted that it was being recorded.
  const QString take = voice(QStringLiteral("recording_20260131_102030.wav"));
  window_->state().setOpenTake(take);
  startAgain();
  ASSERT_TRUE(find("takeOffer")->isVisible());
  EXPECT_TRUE(text("openTake").contains(QStringLiteral("recording_20260131_102030.wav")));
  startAgain();
  ASSERT_TRUE(find("takeOffer")->isVisible()) << "until somebody has answered";
  QTest::mouseClick(find<QPushButton>("analyseTake"), Qt::LeftButton);
  settle();
  EXPECT_EQ(remembered(), 1);
  startAgain();
  EXPECT_FALSE(find("takeOffer")->isVisible());

  window_->state().setOpenTake(take);
  startAgain();
  QTest::mouseClick(find<QPushButton>("declineTake"), Qt::LeftButton);
  startAgain();
  EXPECT_FALSE(find("takeOffer")->isVisible());
  EXPECT_TRUE(QFileInfo::exists(take));
}

TEST_F(QuitTest, ATakeWithoutASampleOrAFileIsNotOffered) {
  window_->state().setOpenTake(path(QStringLiteral("gone.wav")));
  startAgain();
  EXPECT_FALSE(find("takeOffer")->isVisible());
}

TEST_F(QuitTest, ARecordingIsAskedAboutAndKept) {
  SENTISOUND_NEEDS_PULSE();
  ASSERT_TRUE(waitFor([&] { return find<QAction>("record")->isEnabled(); }));
  find<QAction>("record")->trigger();
  ASSERT_TRUE(errorText().isEmpty()) << errorText().toStdString();
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("Recording – SentiSound"));
  ASSERT_TRUE(waitFor([&] { return text("time") > QStringLiteral("0:00.8"); }));
  answer(false);
  EXPECT_FALSE(window_->close());
  ASSERT_EQ(questions_.size(), 1);
  EXPECT_TRUE(questions_[0].startsWith(QStringLiteral("A recording is running.")))
      << questions_[0].toStdString();
  answer(true);
  EXPECT_TRUE(window_->close());
  startAgain();
  ASSERT_TRUE(find("takeOffer")->isVisible());
  QTest::mouseClick(find<QPushButton>("analyseTake"), Qt::LeftButton);
  settle();
  EXPECT_EQ(remembered(), 1);
}

}  // namespace
}  // namespace sentisound::test
