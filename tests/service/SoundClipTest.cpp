// A stretch of a recording as a file, and as an analysis of its own.
#include "service/SoundClip.h"

#include <gtest/gtest.h>

#include "codec/FileDecoder.h"
#include "service/AnalysisService.h"
#include "support/ScratchFolder.h"
#include "support/Signals.h"
#include "support/TinyModel.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

constexpr int kHz = 16'000;

AudioBuffer ramp(std::size_t samples) {
  std::vector<float> values(samples);
  for (std::size_t n = 0; n < samples; ++n)
    values[n] = static_cast<float>(static_cast<int>(n % 65'536) - 32'768) / 32'768.0F;
  return *AudioBuffer::create(std::move(values), SampleRate(kHz));
}

TEST(SoundClip, KeepsTheSamplesOfA16BitRecording) {
  const test::ScratchFolder folder;
  const auto sound = ramp(80'000);
  const auto path = QString::fromStdString(folder.file("clip.wav"));
  ASSERT_TRUE(writeClip(sound, 1.0, 4.5, path));
  const auto again = decodeFile(EncodedSound::file(path.toStdString()));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->audio.rate(), sound.rate());
  ASSERT_EQ(again->audio.size(), std::size_t{56'000});
  const auto expected = sound.samples().subspan(16'000, 56'000);
  EXPECT_TRUE(std::ranges::equal(again->audio.samples(), expected));
}

TEST(SoundClip, IsLimitedToTheRecording) {
  const auto bytes = clipBytes(ramp(1600), -5, 100);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->size(), 44 + 2 * 1600);
  const auto nothing = clipBytes(ramp(1600), 0.1, 0.1);
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.error().code, Errc::TooShort);
  EXPECT_FALSE(clipBytes(ramp(1600), 5, 6));
}

TEST(SoundClip, SaysWhichFileCannotBeWritten) {
  const auto written = writeClip(ramp(1600), 0, 0.1, QStringLiteral("/no/such/folder/clip.wav"));
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, Errc::Storage);
}

TEST(SoundClip, IsCalledAfterItsRecording) {
  EXPECT_EQ(clipName(QStringLiteral("my talk.flac"), 1.25, 2), QStringLiteral("my talk_1.250-2.000s.wav"));
}

TEST(SoundClip, IsAnalysedAsARecordingOfItsOwn) {
  const test::ScratchFolder folder;
  test::writeTinyModel(folder.path() / "models");
  auto service = AnalysisService::open({.dataDir = QString::fromStdString(folder.path().string())});
  ASSERT_TRUE(service);
  const auto sound = ramp(64'000);
  const auto outcome =
      (*service)->submitClip(sound, 1, 3, {.name = QStringLiteral("part.wav")}).future.result();
  ASSERT_TRUE(outcome) << describe(outcome.error());
  EXPECT_EQ(outcome->name, QStringLiteral("part.wav"));
  EXPECT_DOUBLE_EQ(outcome->analysis.audio.seconds(), 2);
  EXPECT_GT(outcome->historyId, 0);
  EXPECT_FALSE(outcome->audioSha256.isEmpty());
  EXPECT_FALSE((*service)->submitClip(sound, 3, 3, {.name = QStringLiteral("none.wav")}).future.result());
}

}  // namespace
}  // namespace sentisound
