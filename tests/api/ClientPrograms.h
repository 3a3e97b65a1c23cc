// Programs that are taken out of a document and run.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <map>
#include <string>

#include "support/Corpus.h"

namespace sentisound::test {

/// The programs of docs/API-clients.md: fenced blocks whose first line names a file: ```python predict.py
inline std::map<QString, QString> programs() {
  QFile document(QString::fromStdString((sourceDir() / "docs/API-clients.md").string()));
  if (!document.open(QIODevice::ReadOnly)) return {};
  static const QRegularExpression block(
      QStringLiteral("^```\\w+ (\\S+)\\n(.*?)^```$"),
      QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
  std::map<QString, QString> found;
  const QString text = QString::fromUtf8(document.readAll());
  for (auto match = block.globalMatch(text); match.hasNext();) {
    const auto program = match.next();
    found[program.captured(1)] = program.captured(2);
  }
  return found;
}

struct Ran {
  int status = -1;
  std::string said{};  ///< on both channels
};

inline Ran runProgram(const QStringList& command, const QString& folder,
                      const QProcessEnvironment& environment) {
  QProcess process;
  process.setWorkingDirectory(folder);
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(command.front(), command.sliced(1));
  const bool ended = process.waitForFinished(100'000);
  return {.status = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          .said = process.readAll().toStdString()};
}

inline bool works(const QStringList& command) {
  return runProgram(command, QDir::tempPath(), QProcessEnvironment::systemEnvironment()).status == 0;
}

}  // namespace sentisound::test
