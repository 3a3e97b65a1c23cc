// WebSockets at /v1/stream.
#pragma once

#include <QObject>
#include <QSet>
#include <QWebSocketServer>

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
  void opened();

  AnalysisService& service_;
  HttpServer& wire_;
  QString spoolFolder_;
  QWebSocketServer handshake_;
  QSet<StreamSession*> sessions_;  ///< children of this
};

}  // namespace sentisound::api
