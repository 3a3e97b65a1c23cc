// The rolling view of a take, fed with a voice in place of a microphone.
#include "gui/live/LiveView.h"

#include <QDir>
#include <QLabel>
#include <QSignalSpy>

#include "codec/FileDecoder.h"
#include "gui/GuiFixture.h"
#include "gui/live/LiveController.h"
#include "gui/live/LiveRows.h"

namespace sentisound::test {
namespace {

class LiveViewTest : public GuiTest {
 protected:
  void SetUp() override {
    GuiTest::SetUp();
    const auto decoded = decodeFile(EncodedSound::file(voice(QStringLiteral("voice.wav")).toStdString()));
    ASSERT_TRUE(decoded);
    rate_ = decoded->audio.rate();
    for (const float sample : decoded->audio.samples())
      voice_.push_back(static_cast<std::int16_t>(std::lround(sample * 32'767)));
    live_ = std::make_unique<LiveController>(*service_);
    view_ = std::make_unique<LiveView>(*live_);
    view_->resize(700, 460);
    view_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(view_.get()));
  }
  void TearDown() override {
    view_.reset();
    live_.reset();
    GuiTest::TearDown();
  }
  /// The voice again and again, as fast as a microphone gives it.
  void speak(const std::function<bool()>& until) {
    const auto block = static_cast<std::size_t>(rate_.hz() / 20);
    std::size_t at = 0;
    EXPECT_TRUE(waitFor([&] {
      if (until()) return true;
      std::vector<std::int16_t> samples;
      for (std::size_t n = 0; n < block; ++n) samples.push_back(voice_[(at + n) % voice_.size()]);
      at += block;
      live_->hear(samples);
      QTest::qWait(40);
      return false;
    }));
  }
  [[nodiscard]] QString text(const char* name) const {
    return view_->findChild<QLabel*>(QLatin1String(name))->text();
  }

  SampleRate rate_{1};
  std::vector<std::int16_t> voice_;
  std::unique_ptr<LiveController> live_;
  std::unique_ptr<LiveView> view_;
};

TEST_F(LiveViewTest, RollsAndSaysWhatItHears) {
  EXPECT_EQ(text("liveEmotion"), QStringLiteral("Listening …"));
  const QSignalSpy readouts(live_.get(), &LiveController::readoutChanged);
  const QSignalSpy pictures(live_.get(), &LiveController::pictureChanged);
  live_->begin(rate_);
  EXPECT_TRUE(live_->running());
  speak([&] { return readouts.count() >= 12 && pictures.count() >= 12; });
  ASSERT_FALSE(live_->readouts().empty());
  const auto& newest = live_->readouts().back();
  if (!newest.verdict.withholdsLabel()) {
    EXPECT_TRUE(text("livePercent").endsWith(QLatin1Char('%'))) << text("livePercent").toStdString();
    EXPECT_EQ(text("liveEmotion").toLower().toStdString(), newest.prediction.label());
  }
  EXPECT_NEAR(live_->picture()->waveform.audio().seconds(),
              std::min(LiveController::kShownSeconds, live_->picture()->toSeconds()), 1e-6);
  EXPECT_GT(coloursOf(view_->findChild<LiveRows*>()), 30);
  const QString folder = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
  if (!folder.isEmpty()) {
    ASSERT_TRUE(QDir().mkpath(folder));
    EXPECT_TRUE(view_->grab().save(folder + QStringLiteral("/live.png")));
  }
  live_->end();
  EXPECT_FALSE(live_->running());
  EXPECT_NE(live_->picture(), nullptr) << "what was shown last stays";
}

TEST_F(LiveViewTest, ForgetsTheTakeBefore) {
  const QSignalSpy readouts(live_.get(), &LiveController::readoutChanged);
  live_->begin(rate_);
  speak([&] { return readouts.count() >= 2; });
  live_->begin(rate_);
  EXPECT_TRUE(live_->readouts().empty());
  EXPECT_EQ(live_->picture(), nullptr);
  EXPECT_EQ(text("liveEmotion"), QStringLiteral("Listening …"));
}

TEST_F(LiveViewTest, NothingIsDoneInTheGuiThread) {
  PoolBlocker blocker(service_->jobs());
  const QSignalSpy readouts(live_.get(), &LiveController::readoutChanged);
  const QSignalSpy pictures(live_.get(), &LiveController::pictureChanged);
  live_->begin(rate_);
  for (int i = 0; i < 20; ++i) {
    live_->hear(voice_);
    QTest::qWait(20);
  }
  EXPECT_EQ(readouts.count() + pictures.count(), 0);
  blocker.release();
  EXPECT_TRUE(waitFor([&] { return readouts.count() > 0 && pictures.count() > 0; }));
}

TEST_F(LiveViewTest, AModelThatIsMissingIsToldOnce) {
  QSignalSpy failures(live_.get(), &LiveController::failed);
  live_->begin(rate_, QStringLiteral("Nobody"));
  for (int i = 0; i < 10; ++i) {
    live_->hear(voice_);
    QTest::qWait(100);
  }
  ASSERT_TRUE(waitFor([&] { return failures.count() > 0; }));
  EXPECT_EQ(failures.count(), 1);
  EXPECT_TRUE(failures.at(0).at(0).toString().contains(QStringLiteral("Nobody")));
}

TEST(LiveTimeline, ReadoutsSpeakForTheTimeSinceTheOneBefore) {
  EXPECT_EQ(describeReadout(nullptr).emotion, QStringLiteral("Listening …"));
  const auto labels =
      std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"calm", "sad"});
  LiveReadout readout{
      .fromSeconds = 0,
      .toSeconds = 1,
      .prediction = {.labels = labels, .probabilities = Eigen::Vector2d(0.25, 0.75), .top = 1}};
  EXPECT_EQ(describeReadout(&readout).emotion, QStringLiteral("Sad"));
  EXPECT_EQ(describeReadout(&readout).percent, QStringLiteral("75.0 %"));
  readout.verdict = {.kind = Verdict::Kind::NoSpeech, .reasons = {{"silence", Message("it is silent")}}};
  EXPECT_TRUE(describeReadout(&readout).percent.isEmpty());
  EXPECT_NE(describeReadout(&readout).emotion, QStringLiteral("Sad"));
}

}  // namespace
}  // namespace sentisound::test
