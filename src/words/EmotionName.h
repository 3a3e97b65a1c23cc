// Labels as people read them, in the language of the window. Labels of people's own models stay as they are.
#pragma once

#include <QString>
#include <string_view>

namespace sentisound {

/// "Happy" for "happy".
QString emotionName(std::string_view label);
/// "happy": in the middle of a sentence.
QString emotionInSentence(std::string_view label);

}  // namespace sentisound
