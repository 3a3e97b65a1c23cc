// The command line: parses, chooses what to do, does it.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

#include "service/Settings.h"

namespace sentisound {

/// What the program does without a subcommand; given by main, which alone knows the window. Answers an exit
/// code.
using OpenWindow = std::function<int(int& argc, char** argv, const std::function<Settings()>& settings,
                                     const QStringList& files)>;

int runCommandLine(int argc, char** argv, const OpenWindow& openWindow);

}  // namespace sentisound
