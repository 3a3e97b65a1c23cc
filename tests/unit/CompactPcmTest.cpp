#include "core/CompactPcm.h"

#include <gtest/gtest.h>

#include <limits>

#include "dsp/Resampler.h"
#include "dsp/Stft.h"
#include "support/Kept.h"
#include "support/Signals.h"
#include "views/Spectrogram.h"

namespace sentisound {
namespace {

std::vector<float> all(const CompactPcm& pcm) {
  std::vector<float> samples(pcm.size());
  pcm.read(0, samples);
  return samples;
}

TEST(CompactPcm, IsAsExactForQuietSoundAsForLoud) {
  for (const double peak : {1e-6, 0.5, 40.0}) {
    const auto tone = test::tone(440, 1, 16'000, peak);
    const auto back = test::kept(tone);
    ASSERT_EQ(back.size(), tone.size());
    for (std::size_t n = 0; n < tone.size(); ++n)
      ASSERT_NEAR(back.samples()[n], tone.samples()[n], peak / 65'000) << n;
  }
}

TEST(CompactPcm, DoesNotDependOnThePieces) {
  const auto tone = test::tone(440, 2, 16'000);
  CompactPcm whole;
  whole.append(tone.samples());
  CompactPcm pieces;
  for (std::size_t from = 0, count = 1; from < tone.size(); from += count, count = 1 + count * 7 % 9001)
    pieces.append(tone.samples().subspan(from, std::min(count, tone.size() - from)));
  EXPECT_EQ(all(whole), all(pieces));
}

TEST(CompactPcm, KeepsSilenceAndTheSmallestFiguresAndSaysWhatIsNoNumber) {
  CompactPcm pcm;
  pcm.append(std::vector<float>(CompactPcm::kBlock, std::numeric_limits<float>::denorm_min()));
  pcm.append(std::vector<float>(CompactPcm::kBlock, 0.0F));
  EXPECT_TRUE(pcm.finite());
  for (const float sample : all(pcm)) EXPECT_LT(sample, 1e-30F);
  pcm.append(std::vector<float>{1, std::numeric_limits<float>::quiet_NaN()});
  EXPECT_FALSE(pcm.finite());
  const auto buffer = AudioBuffer::create(std::move(pcm), SampleRate(16'000));
  ASSERT_FALSE(buffer);
  EXPECT_EQ(buffer.error().code, Errc::Corrupt);
}

TEST(CompactBuffer, ReadsCutsAndBlocksAgree) {
  const auto buffer = test::kept(test::noise(10, 16'000));
  const auto samples = buffer.samples();
  std::vector<float> scratch;
  const auto part = buffer.read(4000, 5000, scratch);
  EXPECT_TRUE(std::ranges::equal(part, samples.subspan(4000, 5000)));
  EXPECT_EQ(buffer.read(159'990, 100, scratch).size(), 10U);
  EXPECT_TRUE(buffer.read(160'000, 1, scratch).empty());
  const auto cut = buffer.cut(4000, 5000);
  ASSERT_TRUE(cut);
  EXPECT_FALSE(cut->compact());
  EXPECT_TRUE(std::ranges::equal(cut->samples(), samples.subspan(4000, 5000)));
  EXPECT_EQ(buffer.cut(160'000, 1).error().code, Errc::TooShort);
  std::vector<float> blocks;
  buffer.forEachBlock([&](std::size_t from, std::span<const float> block) {
    EXPECT_EQ(from, blocks.size());
    blocks.insert(blocks.end(), block.begin(), block.end());
    return true;
  });
  EXPECT_TRUE(std::ranges::equal(blocks, samples));
  EXPECT_EQ(buffer.peak(), std::abs(std::ranges::max(samples, {}, [](float s) { return std::abs(s); })));
}

TEST(CompactBuffer, DrawsAsTheFloatsDo) {
  const auto compact = test::kept(test::noise(20, 16'000));
  const auto floats = test::buffer({compact.samples().begin(), compact.samples().end()}, 16'000);
  for (const int columns : {50, 2000}) {
    EXPECT_EQ(computeSpectrogram(compact, columns)->db, computeSpectrogram(floats, columns)->db);
    EXPECT_EQ(computeEnvelope(compact, columns).low, computeEnvelope(floats, columns).low);
    EXPECT_EQ(computeEnvelope(compact, columns).high, computeEnvelope(floats, columns).high);
  }
}

TEST(StftStream, GivesTheFramesOfTheWholeForAnyPieces) {
  const auto audio = test::noise(1, 16'000);
  for (const StftSpec spec :
       {StftSpec{512, 160}, StftSpec{512, 512}, StftSpec{256, 3000}, StftSpec{2048, 512}})
    for (const std::size_t piece : {1UL, 100UL, 4096UL, 100'000UL}) {
      std::vector<std::vector<float>> whole;
      Stft(spec).forEachFrame(audio.samples(), [&](std::size_t, std::span<const float> power) {
        whole.emplace_back(power.begin(), power.end());
      });
      std::vector<std::vector<float>> streamed;
      StftStream stream(spec, [&](std::size_t frame, std::span<const float> power) {
        EXPECT_EQ(frame, streamed.size());
        streamed.emplace_back(power.begin(), power.end());
      });
      for (std::size_t from = 0; from < audio.size(); from += piece)
        stream.push(audio.samples().subspan(from, std::min(piece, audio.size() - from)));
      stream.finish();
      EXPECT_EQ(streamed, whole) << spec.fftSize << ' ' << spec.hop << ' ' << piece;
    }
}

TEST(ForEachBlockAt, GivesTheBitsOfResamplingAtOnce) {
  for (const int hz : {8'000, 16'000, 44'100, 48'000}) {
    const auto audio = test::noise(10, hz);
    const auto whole = resample(audio, SampleRate(16'000));
    std::vector<float> blocks;
    ASSERT_TRUE(forEachBlockAt(SampleRate(16'000), audio, [&](std::span<const float> block) {
      blocks.insert(blocks.end(), block.begin(), block.end());
    }));
    EXPECT_TRUE(std::ranges::equal(blocks, whole->samples())) << hz;
  }
}

}  // namespace
}  // namespace sentisound
