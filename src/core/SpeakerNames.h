// Words that stand where the name of a speaker's profile may: no profile is called so.
#pragma once

#include <string_view>

namespace sentisound {

inline constexpr std::string_view kOwnBaseline = "auto";          ///< the recording is its own baseline
inline constexpr std::string_view kBatchBaseline = "auto-batch";  ///< the clips of one call are, together
inline constexpr std::string_view kNoSpeaker = "none";            ///< nobody, and no baseline either

inline constexpr bool isReservedSpeaker(std::string_view name) {
  return name == kOwnBaseline || name == kBatchBaseline || name == kNoSpeaker;
}

}  // namespace sentisound
