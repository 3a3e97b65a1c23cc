// WAV files of every sample format come out as the signal that went in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "codec/FileDecoder.h"
#include "support/ScratchFolder.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using test::Bytes;
using test::WavFormat;
using testing::HasSubstr;

DecodedSound decodedWav(const Bytes& bytes, const DecodeOptions& options = {}) {
  auto sound = decodeFile(EncodedSound::memory(bytes), options);
  if (!sound) throw std::runtime_error(describe(sound.error()));
  return std::move(sound).value();
}

struct SampleFormat {
  const char* name;
  WavFormat format;
  double step;  ///< coarsest rounding of one sample
};

void PrintTo(const SampleFormat& format, std::ostream* out) {
  *out << format.name;
}

class WavSampleFormats : public testing::TestWithParam<SampleFormat> {};

TEST_P(WavSampleFormats, KeepTheSignalWithinOneStep) {
  const auto& [name, format, step] = GetParam();
  const auto signal = test::sine(440, 0.25, format.hz);
  const auto sound = decodedWav(test::wavBytes(format, test::pcmBytes(format, signal)));

  EXPECT_EQ(sound.audio.rate().hz(), format.hz);
  EXPECT_EQ(sound.facts.container, "wav");
  EXPECT_EQ(sound.facts.rateHz, format.hz);
  EXPECT_EQ(sound.facts.channels, 1);
  EXPECT_TRUE(sound.warnings.empty()) << sound.warnings.front();
  ASSERT_EQ(sound.audio.size(), signal.size());
  for (std::size_t n = 0; n < signal.size(); ++n)
    ASSERT_NEAR(sound.audio.samples()[n], signal[n], step) << "sample " << n;
}

