// Each stage of the straight line by itself.
#include <benchmark/benchmark.h>

#include "bench/Clip.h"
#include "codec/FileDecoder.h"
#include "features/Extractor.h"
#include "ml/ModelFile.h"
#include "plot/Painters.h"

namespace sentisound {
namespace {

const QByteArray& wav() {
  static const QByteArray bytes = bench::clip();
  return bytes;
}

Result<DecodedSound> decoded() {
  return decodeFile(EncodedSound::memory(
      {reinterpret_cast<const std::uint8_t*>(wav().constData()), static_cast<std::size_t>(wav().size())}));
}

const EmotionModel& model() {
  static const auto loaded = loadModel(SENTISOUND_SOURCE_DIR "/models/field");
  return *loaded;
}

void decode(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(decoded());
}
BENCHMARK(decode)->Unit(benchmark::kMillisecond);

void extract(benchmark::State& state) {
  const auto sound = decoded();
  for (auto _ : state) benchmark::DoNotOptimize(extractFeatures(model().featureSpec(), sound->audio));
}
BENCHMARK(extract)->Unit(benchmark::kMillisecond);

void predict(benchmark::State& state) {
  const auto features = extractFeatures(model().featureSpec(), decoded()->audio);
  for (auto _ : state) benchmark::DoNotOptimize(model().predict(*features));
}
BENCHMARK(predict)->Unit(benchmark::kMillisecond);

void loadTheModel(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(loadModel(SENTISOUND_SOURCE_DIR "/models/field"));
}
BENCHMARK(loadTheModel)->Unit(benchmark::kMillisecond);

void pictureAndPng(benchmark::State& state) {
  const auto analysis = analyse(decoded()->audio, model());
  for (auto _ : state) {
    const auto pictures = preparePictures(*analysis);
    benchmark::DoNotOptimize(encodePng(composePicture(*pictures, QStringLiteral("clip.wav"))));
  }
}
BENCHMARK(pictureAndPng)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sentisound
