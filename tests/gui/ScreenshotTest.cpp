// Pictures of the window in its states, for people to look at (SENTISOUND_SCREENSHOTS names the folder;
// without it they are thrown away), and a check that no text is cut off.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QChartView>
#include <QDir>
#include <QGraphicsTextItem>
#include <QLabel>
#include <QTableView>

#include "gui/GuiFixture.h"
#include "gui/analysis/RecordPanel.h"
#include "gui/common/Theme.h"
#include "gui/result/ResultPanel.h"
#include "gui/result/ResultText.h"
#include "support/Corpus.h"

namespace sentisound::test {
namespace {

struct Look {
  const char* name;
  bool dark;
  QSize size;
};

[[maybe_unused]] void PrintTo(const Look& look, std::ostream* out) {
  *out << look.name;
}

class ScreenshotTest : public WindowTest, public ::testing::WithParamInterface<Look> {
 protected:
  void SetUp() override {
    light_ = QApplication::palette();
    if (GetParam().dark) QApplication::setPalette(theme::darkPalette());
    WindowTest::SetUp();
    window_->resize(GetParam().size);
    find<RecordPanel>("recordPanel")
        ->showDevices({QStringLiteral("Built-in Audio Analog Stereo"), QStringLiteral("Headset")}, 0, false);
    find<QAction>("record")->setEnabled(true);
  }
  void TearDown() override {
    WindowTest::TearDown();
    QApplication::setPalette(light_);
  }

  void picture(const QString& state) {
    QTest::qWait(50);
    expectNothingCutOff(state);
    const QPixmap shot = window_->grab();
    EXPECT_GT(coloursOf(window_.get()), 20);
    const QString folder = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
    if (folder.isEmpty()) return;
    ASSERT_TRUE(QDir().mkpath(folder));
    const QString scale =
        shot.devicePixelRatio() > 1 ? QStringLiteral("_x%1").arg(shot.devicePixelRatio()) : QString();
    EXPECT_TRUE(shot.save(
        QStringLiteral("%1/%2_%3%4.png").arg(folder, QLatin1String(GetParam().name), state, scale)));
  }

  void expectNothingCutOff(const QString& state) {
    EXPECT_LE(window_->minimumSizeHint().height(), GetParam().size.height()) << state.toStdString();
    for (const auto* label : window_->findChildren<QLabel*>()) {
      if (!label->isVisible() || label->text().isEmpty()) continue;
      const int needed =
          label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
      EXPECT_GE(label->height(), needed) << state.toStdString() << ": " << label->text().toStdString();
      EXPECT_TRUE(label->wordWrap() || label->width() >= label->sizeHint().width())
          << state.toStdString() << ": " << label->text().toStdString();
    }
    for (const auto* button : window_->findChildren<QAbstractButton*>())
      EXPECT_TRUE(!button->isVisible() || button->text().isEmpty() ||
                  button->width() >= button->sizeHint().width())
          << state.toStdString() << ": " << button->text().toStdString();
    for (const auto* chart : window_->findChildren<QChartView*>())
      for (const auto* item : chart->scene()->items()) {
        const auto* label = dynamic_cast<const QGraphicsTextItem*>(item);
        EXPECT_FALSE(label && chart->isVisible() && label->isVisible() &&
                     label->toPlainText().contains(QStringLiteral("...")))
            << state.toStdString();
      }
  }

  static QString sample(const char* name) {
    return QString::fromStdString((sourceDir() / "resources" / "samples" / name).string());
  }

 private:
  QPalette light_;
};

TEST_P(ScreenshotTest, Empty) {
  picture(QStringLiteral("empty"));
}

TEST_P(ScreenshotTest, Result) {
  open({sample("lively-english.wav")});
  QTest::qWait(1000);  // pitch and spectrogram come after the rest
  picture(QStringLiteral("result"));
}

TEST_P(ScreenshotTest, Errors) {
  open({sample("slow-english.flac")});
  find<ResultPanel>("resultPanel")
      ->show(
          {.emotion = QStringLiteral("Surprised"),
           .percent = QStringLiteral("31.0 %"),
           .reliability = Verdict::Kind::Uncertain,
           .alternatives = QStringLiteral("One of surprised, happy, fearful, angry, neutral (90 %)"),
           .affect = QStringLiteral("Activation high (0.82), valence low (0.61); learnt"),
           .verdict =
               QStringLiteral("Surprised and happy are almost equally likely; there is much background "
                              "noise, only 6 dB below the voice."),
           .accuracy = QStringLiteral("Speaker-independent accuracy 34.4 % (5 folds, SD across folds 2.1 %; "
                                      "UAR 33.0 %; chance level 12.5 %)."),
           .source = QStringLiteral("a_very_long_file_name_that_somebody_gave_to_a_recording_of_a_very_long_"
                                    "interview_about_the_weather.wav · 3.2 s · model mfcc40-rf")},
          Qt::darkCyan,
          {QStringLiteral("Parts of the file were damaged: 3 blocks were left out, so times after 0:01.2 may "
                          "be wrong by up to 0.3 s.")});
  window_->openFiles({nonsense(QStringLiteral("minutes of the meeting.wav"))});
  settle();
  picture(QStringLiteral("error"));
}

TEST_P(ScreenshotTest, Working) {
  PoolBlocker blocker(service_->jobs());
  window_->openFiles({tone(QStringLiteral("first.wav")), tone(QStringLiteral("second.wav"))});
  picture(QStringLiteral("working"));
}

TEST_P(ScreenshotTest, Recording) {
  auto* panel = find<RecordPanel>("recordPanel");
  panel->showRecording(true);
  panel->showLevel(0.45F, 12.34);
  picture(QStringLiteral("recording"));
}

TEST_P(ScreenshotTest, NoMicrophone) {
  find<RecordPanel>("recordPanel")->showDevices({}, -1, false);
  find<QAction>("record")->setEnabled(false);
  picture(QStringLiteral("nomicrophone"));
}

TEST_P(ScreenshotTest, History) {
  remember({sample("lively-english.wav"), sample("slow-english.flac"), sample("plain-english.ogg"),
            sample("loud-english.m4a"), sample("german.mp3")});
  api_.on = true;
  find<QAbstractButton>("apiSwitch")->click();
  find<QAction>("showHistory")->trigger();
  ASSERT_TRUE(waitFor([&] { return find<QTableView>("table")->model()->rowCount() == 5; }));
  picture(QStringLiteral("history"));
}

INSTANTIATE_TEST_SUITE_P(Looks, ScreenshotTest,
                         ::testing::Values(Look{"light", false, {1024, 700}}, Look{"dark", true, {1024, 700}},
                                           Look{"small", false, {800, 560}}),
                         [](const auto& look) { return std::string(look.param.name); });

}  // namespace
}  // namespace sentisound::test
