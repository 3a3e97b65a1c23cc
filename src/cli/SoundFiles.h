// The files that are meant by names on a command line.
#pragma once

#include <QStringList>
#include <string>
#include <vector>

namespace sentisound {

/// soundFiles() of the names.
QStringList expandSoundFiles(const std::vector<std::string>& paths);

}  // namespace sentisound
