#include "api/http/HttpServer.h"

#include <QDebug>
#include <QFile>
#include <QMutex>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QThread>

#include "api/Work.h"
#include "api/http/Acceptor.h"
#include "api/http/Compression.h"

namespace sentisound::api {
namespace {

using namespace std::chrono_literals;

constexpr auto kSweepEvery = 200ms;
constexpr int kBacklog = 512;  // connections that the system keeps until we accept them
constexpr qint64 kMaxPem = 1024 * 1024;

Result<QByteArray> readPem(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(Errc::NotFound, Message("it cannot be read: %1", file.errorString().toStdString()),
                path.toStdString());
  return file.read(kMaxPem);
}

Error cannotListen(const QTcpServer& server, const QHostAddress& host, quint16 port) {
  return fail(Errc::BadRequest, Message("it cannot listen there: %1", server.errorString().toStdString()),
              host.toString().toStdString() + ":" + std::to_string(port));
}

}  // namespace

struct HttpServer::Mailbox {
  QMutex mutex{};
  HttpServer* server = nullptr;  ///< null once it has gone
  QThread* home = nullptr;       ///< its thread

  /// Runs `task(HttpServer&)` in the server's thread, or never.
  template <class Task>
  void post(Task task) {
    const QMutexLocker lock(&mutex);
    if (!server) return;
    QMetaObject::invokeMethod(
        server, [target = server, task = std::move(task)] { task(*target); }, Qt::QueuedConnection);
  }
};

HttpServer::HttpServer(Router router, HttpOptions options)
    : router_(std::move(router)),
      backend_(router_,
               [this](quint64 id, const Resource* resource, QHttpServerResponder&& responder) {
                 if (auto* connection = connections_.find(id))
                   connection->routed(resource, std::move(responder));
               }),
      options_(std::move(options)),
      gatekeeper_({}, options_.origins, options_.tls.has_value(), options_.limits.requestsPerMinute),
      host_{.gatekeeper = gatekeeper_, .limits = options_.limits, .spoolFolder = options_.spoolFolder},
      mailbox_(std::make_shared<Mailbox>()),
      connections_(options_.limits) {
  mailbox_->server = this;
  mailbox_->home = thread();
  host_.begin = [this](quint64 connection, const Turn& turn, Request request) {
    begin(connection, turn, std::move(request));
  };
  host_.over = [this](const TurnRecord& record) { requestOver(record); };
  host_.mayUpgrade = [this] { return streams_ < options_.limits.maxStreams; };
  connect(&sweeper_, &QTimer::timeout, this, &HttpServer::sweep);
  sweeper_.start(kSweepEvery);
}

HttpServer::~HttpServer() {
  {
    const QMutexLocker lock(&mailbox_->mutex);
    mailbox_->server = nullptr;
  }
  for (auto* connection : connections_.all()) {
    connection->disconnect(this);
    delete connection;
  }
}

std::unique_ptr<Acceptor> HttpServer::acceptor() {
  auto made =
      std::make_unique<Acceptor>([this](Acceptor& from, qintptr descriptor) { accept(from, descriptor); });
  made->setListenBacklogSize(kBacklog);
  // Out of descriptors: Qt stops accepting and waits to be told.
  connect(made.get(), &QTcpServer::acceptError, this, [at = made.get()] {
    at->pauseAccepting();
    QTimer::singleShot(kSweepEvery, at, [at] { at->resumeAccepting(); });
  });
  return made;
}

Status HttpServer::listen(const QHostAddress& host, quint16 port) {
  if (const auto read = readTokens(); !read) return read;
  if (const auto opened = openLog(); !opened) return opened;
  auto made = acceptor();
  if (!made->listen(host, port)) return cannotListen(*made, host, port);
  acceptors_ << made.get();
  backend_.bind(std::move(made));
  return {};
}

Status HttpServer::listenToo(const QHostAddress& host) {
  auto made = acceptor();
  if (made->listen(host, port())) {
    acceptors_ << made.get();
    backend_.bind(std::move(made));
    return {};
  }
  if (made->serverError() == QAbstractSocket::AddressInUseError) return cannotListen(*made, host, port());
  return {};
}

Status HttpServer::readTokens() {
  if (options_.tokenFile.isEmpty()) return {};
  auto tokens = Tokens::read(options_.tokenFile);
  if (!tokens) return tokens.error();
  gatekeeper_.setTokens(std::move(*tokens));
  return {};
}

Status HttpServer::openLog() {
  if (options_.accessLog.isEmpty()) return {};
  auto log = AccessLog::open(options_.accessLog);
  if (!log) return log.error();
  log_ = std::move(*log);
  return {};
}

quint16 HttpServer::port() const {
  return acceptors_.isEmpty() ? quint16{0} : acceptors_.front()->serverPort();
}

void HttpServer::setStreamHandler(std::function<void(QTcpSocket*, Request)> handler) {
  onStream_ = std::move(handler);
  host_.upgrade = {};
  if (!onStream_) return;
  host_.upgrade = [this](QTcpSocket* socket, Request request) {
    ++streams_;
    onStream_(socket, std::move(request));
  };
}

void HttpServer::streamEnded() {
  --streams_;
  quitIfDone();
}

std::function<void()> HttpServer::closer() const {
  return [mailbox = mailbox_] { mailbox->post([](HttpServer& server) { server.close(); }); };
}

void HttpServer::accept(Acceptor& from, qintptr descriptor) {
  auto socket = options_.tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
  if (!socket->setSocketDescriptor(descriptor)) return;
  const auto address = socket->peerAddress();
  const auto place = connections_.placeFor(address, [this] { metrics_.dropped("full"); });
  if (place == Crowd::Place::None) {
    socket->abort();
    return;
  }
  if (auto* secure = qobject_cast<QSslSocket*>(socket.get())) {
    secure->setSslConfiguration(*options_.tls);
    secure->startServerEncryption();
  }
  auto* connection = new Connection(++lastId_, std::move(socket), host_);
  connection->setParent(this);
  if (place == Crowd::Place::Beyond) connection->setBeyondTheLimit();
  connections_.add(connection, address, place);
  connect(connection, &Connection::ended, this, &HttpServer::connectionEnded);
  from.hand(connection->vetted());
}

void HttpServer::begin(quint64 connection, const Turn& turn, Request request) {
  const auto coding = codingOf(request);
  const auto post = [mailbox = mailbox_, connection, id = turn.id](auto act) {
    mailbox->post([connection, id, act = std::move(act)](HttpServer& server) {
      if (auto* to = server.waiting(connection, id)) act(*to);
    });
  };
  Router::handle(
      *turn.route, std::move(request),
      {.respond =
           [mailbox = mailbox_, post, connection, id = turn.id, coding](Answer answer) {
             compress(coding, answer);  // in the thread that made it
             if (QThread::currentThread() != mailbox->home)
               return post([answer = std::move(answer)](Connection& to) { to.answer(answer); });
             auto* to = mailbox->server != nullptr ? mailbox->server->waiting(connection, id) : nullptr;
             if (to != nullptr) to->answer(std::move(answer));
           },
       .stop = turn.stop.get_token(),
       .more =
           [post](QByteArray bytes) { post([bytes = std::move(bytes)](Connection& to) { to.more(bytes); }); },
       .end = [post] { post([](Connection& to) { to.end(); }); }});
}

/// Null if the request has ended.
Connection* HttpServer::waiting(quint64 connection, quint64 turn) const {
  auto* found = connections_.find(connection);
  return found != nullptr && found->turn() == turn ? found : nullptr;
}

void HttpServer::requestOver(const TurnRecord& record) {
  metrics_.answered(record.route, record.method, record.status, record.time, record.bytesIn, record.bytesOut);
  if (record.status == 429) metrics_.limited(record.caller.isEmpty() ? "address" : "token");
  if (log_)
    log_->write({.id = record.id,
                 .remote = record.remote,
                 .caller = record.caller,
                 .method = record.method,
                 .path = record.path,
                 .status = record.status,
                 .bytes = record.bytesOut,
                 .milliseconds = record.time.count() * 1000});
}

void HttpServer::connectionEnded(quint64 id, bool silent) {
  auto* connection = connections_.take(id);
  if (connection == nullptr) return;
  connection->deleteLater();
  if (silent) metrics_.dropped("silent");
  quitIfDone();
}

void HttpServer::sweep() {
  const auto now = Connection::Clock::now();
  // A connection that is cut off leaves the table.
  for (auto* connection : connections_.all()) connection->checkDeadline(now);
}

void HttpServer::quitIfDone() {
  if (host_.closing && connections_.size() == 0 && streams_ == 0) loop_.quit();
}

std::function<void()> HttpServer::reloader() const {
  return [mailbox = mailbox_] { mailbox->post([](HttpServer& server) { server.reload(); }); };
}

void HttpServer::reload() {
  if (const auto read = readTokens(); !read) qWarning("REST: %s", describe(read.error()).c_str());
  if (const auto opened = openLog(); !opened) qWarning("REST: %s", describe(opened.error()).c_str());
}

void HttpServer::close() {
  if (host_.closing) return;
  host_.closing = true;
  for (auto* one : std::as_const(acceptors_)) one->close();
  if (onClose_) onClose_();
  for (auto* connection : connections_.all()) {
    if (connection->idle()) connection->abort();
    if (connection->streaming()) connection->end();
  }
  QTimer::singleShot(options_.limits.end, &loop_, &QEventLoop::quit);
  quitIfDone();
}

Result<QSslConfiguration> tlsFromFiles(const QString& certificate, const QString& key) {
  const auto certificatePem = readPem(certificate);
  if (!certificatePem) return certificatePem.error();
  const auto keyPem = readPem(key);
  if (!keyPem) return keyPem.error();
  const auto chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
  if (chain.isEmpty() || chain.front().isNull())
    return fail(Errc::BadRequest, "there is no certificate in PEM form in it", certificate.toStdString());
  QSslKey secret(*keyPem, QSsl::Rsa);
  if (secret.isNull()) secret = QSslKey(*keyPem, QSsl::Ec);
  if (secret.isNull())
    return fail(Errc::BadRequest, "there is no RSA or EC key in PEM form, without a password, in it",
                key.toStdString());
  auto configuration = QSslConfiguration::defaultConfiguration();
  configuration.setLocalCertificateChain(chain);
  configuration.setPrivateKey(secret);
  configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
  configuration.setProtocol(QSsl::TlsV1_2OrLater);
  return configuration;
}

}  // namespace sentisound::api
