#include "api/stream/StreamServer.h"

#include "api/Work.h"

namespace sentisound::api {

StreamServer::StreamServer(AnalysisService& service, HttpServer& wire, QString spoolFolder)
    : service_(service),
      wire_(wire),
      spoolFolder_(std::move(spoolFolder)),
      handshake_(QStringLiteral("SentiSound"), QWebSocketServer::NonSecureMode) {
  connect(&handshake_, &QWebSocketServer::newConnection, this, &StreamServer::opened);
  wire_.setStreamHandler([this](QTcpSocket* socket, const Request& request) {
    const Peer peer(socket->peerAddress().toString(), socket->peerPort());
    // What fails the handshake ends without having become a WebSocket.
    auto* const guard = new QObject(socket);
    opened_.insert(peer, {guard, request.caller});
    connect(guard, &QObject::destroyed, this, [this, peer](const QObject* gone) {
      if (opened_.value(peer).guard == gone) opened_.remove(peer);
      wire_.streamEnded();
    });
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
    const auto owner = opened_.value({socket->peerAddress().toString(), socket->peerPort()}).owner;
    auto* session = new StreamSession(service_, socket, spoolFolder_, owner);
    session->setParent(this);
    sessions_.insert(session);
    connect(session, &StreamSession::ended, this, [this, session] {
      if (sessions_.remove(session)) session->deleteLater();
    });
  }
}

}  // namespace sentisound::api
