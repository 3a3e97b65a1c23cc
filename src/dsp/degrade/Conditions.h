// Under which conditions clips are tested, and which changed copies of a clip training sees. All samples are
// mono at kChannelRate. What is drawn depends on the clip's identity (a string that names it on every
// machine, e.g. its file name relative to its corpus) and on nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/Result.h"
#include "dsp/degrade/Babble.h"
#include "dsp/degrade/Degradations.h"

namespace sentisound {

/// For testing. Telephone: −20 to 0 dB; Mp3: 32 kbit/s; Opus: 16 kbit/s; Quiet: −30 dB; Noise: babble of the
/// same speaker 10 dB below active speech, coloured noise where there are no other clips; Room: RT60 0.6 s,
/// direct-to-reverberant ratio 0 dB.
enum class Condition { Clean, Telephone, Mp3, Opus, Quiet, Noise, Room };
inline constexpr std::array kConditions{Condition::Clean, Condition::Telephone, Condition::Mp3,
                                        Condition::Opus,  Condition::Quiet,     Condition::Noise,
                                        Condition::Room};

/// "clean", "telephone", "mp3" …
std::string_view name(Condition condition);
/// The condition of that name. BadRequest for others, naming those there are.
Result<Condition> parseCondition(std::string_view name);

/// For training. Telephone: −20 to 0 dB; Codec: a low-rate codec, or a low-pass at 3.5 to 7.5 kHz; Quiet: −20
/// to −35 dB; Room: RT60 0.25 to 0.9 s, direct-to-reverberant ratio −3 to 8 dB; Noise: babble of the same
/// speaker (6 of 10) or coloured noise, 3 to 20 dB below active speech.
enum class TrainingChannel { Telephone, Codec, Quiet, Room, Noise };
inline constexpr int kTrainingChannels = 5;

/// The channel of the clip's copy 0, 1, …: copies 0 to 4 have all five, in an order of the clip's own; from 5
/// on they come again.
TrainingChannel trainingChannel(std::string_view identity, int copy);

/// What is drawn for a copy, and for a test. The highest bit is 0 of every seed for training and 1 of every
/// one for a test: no room, noise or level of a test has ever been trained with.
std::uint64_t trainingSeed(std::string_view identity, int copy);
std::uint64_t testSeed(std::string_view identity, Condition condition);

/// What the caller knows and this module does not.
struct Surroundings {
  SameSpeakerClips others{};
  /// The clip [n] after a low-rate codec that is drawn, [n]. Without one, or where it fails, training has the
  /// low-pass instead.
  std::function<Result<std::vector<float>>(std::span<const float> clip, Draw& draw)> trainingCodec{};
  /// The clip [n] after the codec of Condition::Mp3 or Condition::Opus, [n].
  std::function<Result<std::vector<float>>(std::span<const float> clip, Condition codec)> testCodec{};
};

/// The clip's copy 0, 1, … for training. As many samples as the clip has, in a room up to kRoomTail more.
std::vector<float> trainingCopy(std::span<const float> clip, std::string_view identity, int copy,
                                const Surroundings& surroundings);

/// The clip as it is tested; lengths as above. Errors: those of surroundings.testCodec, BadRequest without
/// one.
Result<std::vector<float>> underCondition(std::span<const float> clip, std::string_view identity,
                                          Condition condition, const Surroundings& surroundings);

}  // namespace sentisound
