// The files that are meant by names of files and folders.
#pragma once

#include <QStringList>
#include <stop_token>

namespace sentisound {

/// "*.wav", … : what kAudioSuffixes names.
QStringList audioPatterns();

/// Named files are taken as they are; folders give the files in them and below that look like sound by their
/// name, in order of name. Links to folders inside a folder are not followed, so that no loop of them is
/// endless; hidden files are left out. What was found so far if stopped. Reads the disk: not for the GUI
/// thread.
QStringList soundFiles(const QStringList& paths, const std::stop_token& stop = {});

}  // namespace sentisound
