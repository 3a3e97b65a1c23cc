// The wire: Qt's HTTP server below, a Router above.
#pragma once

#include <QAbstractHttpServer>
#include <QEventLoop>
#include <QHostAddress>
#include <QMutex>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <functional>
#include <memory>
#include <stop_token>

#include "api/Router.h"
#include "core/Result.h"

namespace sentisound::api {

/// Lives in one thread, in which the router's handlers are called. Every connection carries one request: the
/// answer says "Connection: close" and is followed by the end, so that answers cannot overtake each other.
///
/// Built on QAbstractHttpServer and not on QHttpServer's routes, because Qt 6.4's answer objects
/// (QHttpServerResponder, QFuture) keep a bare pointer to the connection and crash when the client hangs up
/// first. Here an answer is written to the socket itself, if that still exists.
class HttpListener : public QAbstractHttpServer {
  Q_OBJECT
 public:
  explicit HttpListener(Router router);
  ~HttpListener() override;

  Status listen(const QHostAddress& host, quint16 port);
  [[nodiscard]] quint16 port() const { return tcp_ ? tcp_->serverPort() : quint16{0}; }
  /// Answers requests until the closer is called and, within 3 s, all are answered.
  void run() { loop_.exec(); }
  /// Ends run(). To be called from any thread, also after the listener has gone.
  [[nodiscard]] std::function<void()> closer() const;

 private:
  struct Connection;  ///< one request and the socket it came by
  struct Mailbox;     ///< how other threads reach the listener while it lives

  bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
  void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
  void send(Connection& connection, const Answer& answer);
  void finished();
  void close();

  Router router_;
  QTcpServer* tcp_ = nullptr;
  std::shared_ptr<Mailbox> mailbox_;
  int inFlight_ = 0;  ///< connections with a request that is not yet answered completely
  bool closing_ = false;
  QEventLoop loop_;
};

}  // namespace sentisound::api
