// One window per data folder: a second start hands its files to the first and ends.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include "core/FileLock.h"

namespace sentisound {

class SingleInstance : public QObject {
  Q_OBJECT

 public:
  /// True if another process of this user has a window on that folder and has taken the files (with whole
  /// paths); false if this process is the first.
  static bool handOver(const QString& dataDir, const QStringList& files);

  /// Listens for later starts, unless another process does that for this folder (it did not answer
  /// handOver(), or began at the same moment): its socket is left alone, and this one is a window of its own.
  explicit SingleInstance(const QString& dataDir, QObject* parent = nullptr);
  [[nodiscard]] bool listens() const { return server_.isListening(); }
  [[nodiscard]] QString socketPath() const { return server_.fullServerName(); }

 Q_SIGNALS:
  /// Maybe empty: the user wants to see the window.
  void started(const QStringList& files);

 private:
  void receive();

  /// Held as long as the socket is there: QLocalServer replaces whatever has its name, and removes that name
  /// when it ends, so of all processes only one may listen.
  FileLock only_;
  QLocalServer server_;
};

}  // namespace sentisound
