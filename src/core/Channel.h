// Which channel of a recording is heard.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/Message.h"

namespace sentisound {

/// Channels count from 1.
inline constexpr int kMix = 0;           ///< their mean
inline constexpr int kLeft = 1;          ///< where there are two
inline constexpr int kRight = 2;         ///< where there are two
inline constexpr int kEachChannel = -1;  ///< as a wish: every channel by itself
inline constexpr int kMostChannels = 64;

/// "mix", "left", "right", "3", "4", … or "each"; "1" and "2" are left and right. None for other words, and
/// for numbers over kMostChannels.
[[nodiscard]] std::optional<int> channelOf(std::string_view word);
/// The same the other way round: the word that results, history and clients call it by.
[[nodiscard]] std::string channelWord(int channel);
/// "channel 1 (left)", "channel 3"
[[nodiscard]] Message channelTitle(int channel);

/// What channelOf() knows, for people who have said something else.
inline constexpr const char* kChannelWords = "mix, left, right, each, or a number from 1";

}  // namespace sentisound
