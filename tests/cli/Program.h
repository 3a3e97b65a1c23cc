// Runs the real program, as a user would.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <memory>

#include "support/ScratchFolder.h"

namespace sentisound::test {

struct Finished {
  int exitCode = -1;
  QByteArray out{};
  QByteArray err{};
  [[nodiscard]] QList<QByteArray> lines() const {
    QList<QByteArray> lines = out.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
    return lines;
  }
};

/// The program with a data folder of its own.
class Program {
 public:
  /// Waits for it to end, two minutes at most (the sanitised build on a busy machine is slow).
  Finished run(const QStringList& arguments, int timeoutMs = 120'000) const;
  /// Starts it and leaves it running.
  std::unique_ptr<QProcess> start(const QStringList& arguments) const;

  [[nodiscard]] QString dataDir() const { return QString::fromStdString(folder_.file("data")); }
  [[nodiscard]] QString file(const char* name) const { return QString::fromStdString(folder_.file(name)); }
  [[nodiscard]] const ScratchFolder& folder() const { return folder_; }

 private:
  ScratchFolder folder_;
};

QString samplesDir();

}  // namespace sentisound::test
