#include "gui/window/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

namespace sentisound {
namespace {

constexpr int kPatienceMs = 2000;
constexpr qint64 kMostBytes = 1 << 20;

/// Paths may be long and in any script; a socket's name may not.
QString serverName(const QString& dataDir) {
  const auto hash =
      QCryptographicHash::hash(QDir(dataDir).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex();
  return QStringLiteral("sentisound-window-") + QString::fromLatin1(hash.first(20));
}

bool isAnswered(const QString& name) {
  QLocalSocket socket;
  socket.connectToServer(name);
  return socket.waitForConnected(kPatienceMs);
}

}  // namespace

bool SingleInstance::handOver(const QString& dataDir, const QStringList& files) {
  QLocalSocket socket;
  socket.connectToServer(serverName(dataDir));
  if (!socket.waitForConnected(kPatienceMs)) return false;
  QJsonArray paths;
  for (const auto& file : files) paths.append(QFileInfo(file).absoluteFilePath());
  socket.write(QJsonDocument(paths).toJson(QJsonDocument::Compact) + '\n');
  // One that does not answer is going away, or hangs: then this process opens its own window.
  return socket.waitForBytesWritten(kPatienceMs) && socket.waitForReadyRead(kPatienceMs);
}

SingleInstance::SingleInstance(const QString& dataDir, QObject* parent)
    : QObject(parent), only_(QDir(dataDir).filePath(QStringLiteral("window.lock")).toStdString()) {
  server_.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&server_, &QLocalServer::newConnection, this, &SingleInstance::receive);
  const QString name = serverName(dataDir);
  // A socket without a holder of the lock was left behind by a crash, or is that of a version that knew no
  // lock.
  if (!only_.tryAlone() || isAnswered(name)) return;
  QLocalServer::removeServer(name);
  server_.listen(name);
}

void SingleInstance::receive() {
  while (auto* socket = server_.nextPendingConnection()) {
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
      if (socket->bytesAvailable() > kMostBytes) return socket->abort();
      if (!socket->canReadLine()) return;
      const auto sent = QJsonDocument::fromJson(socket->readLine());
      if (!sent.isArray()) return socket->abort();
      QStringList files;
      for (const auto& file : sent.array())
        if (file.isString()) files << file.toString();
      socket->write("ok\n");
      socket->flush();
      socket->disconnectFromServer();
      Q_EMIT started(files);
    });
  }
}

}  // namespace sentisound
