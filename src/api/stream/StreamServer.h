// WebSockets at /v1/stream.
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QWebSocketServer>
#include <utility>

#include "api/http/HttpServer.h"
#include "api/stream/StreamSession.h"

namespace sentisound::api {

/// Takes over from `wire` the connections that ask for a stream; too many of them are refused with 503. Lives
/// in the server's thread, shorter than `wire`.
class StreamServer : public QObject {
  Q_OBJECT
 public:
  StreamServer(AnalysisService& service, HttpServer& wire, QString spoolFolder);
  ~StreamServer() override;

 private:
  /// Where the other end of a socket is, which no two have at the same time.
  using Peer = std::pair<QString, quint16>;
  void opened();

  AnalysisService& service_;
  HttpServer& wire_;
  QString spoolFolder_;
  QWebSocketServer handshake_;
  QSet<StreamSession*> sessions_;  ///< children of this
  /// What tells one socket from a later one with the same peer, and the name of the token that it came with.
  struct Opened {
    const QObject* guard = nullptr;
    QString owner{};
  };
  QHash<Peer, Opened> opened_;
};

}  // namespace sentisound::api
