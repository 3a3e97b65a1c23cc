// F0 and formants over the spectrogram.
#include <QAction>
#include <QCheckBox>
#include <QImage>
#include <cstdlib>

#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/common/Theme.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"
#include "gui/sound/SpectrogramRow.h"

namespace sentisound::test {
namespace {

class OverlayTest : public WindowTest {
 protected:
  [[nodiscard]] SoundController& sound() const {
    return const_cast<SoundController&>(find<SoundStack>("pictures")->sound());
  }
  [[nodiscard]] SpectrogramRow& row() const { return find<SoundStack>("pictures")->spectrogram(); }
  /// What the row looks like once all of it is there.
  [[nodiscard]] QImage picture() const {
    EXPECT_TRUE(waitFor([this] {
      row().grab();
      return row().complete() && sound().curves();
    }));
    return row().grab().toImage();
  }
  void set(bool f0, bool formants) const {
    auto settings = sound().settings();
    settings.f0OverSpectrogram = f0;
    settings.formantsOverSpectrogram = formants;
    settings.highestHz = 5000;
    sound().setSettings(settings);
  }
  /// Pixels that differ.
  static int different(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
      for (int x = 0; x < a.width(); ++x) count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
  }
};

TEST_F(OverlayTest, EachIsSwitchedInTheMenusAndRemembered) {
  open({voice(QStringLiteral("voice.wav"))});
  set(false, false);
  const QImage plain = picture();
  EXPECT_FALSE(find<QAction>("showF0")->isChecked());
  find<QAction>("showF0")->trigger();
  const QImage withF0 = picture();
  EXPECT_GT(different(plain, withF0), 100);
  EXPECT_TRUE(window_->state().view().f0OverSpectrogram);
  EXPECT_FALSE(window_->state().view().formantsOverSpectrogram);
  find<QAction>("showFormants")->trigger();
  const QImage both = picture();
  EXPECT_GT(different(withF0, both), 300);
  EXPECT_TRUE(window_->state().view().formantsOverSpectrogram);
  // The form of the views has the same switches.
  auto* box = find<QCheckBox>("formantsShown");
  EXPECT_TRUE(box->isChecked());
  box->click();
  EXPECT_FALSE(find<QAction>("showFormants")->isChecked());
  EXPECT_EQ(different(picture(), withF0), 0);
  find<QCheckBox>("f0Shown")->click();
  EXPECT_FALSE(find<QAction>("showF0")->isChecked());
  EXPECT_EQ(different(picture(), plain), 0);
}

TEST_F(OverlayTest, FormantsAreLeftOutOfALongViewAndComeWithTheZoom) {
  open({longVoice(QStringLiteral("long.wav"), 12)});
  ASSERT_GT(sound().seconds(), FormantLoader::kLongestViewSeconds);
  set(false, false);
  const QImage plain = picture();
  set(false, true);
  EXPECT_EQ(different(picture(), plain), 0);
  EXPECT_FALSE(row().readout(2, 0.5).contains(QStringLiteral("F1")));
  for (const auto& range : {TimeRange{1, 4}, TimeRange{8, 14}, TimeRange{18, 46}, TimeRange{1, 4}}) {
    sound().setView(sound().view().show(range));
    const QImage close = picture();
    set(false, false);
    EXPECT_GT(different(close, picture()), 300) << range.fromSeconds;
    set(false, true);
    (void)picture();
    // Around there somebody speaks.
    bool found = false;
    for (double t = range.fromSeconds; t < range.toSeconds; t += 0.05)
      found = found || row().readout(t, 0.5).contains(QStringLiteral("F1 "));
    EXPECT_TRUE(found) << range.fromSeconds;
  }
  EXPECT_GT(sound().curves()->f0Hz.all().high, 0);
}

TEST_F(OverlayTest, OfALongRecordingRowsShowWhatMostOfItIs) {
  open({longVoice(QStringLiteral("long.wav"), 150)});
  ASSERT_GT(sound().seconds(), 600);
  window_->resize(1280, 860);
  (void)picture();
  // Of F0 the middle half: the row is not filled from the lowest to the highest voice of a pixel.
  auto* pitch = find<SoundRow>("pitch");
  const QImage drawn = pitch->grab().toImage();
  const QRect plot = pitch->layoutOfRow().plot.toRect();
  const auto colours = theme::pictures(window_->palette());
  const auto close = [](QRgb pixel, const QColor& colour) {
    return std::abs(qRed(pixel) - colour.red()) + std::abs(qGreen(pixel) - colour.green()) +
               std::abs(qBlue(pixel) - colour.blue()) <
           40;
  };
  int inked = 0;
  int columns = 0;
  for (int x = plot.left() + 4; x < plot.right() - 4; ++x) {
    int full = 0;
    for (int y = plot.top() + 1; y < plot.bottom(); ++y) full += close(drawn.pixel(x, y), colours.pitch);
    inked += full;
    columns += full > 0 ? 1 : 0;
  }
  EXPECT_GT(columns, plot.width() / 4);
  EXPECT_LT(inked, columns * plot.height() / 4) << "the median is a line";
  keepPicture(*window_, QStringLiteral("long_recording"));
  sound().setView(sound().view().show({100, 103}));
  (void)picture();
  keepPicture(*window_, QStringLiteral("overlay"));
}

TEST_F(OverlayTest, ThePointerReadsF0) {
  open({voice(QStringLiteral("voice.wav"))});
  set(true, false);
  (void)picture();
  int read = 0;
  for (double t = 0; t < sound().seconds(); t += 0.02) {
    const auto hz = sound().curves()->f0Hz.at(t);
    const QString text = row().readout(t, 0.25);
    EXPECT_EQ(text.contains(QStringLiteral("F0 ")), hz.has_value()) << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("F1")));
    read += hz ? 1 : 0;
  }
  EXPECT_GT(read, 20);
  set(false, false);
  EXPECT_FALSE(row().readout(1, 0.25).contains(QStringLiteral("F0")));
}

TEST_F(OverlayTest, AnotherSoundAndACeilingAskForOtherFormants) {
  open({voice(QStringLiteral("voice.wav"))});
  set(false, true);
  const QImage usual = picture();
  auto settings = sound().settings();
  settings.voice.formantCeilingHz = 4000;
  sound().setSettings(settings);
  EXPECT_GT(different(usual, picture()), 50);
  settings.voice.formantCeilingHz = 5500;
  sound().setSettings(settings);
  EXPECT_EQ(different(usual, picture()), 0);
  open({tone(QStringLiteral("tone.wav"), 0.02)});  // shorter than a window: nothing is asked for for ever
  (void)picture();
  QTest::keyClick(window_.get(), Qt::Key_W, Qt::ControlModifier);
  EXPECT_TRUE(row().complete());
}

}  // namespace
}  // namespace sentisound::test
