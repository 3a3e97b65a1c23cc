// Labels as people read them.
#pragma once

#include <QString>
#include <string_view>

namespace sentisound {

/// "Happy" for "happy".
QString emotionName(std::string_view label);

}  // namespace sentisound
