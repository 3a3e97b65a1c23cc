// Sound that is built like speech, with labels that say when it speaks; noise to mix it with; real speech.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Files.h"
#include "dsp/Resampler.h"
#include "support/Corpus.h"

// The corpora are FLAC: reading them takes the media room, which this test program may not link.
#if __has_include("codec/FileDecoder.h")
#include "codec/FileDecoder.h"
#define SENTISOUND_NEEDS_SPEECH_CLIPS(subfolder) SENTISOUND_NEEDS_SHARED(subfolder)
#else
#define SENTISOUND_NEEDS_SPEECH_CLIPS(subfolder)                                                  \
  GTEST_SKIP() << "SKIPPED LOUDLY: this program is linked without the media room, which decodes " \
               << (subfolder)
#endif

namespace sentisound::test {

inline constexpr int kSpeechLikeHz = 16'000;
inline constexpr int kLabelHop = 160;  // samples; one label every 10 ms

/// Random numbers that are the same on every platform (the standard's distributions are not).
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_()) / 4294967295.0;
  }
  /// Normal by the sum of twelve uniforms (Irwin–Hall): mean 0, variance 1.
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += between(0, 1);
    return sum;
  }

 private:
  std::mt19937 engine_;
};

enum class NoiseColour { White, Pink, Brown };

/// Samples [n] of unit power. Pink by P. Kellet's filter (musicdsp.org 76); brown is a leaky sum.
inline std::vector<double> colouredNoise(NoiseColour colour, std::size_t samples, unsigned seed) {
  Dice dice(seed);
  std::array<double, 3> state{};
  std::vector<double> noise(samples);
  double power = 0;
  for (double& sample : noise) {
    const double white = dice.normal();
    sample = white;
    if (colour == NoiseColour::Pink) {
      state[0] = 0.99765 * state[0] + white * 0.0990460;
      state[1] = 0.96300 * state[1] + white * 0.2965164;
      state[2] = 0.57000 * state[2] + white * 1.0526913;
      sample = state[0] + state[1] + state[2] + white * 0.1848;
    } else if (colour == NoiseColour::Brown) {
      sample = state[0] = 0.998 * state[0] + white;
    }
    power += sample * sample / static_cast<double>(samples);
  }
  for (double& sample : noise) sample /= std::sqrt(power);
  return noise;
}

/// Klatt's second-order resonator (D. Klatt, "Software for a cascade/parallel formant synthesizer", JASA 67,
/// 1980), unit gain at 0 Hz.
class Resonator {
 public:
  double step(double input, double hz, double bandwidthHz) {
    const double radius = std::exp(-std::numbers::pi * bandwidthHz / kSpeechLikeHz);
    const double b = 2 * radius * std::cos(2 * std::numbers::pi * hz / kSpeechLikeHz);
    const double c = -radius * radius;
    const double output = (1 - b - c) * input + b * last_ + c * before_;
    before_ = last_;
    last_ = output;
    return output;
  }

 private:
  double last_ = 0;
  double before_ = 0;
};

/// One voice: a glottal pulse train of moving pitch through moving formants, syllables of about a quarter of
/// a second, each opened by a fricative or by a closure with a burst.
class SpeechLikeVoice {
 public:
  SpeechLikeVoice(double meanF0Hz, unsigned seed) : dice_(seed), f0_(meanF0Hz) {}

  /// Appends a phrase of that many syllables.
  void speak(std::vector<double>& out, int syllables) {
    const double start = dice_.between(1.05, 1.25);  // declination: the pitch sinks through a phrase
    for (int i = 0; i < syllables; ++i) {
      const double sunk = start - 0.35 * i / std::max(syllables, 3);
      if (dice_.between(0, 1) < 0.5)
        fricative(out, dice_.between(0.06, 0.11));
      else
        stop(out, dice_.between(0.03, 0.06));
      vowel(out, dice_.between(0.13, 0.22), f0_ * sunk * dice_.between(0.94, 1.12));
    }
  }

 private:
  static constexpr std::array<std::array<double, 4>, 6> kVowels{{{710, 1150, 2600, 3500},
                                                                 {290, 2300, 3000, 3700},
                                                                 {320, 850, 2400, 3400},
                                                                 {530, 1850, 2500, 3500},
                                                                 {560, 950, 2450, 3300},
                                                                 {500, 1500, 2500, 3500}}};

  static std::size_t count(double seconds) { return static_cast<std::size_t>(seconds * kSpeechLikeHz); }
  void fricative(std::vector<double>& out, double seconds) {
    const double centre = dice_.between(2800, 5500);
    const std::size_t length = count(seconds);
    Resonator colour;
    for (std::size_t n = 0; n < length; ++n) {
      const double rise = std::sin(std::numbers::pi * static_cast<double>(n) / static_cast<double>(length));
      out.push_back(0.03 * rise * colour.step(dice_.normal(), centre, 1500));
    }
  }

  void stop(std::vector<double>& out, double seconds) {
    out.insert(out.end(), count(seconds), 0.0);
    Resonator colour;
    const double centre = dice_.between(1200, 4000);
    for (std::size_t n = 0; n < count(0.015); ++n)
      out.push_back(0.1 * std::exp(-static_cast<double>(n) / 80.0) *
                    colour.step(dice_.normal(), centre, 1000));
  }

