// Floats at the recording's rate become what a device takes.
#include "audioio/MonoToPcm.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "support/Buffers.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

QAudioFormat format(QAudioFormat::SampleFormat samples, int channels, int hz) {
  QAudioFormat made;
  made.setSampleRate(hz);
  made.setChannelCount(channels);
  made.setSampleFormat(samples);
  return made;
}

template <class Number>
std::vector<Number> converted(const QAudioFormat& to, std::span<const float> samples, int fromHz,
                              std::size_t portion = 97) {
  auto convert = MonoToPcm::create(SampleRate(fromHz), to);
  EXPECT_TRUE(convert.ok());
  QByteArray bytes;
  for (std::size_t done = 0; done < samples.size(); done += portion)
    EXPECT_TRUE(
        convert->convert(samples.subspan(done, std::min(portion, samples.size() - done)), bytes).ok());
  std::vector<Number> numbers(static_cast<std::size_t>(bytes.size()) / sizeof(Number));
  std::memcpy(numbers.data(), bytes.constData(), numbers.size() * sizeof(Number));
  return numbers;
}

TEST(MonoToPcm, ScalesAndClips) {
  const std::vector<float> samples{-2.0F, -1.0F, 0.0F, 0.5F, 1.0F, 3.0F};
  EXPECT_EQ(converted<std::int16_t>(format(QAudioFormat::Int16, 1, 8'000), samples, 8'000),
            (std::vector<std::int16_t>{-32767, -32767, 0, 16384, 32767, 32767}));
  EXPECT_EQ(converted<float>(format(QAudioFormat::Float, 1, 8'000), samples, 8'000),
            (std::vector<float>{-1, -1, 0, 0.5F, 1, 1}));
  EXPECT_EQ(converted<std::uint8_t>(format(QAudioFormat::UInt8, 1, 8'000), samples, 8'000),
            (std::vector<std::uint8_t>{1, 1, 128, 192, 255, 255}));
  EXPECT_EQ(converted<std::int32_t>(format(QAudioFormat::Int32, 1, 8'000), samples, 8'000).back(), INT32_MAX);
}

TEST(MonoToPcm, GivesEveryChannelTheSame) {
  const std::vector<float> samples{0.25F, -0.5F};
  EXPECT_EQ(converted<float>(format(QAudioFormat::Float, 2, 8'000), samples, 8'000),
            (std::vector<float>{0.25F, 0.25F, -0.5F, -0.5F}));
}

TEST(MonoToPcm, ChangesTheRateWithoutShiftingTheSound) {
  for (const int fromHz : {8'000, 16'000, 22'050, 44'100, 96'000}) {
    // A tone that begins in the middle.
    std::vector<float> samples(static_cast<std::size_t>(fromHz), 0.0F);
    const auto tone = test::tone(1'000, 0.5, fromHz);
    std::ranges::copy(tone.samples(), samples.begin() + fromHz / 2);
    const auto out = converted<float>(format(QAudioFormat::Float, 1, 48'000), samples, fromHz);
    EXPECT_GT(out.size(), 47'000U) << fromHz << ": at most 20 ms are held back";
    ASSERT_LE(out.size(), 48'000U) << fromHz;
    const auto loud = std::ranges::find_if(out, [](float sample) { return std::abs(sample) > 0.2F; });
    EXPECT_NEAR(static_cast<double>(loud - out.begin()), 24'000, 24)
        << fromHz << ": within half a millisecond";
    const auto end = std::span(out).subspan(26'000, 12'000);
    EXPECT_NEAR(test::toneAmplitude(end, 1'000, 48'000), 0.5, 0.01) << fromHz;
  }
}

TEST(MonoToPcm, RefusesAFormatWithoutSamples) {
  EXPECT_FALSE(MonoToPcm::create(SampleRate(8'000), QAudioFormat()).ok());
  EXPECT_FALSE(MonoToPcm::formatFor(QAudioDevice()).isValid());
}

}  // namespace
}  // namespace sentisound
