// The channels of a recording, each by itself, for whoever looks at them.
#pragma once

#include <vector>

#include "codec/MonoStream.h"

namespace sentisound {

inline constexpr int kMostLanes = 8;

/// Of a recording that begins with several channels the first kMostLanes, in 16 bits a sample.
class Lanes {
 public:
  /// None are kept if `maxRateHz` is 0.
  explicit Lanes(int maxRateHz) : maxRateHz_(maxRateHz) {}

  /// Any error of MonoStream::add().
  Status add(const AVFrame& frame);
  /// Everything: [channels], empty where there is but one. Call once, after the last frame.
  Result<std::vector<AudioBuffer>> take();

 private:
  int maxRateHz_;
  bool begun_ = false;
  std::vector<MonoStream> streams_{};
};

}  // namespace sentisound
