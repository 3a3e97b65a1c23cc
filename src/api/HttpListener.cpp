#include "api/HttpListener.h"

#include <QHttpServerRequest>
#include <chrono>

namespace sentisound::api {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatienceAtEnd = 3s;
constexpr auto kPatienceWithReader = 120s;        // for a client to fetch its answer
constexpr qsizetype kMaxBody = 64 * 1024 * 1024;  // bytes
constexpr int kMaxInFlight = 256;                 // requests

QByteArray methodName(QHttpServerRequest::Method method) {
  switch (method) {
    case QHttpServerRequest::Method::Get:
      return QByteArrayLiteral("GET");
    case QHttpServerRequest::Method::Head:
      return QByteArrayLiteral("HEAD");
    case QHttpServerRequest::Method::Post:
      return QByteArrayLiteral("POST");
    default:
      return QByteArrayLiteral("OTHER");  // no route has it
  }
}

Request toRequest(const QHttpServerRequest& request) {
  return {.method = methodName(request.method()),
          .path = pathSegments(request.url().path(QUrl::FullyEncoded).toLatin1()),
          .query = parseQuery(request.url().query(QUrl::FullyEncoded).toLatin1()),
          .contentType = request.value("content-type"),
          .body = request.body()};
}

}  // namespace

struct HttpListener::Connection {
  QPointer<QTcpSocket> socket;
  bool head = false;  ///< send no body
  std::stop_source stop{};
};

struct HttpListener::Mailbox {
  QMutex mutex{};
  HttpListener* listener = nullptr;  ///< null once it has gone

  /// Runs `task(HttpListener&)` in the listener's thread, or never.
  template <class Task>
  void post(Task task) {
    const QMutexLocker lock(&mutex);
    if (!listener) return;
    QMetaObject::invokeMethod(
        listener, [target = listener, task = std::move(task)] { task(*target); }, Qt::QueuedConnection);
  }
};

HttpListener::HttpListener(Router router)
    : router_(std::move(router)), mailbox_(std::make_shared<Mailbox>()) {
  mailbox_->listener = this;
}

HttpListener::~HttpListener() {
  {
    const QMutexLocker lock(&mailbox_->mutex);
    mailbox_->listener = nullptr;
  }
  delete tcp_;  // and the connections, which stops the work for them
}

Status HttpListener::listen(const QHostAddress& host, quint16 port) {
  tcp_ = new QTcpServer(this);
  if (!tcp_->listen(host, port))
    return fail(Errc::BadRequest, "it cannot listen there: " + tcp_->errorString().toStdString(),
                host.toString().toStdString() + ":" + std::to_string(port));
  bind(tcp_);
  return {};
}

std::function<void()> HttpListener::closer() const {
  return [mailbox = mailbox_] { mailbox->post([](HttpListener& listener) { listener.close(); }); };
}

bool HttpListener::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) {
  const auto connection = std::make_shared<Connection>(
      Connection{.socket = socket, .head = request.method() == QHttpServerRequest::Method::Head});
  // Nothing that comes after the first request is parsed; it is read and thrown away, because a connection
  // closed with bytes unread is reset, and the answer might be lost on the way.
  disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
  connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
  socket->readAll();
  ++inFlight_;
  connect(socket, &QObject::destroyed, this, [this, connection] {
    connection->stop.request_stop();
    finished();
  });

  if (closing_ || inFlight_ > kMaxInFlight) {
    send(*connection, Answer::error(503, QStringLiteral("Server busy")));
    return true;
  }
  auto wanted = toRequest(request);
  const auto found = router_.find(wanted);
  if (const auto* refused = std::get_if<Answer>(&found)) {
    send(*connection, *refused);
    return true;
  }
  if (wanted.body.size() > kMaxBody) {
    send(*connection, Answer::error(413, QStringLiteral("File too large")));
    return true;
  }
  Router::handle(*std::get<const Route*>(found), std::move(wanted),
                 {.respond =
                      [mailbox = mailbox_, connection](Answer answer) {
                        mailbox->post([connection, answer = std::move(answer)](HttpListener& listener) {
                          listener.send(*connection, answer);
                        });
                      },
                  .stop = connection->stop.get_token()});
  return true;
}

void HttpListener::missingHandler(const QHttpServerRequest&, QTcpSocket* socket) {
  socket->disconnectFromHost();  // never: handleRequest() takes all
}

void HttpListener::send(Connection& connection, const Answer& answer) {
  auto* const socket = connection.socket.data();
  if (!socket || socket->state() != QAbstractSocket::ConnectedState) return;  // the client hung up
  socket->write(answerHead(answer));
  if (!connection.head) socket->write(answer.body);
  QTimer::singleShot(kPatienceWithReader, socket, [socket] { socket->abort(); });
  socket->disconnectFromHost();  // when all is written
}

void HttpListener::finished() {
  --inFlight_;
  if (closing_ && inFlight_ == 0) loop_.quit();
}

void HttpListener::close() {
  if (closing_) return;
  closing_ = true;
  tcp_->close();
  if (inFlight_ == 0) return loop_.quit();
  QTimer::singleShot(kPatienceAtEnd, &loop_, &QEventLoop::quit);
}

}  // namespace sentisound::api
