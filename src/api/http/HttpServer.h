// The wire: connections in front, QHttpServer behind them.
#pragma once

#include <QEventLoop>
#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

#include "api/http/AccessLog.h"
#include "api/http/Backend.h"
#include "api/http/Connection.h"
#include "api/http/Crowd.h"
#include "api/http/Metrics.h"
#include "core/Result.h"

namespace sentisound::api {

struct HttpOptions {
  Limits limits{};
  QString spoolFolder{};  ///< for long bodies
  QString tokenFile{};    ///< Tokens::read; empty: nobody is asked for one
  Origins origins{};
  std::optional<QSslConfiguration> tls{};
  QString accessLog{};  ///< a file, "-" for standard error, empty for none
};

/// Lives in one thread, in which the router's handlers are called. In front stands the gate, ours: it accepts
/// connections, checks heads, reads bodies and keeps time (Connection), because QHttpServer 6.4 buffers a
/// body of any size before anyone can refuse it, knows no time-outs, and crashes when a client hangs up
/// before it is answered. Behind it QHttpServer routes what is let in, one request of a connection after the
/// other, and writes the answers (Backend; docs/adr/0016).
class HttpServer : public QObject {
  Q_OBJECT
 public:
  HttpServer(Router router, HttpOptions options);
  ~HttpServer() override;

  /// Reads the tokens, opens the access log and listens. BadRequest, naming address and reason; any error of
  /// Tokens::read; Storage if the access log cannot be written.
  Status listen(const QHostAddress& host, quint16 port);
  /// Also there, on the same port, if this computer has such an address at all. BadRequest if the port is
  /// taken.
  Status listenToo(const QHostAddress& host);
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
  /// Reads the tokens again and opens the access log again (it may have been moved away). What cannot be read
  /// stays as it was, and a warning says so. To be called as above.
  [[nodiscard]] std::function<void()> reloader() const;

  [[nodiscard]] Gatekeeper& gatekeeper() { return gatekeeper_; }
  [[nodiscard]] const Limits& limits() const { return options_.limits; }
  [[nodiscard]] const Metrics& metrics() const { return metrics_; }
  [[nodiscard]] qsizetype connections() const { return connections_.size(); }
  [[nodiscard]] int streams() const { return streams_; }

 private:
  struct Mailbox;  ///< how other threads reach the server while it lives

  void accept(Acceptor& from, qintptr descriptor);
  std::unique_ptr<Acceptor> acceptor();
  Status readTokens();
  Status openLog();
  void begin(quint64 connection, const Turn& turn, Request request);
  [[nodiscard]] Connection* waiting(quint64 connection, quint64 turn) const;
  void requestOver(const TurnRecord& record);
  void connectionEnded(quint64 id, bool silent);
  void sweep();
  void reload();
  void close();
  void quitIfDone();

  Router router_;
  Backend backend_;
  HttpOptions options_;
  Gatekeeper gatekeeper_;
  ConnectionHost host_;
  Metrics metrics_;
  std::unique_ptr<AccessLog> log_;
  QList<Acceptor*> acceptors_;  ///< the backend's
  std::shared_ptr<Mailbox> mailbox_;
  Crowd connections_;  ///< children of this
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
