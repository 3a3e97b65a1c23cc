#include "cli/Program.h"

#include <gtest/gtest.h>

#include "support/Corpus.h"

namespace sentisound::test {

std::unique_ptr<QProcess> Program::start(const QStringList& arguments) const {
  auto process = std::make_unique<QProcess>();
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("SENTISOUND_DATA_DIR"), dataDir());
  environment.remove(QStringLiteral("DISPLAY"));
  environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
  environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
  process->setProcessEnvironment(environment);
  process->start(QStringLiteral(SENTISOUND_BINARY_DIR "/sentisound"), arguments);
  EXPECT_TRUE(process->waitForStarted()) << process->errorString().toStdString();
  return process;
}

Finished Program::run(const QStringList& arguments, int timeoutMs) const {
  const auto process = start(arguments);
  if (!process->waitForFinished(timeoutMs)) {
    ADD_FAILURE() << "it did not end: " << arguments.join(QLatin1Char(' ')).toStdString();
    process->kill();
    process->waitForFinished();
  }
  return {process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
          process->readAllStandardOutput(), process->readAllStandardError()};
}

QString samplesDir() {
  return QString::fromStdString((sourceDir() / "resources/samples").string());
}

}  // namespace sentisound::test
