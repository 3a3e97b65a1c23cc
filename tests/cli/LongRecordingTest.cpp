// Recordings of many minutes through the program.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "dsp/Resampler.h"
#include "support/SpeechLike.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitised = true;
#else
constexpr bool kSanitised = false;
#endif

/// Speech-like sound [16-bit samples × channels] at `hz`.
test::Bytes speechData(double seconds, int hz, int channels) {
  const auto sound = test::speechLike(seconds, 5);
  std::vector<float> samples;
  for (const double sample : sound.samples) samples.push_back(static_cast<float>(0.3 * sample));
  const auto audio =
      resample(*AudioBuffer::create(std::move(samples), SampleRate(test::kSpeechLikeHz)), SampleRate(hz));
  std::vector<double> interleaved;
  for (const float sample : audio->samples())
    interleaved.insert(interleaved.end(), static_cast<std::size_t>(channels),
                       std::clamp(sample, -1.0F, 1.0F));
  return test::pcmBytes({1, 16, channels, hz}, interleaved);
}

/// A WAV file: `data` again and again, in pieces, so that the test itself stays small.
void writeWav(const QString& path, const test::WavFormat& format, const test::Bytes& data, int times) {
  const auto all = static_cast<std::int64_t>(data.size()) * times;
  const auto header = test::wavBytes(format, {}, all);
  std::ofstream file(path.toStdString(), std::ios::binary);
  file.write(reinterpret_cast<const char*>(header.data()), static_cast<std::streamsize>(header.size()));
  for (int i = 0; i < times; ++i)
    file.write(reinterpret_cast<const char*>(data.data()), static_cast<std::streamsize>(data.size()));
}

TEST(LongRecording, OfTwelveMinutesIsClassifiedByItsSpeech) {
  const Program program;
  const auto path = program.file("long.wav");
  auto data = speechData(15, 22'050, 1);
  const auto speech = static_cast<double>(data.size()) / 2 / 22'050;
  data.resize(std::size_t{2} * 22'050 * 720);  // the rest is silence
  writeWav(path, {1, 16, 1, 22'050}, data, 1);

  const auto done =
      program.run({"analyze", path, "--timeline", "--format", "jsonl", "--no-history"}, 600'000);
  ASSERT_EQ(done.exitCode, 0) << done.err.toStdString();
  const auto result = json::parse(done.out.toStdString());
  EXPECT_NEAR(result["seconds"].get<double>(), 720, 0.01);
  EXPECT_GT(result["speech_seconds"].get<double>(), 5);
  EXPECT_LT(result["speech_seconds"].get<double>(), speech);
  ASSERT_GT(result["timeline"].size(), 5U);
  for (const auto& window : result["timeline"]) {
    EXPECT_LT(window["from"].get<double>(), speech);
    EXPECT_NEAR(window["to"].get<double>() - window["from"].get<double>(), 3, 0.011);
    EXPECT_GE(window["speech"].get<double>(), 0.5);
    double sum = 0;
    for (const auto& [label, probability] : window["probabilities"].items()) sum += probability.get<double>();
    EXPECT_NEAR(sum, 1, 0.001);
  }

  const auto text = program.run({"analyze", path, "--no-history"}, 600'000);
  EXPECT_TRUE(text.out.contains("Speech      0:") && text.out.contains(" of 12:00.0, in "))
      << text.out.toStdString();
}

TEST(LongRecording, ShortClipsHaveATimelineOnlyIfAskedFor) {
  const Program program;
  const auto sample = test::samplesDir() + "/lively-english.wav";
  const auto plain =
      json::parse(program.run({"analyze", sample, "--format", "jsonl", "--no-history"}).out.toStdString());
  const auto timed = json::parse(
      program.run({"analyze", sample, "--format", "jsonl", "--no-history", "--timeline"}).out.toStdString());
  EXPECT_FALSE(plain.contains("timeline"));
  EXPECT_FALSE(plain.contains("speech_seconds"));
  EXPECT_TRUE(timed.contains("timeline"));
  EXPECT_EQ(plain["probabilities"], timed["probabilities"]);
}

// An hour has a bound of 300 MB (docs/PERFORMANCE.md). Twenty minutes of 48 kHz stereo would be 230 MB as
// mono floats alone.
TEST(LongRecording, OfTwentyMinutesStaysUnder200MegabytesOfMemory) {
  if (kSanitised) GTEST_SKIP() << "SKIPPED LOUDLY: memory is measured in a build without sanitisers";
  const Program program;
  const auto path = program.file("long.wav");
  auto data = speechData(10, 48'000, 2);
  data.resize(std::size_t{4} * 48'000 *
              60);  // little speech in each minute: the sound is what takes the room
  writeWav(path, {1, 16, 2, 48'000}, data, 20);
  data = {};
  const auto done = program.run({"analyze", path, "--format", "jsonl", "--no-history"}, 600'000);
  ASSERT_EQ(done.exitCode, 0) << done.err.toStdString();
  EXPECT_NEAR(json::parse(done.out.toStdString())["seconds"].get<double>(), 1200, 0.01);
  rusage used{};
  ASSERT_EQ(getrusage(RUSAGE_CHILDREN, &used), 0);
  RecordProperty("peak_kB", std::to_string(used.ru_maxrss));
  EXPECT_LT(used.ru_maxrss, 200 * 1024) << "kB at its peak, over all children of this test";
}

}  // namespace
}  // namespace sentisound
