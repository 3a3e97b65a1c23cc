#include "dsp/degrade/Degradations.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "dsp/Butterworth.h"
#include "dsp/Convolution.h"
#include "dsp/Resampler.h"

namespace sentisound {
namespace {

constexpr SampleRate kTelephoneRate{8000};
constexpr double kMu = 255;
constexpr std::size_t kFirstReflection = 64;  // samples behind the sound on the straight way
constexpr float kFullScale = 0.98F;

float peakOf(std::span<const float> samples) {
  float peak = 0;
  for (const float sample : samples) peak = std::max(peak, std::abs(sample));
  return peak;
}

double meanSquare(std::span<const float> samples) {
  double sum = 0;
  for (const float sample : samples) sum += static_cast<double>(sample) * static_cast<double>(sample);
  return samples.empty() ? 0 : sum / static_cast<double>(samples.size());
}

double amplitude(double db) {
  return std::pow(10, db / 20);
}

/// Compressed, kept as one of 256 steps, expanded.
double throughMuLaw(double value) {
  const double compressed =
      std::copysign(std::log1p(kMu * std::min(std::abs(value), 1.0)) / std::log1p(kMu), value);
  const double kept = std::round((compressed + 1) * 127.5) / 127.5 - 1;
  return std::copysign(std::expm1(std::abs(kept) * std::log1p(kMu)) / kMu, kept);
}

/// At another rate; nothing where nothing is left.
std::vector<float> resampled(std::vector<float> samples, SampleRate from, SampleRate to) {
  const auto audio = AudioBuffer::create(std::move(samples), from);
  const auto out = audio ? resample(*audio, to) : audio;
  if (!out) return {};
  return {out->samples().begin(), out->samples().end()};
}

}  // namespace

std::vector<float> overTelephone(std::span<const float> clip, double levelDb) {
  const auto narrow = resampled({clip.begin(), clip.end()}, kChannelRate, kTelephoneRate);
  auto line = filtered(butterworthBandPass(6, 300, 3400, kTelephoneRate), narrow);
  const double gain = amplitude(levelDb);
  for (float& sample : line) sample = static_cast<float>(throughMuLaw(gain * static_cast<double>(sample)));
  auto out = resampled(std::move(line), kTelephoneRate, kChannelRate);
  out.resize(clip.size());
  return out;
}

std::vector<float> bandLimited(std::span<const float> clip, double edgeHz) {
  return filtered(butterworthLowPass(8, edgeHz, kChannelRate), clip);
}

std::vector<float> atLevel(std::span<const float> clip, double levelDb) {
  const auto gain = static_cast<float>(amplitude(levelDb));
  std::vector<float> out(clip.begin(), clip.end());
  for (float& sample : out) sample *= gain;
  return out;
}

std::vector<float> roomResponse(const Room& room, Draw& draw) {
  assert(room.rt60Seconds > 0);
  std::vector<double> response(kChannelRate.samples(std::min(0.8, 1.2 * room.rt60Seconds)));
  for (std::size_t n = 0; n < response.size(); ++n) {
    const double noise = draw.normal();
    if (n >= kFirstReflection)
      response[n] = noise * std::pow(10, -3 * kChannelRate.seconds(n) / room.rt60Seconds);
  }
  filterInPlace(butterworthLowPass(1, room.wallHz, kChannelRate), response);
  double energy = 0;
  for (const double value : response) energy += value * value;
  const double scale = energy > 0 ? amplitude(-room.directToReverberantDb) / std::sqrt(energy) : 0;
  std::vector<float> out(std::max<std::size_t>(response.size(), 1));
  for (std::size_t n = 0; n < response.size(); ++n) out[n] = static_cast<float>(scale * response[n]);
  out.front() = 1;
  return out;
}

std::vector<float> inRoom(std::span<const float> clip, const Room& room, Draw& draw) {
  const auto response = roomResponse(room, draw);
  auto out = convolved(clip, response);
  out.resize(std::min(out.size(), clip.size() + kRoomTail));
  const float peak = peakOf(out);
  const float scale = peak > 0 ? peakOf(clip) / peak : 1;
  for (float& sample : out) sample *= scale;
  return out;
}

std::vector<float> colouredNoise(std::size_t samples, double colour, Draw& draw) {
  std::vector<float> noise(samples);
  double last = 0;
  for (float& sample : noise) {
    last = draw.normal() + colour * last;
    sample = static_cast<float>(last);
  }
  return noise;
}

double activePower(std::span<const float> clip) {
  const float threshold = 0.02F * peakOf(clip);
  std::vector<float> active;
  std::ranges::copy_if(clip, std::back_inserter(active),
                       [&](float sample) { return std::abs(sample) > threshold; });
  return meanSquare(active);
}

std::vector<float> withNoise(std::span<const float> clip, std::span<const float> noise, double snrDb) {
  assert(noise.size() == clip.size());
  const double power = meanSquare(noise);
  const double gain = power > 0 ? std::sqrt(activePower(clip) / power) * amplitude(-snrDb) : 0;
  std::vector<float> out(clip.begin(), clip.end());
  for (std::size_t n = 0; n < out.size(); ++n) out[n] += static_cast<float>(gain) * noise[n];
  const float scale = 1 / std::max(1.0F, peakOf(out) / kFullScale);
  for (float& sample : out) sample *= scale;
  return out;
}

}  // namespace sentisound
