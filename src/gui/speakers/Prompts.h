// Ten short sentences to read aloud for a profile.
#pragma once

#include <QString>
#include <vector>

namespace sentisound {

struct Prompt {
  QString how{};  ///< the mood to say it in, e.g. "as if you had good news"
  QString sentence{};
};

/// Everyday sentences of varied mood: a profile of neutral ones alone makes judgements worse. In the
/// language of the window.
std::vector<Prompt> profilePrompts();

}  // namespace sentisound
