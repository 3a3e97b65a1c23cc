// A player with a loudspeaker of its own, and ears: what was heard of it.
#pragma once

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <functional>
#include <span>
#include <vector>

#include "audioio/Player.h"
#include "support/Buffers.h"
#include "support/NullSink.h"
#include "support/PulseSink.h"
#include "support/WavBytes.h"

namespace sentisound::test {

inline constexpr int kHz = NullSink::kHz;

inline bool waitUntil(const std::function<bool()>& done, int ms) {
  QElapsedTimer clock;
  clock.start();
  while (!done()) {
    if (clock.elapsed() > ms) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    QThread::msleep(2);
  }
  return true;
}

inline void wait(int ms) {
  static_cast<void>(waitUntil([] { return false; }, ms));
}

/// One tone after another, each for a second.
inline AudioBuffer tones(const std::vector<double>& frequencies, int hz = 16'000) {
  std::vector<float> samples;
  for (const double frequency : frequencies) {
    const auto one = tone(frequency, 1.0, hz);
    samples.insert(samples.end(), one.samples().begin(), one.samples().end());
  }
  return buffer(std::move(samples), hz);
}

/// From the first to the last sample that can be heard.
inline std::span<const float> audible(std::span<const float> samples) {
  const auto loud = [](float sample) { return std::abs(sample) > 0.02F; };
  const auto first = std::ranges::find_if(samples, loud);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), loud);
  if (first == samples.end()) return {};
  return {first, last.base()};
}

inline double seconds(std::span<const float> samples) {
  return static_cast<double>(samples.size()) / kHz;
}

/// In order, which of `known` is heard, each named once however long it lasts. Blocks of 20 ms in which none
/// of them stands out (silence, changes) are passed over, and so is a tone of a single block.
inline std::vector<double> heardTones(std::span<const float> samples, const std::vector<double>& known) {
  constexpr std::size_t kBlock = kHz / 50;
  std::vector<double> order;
  double before = 0;
  for (; samples.size() >= kBlock; samples = samples.subspan(kBlock)) {
    double now = 0;
    for (const double frequency : known)
      if (toneAmplitude(samples.first(kBlock), frequency, kHz) > 0.4) now = frequency;
    if (now != 0 && now == before && (order.empty() || order.back() != now)) order.push_back(now);
    before = now;
  }
  return order;
}

/// Seconds of the longest silence.
inline double longestGap(std::span<const float> samples) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const float sample : samples) {
    length = std::abs(sample) < 0.001F ? length + 1 : 0;
    longest = std::max(longest, length);
  }
  return static_cast<double>(longest) / kHz;
}

class PlayerSound : public testing::Test {
 protected:
  void SetUp() override {
    SENTISOUND_NEEDS_PULSE();
    ASSERT_TRUE(waitUntil([this] { return !device().isNull(); }, 10'000)) << "the loudspeaker is not listed";
    player_.chooseDevice(device());
    ASSERT_TRUE(sink_.listen()) << "the loudspeaker's monitor gives nothing";
  }
  [[nodiscard]] QAudioDevice device() const {
    for (const QAudioDevice& found : Player::devices())
      if (found.id() == sink_.name()) return found;
    return {};
  }
  /// What was collected since `from` (samples).
  std::span<const float> since(std::size_t from) { return std::span(sink_.collected()).subspan(from); }
  bool waitForSound() {
    const std::size_t from = sink_.collected().size();
    return waitUntil([&] { return !audible(since(from)).empty(); }, 10'000);
  }
  /// Waits until the state is Stopped and everything that was to be heard has been collected.
  bool waitForEnd() {
    const bool ended = waitUntil([this] { return player_.state() == Player::State::Stopped; }, 30'000);
    wait(400);
    return ended;
  }

  NullSink sink_;
  Player player_;
};

}  // namespace sentisound::test
