// A second process that writes into a history until it is told to stop, or killed.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace sentisound::test {

/// Called by main() in the child: opens `path` and adds `count` rows (-1: for ever) named "<prefix> <n>",
/// printing
/// "<id> <name>" after each has been added. Answers the exit code.
int writeRows(const QString& path, const QString& prefix, int count);

/// Starts this test program again as such a writer.
void startWriter(QProcess& process, const QString& path, const QString& prefix, int count);

inline constexpr const char* kWriterArgument = "--write-rows";

}  // namespace sentisound::test
