// A WAV that grows is complete at every moment; device samples of every kind become mono 16 bit.
#include "audioio/WavWriter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAudioFormat>
#include <QFileInfo>
#include <array>
#include <cstring>

#include "audioio/PcmToMono.h"
#include "codec/FileDecoder.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

using testing::ElementsAre;

TEST(WavWriter, WritesWhatTheDecoderReadsBackExactly) {
  const test::ScratchFolder folder;
  const auto path = folder.file("Tëke.wav");
  auto writer = WavWriter::create(QString::fromStdString(path), SampleRate(44'100));
  ASSERT_TRUE(writer.ok()) << describe(writer.error());
  std::vector<std::int16_t> samples(10'000);
  for (std::size_t n = 0; n < samples.size(); ++n) samples[n] = static_cast<std::int16_t>(n * 7919);
  ASSERT_TRUE((*writer)->append(std::span(samples).first(3'333)).ok());
  ASSERT_TRUE((*writer)->append({}).ok());
  ASSERT_TRUE((*writer)->append(std::span(samples).subspan(3'333)).ok());
  EXPECT_EQ((*writer)->samples(), samples.size());
  ASSERT_TRUE((*writer)->finish().ok());

  EXPECT_EQ(QFileInfo(QString::fromStdString(path)).size(), 44 + 20'000);
  const auto sound = decodeFile(EncodedSound::file(path));
  ASSERT_TRUE(sound.ok()) << describe(sound.error());
  EXPECT_EQ(sound->audio.rate().hz(), 44'100);
  ASSERT_EQ(sound->audio.size(), samples.size());
  for (std::size_t n = 0; n < samples.size(); ++n)
    ASSERT_EQ(sound->audio.samples()[n], static_cast<float>(samples[n]) / 32768) << n;
}

TEST(WavWriter, IsCompleteAfterEveryAppend) {
  const test::ScratchFolder folder;
  const auto path = folder.file("take.wav");
  auto writer = WavWriter::create(QString::fromStdString(path), SampleRate(16'000));
  ASSERT_TRUE(writer.ok());
  const std::vector<std::int16_t> block(1'000, 1'000);
  for (std::size_t blocks = 1; blocks < 5; ++blocks) {
    ASSERT_TRUE((*writer)->append(block).ok());
    const auto sound = decodeFile(EncodedSound::file(path));
    ASSERT_TRUE(sound.ok());
    EXPECT_EQ(sound->audio.size(), blocks * block.size());
    EXPECT_TRUE(sound->warnings.empty());
  }
}

TEST(WavWriter, ReplacesAnOlderTakeEntirely) {
  const test::ScratchFolder folder;
  const auto path = QString::fromStdString(folder.write("take.wav", std::vector<unsigned char>(100'000, 7)));
  auto writer = WavWriter::create(path, SampleRate(16'000));
  ASSERT_TRUE(writer.ok());
  ASSERT_TRUE((*writer)->finish().ok());
  EXPECT_EQ(QFileInfo(path).size(), 44);
}

TEST(WavWriter, DiscardLeavesNoFile) {
  const test::ScratchFolder folder;
  const auto path = QString::fromStdString(folder.file("take.wav"));
  auto writer = WavWriter::create(path, SampleRate(16'000));
  ASSERT_TRUE(writer.ok());
  (*writer)->discard();
  EXPECT_FALSE(QFileInfo::exists(path));
}

TEST(WavWriter, SaysWhenItCannotWrite) {
  const auto nowhere = WavWriter::create(QStringLiteral("/nonexistent/take.wav"), SampleRate(16'000));
  ASSERT_FALSE(nowhere.ok());
  EXPECT_EQ(nowhere.error().code, Errc::Storage);

  const auto full = WavWriter::create(QStringLiteral("/dev/full"), SampleRate(16'000));
  ASSERT_FALSE(full.ok());
  EXPECT_EQ(full.error().code, Errc::Storage);
}

QAudioFormat format(QAudioFormat::SampleFormat samples, int channels) {
  QAudioFormat made;
  made.setSampleRate(48'000);
  made.setChannelCount(channels);
  made.setSampleFormat(samples);
  return made;
}

template <class Number, std::size_t N>
QByteArray raw(const std::array<Number, N>& samples) {
  return {reinterpret_cast<const char*>(samples.data()), sizeof samples};
}

TEST(PcmToMono, KeepsSixteenBitsExactly) {
  PcmToMono convert(format(QAudioFormat::Int16, 1));
  EXPECT_THAT(convert.convert(raw<std::int16_t, 5>({-32768, -1, 0, 1, 32767})),
              ElementsAre(-32768, -1, 0, 1, 32767));
}

TEST(PcmToMono, ScalesEveryOtherFormat) {
  EXPECT_THAT(PcmToMono(format(QAudioFormat::UInt8, 1)).convert(raw<std::uint8_t, 3>({0, 128, 192})),
              ElementsAre(-32768, 0, 16384));
  EXPECT_THAT(
      PcmToMono(format(QAudioFormat::Int32, 1)).convert(raw<std::int32_t, 3>({INT32_MIN, 65536, INT32_MAX})),
      ElementsAre(-32768, 1, 32767));
  EXPECT_THAT(PcmToMono(format(QAudioFormat::Float, 1))
                  .convert(raw<float, 5>({-2.0F, 0.5F, 1.0F, std::numeric_limits<float>::quiet_NaN(), 2.0F})),
              ElementsAre(-32768, 16384, 32767, 0, 32767));
}

TEST(PcmToMono, AveragesChannels) {
  PcmToMono convert(format(QAudioFormat::Int16, 2));
  EXPECT_THAT(convert.convert(raw<std::int16_t, 4>({1000, 2000, 32767, 32767})), ElementsAre(1500, 32767));
}

TEST(PcmToMono, JoinsAFrameThatTwoBlocksShare) {
  PcmToMono convert(format(QAudioFormat::Int16, 2));
  const QByteArray whole = raw<std::int16_t, 4>({100, 300, -5, -7});
  EXPECT_TRUE(convert.convert(whole.first(3)).empty());
  EXPECT_THAT(convert.convert(whole.sliced(3, 2)), ElementsAre(200));
  EXPECT_THAT(convert.convert(whole.sliced(5)), ElementsAre(-6));
}

}  // namespace
}  // namespace sentisound
