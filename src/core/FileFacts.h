// What an audio file's container says about itself.
#pragma once

#include <string>

namespace sentisound {

struct FileFacts {
  std::string container{};  ///< FFmpeg's short name, e.g. "wav"
  std::string codec{};      ///< e.g. "pcm_s16le"
  int rateHz = 0;           ///< before resampling
  int channels = 0;         ///< before averaging to mono
};

}  // namespace sentisound
