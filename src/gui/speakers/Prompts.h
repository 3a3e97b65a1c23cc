// Short sentences to read aloud for a profile.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace sentisound {

struct Prompt {
  QString how{};  ///< the mood to say it in, e.g. "as if you had good news"
  QString sentence{};
  QString label{};  ///< of the model, that it teaches; empty: none
};

/// Everyday sentences of varied mood: a profile of neutral ones alone makes results worse. In the
/// language of the window.
std::vector<Prompt> profilePrompts();

/// Two for each of these labels of a model, the first ones of all labels before the second ones: whoever
/// stops halfway has one of each. A label that is no emotion of ours is named as it is.
std::vector<Prompt> teachingPrompts(const QStringList& labels);

}  // namespace sentisound
