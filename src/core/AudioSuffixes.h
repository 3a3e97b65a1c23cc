// How names of audio files end. The name only opens the door: what a file is, its content decides.
#pragma once

#include <array>
#include <string_view>

namespace sentisound {

struct AudioSuffix {
  std::string_view text{};   ///< lower case, without a dot
  bool forOriginal = false;  ///< the original service's routes take uploads of that name (docs/API.md)
};

/// What file dialogs offer, and what is taken for sound in folders.
inline constexpr std::array kAudioSuffixes{
    AudioSuffix{"wav", true}, AudioSuffix{"mp3", true},  AudioSuffix{"m4a", true},  AudioSuffix{"flac", true},
    AudioSuffix{"ogg", true}, AudioSuffix{"opus", true}, AudioSuffix{"webm", true}, AudioSuffix{"aiff", true},
    AudioSuffix{"aif", true}, AudioSuffix{"aac", true},  AudioSuffix{"mp4", true},  AudioSuffix{"wma", true},
    AudioSuffix{"oga"},       AudioSuffix{"mkv"},        AudioSuffix{"mka"},        AudioSuffix{"wv"},
    AudioSuffix{"ape"},       AudioSuffix{"tta"},        AudioSuffix{"flv"},        AudioSuffix{"caf"},
    AudioSuffix{"au"},        AudioSuffix{"amr"},        AudioSuffix{"3gp"}};

}  // namespace sentisound
