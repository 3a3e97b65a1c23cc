// One window per data folder: a second start hands its files to the first and ends.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace sentisound {

class SingleInstance : public QObject {
  Q_OBJECT

 public:
  /// True if another process of this user has a window on that folder and has taken the files (with whole
  /// paths); false if this process is the first.
  static bool handOver(const QString& dataDir, const QStringList& files);

  /// Listens for later starts. Where that is not possible each start has a window of its own.
  explicit SingleInstance(const QString& dataDir, QObject* parent = nullptr);

 Q_SIGNALS:
  /// Maybe empty: the user wants to see the window.
  void started(const QStringList& files);

 private:
  void receive();

  QLocalServer server_;
};

}  // namespace sentisound
