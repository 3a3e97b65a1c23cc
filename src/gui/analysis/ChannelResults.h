// The analyses of one recording's channels, to be switched between.
#pragma once

#include <map>

#include "gui/analysis/ShownAnalysis.h"

namespace sentisound {

/// Of the recording that was added last; that it is the same one is told by its kept audio.
class ChannelResults {
 public:
  /// One of another recording takes the place of all.
  void add(const ShownAnalysisPtr& shown) {
    if (!shown || !shown->outcome || shown->outcome->audioSha256 != sha256_) byChannel_.clear();
    if (!shown || !shown->outcome || shown->outcome->audioSha256.isEmpty()) return sha256_.clear();
    sha256_ = shown->outcome->audioSha256;
    byChannel_[shown->outcome->channel] = shown;
  }
  /// Only if it is of the same recording.
  void addAside(const ShownAnalysisPtr& made) {
    if (made && made->outcome && !sha256_.isEmpty() && made->outcome->audioSha256 == sha256_)
      byChannel_[made->outcome->channel] = made;
  }
  /// nullptr if it was not analysed.
  [[nodiscard]] ShownAnalysisPtr find(int channel) const {
    const auto found = byChannel_.find(channel);
    return found == byChannel_.end() ? nullptr : found->second;
  }

 private:
  QString sha256_{};
  std::map<int, ShownAnalysisPtr> byChannel_{};
};

}  // namespace sentisound
