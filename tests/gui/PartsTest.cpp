// The small parts, each without the window.
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <vector>

#include "gui/GuiFixture.h"
#include "gui/analysis/RecordPanel.h"
#include "gui/common/DroppedFiles.h"
#include "gui/common/LayoutPause.h"
#include "gui/common/MessageBar.h"
#include "gui/common/Theme.h"
#include "gui/record/LevelMeter.h"
#include "gui/record/RecordController.h"
#include "gui/result/ResultText.h"
#include "words/EmotionName.h"

namespace sentisound::test {
namespace {

class CountingLayout : public QVBoxLayout {
 public:
  using QVBoxLayout::QVBoxLayout;
  void setGeometry(const QRect& place) override {
    ++passes;
    QVBoxLayout::setGeometry(place);
  }
  int passes = 0;
};

TEST(LayoutPauseTest, LaysOutOnceWhenItIsOver) {
  QWidget page;
  auto* layout = new CountingLayout(&page);
  std::vector<QLabel*> lines;
  for (int i = 0; i < 8; ++i) {
    lines.push_back(new QLabel(QStringLiteral("A line of text"), &page));
    layout->addWidget(lines.back());
  }
  page.resize(300, 400);
  page.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
  QCoreApplication::processEvents();
  const auto flip = [&](bool shown) {
    layout->passes = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i]->setVisible(shown);
    return layout->passes;
  };
  const auto hideAll = [&] {
    flip(false);
    QCoreApplication::processEvents();
  };
  hideAll();
  EXPECT_GT(flip(true), 1) << "each that is shown lays out";
  hideAll();
  {
    const LayoutPause pause(lines.front()->parentWidget());
    const LayoutPause nested(&page);
    EXPECT_EQ(flip(true), 0);
  }
  EXPECT_TRUE(layout->isEnabled());
  QCoreApplication::processEvents();
  EXPECT_EQ(layout->passes, 1);
  for (std::size_t i = 1; i < lines.size(); ++i) EXPECT_GE(lines[i]->y(), lines[i - 1]->geometry().bottom());
}

TEST(LevelMeterTest, IsLinearInDecibels) {
  EXPECT_DOUBLE_EQ(LevelMeter::place(1.0F), 1.0);
  EXPECT_NEAR(LevelMeter::place(0.1F), 2.0 / 3.0, 1e-6);   // −20 dB of 60
  EXPECT_NEAR(LevelMeter::place(0.01F), 1.0 / 3.0, 1e-6);  // −40 dB
  EXPECT_DOUBLE_EQ(LevelMeter::place(0.0F), 0.0);
}

TEST(LevelMeterTest, RisesAtOnceAndFallsSlowly) {
  LevelMeter meter;
  meter.setPeak(1.0F);
  EXPECT_DOUBLE_EQ(meter.fraction(), 1.0);
  meter.setPeak(0.0F);
  EXPECT_GT(meter.fraction(), 0.9);
  for (int i = 0; i < 30; ++i) meter.setPeak(0.0F);
  EXPECT_DOUBLE_EQ(meter.fraction(), 0.0);
}

TEST(RecordingTurnTest, IsGivenToOneAndReturnedByThatOneOnly) {
  RecordingTurn turn;
  QList<bool> told;
  QObject::connect(&turn, &RecordingTurn::changed, [&](bool taken) { told << taken; });
  const QObject window;
  const QObject prompts;
  EXPECT_TRUE(turn.take(&window));
  EXPECT_TRUE(turn.take(&window)) << "it has it already";
  EXPECT_FALSE(turn.take(&prompts));
  EXPECT_TRUE(turn.takenByAnother(&prompts));
  EXPECT_FALSE(turn.takenByAnother(&window));
  turn.giveBack(&prompts);
  EXPECT_TRUE(turn.taken());
  turn.giveBack(&window);
  EXPECT_FALSE(turn.taken());
  EXPECT_TRUE(turn.take(&prompts));
  EXPECT_EQ(told, (QList<bool>{true, false, true}));
}

class RecordPanelTest : public ::testing::Test {
 protected:
  RecordPanel panel_;
  QPushButton* record_ = panel_.findChild<QPushButton*>(QStringLiteral("record"));
  QComboBox* device_ = panel_.findChild<QComboBox*>(QStringLiteral("device"));
};

TEST_F(RecordPanelTest, WithoutAMicrophoneSaysSoAndCannotRecord) {
  panel_.showDevices({}, -1, false);
  EXPECT_FALSE(record_->isEnabled());
  EXPECT_FALSE(device_->isEnabled());
  const auto* absence = panel_.findChild<QLabel*>(QStringLiteral("absence"));
  EXPECT_TRUE(absence->isVisibleTo(&panel_));
  EXPECT_TRUE(absence->text().startsWith(QStringLiteral("No microphone was found")));
}

TEST_F(RecordPanelTest, ShowsTheMicrophonesAndTheChosenOne) {
  panel_.showDevices({QStringLiteral("Built-in"), QStringLiteral("Headset")}, 1, false);
  EXPECT_TRUE(record_->isEnabled());
  EXPECT_EQ(device_->currentText(), QStringLiteral("Headset"));
}

TEST_F(RecordPanelTest, WhileRecordingOffersStopTimeAndLevel) {
  panel_.showDevices({QStringLiteral("Built-in")}, 0, false);
  panel_.showRecording(true);
  panel_.showLevel(0.5F, 65.34);
  EXPECT_EQ(record_->text(), QStringLiteral("Stop"));
  EXPECT_FALSE(device_->isEnabled());
  EXPECT_EQ(panel_.findChild<QLabel*>(QStringLiteral("time"))->text(), QStringLiteral("1:05.3"));
  panel_.showRecording(false);
  EXPECT_EQ(record_->text(), QStringLiteral("Record"));
  EXPECT_TRUE(device_->isEnabled());
}

TEST_F(RecordPanelTest, ATakeCanBeEndedWhenTheLastMicrophoneIsGone) {
  panel_.showDevices({QStringLiteral("Built-in")}, 0, false);
  panel_.showRecording(true);
  panel_.showDevices({}, -1, true);
  EXPECT_TRUE(record_->isEnabled());
}

TEST(RecordControllerTest, NamesTakesByTheirTime) {
  EXPECT_EQ(RecordController::takeName(QDateTime(QDate(2026, 1, 31), QTime(9, 5, 7))),
            QStringLiteral("recording_20260131_090507.wav"));
}

TEST(MessageBarTest, ErrorsDoNotPileUp) {
  MessageBar bar;
  EXPECT_TRUE(bar.isHidden());
  bar.addMessage(QStringLiteral("problem 0"));
  auto* all = bar.findChild<QToolButton*>(QStringLiteral("allMessages"));
  EXPECT_TRUE(all->isHidden());
  const int alone = bar.heightForWidth(600);
  for (int i = 1; i <= 40; ++i) bar.addMessage(QStringLiteral("problem %1").arg(i % 20));
  EXPECT_FALSE(bar.isHidden());
  EXPECT_EQ(bar.text(), QStringLiteral("problem 0 (3 times)\n19 earlier messages"));
  EXPECT_LE(bar.heightForWidth(600), alone + 2 * bar.fontMetrics().lineSpacing());
  QTest::mouseClick(all, Qt::LeftButton);
  EXPECT_TRUE(bar.text().contains(QStringLiteral("problem 19 (2 times)\n")));
  EXPECT_TRUE(bar.text().endsWith(QStringLiteral("… and 8 more."))) << bar.text().toStdString();
  QTest::mouseClick(all, Qt::LeftButton);
  EXPECT_EQ(bar.text().count(u'\n'), 1);
  QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("close")), Qt::LeftButton);
  EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBarTest, OfSeveralWarningsAFewAreShownAndTheRestCounted) {
  MessageBar bar;
  bar.setKind(MessageBar::Kind::Note);
  bar.showMessages({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
  EXPECT_EQ(bar.text(), QStringLiteral("a\nb\nc\n… and 1 more."));
}

TEST(MessageBarTest, TextIsReadableOnItsColourInLightAndDark) {
  QPalette dark;
  dark.setColor(QPalette::Window, Qt::black);
  dark.setColor(QPalette::WindowText, Qt::white);
  for (const auto& palette : {QPalette(Qt::lightGray), dark})
    for (const auto& colours : {theme::errorColours(palette), theme::noteColours(palette)})
      EXPECT_GT(std::abs(colours.text.lightness() - colours.background.lightness()), 120);
}

TEST(DroppedFilesTest, TakesFilesAndFoldersOfThisComputerAndLeavesWebPages) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QStringLiteral("/sounds/a.wav")),
                QUrl(QStringLiteral("https://example.invalid/b.wav")),
                QUrl::fromLocalFile(QStringLiteral("/sounds"))});
  EXPECT_EQ(droppedPaths(&data), QStringList({QStringLiteral("/sounds/a.wav"), QStringLiteral("/sounds")}));
  EXPECT_TRUE(droppedPaths(nullptr).isEmpty());
}

TEST(DroppedFilesTest, PastedTextMayNamePathsFromTheRootOnAndFileAddresses) {
  QMimeData data;
  data.setText(
      QStringLiteral("/sounds/a b.wav\r\nfile:///sounds/c%20d.wav\n\nsome words\nhttps://example.invalid"));
  EXPECT_EQ(pastedPaths(&data),
            QStringList({QStringLiteral("/sounds/a b.wav"), QStringLiteral("/sounds/c d.wav")}));
  data.setUrls({QUrl::fromLocalFile(QStringLiteral("/sounds"))});
  EXPECT_EQ(pastedPaths(&data), QStringList{QStringLiteral("/sounds")});
  EXPECT_TRUE(pastedPaths(nullptr).isEmpty());
}

TEST(ResultTextTest, NamesReportsAfterTheirRecording) {
  EXPECT_EQ(reportName(QStringLiteral("talk.v2.wav")), QStringLiteral("talk.v2_report.pdf"));
  EXPECT_EQ(reportName({}), QStringLiteral("recording_report.pdf"));
  EXPECT_EQ(emotionName("happy"), QStringLiteral("Happy"));
  EXPECT_EQ(emotionName(""), QString());
}

}  // namespace
}  // namespace sentisound::test
