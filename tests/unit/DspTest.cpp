#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <thread>

#include "dsp/Dct.h"
#include "dsp/Fft.h"
#include "dsp/MelFilterBank.h"
#include "dsp/Resampler.h"
#include "dsp/Stft.h"
#include "support/Signals.h"
#include "views/Spectrogram.h"

namespace sentisound {
namespace {

TEST(Fft, AgreesWithTheDefinition) {
  constexpr int kSize = 12;
  Fft fft(kSize);
  std::vector<double> signal;
  for (int n = 0; n < kSize; ++n) signal.push_back(std::sin(n * n + 0.3));
  for (int n = 0; n < kSize; ++n)
    fft.input()[static_cast<std::size_t>(n)] = static_cast<float>(signal[static_cast<std::size_t>(n)]);
  const auto spectrum = fft.transform();
  ASSERT_EQ(spectrum.size(), kSize / 2 + 1U);
  for (int k = 0; k <= kSize / 2; ++k) {
    std::complex<double> sum = 0;
    for (int n = 0; n < kSize; ++n)
      sum += signal[static_cast<std::size_t>(n)] * std::polar(1.0, -2 * std::numbers::pi * k * n / kSize);
    EXPECT_NEAR(std::abs(std::complex<double>(spectrum[static_cast<std::size_t>(k)]) - sum), 0, 1e-5) << k;
  }
}

TEST(Fft, CanBeMadeAndUsedInManyThreadsAtOnce) {
  std::vector<std::jthread> threads;
  std::vector<float> peaks(8);
  for (std::size_t t = 0; t < peaks.size(); ++t)
    threads.emplace_back([t, &peaks] {
      for (int round = 0; round < 20; ++round) {
        Fft fft(512);
        for (std::size_t n = 0; n < 512; ++n)
          fft.input()[n] =
              static_cast<float>(std::cos(2 * std::numbers::pi * 32 * static_cast<double>(n) / 512));
        peaks[t] = std::abs(fft.transform()[32]);
      }
    });
  threads.clear();
  for (const float peak : peaks) EXPECT_NEAR(peak, 256, 1e-2);
}

TEST(Stft, HasOneFrameEveryHopAndOneMore) {
  Stft stft({.fftSize = 64, .hop = 16});
  EXPECT_EQ(stft.frameCount(0), 1U);
  EXPECT_EQ(stft.frameCount(15), 1U);
  EXPECT_EQ(stft.frameCount(16), 2U);
  int frames = 0;
  EXPECT_TRUE(stft.forEachFrame(std::vector<float>(160), [&](std::size_t frame, auto) {
    EXPECT_EQ(frame, static_cast<std::size_t>(frames++));
  }));
  EXPECT_EQ(frames, 11);
}

TEST(Stft, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  Stft stft({.fftSize = 64, .hop = 16});
  EXPECT_FALSE(
      stft.forEachFrame(std::vector<float>(160), [](auto, auto) { FAIL(); }, {.stop = stop.get_token()}));
}

TEST(HannWindow, IsPeriodic) {
  const auto window = hannWindow(8);
  EXPECT_FLOAT_EQ(window[0], 0);
  EXPECT_FLOAT_EQ(window[4], 1);
  EXPECT_FLOAT_EQ(window[1], window[7]);
}

TEST(MelScale, GoesThereAndBack) {
  for (const double hz : {0.0, 50.0, 999.0, 1000.0, 1001.0, 8000.0, 20000.0})
    EXPECT_NEAR(melToHz(hzToMel(hz)), hz, 1e-9 * (1 + hz));
  EXPECT_DOUBLE_EQ(hzToMel(1000), 15);  // Slaney's break point
}

TEST(MelFilterBank, FiltersAreTriangularAndNarrowBanksDoNotCrash) {
  const MelFilterBank narrow(SampleRate(8000), 64, 80);  // more bands than bins: some are empty
  std::vector<float> bands(80);
  narrow.apply(std::vector<float>(33, 1.0F), bands);
  for (const float band : bands) EXPECT_GE(band, 0);
}

TEST(Dct, RowsAreOrthonormal) {
  const Eigen::MatrixXf dct = dctMatrix(16, 16);
  EXPECT_LT((dct * dct.transpose() - Eigen::MatrixXf::Identity(16, 16)).cwiseAbs().maxCoeff(), 1e-5);
}

TEST(Resampler, KeepsPitchAndDuration) {
  const auto tone = test::tone(1000, 1.0, 48'000);
  const auto resampled = resample(tone, SampleRate(22'050));
  ASSERT_TRUE(resampled);
  EXPECT_EQ(resampled->rate().hz(), 22'050);
  EXPECT_NEAR(resampled->seconds(), 1.0, 1e-3);
  EXPECT_NEAR(test::strongestHz(*resampled), 1000, 25);
  EXPECT_NEAR(resampled->peak(), tone.peak(), 0.02);
}

TEST(Resampler, RemovesWhatTheNewRateCannotCarry) {
  const auto resampled = resample(test::tone(15'000, 0.5, 48'000), SampleRate(16'000));
  ASSERT_TRUE(resampled);
  const auto middle = resampled->samples().subspan(2000, 4000);
  for (const float sample : middle) ASSERT_LT(std::abs(sample), 1e-3);
}

TEST(Resampler, GivesTheSameBitsTwice) {
  const auto noise = test::noise(0.5, 44'100);
  const auto once = resample(noise, SampleRate(22'050));
  const auto again = resample(noise, SampleRate(22'050));
  ASSERT_TRUE(once && again);
  EXPECT_TRUE(std::equal(once->samples().begin(), once->samples().end(), again->samples().begin(),
                         again->samples().end()));
}

TEST(Spectrogram, ShowsAToneAtItsFrequency) {
  const auto picture = computeSpectrogram(test::tone(3000, 1.0, 16'000));
  ASSERT_TRUE(picture);
  Eigen::Index bin = 0;
  EXPECT_NEAR(picture->db.col(picture->db.cols() / 2).maxCoeff(&bin), 0, 1);
  EXPECT_NEAR(static_cast<double>(bin) / static_cast<double>(picture->db.rows() - 1) * picture->maxHz, 3000,
              20);
}

TEST(Spectrogram, StaysSmallForLongSound) {
  const auto picture = computeSpectrogram(test::noise(120, 8000), 500);
  ASSERT_TRUE(picture);
  EXPECT_LE(picture->db.cols(), 501);
}

TEST(Envelope, HoldsEveryPeakWhateverTheWidth) {
  std::vector<float> samples(1000);
  samples[777] = 0.9F;
  samples[13] = -0.8F;
  const auto audio = *AudioBuffer::create(samples, SampleRate(1000));
  for (const int columns : {1, 7, 100, 1000, 5000}) {
    const auto envelope = computeEnvelope(audio, columns);
    ASSERT_EQ(envelope.high.size(), static_cast<std::size_t>(columns));
    EXPECT_EQ(*std::max_element(envelope.high.begin(), envelope.high.end()), 0.9F) << columns;
    EXPECT_EQ(*std::min_element(envelope.low.begin(), envelope.low.end()), -0.8F) << columns;
  }
}

}  // namespace
}  // namespace sentisound
