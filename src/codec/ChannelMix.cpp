#include "codec/ChannelMix.h"

#include <algorithm>
#include <numeric>

#include "core/Channel.h"

namespace sentisound {
namespace {

/// Of N channels that have nothing to do with each other the mix has 1/N of their mean power, of equal ones
/// all of it. A tenth of that 1/N is left of two channels whose correlation is −0.9.
constexpr double kVanished = 0.1;
constexpr double kSilent = 1e-4;  // of the loudest channel's power: −40 dB

int loudest(const ChannelPowers& powers) {
  return static_cast<int>(std::ranges::max_element(powers.channels) - powers.channels.begin()) + 1;
}

}  // namespace

int insteadOfMix(const ChannelPowers& powers) {
  const auto count = static_cast<double>(powers.channels.size());
  if (count < 2) return kMix;
  const double mean = std::accumulate(powers.channels.begin(), powers.channels.end(), 0.0) / count;
  return powers.mix < kVanished * mean / count ? loudest(powers) : kMix;
}

Message mixVanished(int channel) {
  return Message("Its channels cancel each other out in the mix: %1 was analysed instead.",
                 channelTitle(channel));
}

Message oneSided(const ChannelPowers& powers) {
  if (powers.channels.size() < 2) return {};
  const int one = loudest(powers);
  const double most = powers.channels[static_cast<std::size_t>(one - 1)];
  const auto heard =
      std::ranges::count_if(powers.channels, [&](double power) { return power > most * kSilent; });
  if (most <= 0 || heard != 1) return {};
  return Message("Only %1 of %2 carries sound.", channelTitle(one), powers.channels.size());
}

}  // namespace sentisound