INSTANTIATE_TEST_SUITE_P(Wav, WavSampleFormats,
                         testing::Values(SampleFormat{"u8", {1, 8, 1, 16'000}, 1.0 / 127},
                                         SampleFormat{"s16", {1, 16, 1, 16'000}, 1.0 / 32767},
                                         SampleFormat{"s24", {1, 24, 1, 44'100}, 1e-6},
                                         SampleFormat{"s32", {1, 32, 1, 48'000}, 1e-7},
                                         SampleFormat{"f32", {3, 32, 1, 22'050}, 1e-7},
                                         SampleFormat{"f64", {3, 64, 1, 8'000}, 1e-7},
                                         SampleFormat{"s16at24414", {1, 16, 1, 24'414}, 1.0 / 32767},
                                         SampleFormat{"s16at1000", {1, 16, 1, 1'000}, 1.0 / 32767}),
                         [](const auto& chosen) { return chosen.param.name; });

TEST(DecodeWav, ScalesIntegersByTheirFullRange) {
  Bytes data;
  for (const int sample : {-32768, -16384, 0, 1, 16384, 32767})
    for (int repeat = 0; repeat < 100; ++repeat) test::putLittle(data, static_cast<std::uint64_t>(sample), 2);
  const auto samples = decodedWav(test::wavBytes({}, data)).audio;
  EXPECT_EQ(samples.samples()[0], -1.0F);
  EXPECT_EQ(samples.samples()[100], -0.5F);
  EXPECT_EQ(samples.samples()[200], 0.0F);
  EXPECT_EQ(samples.samples()[300], 1.0F / 32768);
  EXPECT_EQ(samples.samples()[400], 0.5F);
  EXPECT_EQ(samples.samples()[599], 32767.0F / 32768);
}

// Values from the tables of ITU-T G.711, scaled by the decoder's 16 bits.
TEST(DecodeWav, ReadsMuLawAndALaw) {
  const auto constant = [](int tag, std::uint8_t code) {
    return decodedWav(test::wavBytes({tag, 8, 1, 8'000}, Bytes(800, code))).audio.samples()[0] * 32768;
  };
  EXPECT_EQ(constant(7, 0xFF), 0);
  EXPECT_EQ(constant(7, 0x80), 32124);
  EXPECT_EQ(constant(7, 0x00), -32124);
  EXPECT_EQ(constant(6, 0xD5), 8);
  EXPECT_EQ(constant(6, 0xAA), 32256);
  EXPECT_EQ(constant(6, 0x2A), -32256);
}

TEST(DecodeWav, AveragesChannels) {
  const WavFormat stereo{3, 32, 2, 16'000};
  std::vector<double> interleaved;
  for (int n = 0; n < 1600; ++n) interleaved.insert(interleaved.end(), {0.5, -0.25});
  const auto sound = decodedWav(test::wavBytes(stereo, test::pcmBytes(stereo, interleaved)));
  EXPECT_EQ(sound.facts.channels, 2);
  ASSERT_EQ(sound.audio.size(), 1600U);
  for (const float sample : sound.audio.samples()) ASSERT_EQ(sample, 0.125F);
}

TEST(DecodeWav, AveragesMoreChannelsThanAnyLayoutHas) {
  const WavFormat eleven{3, 32, 11, 16'000};
  std::vector<double> interleaved;
  for (int n = 0; n < 1600; ++n)
    for (int c = 0; c < 11; ++c) interleaved.push_back(c / 16.0);
  const auto sound = decodedWav(test::wavBytes(eleven, test::pcmBytes(eleven, interleaved)));
  EXPECT_EQ(sound.facts.channels, 11);
  ASSERT_EQ(sound.audio.size(), 1600U);
  for (const float sample : sound.audio.samples()) ASSERT_FLOAT_EQ(sample, 5 / 16.0F);
}

TEST(DecodeWav, ResamplesToTheWantedRateAndKeepsTheTone) {
  for (const auto& [from, to] :
       {std::pair{48'000, 22'050}, {16'000, 22'050}, {44'100, 16'000}, {8'000, 48'000}}) {
    const auto sound = decodedWav(test::sineWav(440, 1.0, {1, 16, 1, from}), {SampleRate(to), {}});
    EXPECT_EQ(sound.audio.rate().hz(), to);
    EXPECT_EQ(sound.facts.rateHz, from);
    EXPECT_NEAR(static_cast<double>(sound.audio.size()), to, 2) << from << " to " << to;
    EXPECT_NEAR(test::toneAmplitude(sound.audio.samples(), 440, to), 0.5, 0.01) << from << " to " << to;
  }
}

TEST(DecodeWav, ResamplingNeitherDelaysNorMirrors) {
  const auto signal = test::sine(440, 1.0, 22'050);
  const auto sound = decodedWav(test::sineWav(440, 1.0, {1, 24, 1, 44'100}), {SampleRate(22'050), {}});
  for (std::size_t n = 1000; n < 21'000; ++n) ASSERT_NEAR(sound.audio.samples()[n], signal[n], 1e-3) << n;
  const auto treble = decodedWav(test::sineWav(15'000, 1.0, {1, 24, 1, 44'100}), {SampleRate(22'050), {}});
  float peak = 0;
  for (std::size_t n = 1000; n < 21'000; ++n) peak = std::max(peak, std::abs(treble.audio.samples()[n]));
  EXPECT_LT(peak, 1e-4F);
}

TEST(DecodeWav, ReducesHighRatesToTheLimit) {
  const auto sound = decodedWav(test::sineWav(440, 0.5, {1, 16, 1, 192'000}));
  EXPECT_EQ(sound.audio.rate().hz(), 48'000);
  EXPECT_EQ(sound.facts.rateHz, 192'000);
  EXPECT_NEAR(sound.audio.seconds(), 0.5, 0.001);
}

TEST(DecodeWav, SamplesThatAreNoNumbersBecomeSilenceWithAWarning) {
  auto samples = test::sine(440, 0.1, 16'000);
  samples[10] = std::numeric_limits<double>::quiet_NaN();
  samples[20] = std::numeric_limits<double>::infinity();
  const WavFormat format{3, 32, 1, 16'000};
  const auto sound = decodedWav(test::wavBytes(format, test::pcmBytes(format, samples)));
  EXPECT_EQ(sound.audio.samples()[10], 0);
  EXPECT_EQ(sound.audio.samples()[20], 0);
  EXPECT_NEAR(sound.audio.samples()[30], samples[30], 1e-6);
  ASSERT_EQ(sound.warnings.size(), 1U);
  EXPECT_THAT(sound.warnings[0].english(), HasSubstr("2 samples were not a valid number"));
}

TEST(DecodeWav, HugeFloatsDoNotOverflowWhenAveragedOrResampled) {
  const WavFormat stereo{3, 32, 2, 16'000};
  const auto bytes = test::wavBytes(stereo, test::pcmBytes(stereo, std::vector<double>(3200, 3e38)));
  for (const auto rate : {std::optional<SampleRate>{}, std::optional(SampleRate(22'050))})
    EXPECT_TRUE(decodeFile(EncodedSound::memory(bytes), {rate, {}}).ok());
}

TEST(DecodeWav, SaysThatSilenceIsSilent) {
  const auto sound = decodedWav(test::wavBytes({}, Bytes(32'000, 0)));
  EXPECT_THAT(inEnglish(sound.warnings), testing::ElementsAre("The recording is silent."));
}

TEST(DecodeWav, WarnsThatACutFileEndsEarly) {
  const WavFormat format;
  const auto data = test::pcmBytes(format, test::sine(440, 1.0, format.hz));
  const auto sound = decodedWav(test::wavBytes(format, data, static_cast<std::int64_t>(data.size()) * 4));
  EXPECT_NEAR(sound.audio.seconds(), 1.0, 0.01);
  EXPECT_THAT(inEnglish(sound.warnings),
              testing::ElementsAre("The file ends early: 1.0 s of 4.0 s could be read."));
}

TEST(DecodeWav, BelievesNoLengthThatWasWrittenIntoAPipe) {
  const WavFormat format;
  const auto data = test::pcmBytes(format, test::sine(440, 1.0, format.hz));
  for (const std::int64_t claimed : {0x7FFF'F000LL, 0xFFFF'FFFFLL, 0x7FFF'FFFFLL}) {
    const auto sound = decodedWav(test::wavBytes(format, data, claimed));
    EXPECT_EQ(sound.audio.size(), 16'000U) << claimed;
    EXPECT_TRUE(sound.warnings.empty()) << claimed << ": " << sound.warnings.front();
  }
}

TEST(DecodeWav, AFileAndItsBytesInMemoryGiveTheSameBits) {
  const test::ScratchFolder folder;
  const auto bytes = test::sineWav(523.25, 2.0, {1, 16, 2, 44'100});
  const auto path = folder.write("tone.wav", bytes);
  const DecodeOptions options{SampleRate(22'050), {}};
  const auto fromMemory = decodedWav(bytes, options);
  const auto fromFile = decodeFile(EncodedSound::file(path), options);
  ASSERT_TRUE(fromFile.ok());
  EXPECT_TRUE(std::ranges::equal(fromFile->audio.samples(), fromMemory.audio.samples()));
}

TEST(DecodeWav, TheNameOfAFileDoesNotMatter) {
  const test::ScratchFolder folder;
  const auto bytes = test::sineWav(440, 0.5);
  for (const char* name : {"tone.mp3", "tone.txt", "tone", "http:tone%03d.jpg", "-i.m3u8", "Tëne スポ.wav"}) {
    const auto sound = decodeFile(EncodedSound::file(folder.write(name, bytes)));
    ASSERT_TRUE(sound.ok()) << name << ": " << describe(sound.error());
    EXPECT_EQ(sound->audio.size(), 8000U) << name;
  }
}

}  // namespace
}  // namespace sentisound
