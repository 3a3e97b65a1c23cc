// Speech at another speed keeps its pitch, and its places are known.
#include "audioio/Tempo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/Buffers.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

constexpr int kRate = 16'000;
constexpr std::size_t kBlockOfTempo = 160;

/// Every sample of `sound`, in blocks of 10 ms, then half a second of silence.
std::vector<float> throughBlocks(Tempo& tempo, std::span<const float> sound) {
  std::vector<float> out;
  for (; !sound.empty(); sound = sound.subspan(std::min(kBlockOfTempo, sound.size())))
    tempo.convert(sound.first(std::min(kBlockOfTempo, sound.size())), out);
  const std::vector<float> silence(kBlockOfTempo);
  for (int i = 0; i < 50; ++i) tempo.convert(silence, out);
  return out;
}

std::size_t audibleSamples(std::span<const float> samples) {
  const auto loud = [](float sample) { return std::abs(sample) > 0.02F; };
  const auto first = std::ranges::find_if(samples, loud);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), loud);
  return first == samples.end() ? 0 : static_cast<std::size_t>(last.base() - first);
}

TEST(Tempo, OfOneChangesNothing) {
  Tempo tempo{SampleRate(kRate)};
  const auto sound = test::tone(300, 0.5, kRate);
  std::vector<float> out;
  tempo.convert(sound.samples(), out);
  EXPECT_TRUE(std::ranges::equal(out, sound.samples()));
  EXPECT_EQ(tempo.inputAt(1'234), 1'234U);
}

TEST(Tempo, StretchesTheTimeAndKeepsThePitch) {
  for (const int rate : {8'000, 16'000, 48'000})
    for (const double speed : {0.5, 0.75, 1.25, 1.5, 2.0}) {
      Tempo tempo{SampleRate(rate)};
      tempo.setSpeed(speed);
      const auto out = throughBlocks(tempo, test::tone(300, 2, rate).samples());
      const double seconds = static_cast<double>(audibleSamples(out)) / rate;
      EXPECT_NEAR(seconds, 2 / speed, 0.06 / std::min(speed, 1.0)) << rate << " Hz at " << speed;
      const auto middle = std::span(out).subspan(out.size() / 4, static_cast<std::size_t>(rate) / 5);
      EXPECT_GT(test::toneAmplitude(middle, 300, rate), 0.35) << rate << " Hz at " << speed;
    }
}

TEST(Tempo, KnowsWhichPlaceIsHeard) {
  Tempo tempo{SampleRate(kRate)};
  std::vector<float> out;
  const std::vector<float> silence(kRate);
  tempo.convert(silence, out);
  tempo.setSpeed(2);
  // A second of silence at speed 1, another at speed 2, then a tone at half the speed.
  for (std::size_t i = 0; i < silence.size(); i += kBlockOfTempo)
    tempo.convert(std::span(silence).subspan(i, kBlockOfTempo), out);
  const auto tone = throughBlocks(tempo, test::tone(300, 1, kRate).samples());
  const auto before = out.size();
  out.insert(out.end(), tone.begin(), tone.end());
  const auto first = std::ranges::find_if(out, [](float sample) { return std::abs(sample) > 0.02F; });
  const auto heard = static_cast<std::size_t>(first - out.begin());
  EXPECT_NEAR(static_cast<double>(heard) / kRate, 1.5, 0.05) << before;
  std::size_t last = 0;
  for (std::size_t at = 0; at < heard; at += 100) {
    const auto place = tempo.inputAt(at);
    EXPECT_GE(place, last);
    last = place;
  }
  EXPECT_NEAR(static_cast<double>(tempo.inputAt(heard)) / kRate, 2.0, 0.05);
}

TEST(Tempo, IsKeptWithinItsLimits) {
  Tempo tempo{SampleRate(kRate)};
  tempo.setSpeed(std::nan(""));
  tempo.setSpeed(100);
  const auto out = throughBlocks(tempo, test::tone(300, 2, kRate).samples());
  EXPECT_NEAR(static_cast<double>(audibleSamples(out)) / kRate, 1, 0.06);
}

}  // namespace
}  // namespace sentisound
