#include "api/stream/StreamServer.h"

#include "api/Work.h"

namespace sentisound::api {

StreamServer::StreamServer(AnalysisService& service, HttpServer& wire, QString spoolFolder)
    : service_(service),
      wire_(wire),
      spoolFolder_(std::move(spoolFolder)),
      handshake_(QStringLiteral("SentiSound"), QWebSocketServer::NonSecureMode) {
  connect(&handshake_, &QWebSocketServer::newConnection, this, &StreamServer::opened);
  wire_.setStreamHandler([this](QTcpSocket* socket, const Request&) {
    // What fails the handshake ends without having become a WebSocket.
    auto* const guard = new QObject(socket);
    connect(guard, &QObject::destroyed, this, [this] { wire_.streamEnded(); });
    handshake_.handleConnection(socket);
  });
  wire_.setCloseHandler([this] {
    const auto all = sessions_;
    for (auto* session : all) session->close();
  });
}

StreamServer::~StreamServer() {
  wire_.setStreamHandler({});
  wire_.setCloseHandler({});
  for (auto* session : std::as_const(sessions_)) {
    session->disconnect(this);
    delete session;
  }
}

void StreamServer::opened() {
  while (auto* socket = handshake_.nextPendingConnection()) {
    auto* session = new StreamSession(service_, socket, spoolFolder_);
    session->setParent(this);
    sessions_.insert(session);
    connect(session, &StreamSession::ended, this, [this, session] {
      if (sessions_.remove(session)) session->deleteLater();
    });
  }
}

}  // namespace sentisound::api
