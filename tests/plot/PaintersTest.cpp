#include "plot/Painters.h"

#include <gtest/gtest.h>

#include <QColorSpace>
#include <thread>

#include "plot/Axes.h"
#include "plot/Samples.h"

namespace sentisound {
namespace {

using test::canvas;
using test::picturesOf;
using test::tone;

const QColor kBeyond(0xFF, 0x00, 0xFF);

using Paint = std::function<void(QPainter&, const QRectF&, const PictureData&, const Palette&)>;
struct NamedPainter {
  const char* name;
  Paint paint;
};

std::vector<NamedPainter> allPainters() {
  return {{"waveform", [](auto& painter, auto& area, auto& data,
                          auto& palette) { paintWaveform(painter, area, data, palette); }},
          {"waveform of samples", [](auto& painter, auto& area, auto& data,
                                     auto& palette) { paintWaveform(painter, area, data.audio, palette); }},
          {"spectrogram", [](auto& painter, auto& area, auto& data,
                             auto& palette) { paintSpectrogram(painter, area, data.spectrogram, palette); }},
          {"MFCC", [](auto& painter, auto& area, auto& data,
                      auto& palette) { paintMfcc(painter, area, data, 13, palette); }},
          {"probabilities", [](auto& painter, auto& area, auto& data, auto& palette) {
             paintProbabilities(painter, area, data.prediction, palette);
           }}};
}

int brightness(QRgb pixel) {
  return qRed(pixel) + qGreen(pixel) + qBlue(pixel);
}

TEST(Painters, PaintNothingOutsideTheirArea) {
  const auto data = picturesOf(tone(440, 1.3));
  for (const auto& [name, paint] : allPainters())
    for (const auto& area : {QRectF(50, 40, 300, 180), QRectF(50, 40, 50, 40), QRectF(50, 40, 200, 12)}) {
      const auto image = canvas({400, 260}, kBeyond, 13,
                                [&](QPainter& painter) { paint(painter, area, data, Palette::light()); });
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          if (!area.contains(QPointF(x + 0.5, y + 0.5))) {
            ASSERT_EQ(image.pixelColor(x, y), kBeyond) << name << " at " << x << ", " << y;
          }
    }
}

TEST(Painters, DrawTheSamePixelsTwice) {
  const auto data = picturesOf(tone(440, 1.3));
  EXPECT_EQ(composePicture(data, QStringLiteral("a.wav")), composePicture(data, QStringLiteral("a.wav")));
}

TEST(Painters, DrawTheSamePixelsInAnotherThread) {
  const auto data = picturesOf(tone(440, 1.3));
  QImage other;
  std::thread([&] { other = composePicture(data, QStringLiteral("a.wav")); }).join();
  EXPECT_EQ(composePicture(data, QStringLiteral("a.wav")), other);
}

TEST(Painters, SurviveAreasTooSmallForAnything) {
  const auto data = picturesOf(tone(440, 0.2));
  for (const auto& [name, paint] : allPainters())
    for (const QSizeF size : {QSizeF(50, 40), QSizeF(3, 3), QSizeF(1, 1), QSizeF(0.2, 0.2), QSizeF(0, 0),
                              QSizeF(-5, 9), QSizeF(500, 1)})
      canvas({60, 60}, Qt::white, 13,
             [&](QPainter& painter) { paint(painter, QRectF(QPointF(2, 2), size), data, Palette::dark()); });
  EXPECT_EQ(composePicture(data, QStringLiteral("tiny"), {50, 40}).size(), QSize(50, 40));
}

TEST(Painters, GroundAndTextFollowThePalette) {
  const auto data = picturesOf(tone(440, 1.3));
  for (const auto& [name, paint] : allPainters()) {
    const auto dark = canvas({400, 200}, kBeyond, 13, [&](QPainter& painter) {
      paint(painter, QRectF(0, 0, 400, 200), data, Palette::dark());
    });
    EXPECT_EQ(dark.pixelColor(0, 199), Palette::dark().background) << name;
    int lightest = 0;
    for (int y = 0; y < 200; ++y)
      for (int x = 0; x < 60; ++x) lightest = std::max(lightest, brightness(dark.pixel(x, y)));
    EXPECT_GT(lightest, 600) << name << " has no light text";
  }
}

TEST(Spectrogram, AToneIsABrightLineAtItsFrequency) {
  for (const double hz : {500.0, 1000.0, 6000.0}) {
    const auto data = picturesOf(tone(hz, 2));
    const QRectF area(0, 0, 700, 300);
    PlotLayout layout;
    const auto image = canvas({700, 300}, Qt::white, 13, [&](QPainter& painter) {
      layout = timeLayout(metricsOf(painter), area);
      paintSpectrogram(painter, area, data.spectrogram, Palette::light());
    });
    const int x = static_cast<int>(layout.plot.center().x());
    int brightest = static_cast<int>(layout.plot.top()) + 2;
    for (int y = brightest; y < layout.plot.bottom() - 2; ++y)
      if (brightness(image.pixel(x, y)) > brightness(image.pixel(x, brightest))) brightest = y;
    const double expected = layout.plot.bottom() - layout.plot.height() * hz / 8000;
    EXPECT_NEAR(brightest + 0.5, expected, 1.5) << hz;
    const int far = static_cast<int>(expected) > 150 ? 40 : 220;
    EXPECT_LT(brightness(image.pixel(x, far)), 260) << "the rest is dark";
  }
}

TEST(Spectrogram, ABurstLiesAtItsTime) {
  std::vector<float> samples(32'000, 0.0F);
  for (std::size_t i = 24'000; i < 24'400; ++i) samples[i] = i % 2 == 0 ? 0.5F : -0.5F;
  const auto data = picturesOf(*AudioBuffer::create(samples, SampleRate(16'000)));
  const QRectF area(0, 0, 900, 200);
  PlotLayout layout;
  const auto image = canvas({900, 200}, Qt::white, 13, [&](QPainter& painter) {
    layout = timeLayout(metricsOf(painter), area);
    paintSpectrogram(painter, area, data.spectrogram, Palette::light());
  });
  const int y = static_cast<int>(layout.plot.top()) + 3;
  double sum = 0;
  double weighted = 0;
  for (int x = static_cast<int>(layout.plot.left()) + 2; x < layout.plot.right() - 2; ++x) {
    const double lit = brightness(image.pixel(x, y)) > 350 ? 1 : 0;
    sum += lit;
    weighted += lit * x;
  }
  ASSERT_GT(sum, 0);
  EXPECT_NEAR(weighted / sum, layout.plot.left() + layout.plot.width() * 1.5125 / 2, 10);
}

TEST(Spectrogram, SilenceIsDark) {
  const auto data = picturesOf(*AudioBuffer::create(std::vector<float>(16'000, 0.0F), SampleRate(16'000)));
  const auto image = canvas({400, 200}, Qt::white, 13, [&](QPainter& painter) {
    paintSpectrogram(painter, QRectF(0, 0, 400, 200), data.spectrogram, Palette::light());
  });
  EXPECT_LT(brightness(image.pixel(200, 80)), 200);
}

TEST(Waveform, ReachesAsHighAsTheSampleDoes) {
  std::vector<float> samples(16'000, 0.0F);
  samples[8'000] = 0.5F;  // one sample alone must not be lost between pixels
  const auto data = picturesOf(*AudioBuffer::create(samples, SampleRate(16'000)));
  const QRectF area(0, 0, 500, 300);
  PlotLayout layout;
  const auto image = canvas({500, 300}, Qt::white, 13, [&](QPainter& painter) {
    layout = timeLayout(metricsOf(painter), area);
    paintWaveform(painter, area, data, Palette::light());
  });
  const double y = layout.plot.center().y() - 0.24 * layout.plot.height();
  bool found = false;
  for (int x = -3; x <= 3; ++x) {
    const auto pixel = image.pixel(static_cast<int>(layout.plot.center().x()) + x, static_cast<int>(y));
    found = found || (qBlue(pixel) - qRed(pixel) > 50);
  }
  EXPECT_TRUE(found);
}

TEST(Waveform, TenMinutesAreDrawnFromABoundedNumberOfColumns) {
  const auto data = picturesOf(tone(100, 600, 16'000));
  EXPECT_LE(data.envelope.high.size(), 4096U);
  EXPECT_LE(data.spectrogram.db.cols(), 2001);
  EXPECT_LE(data.mfcc.cols(), 4096);
  EXPECT_NEAR(static_cast<double>(data.mfcc.cols()) * data.mfccHopSeconds, 600, 1);
  EXPECT_FALSE(composePicture(data, QStringLiteral("long")).isNull());
}

TEST(Mfcc, TheFirstCoefficientDoesNotTakeAllTheColours) {
  const auto data = picturesOf(tone(440, 2));
  const QRectF area(0, 0, 700, 300);
  PlotLayout layout;
  const auto image = canvas({700, 300}, Qt::white, 13, [&](QPainter& painter) {
    layout = timeLayout(metricsOf(painter), area);
    paintMfcc(painter, area, data, 13, Palette::light());
  });
  int darkest = 765;
  int lightest = 0;
  for (int y = static_cast<int>(layout.plot.top()) + 2;
       y < layout.plot.bottom() - layout.plot.height() / 13 - 2; ++y)
    for (int x = static_cast<int>(layout.plot.left()) + 2; x < layout.plot.right() - 2; ++x) {
      darkest = std::min(darkest, brightness(image.pixel(x, y)));
      lightest = std::max(lightest, brightness(image.pixel(x, y)));
    }
  EXPECT_LT(darkest, 220);
  EXPECT_GT(lightest, 450);
}

TEST(Mfcc, NoCoefficientsAtAllIsAnEmptyPlot) {
  auto data = picturesOf(tone(440, 1));
  data.mfcc = {};
  canvas({300, 200}, Qt::white, 13,
         [&](QPainter& painter) { paintMfcc(painter, QRectF(0, 0, 300, 200), data, 13, Palette::light()); });
}

TEST(Probabilities, BarsFallInLengthFromTopToBottom) {
  const auto answer = test::eightEmotions();
  const auto image = canvas({500, 240}, Qt::white, 13, [&](QPainter& painter) {
    paintProbabilities(painter, QRectF(0, 0, 500, 240), answer, Palette::light());
  });
  QFont font;
  font.setPixelSize(13);
  const double row = std::min(30.0, probabilitiesHeight(QFontMetricsF(font), 1));
  int before = 500;
  int place = 0;
  for (const int index : answer.ranking()) {
    const int y = static_cast<int>((place++ + 0.5) * row);
    const auto colour = labelColour(*answer.labels, index);
    int length = 0;
    for (int x = 0; x < 500; ++x)
      if (image.pixelColor(x, y) == colour) ++length;
    EXPECT_GT(length, 0) << index;
    EXPECT_LE(length, before) << index;
    before = length;
  }
}

TEST(Probabilities, PercentagesHaveOneDecimal) {
  EXPECT_EQ(percentText(0.3456), QStringLiteral("34.6 %"));
  EXPECT_EQ(percentText(1), QStringLiteral("100.0 %"));
}

TEST(PreparePictures, GivesNothingWhenStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(preparePictures(test::analysisOf(tone(440, 3)), {.stop = stop.get_token()}));
}

TEST(EncodePng, LosesNothing) {
  const auto image = composePicture(picturesOf(tone(440, 1)), QStringLiteral("x"));
  const auto bytes = encodePng(image);
  EXPECT_TRUE(bytes.startsWith("\x89PNG"));
  QImage read = QImage::fromData(bytes).convertToFormat(image.format());
  EXPECT_EQ(read.colorSpace(), QColorSpace(QColorSpace::SRgb)) << "said in the file";
  read.setColorSpace({});
  EXPECT_EQ(read, image);
  EXPECT_TRUE(encodePng({}).isEmpty());
}

}  // namespace
}  // namespace sentisound
