// The files that are meant by names on a command line.
#pragma once

#include <QStringList>
#include <string>
#include <vector>

namespace sentisound {

/// Named files are taken as they are; folders give the files in them that look like sound, in order of name.
QStringList expandSoundFiles(const std::vector<std::string>& paths);

}  // namespace sentisound
