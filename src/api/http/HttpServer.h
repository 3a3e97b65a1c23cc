// The wire: connections below, a Router above.
#pragma once

#include <QEventLoop>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

#include "api/http/AccessLog.h"
#include "api/http/Connection.h"
#include "api/http/Metrics.h"
#include "core/Result.h"

namespace sentisound::api {

class Acceptor;

struct HttpOptions {
  Limits limits{};
  QString spoolFolder{};  ///< for long bodies
  Tokens tokens{};        ///< none: nobody is asked for one
  Origins origins{};
  std::optional<QSslConfiguration> tls{};
  QString accessLog{};  ///< a file, "-" for standard error, empty for none
};

/// Lives in one thread, in which the router's handlers are called. Every connection carries one request: the
/// answer says "Connection: close" and is followed by the end, so that answers cannot overtake each other.
///
/// Our own and not QHttpServer, which in Qt 6.4 buffers a body of any size before anyone can refuse it, knows
/// no time-outs, and crashes when a client hangs up before it is answered (ADR 0012).
class HttpServer : public QObject {
  Q_OBJECT
 public:
  HttpServer(Router router, HttpOptions options);
  ~HttpServer() override;

  /// BadRequest, naming address and reason; Storage if the access log cannot be written.
  Status listen(const QHostAddress& host, quint16 port);
  [[nodiscard]] quint16 port() const;
  /// Takes WebSockets for /v1/stream: each comes as a socket, connected, with its request unread. They count
  /// as streams until streamEnded(); more than limits.maxStreams are refused.
  void setStreamHandler(std::function<void(QTcpSocket*, Request)> handler);
  void streamEnded();
  /// Called once when the server closes.
  void setCloseHandler(std::function<void()> handler) { onClose_ = std::move(handler); }

  /// Answers requests until the closer is called and, within limits.end, all are answered.
  void run() { loop_.exec(); }
  /// Ends run(). To be called from any thread, also after the server has gone.
  [[nodiscard]] std::function<void()> closer() const;

  [[nodiscard]] const Limits& limits() const { return options_.limits; }
  [[nodiscard]] const Metrics& metrics() const { return metrics_; }
  [[nodiscard]] qsizetype connections() const { return connections_.size(); }
  [[nodiscard]] int streams() const { return streams_; }

 private:
  struct Mailbox;  ///< how other threads reach the server while it lives

  void accept(qintptr descriptor);
  bool makeRoom();
  void begin(quint64 id, const Route& route, Request request);
  void connectionEnded(quint64 id);
  void sweep();
  void close();
  void quitIfDone();

  Router router_;
  HttpOptions options_;
  Gatekeeper gatekeeper_;
  ConnectionHost host_;
  Metrics metrics_;
  std::unique_ptr<AccessLog> log_;
  std::unique_ptr<Acceptor> acceptor_;
  std::shared_ptr<Mailbox> mailbox_;
  QHash<quint64, Connection*> connections_;  ///< children of this
  quint64 lastId_ = 0;
  int streams_ = 0;
  std::function<void(QTcpSocket*, Request)> onStream_;
  std::function<void()> onClose_;
  QTimer sweeper_;
  QEventLoop loop_;
};

/// Certificate (with its chain) and key from PEM files. NotFound, BadRequest.
Result<QSslConfiguration> tlsFromFiles(const QString& certificate, const QString& key);

}  // namespace sentisound::api
