#include "core/Channel.h"

#include <charconv>

namespace sentisound {

std::optional<int> channelOf(std::string_view word) {
  if (word == "mix") return kMix;
  if (word == "left") return kLeft;
  if (word == "right") return kRight;
  if (word == "each") return kEachChannel;
  int number = 0;
  const auto* end = word.data() + word.size();
  const auto [rest, fault] = std::from_chars(word.data(), end, number);
  if (fault != std::errc() || rest != end || number < 1 || number > kMostChannels) return std::nullopt;
  return number;
}

std::string channelWord(int channel) {
  switch (channel) {
    case kMix:
      return "mix";
    case kLeft:
      return "left";
    case kRight:
      return "right";
    case kEachChannel:
      return "each";
    default:
      return std::to_string(channel);
  }
}

Message channelTitle(int channel) {
  switch (channel) {
    case kLeft:
      return Message("channel 1 (left)");
    case kRight:
      return Message("channel 2 (right)");
    default:
      return Message("channel %1", channel);
  }
}

}  // namespace sentisound
