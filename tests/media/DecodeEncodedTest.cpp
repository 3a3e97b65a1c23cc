// Sound that other programs encoded comes back with its tone and length. Skips without an encoder on the
// PATH.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QProcess>
#include <QStandardPaths>
#include <fstream>
#include <iterator>

#include "codec/FileDecoder.h"
#include "support/ScratchFolder.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

struct Encoding {
  const char* name;
  const char* program;
  const char* file;
  const char* arguments;  ///< between input and output, separated by blanks
  const char* codec;
  bool lossless;
};

void PrintTo(const Encoding& encoding, std::ostream* out) {
  *out << encoding.name;
}

class DecodeEncoded : public testing::TestWithParam<Encoding> {
 protected:
  void SetUp() override {
    if (QStandardPaths::findExecutable(QString::fromUtf8(GetParam().program)).isEmpty())
      GTEST_SKIP() << "SKIPPED LOUDLY: " << GetParam().program << " is not installed";
    ASSERT_TRUE(encode()) << GetParam().program << " failed";
  }
  [[nodiscard]] test::Bytes output() const {
    std::ifstream file(output_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// Runs the encoder on two seconds of 440 Hz, stereo with a silent right channel.
  [[nodiscard]] bool encode() {
    const test::WavFormat stereo{1, 16, 2, 44'100};
    std::vector<double> interleaved;
    for (const double sample : test::sine(440, 2.0, 44'100))
      interleaved.insert(interleaved.end(), {sample, 0.0});
    const auto input = folder_.write("in.wav", test::wavBytes(stereo, test::pcmBytes(stereo, interleaved)));
    output_ = folder_.file(GetParam().file);
    QStringList arguments;
    if (QString::fromUtf8(GetParam().program) == QStringLiteral("ffmpeg"))
      arguments << QStringLiteral("-nostdin") << QStringLiteral("-i");
    arguments << QString::fromStdString(input);
    arguments << QString::fromUtf8(GetParam().arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arguments << QString::fromStdString(output_);
    QProcess program;
    program.start(QString::fromUtf8(GetParam().program), arguments);
    return program.waitForFinished() && program.exitCode() == 0;
  }

  test::ScratchFolder folder_;
  std::string output_;
};

TEST_P(DecodeEncoded, KeepsToneLengthAndMean) {
  const auto& encoding = GetParam();

  const auto sound = decodeFile(EncodedSound::file(output_), {SampleRate(22'050), {}});
  ASSERT_TRUE(sound.ok()) << describe(sound.error());
  EXPECT_EQ(sound->facts.codec, encoding.codec);
  EXPECT_EQ(sound->facts.channels, 2);
  for (const auto& warning : sound->warnings)
    EXPECT_EQ(warning.english(), "Only channel 1 (left) of 2 carries sound.");
  EXPECT_NEAR(sound->audio.seconds(), 2.0, encoding.lossless ? 0.001 : 0.1);
  EXPECT_NEAR(test::toneAmplitude(sound->audio.samples(), 440, 22'050), 0.25,
              encoding.lossless ? 0.001 : 0.03);
}

TEST_P(DecodeEncoded, ADamagedMiddleCostsOnlyThatPart) {
  const auto& encoding = GetParam();

  auto bytes = output();
  ASSERT_GT(bytes.size(), 2000U);
  for (std::size_t n = bytes.size() / 2; n < bytes.size() / 2 + 200; ++n)
    bytes[n] = static_cast<std::uint8_t>(n * 37);
  const auto sound = decodeFile(EncodedSound::memory(bytes));
  ASSERT_TRUE(sound.ok()) << describe(sound.error());
  EXPECT_GT(sound->audio.seconds(), 0.8);
  EXPECT_LT(sound->audio.seconds(), 2.2);
  if (QString::fromUtf8(encoding.codec) == QStringLiteral("flac")) {  // it has check sums
    ASSERT_FALSE(sound->warnings.empty());
    EXPECT_EQ(sound->warnings.front().english(),
              "Parts of the recording are damaged and were skipped (1 place).");
  }
}

TEST_P(DecodeEncoded, EveryTruncationDecodesOrIsRefused) {
  const auto bytes = output();
  for (std::size_t length = 1; length < bytes.size(); length += bytes.size() / 16) {
    const auto sound = decodeFile(EncodedSound::memory(std::span(bytes).first(length)));
    EXPECT_LT(sound ? sound->audio.seconds() : 0, 2.1) << length;
    EXPECT_TRUE(sound || !sound.error().detail.empty()) << length;
  }
}

TEST(DecodeChangingRate, JoinsBothPartsAtOneRate) {
  if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
    GTEST_SKIP() << "SKIPPED LOUDLY: ffmpeg is not installed";
  const test::ScratchFolder folder;
  test::Bytes joined;
  for (const int hz : {44'100, 22'050}) {
    const auto input = folder.write("in.wav", test::sineWav(440, 2.0, {1, 16, 1, hz}));
    const auto output = folder.file("part.aac");
    ASSERT_EQ(QProcess::execute(QStringLiteral("ffmpeg"),
                                {QStringLiteral("-nostdin"), QStringLiteral("-y"),
                                 QStringLiteral("-loglevel"), QStringLiteral("quiet"), QStringLiteral("-i"),
                                 QString::fromStdString(input), QString::fromStdString(output)}),
              0);
    std::ifstream file(output, std::ios::binary);
    joined.insert(joined.end(), std::istreambuf_iterator<char>(file), {});
  }
  const auto sound = decodeFile(EncodedSound::memory(joined));
  ASSERT_TRUE(sound.ok()) << describe(sound.error());
  EXPECT_EQ(sound->audio.rate().hz(), 44'100);
  EXPECT_NEAR(sound->audio.seconds(), 4.0, 0.25);
  EXPECT_NEAR(test::toneAmplitude(sound->audio.samples().subspan(10'000, 44'100), 440, 44'100), 0.5, 0.05);
  EXPECT_NEAR(test::toneAmplitude(sound->audio.samples().last(60'000).first(44'100), 440, 44'100), 0.5, 0.05);
}

INSTANTIATE_TEST_SUITE_P(
    Programs, DecodeEncoded,
    testing::Values(Encoding{"mp3", "ffmpeg", "t.mp3", "-b:a 128k", "mp3", false},
                    Encoding{"m4a", "ffmpeg", "t.m4a", "-c:a aac -b:a 128k", "aac", false},
                    Encoding{"alac", "ffmpeg", "t.m4a", "-c:a alac", "alac", true},
                    Encoding{"adts", "ffmpeg", "t.aac", "-c:a aac", "aac", false},
                    Encoding{"flac", "ffmpeg", "t.flac", "", "flac", true},
                    Encoding{"ogg", "ffmpeg", "t.ogg", "-c:a libvorbis", "vorbis", false},
                    Encoding{"opus", "ffmpeg", "t.opus", "-c:a libopus -b:a 96k", "opus", false},
                    Encoding{"webm", "ffmpeg", "t.webm", "-c:a libopus -b:a 96k", "opus", false},
                    Encoding{"wma", "ffmpeg", "t.wma", "-c:a wmav2", "wmav2", false},
                    Encoding{"ac3", "ffmpeg", "t.ac3", "", "ac3", false},
                    Encoding{"wavpack", "ffmpeg", "t.wv", "", "wavpack", true},
                    Encoding{"mkv", "ffmpeg", "t.mkv", "-c:a flac", "flac", true},
                    Encoding{"aiff", "sox", "t.aiff", "", "pcm_s16be", true},
                    Encoding{"au", "sox", "t.au", "", "pcm_s16be", true},
                    Encoding{"sphere", "sox", "t.sph", "-t sph", "pcm_s16le", true}),
    [](const auto& chosen) { return chosen.param.name; });

}  // namespace
}  // namespace sentisound
