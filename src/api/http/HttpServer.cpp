#include "api/http/HttpServer.h"

#include <QDebug>
#include <QFile>
#include <QMutex>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <algorithm>

#include "api/Work.h"
#include "api/http/Acceptor.h"

namespace sentisound::api {
namespace {

using namespace std::chrono_literals;

constexpr auto kSweepEvery = 200ms;
constexpr int kBacklog = 512;        // connections that the system keeps until we accept them
constexpr int kBeyondTheLimit = 64;  // connections that are told so; more are cut off
constexpr qint64 kMaxPem = 1024 * 1024;

Result<QByteArray> readPem(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(Errc::NotFound, "it cannot be read: " + file.errorString().toStdString(), path.toStdString());
  return file.read(kMaxPem);
}

}  // namespace

struct HttpServer::Mailbox {
  QMutex mutex{};
  HttpServer* server = nullptr;  ///< null once it has gone

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
      options_(std::move(options)),
      gatekeeper_(router_, options_.tokens, options_.origins, options_.tls.has_value()),
      host_{.gatekeeper = gatekeeper_, .limits = options_.limits, .spoolFolder = options_.spoolFolder},
      mailbox_(std::make_shared<Mailbox>()) {
  mailbox_->server = this;
  host_.begin = [this](quint64 id, const Route& route, Request request) {
    begin(id, route, std::move(request));
  };
  host_.mayUpgrade = [this] { return streams_ < options_.limits.maxStreams; };
  connect(&sweeper_, &QTimer::timeout, this, &HttpServer::sweep);
  sweeper_.start(kSweepEvery);
}

HttpServer::~HttpServer() {
  {
    const QMutexLocker lock(&mailbox_->mutex);
    mailbox_->server = nullptr;
  }
  for (auto* connection : std::as_const(connections_)) {
    connection->disconnect(this);
    delete connection;
  }
}

Status HttpServer::listen(const QHostAddress& host, quint16 port) {
  if (!options_.accessLog.isEmpty()) {
    auto log = AccessLog::open(options_.accessLog);
    if (!log) return log.error();
    log_ = std::move(*log);
  }
  acceptor_ = std::make_unique<Acceptor>([this](qintptr descriptor) { accept(descriptor); });
  acceptor_->setListenBacklogSize(kBacklog);
  // Out of descriptors: Qt stops accepting and waits to be told.
  connect(acceptor_.get(), &QTcpServer::acceptError, this, [this] {
    acceptor_->pauseAccepting();
    QTimer::singleShot(kSweepEvery, acceptor_.get(), [this] { acceptor_->resumeAccepting(); });
  });
  if (acceptor_->listen(host, port)) return {};
  return fail(Errc::BadRequest, "it cannot listen there: " + acceptor_->errorString().toStdString(),
              host.toString().toStdString() + ":" + std::to_string(port));
}

quint16 HttpServer::port() const {
  return acceptor_ ? acceptor_->serverPort() : quint16{0};
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

/// At the limit one goes that has asked for nothing yet, the oldest of those with which least is lost.
bool HttpServer::makeRoom() {
  if (connections_.size() < options_.limits.maxConnections) return true;
  Connection* chosen = nullptr;
  for (auto* connection : std::as_const(connections_)) {
    if (connection->expendable() == 0) continue;
    const auto rank = [](const Connection& one) { return std::pair(-one.expendable(), one.id()); };
    if (chosen == nullptr || rank(*connection) < rank(*chosen)) chosen = connection;
  }
  if (chosen == nullptr) return false;
  metrics_.dropped("full");
  chosen->abort();
  return true;
}

void HttpServer::accept(qintptr descriptor) {
  const bool room = makeRoom();
  auto socket = options_.tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
  if (!socket->setSocketDescriptor(descriptor)) return;
  if (!room && connections_.size() >= options_.limits.maxConnections + kBeyondTheLimit) {
    metrics_.dropped("full");
    socket->abort();
    return;
  }
  if (auto* secure = qobject_cast<QSslSocket*>(socket.get())) {
    secure->setSslConfiguration(*options_.tls);
    secure->startServerEncryption();
  }
  auto* connection = new Connection(++lastId_, std::move(socket), host_);
  connection->setParent(this);
  connections_.insert(connection->id(), connection);
  connect(connection, &Connection::ended, this, &HttpServer::connectionEnded);
  if (!room) connection->refuse(busy(false));
}

void HttpServer::begin(quint64 id, const Route& route, Request request) {
  const auto post = [mailbox = mailbox_, id](auto act) {
    mailbox->post([id, act = std::move(act)](HttpServer& server) {
      if (auto* connection = server.connections_.value(id)) act(*connection);
    });
  };
  Router::handle(
      route, std::move(request),
      {.respond =
           [post](Answer answer) {
             post([answer = std::move(answer)](Connection& to) { to.answer(answer); });
           },
       .stop = connections_.value(id)->stopToken(),
       .more =
           [post](QByteArray bytes) { post([bytes = std::move(bytes)](Connection& to) { to.more(bytes); }); },
       .end = [post] { post([](Connection& to) { to.end(); }); }});
}

void HttpServer::connectionEnded(quint64 id) {
  auto* connection = connections_.take(id);
  if (connection == nullptr) return;
  const auto record = connection->record();
  connection->deleteLater();
  if (record.asked) {
    metrics_.answered(record.route, record.method, record.status, record.time, record.bytesIn,
                      record.bytesOut);
    if (log_)
      log_->write({.id = record.id,
                   .remote = record.remote,
                   .caller = record.caller,
                   .method = record.method,
                   .path = record.path,
                   .status = record.status,
                   .bytes = record.bytesOut,
                   .milliseconds = record.time.count() * 1000});
  } else if (record.late) {
    metrics_.dropped("silent");
  }
  quitIfDone();
}

void HttpServer::sweep() {
  const auto now = Connection::Clock::now();
  const auto all = connections_.values();  // a connection that is cut off leaves the table
  for (auto* connection : all) connection->checkDeadline(now);
}

void HttpServer::quitIfDone() {
  if (host_.closing && connections_.isEmpty() && streams_ == 0) loop_.quit();
}

void HttpServer::close() {
  if (host_.closing) return;
  host_.closing = true;
  if (acceptor_) acceptor_->close();
  if (onClose_) onClose_();
  const auto all = connections_.values();
  for (auto* connection : all) {
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
