// What a zoomable view of a long recording costs: once when it is opened, and at each repaint.
#include <benchmark/benchmark.h>

#include <QImage>
#include <QPainter>
#include <cmath>
#include <vector>

#include "plot/TileImage.h"
#include "plot/ViewPainters.h"
#include "views/SpectrogramTile.h"
#include "views/WaveformPyramid.h"

namespace sentisound {
namespace {

constexpr SampleRate kRate{48'000};
const QRectF kPlot(0, 0, 1920, 200);

/// Noisy tone, kept compactly as recordings over ten minutes are. Blocks repeat, so that it is made quickly.
AudioBuffer recording(double minutes) {
  std::vector<float> block(static_cast<std::size_t>(kRate.hz()) * 60);
  unsigned noise = 1;
  for (std::size_t n = 0; n < block.size(); ++n) {
    noise = noise * 1'664'525U + 1'013'904'223U;
    block[n] = 0.4F * std::sin(0.02F * static_cast<float>(n % 100'000)) +
               0.1F * static_cast<float>(noise >> 16U) / 65536.0F;
  }
  CompactPcm samples;
  for (double minute = 0; minute < minutes; ++minute) samples.append(block);
  return *AudioBuffer::create(std::move(samples), kRate);
}

const WaveformPyramid& threeHours() {
  static const auto pyramid = *WaveformPyramid::build(recording(180));
  return pyramid;
}

void buildPyramidOfAnHour(benchmark::State& state) {
  const auto audio = recording(60);
  for (auto _ : state) benchmark::DoNotOptimize(WaveformPyramid::build(audio));
}
BENCHMARK(buildPyramidOfAnHour)->Unit(benchmark::kMillisecond);

/// Of three hours, `range(0)` milliseconds of which are visible.
void repaintWaveform(benchmark::State& state) {
  const auto view =
      TimeView::of(threeHours().audio()).zoom(10'800'000.0 / static_cast<double>(state.range(0)), 5000);
  QImage image(1920, 200, QImage::Format_RGB32);
  for (auto _ : state) {
    image.fill(Qt::white);
    QPainter painter(&image);
    paintWaveform(painter, kPlot, view, threeHours(), {.low = -1, .high = 1}, Palette::light());
  }
}
BENCHMARK(repaintWaveform)->Unit(benchmark::kMillisecond)->Arg(10'800'000)->Arg(60'000)->Arg(1'000)->Arg(50);

/// One tile at level `range(0)`.
void computeTile(benchmark::State& state) {
  const TileKey key{{}, static_cast<int>(state.range(0)), 1};
  for (auto _ : state) benchmark::DoNotOptimize(computeSpectrogramTile(threeHours().audio(), key));
}
BENCHMARK(computeTile)->Unit(benchmark::kMillisecond)->Arg(8)->Arg(12)->Arg(18);

void shadeOneTile(benchmark::State& state) {
  const auto tile = *computeSpectrogramTile(threeHours().audio(), {{}, 9, 1});
  const FrequencyAxis axis{FrequencyAxis::Kind::Mel, 0, 12'000};
  for (auto _ : state) benchmark::DoNotOptimize(shadeTile(tile, axis, 400, {}));
}
BENCHMARK(shadeOneTile)->Unit(benchmark::kMillisecond);

void repaintSpectrogram(benchmark::State& state) {
  const auto& audio = threeHours().audio();
  const auto view = TimeView::of(audio).show({600, 660});
  const int level = tileLevel({}, kRate, view.samplesPerPixel(kRate, 1920));
  const auto span = tilesFor(level, 600.0 * kRate.hz(), 660.0 * kRate.hz(), audio.size());
  std::vector<std::shared_ptr<const ShadedTile>> tiles;
  for (auto index = span.first; index <= span.last; ++index)
    tiles.push_back(std::make_shared<const ShadedTile>(
        shadeTile(*computeSpectrogramTile(audio, {{}, level, index}), {}, 400, {})));
  QImage image(1920, 400, QImage::Format_RGB32);
  for (auto _ : state) {
    QPainter painter(&image);
    paintSpectrogram(painter, QRectF(0, 0, 1920, 400), view, tiles, ColourMap::Viridis);
  }
}
BENCHMARK(repaintSpectrogram)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sentisound