  void vowel(std::vector<double>& out, double seconds, double f0) {
    const auto from = target_;
    const auto to = kVowels[static_cast<std::size_t>(dice_.between(0, 5.999))];
    const double glide = dice_.between(0.88, 1.1);
    const double loud = dice_.between(0.6, 1.0);
    const std::size_t length = count(seconds);
    for (std::size_t n = 0; n < length; ++n) {
      const double t = static_cast<double>(n) / static_cast<double>(length);
      phase_ += f0 * (1 + (glide - 1) * t) * jitter_ / kSpeechLikeHz;
      double pulse = 0;
      if (phase_ >= 1) {
        phase_ -= 1;
        pulse = 1;
        jitter_ = 1 + 0.01 * dice_.normal();
      }
      // −12 dB per octave of the glottis, +6 of the lips.
      const double flow = glottis_.step(pulse, 0, 120);
      double wave = flow - lastFlow_ + 0.0004 * dice_.normal();
      lastFlow_ = flow;
      const double moved = std::min(1.0, t / 0.4);
      for (std::size_t k = 0; k < tract_.size(); ++k)
        wave = tract_[k].step(wave, from[k] + (to[k] - from[k]) * moved, 60 + 40 * static_cast<double>(k));
      const double envelope = std::min({1.0, t / 0.2, (1 - t) / 0.35});
      out.push_back(40 * loud * envelope * wave);
    }
    target_ = to;
  }

  Dice dice_;
  double f0_;
  double phase_ = 0;
  double jitter_ = 1;
  double lastFlow_ = 0;
  Resonator glottis_{};
  std::array<Resonator, 4> tract_{};
  std::array<double, 4> target_ = kVowels[5];
};

struct LabelledSound {
  std::vector<double> samples{};  ///< at kSpeechLikeHz
  std::vector<bool> speech{};     ///< [frames of kLabelHop]

  /// Sound that is speech from its first to its last sample, or is none of it.
  void add(const std::vector<double>& more, bool isSpeech) {
    samples.insert(samples.end(), more.begin(), more.end());
    speech.resize(samples.size() / kLabelHop, isSpeech);
  }
  void addPause(double seconds) {
    add(std::vector<double>(static_cast<std::size_t>(seconds * kSpeechLikeHz)), false);
  }
};

/// Phrases of three to eight syllables of changing voices between pauses of 0.6 to 1.6 s.
inline LabelledSound speechLike(double seconds, unsigned seed) {
  Dice dice(seed);
  LabelledSound sound;
  sound.addPause(dice.between(0.3, 1.0));
  while (static_cast<double>(sound.samples.size()) < seconds * kSpeechLikeHz) {
    std::vector<double> phrase;
    const auto voiceSeed = static_cast<unsigned>(dice.between(1, 1e6));
    SpeechLikeVoice(dice.between(95, 260), voiceSeed).speak(phrase, static_cast<int>(dice.between(3, 8.999)));
    sound.add(phrase, true);
    sound.addPause(dice.between(0.6, 1.6));
  }
  return sound;
}

/// Brought to −26 dBFS over the labelled stretches, plus noise `snrDb` below that.
inline AudioBuffer mixedAt(const LabelledSound& sound, NoiseColour colour, double snrDb, unsigned seed) {
  double power = 0;
  double spoken = 0;
  for (std::size_t n = 0; n < sound.speech.size() * kLabelHop; ++n)
    if (sound.speech[n / kLabelHop]) {
      power += sound.samples[n] * sound.samples[n];
      spoken += 1;
    }
  const double level = 0.05 / std::sqrt(power / std::max(spoken, 1.0));
  const double noiseLevel = 0.05 * std::pow(10, -snrDb / 20);
  const auto noise = colouredNoise(colour, sound.samples.size(), seed);
  std::vector<float> mixed(sound.samples.size());
  for (std::size_t n = 0; n < mixed.size(); ++n)
    mixed[n] = static_cast<float>(level * sound.samples[n] + noiseLevel * noise[n]);
  return *AudioBuffer::create(std::move(mixed), SampleRate(kSpeechLikeHz));
}

/// The golden clip of a speech synthesiser: 44 bytes of header, 16 bit, mono, 22.05 kHz.
inline AudioBuffer espeakAt(SampleRate rate) {
  const std::string wav = *readFile(sourceDir() / "tests/golden/espeak.wav", 1'000'000);
  std::vector<float> samples;
  for (std::size_t at = 44; at + 1 < wav.size(); at += 2)  // the high byte has the sign
    samples.push_back(static_cast<float>(wav[at + 1] * 256 + static_cast<unsigned char>(wav[at])) / 32768.0F);
  return *resample(*AudioBuffer::create(std::move(samples), SampleRate(22'050)), rate);
}

#if __has_include("codec/FileDecoder.h")
/// About `count` clips of a shared corpus at kSpeechLikeHz, evenly picked in the order of their names.
inline std::vector<AudioBuffer> speechClips(const char* subfolder, std::size_t count) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(sharedDir() / subfolder))
    if (const auto type = entry.path().extension(); type == ".flac" || type == ".opus")
      paths.push_back(entry.path().string());
  std::ranges::sort(paths);
  std::vector<AudioBuffer> clips;
  for (std::size_t i = 0; i < count && !paths.empty(); ++i) {
    const auto sound =
        decodeFile(EncodedSound::file(paths[i * paths.size() / count]), {.rate = SampleRate(kSpeechLikeHz)});
    if (sound) clips.push_back(sound->audio);
  }
  return clips;
}
#else
inline std::vector<AudioBuffer> speechClips(const char*, std::size_t) {
  return {};
}
#endif

}  // namespace sentisound::test
