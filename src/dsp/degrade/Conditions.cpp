#include "dsp/degrade/Conditions.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sentisound {
namespace {

constexpr std::array<std::string_view, kConditions.size()> kNames{"clean", "telephone", "mp3", "opus",
                                                                  "quiet", "noise",     "room"};
constexpr double kMostColour = 0.97;
constexpr double kBabbleShare = 0.6;
constexpr double kFilterShare = 0.25;  ///< of the copies after a codec: a low-pass alone
constexpr double kTestQuietDb = -30;
constexpr double kTestSnrDb = 10;
constexpr double kTestRt60Seconds = 0.6;
constexpr std::uint64_t kTestBit = 1ULL << 63U;

/// FNV-1a (G. Fowler, L. Noll, K.-P. Vo) over the identity and the number, then SplitMix64's mixing (G.
/// Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014).
std::uint64_t hashOf(std::string_view identity, std::uint64_t number) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  const auto add = [&](std::uint64_t byte) { hash = (hash ^ byte) * 0x100000001b3ULL; };
  for (const char letter : identity) add(static_cast<unsigned char>(letter));
  for (int shift = 0; shift < 64; shift += 8) add((number >> static_cast<unsigned>(shift)) & 0xffU);
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebULL;
  return hash ^ (hash >> 31U);
}

std::vector<float> noiseFor(std::size_t samples, bool voices, const SameSpeakerClips& others, Draw& draw) {
  if (voices)
    if (auto murmur = babble(samples, others, draw); !murmur.empty()) return murmur;
  return colouredNoise(samples, draw.uniform(0, kMostColour), draw);
}

std::vector<float> afterCodec(std::span<const float> clip, const Surroundings& surroundings, Draw& draw) {
  const double edgeHz = draw.uniform(3500, 7500);
  const bool filterOnly = draw.uniform(0, 1) < kFilterShare;
  if (!filterOnly && surroundings.trainingCodec)
    if (auto coded = surroundings.trainingCodec(clip, draw)) return std::move(*coded);
  return bandLimited(clip, edgeHz);
}

}  // namespace

std::string_view name(Condition condition) {
  return kNames[static_cast<std::size_t>(condition)];
}

Result<Condition> parseCondition(std::string_view name) {
  if (const auto found = std::ranges::find(kNames, name); found != kNames.end())
    return kConditions[static_cast<std::size_t>(found - kNames.begin())];
  std::string known;
  for (const auto one : kNames) known += (known.empty() ? "" : ", ") + std::string(one);
  return fail(Errc::BadRequest, Message("the condition “%1” is not known; known: %2", name, known));
}

TrainingChannel trainingChannel(std::string_view identity, int copy) {
  std::array<TrainingChannel, kTrainingChannels> order{TrainingChannel::Telephone, TrainingChannel::Codec,
                                                       TrainingChannel::Quiet, TrainingChannel::Room,
                                                       TrainingChannel::Noise};
  Draw draw(trainingSeed(identity, -1));
  for (int left = kTrainingChannels; left > 1; --left)
    std::swap(order[static_cast<std::size_t>(left - 1)], order[static_cast<std::size_t>(draw.below(left))]);
  return order[static_cast<std::size_t>(copy % kTrainingChannels)];
}

std::uint64_t trainingSeed(std::string_view identity, int copy) {
  return hashOf(identity, static_cast<std::uint64_t>(copy + 1)) & ~kTestBit;
}

std::uint64_t testSeed(std::string_view identity, Condition condition) {
  return hashOf(identity, static_cast<std::uint64_t>(condition)) | kTestBit;
}

std::vector<float> trainingCopy(std::span<const float> clip, std::string_view identity, int copy,
                                const Surroundings& surroundings) {
  Draw draw(trainingSeed(identity, copy));
  switch (trainingChannel(identity, copy)) {
    case TrainingChannel::Telephone:
      return overTelephone(clip, draw.uniform(-20, 0));
    case TrainingChannel::Codec:
      return afterCodec(clip, surroundings, draw);
    case TrainingChannel::Quiet:
      return atLevel(clip, draw.uniform(-35, -20));
    case TrainingChannel::Room: {
      const double rt60 = draw.uniform(0.25, 0.9);
      const double ratio = draw.uniform(-3, 8);
      const double walls = draw.uniform(3000, 7000);
      return inRoom(clip, {rt60, ratio, walls}, draw);
    }
    case TrainingChannel::Noise: {
      const double snr = draw.uniform(3, 20);
      const bool voices = draw.uniform(0, 1) < kBabbleShare;
      return withNoise(clip, noiseFor(clip.size(), voices, surroundings.others, draw), snr);
    }
  }
  return {clip.begin(), clip.end()};
}

Result<std::vector<float>> underCondition(std::span<const float> clip, std::string_view identity,
                                          Condition condition, const Surroundings& surroundings) {
  Draw draw(testSeed(identity, condition));
  switch (condition) {
    case Condition::Clean:
      break;
    case Condition::Telephone:
      return overTelephone(clip, draw.uniform(-20, 0));
    case Condition::Mp3:
    case Condition::Opus:
      if (!surroundings.testCodec)
        return fail(Errc::BadRequest, Message("there is no codec for the condition “%1”", name(condition)));
      return surroundings.testCodec(clip, condition);
    case Condition::Quiet:
      return atLevel(clip, kTestQuietDb);
    case Condition::Noise:
      return withNoise(clip, noiseFor(clip.size(), true, surroundings.others, draw), kTestSnrDb);
    case Condition::Room:
      return inRoom(clip, {kTestRt60Seconds, 0, draw.uniform(3000, 7000)}, draw);
  }
  return std::vector<float>(clip.begin(), clip.end());
}

}  // namespace sentisound
