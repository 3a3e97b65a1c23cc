#include "api/http/Connection.h"

#include <sys/socket.h>

#include <QDateTime>
#include <QDebug>
#include <QHostAddress>
#include <QLocale>
#include <QRandomGenerator>
#include <QSslSocket>

#include "api/Work.h"
#include "api/http/Backend.h"
#include "api/http/Network.h"

namespace sentisound::api {
namespace {

constexpr qint64 kReadBuffer = 64 * 1024;      // bytes
constexpr qint64 kMaxDiscarded = 1024 * 1024;  // bytes after a complete request
constexpr qsizetype kCopied = 16 * 1024;  // bytes; shorter pieces of an answer leave together, in one write

QByteArray newId() {
  return QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

/// RFC 9110, section 5.6.7. Written once a second.
QByteArray httpDate() {
  static thread_local qint64 second = 0;
  static thread_local QByteArray text;
  const auto now = QDateTime::currentSecsSinceEpoch();
  if (now == second) return text;
  second = now;
  text = QLocale::c()
             .toString(QDateTime::fromSecsSinceEpoch(now, Qt::UTC),
                       QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
             .toLatin1();
  return text;
}

bool namesClose(const RequestHead& head) {
  for (const auto& token : head.field("connection").toLower().split(','))
    if (token.trimmed() == "close") return true;
  return false;
}

}  // namespace

Connection::Connection(quint64 id, std::unique_ptr<QTcpSocket> socket, ConnectionHost& host)
    : id_(id),
      socket_(std::move(socket)),
      host_(host),
      vetted_(std::make_unique<VettedSocket>(socket_->peerAddress(), socket_->peerPort(),
                                             [this](const QByteArray& bytes) {
                                               if (socket_ && bytes.size() < kCopied)
                                                 socket_->write(bytes.constData(), bytes.size());
                                               else if (socket_)
                                                 socket_->write(bytes);
                                             })),
      turn_(newTurn()),
      remote_(socket_->peerAddress().toString()),
      network_(networkOf(socket_->peerAddress())) {
  wait(host_.limits.head);
  socket_->setReadBufferSize(kReadBuffer);
  connect(socket_.get(), &QTcpSocket::readyRead, this, &Connection::readable);
  connect(socket_.get(), &QTcpSocket::disconnected, this, &Connection::finishEnd);
  connect(socket_.get(), &QTcpSocket::bytesWritten, this, &Connection::written);
  if (auto* secure = qobject_cast<QSslSocket*>(socket_.get()))
    connect(secure, &QSslSocket::encryptedBytesWritten, this, &Connection::written);
}

Connection::~Connection() {
  turn_.stop.request_stop();
  responder_.reset();
  if (socket_) {
    socket_->disconnect(this);
    socket_->abort();
  }
}

Turn Connection::newTurn() {
  Turn turn;
  turn.id = ++host_.lastTurn;
  return turn;
}

void Connection::readable() {
  switch (state_) {
    case State::Head:
      return readHead();
    case State::Body:
      return readBody();
    case State::Ended:
      return;
    case State::Lingering:
      return discard();
    default:
      if (!turn_.mayStay) discard();  // else it is the next request, whose turn will come
  }
}

void Connection::written() {
  if (state_ == State::Answering) {
    wait(host_.limits.writePause);
    if (stays_ && unsent() == 0) nextTurn();
  }
  if (state_ == State::Lingering && unsent() == 0) linger();
}

/// Bytes of answers that the system has not taken yet.
qint64 Connection::unsent() const {
  const auto* secure = qobject_cast<const QSslSocket*>(socket_.get());
  return socket_->bytesToWrite() + (secure != nullptr ? secure->encryptedBytesToWrite() : 0);
}

void Connection::readHead() {
  const QByteArray bytes = socket_->peek(kMaxHead);
  const auto size = headSize(bytes);
  if (!size && bytes.size() < kMaxHead) {
    if (!headBegun_ && !bytes.isEmpty()) wait(host_.limits.head);
    headBegun_ = headBegun_ || !bytes.isEmpty();
    return;
  }
  turn_.asked = true;
  turn_.started = Clock::now();
  turn_.request.id = newId();
  auto parsed = parseRequestHead(size ? QByteArrayView(bytes).first(*size) : QByteArrayView(bytes));
  if (!size) parsed = HeadFault{431, "head-too-large", QStringLiteral("Request header fields too large")};
  if (const auto* fault = std::get_if<HeadFault>(&parsed)) {
    turn_.request.path = pathSegments(likelyPath(bytes));
    socket_->skip(size.value_or(0));
    return refuse(Answer::refusal(turn_.request.isVersioned(), fault->status, fault->code, fault->text));
  }
  readRequest(std::get<RequestHead>(std::move(parsed)), *size);
}

void Connection::readRequest(RequestHead head, qsizetype size) {
  // Of a WebSocket's handshake the head stays: who takes the socket reads it again.
  if (!head.upgradesToWebSocket) socket_->skip(size);
  auto& request = turn_.request;
  request.method = head.method;
  request.path = pathSegments(head.path);
  request.query = parseQuery(head.query);
  request.contentType = head.field("content-type");
  turn_.encodedPath = head.path;
  turn_.headOnly = head.method == "HEAD";
  turn_.bodyRead = !head.chunked && head.contentLength.value_or(0) == 0;
  turn_.mayStay = head.minorVersion == 1 && !namesClose(head) && !head.upgradesToWebSocket;
  turn_.head = std::make_unique<RequestHead>(std::move(head));
  if (host_.closing)
    turn_.refusal = Answer::refusal(request.isVersioned(), 503, "closing", QStringLiteral("Server busy"));
  handOver(request.method, request.path);
}

/// QHttpServer answers at once by calling routed().
void Connection::handOver(const QByteArray& method, const QStringList& path) {
  state_ = State::Routing;
  vetted_->deliver(Backend::head(method, path, id_));
  if (state_ == State::Routing) abort();  // it did not understand; that would be our mistake
}

/// What cannot be handed over as it came.
void Connection::refuse(Answer answer) {
  turn_.refusal = std::move(answer);
  handOver(QByteArrayLiteral("GET"), {});
}

void Connection::routed(const Resource* resource, QHttpServerResponder&& responder) {
  if (state_ != State::Routing) return;
  responder_.emplace(std::move(responder));
  if (turn_.refusal) return answer(*std::exchange(turn_.refusal, std::nullopt));
  const auto head = std::move(turn_.head);
  auto& request = turn_.request;
  const auto admission = host_.gatekeeper.admit(*head, resource, network_, request);
  request.fields = std::move(head->fields);
  turn_.allowance = admission.allowance;
  if (admission.refusal) return answer(*admission.refusal);
  turn_.route = admission.route;
  if (beyondTheLimit_ && !answersBeyondTheLimit(*turn_.route)) return answer(busy(request.isVersioned()));
  if (head->upgradesToWebSocket && host_.upgrade && turn_.route->pattern == "/v1/stream") return upgrade();
  beginBody(*head);
}

bool Connection::answersBeyondTheLimit(const Route& route) const {
  return route.access == Access::Public && turn_.bodyRead;
}

void Connection::upgrade() {
  if (!host_.mayUpgrade()) return answer(busy(true));
  socket_->disconnect(this);
  socket_->setReadBufferSize(0);
  host_.upgrade(socket_.release(), turn_.request);
  turn_.status = 101;
  finishEnd();
}

void Connection::beginBody(const RequestHead& head) {
  turn_.body = std::make_unique<BodyReader>(head, turn_.request.isVersioned(), host_.limits, host_.bodyBytes,
                                            host_.spoolFolder);
  if (auto refused = turn_.body->refusal()) return answer(*std::move(refused));
  if (turn_.body->complete()) return bodyComplete();
  state_ = State::Body;
  wait(host_.limits.bodyPause);
  if (head.expectsContinue && socket_->bytesAvailable() == 0) socket_->write("HTTP/1.1 100 Continue\r\n\r\n");
  readBody();
}

void Connection::readBody() {
  if (auto refused = turn_.body->read(*socket_)) return answer(*std::move(refused));
  turn_.bodyRead = turn_.body->complete();
  if (turn_.bodyRead) return bodyComplete();
  deadline_ = turn_.body->deadline(turn_.started);
}

void Connection::bodyComplete() {
  state_ = State::Working;
  deadline_ = Clock::time_point::max();
  auto held = turn_.body->take();
  if (!held) {
    qWarning("REST: %s", describe(held.error()).c_str());
    return answer(Answer::internalError(turn_.request.isVersioned()));
  }
  Request request = turn_.request;
  request.address = remote_;
  request.body = std::move(held->bytes);
  request.keepsBody = std::move(held->keeps);
  host_.begin(id_, turn_, std::move(request));
}

int Connection::expendable() const {
  if (state_ == State::Lingering) return 3;
  if (state_ == State::Head) return idle() ? 2 : 1;
  return 0;
}

/// What comes after the last request, or of a body that was refused.
void Connection::discard() {
  while (socket_ && socket_->bytesAvailable() > 0) {
    const auto skipped = socket_->skip(kReadBuffer);
    if (skipped <= 0) return;
    discarded_ += skipped;
  }
  if (turn_.bodyRead && discarded_ > kMaxDiscarded) abort();
}

void Connection::answer(Answer answer) {
  if (!responder_ || turn_.status != 0) return;
  const bool streams = answer.streamed && !turn_.headOnly;
  const bool empty = answer.status == 204 || answer.status == 304;
  stays_ = turn_.mayStay && turn_.bodyRead && !answer.streamed && !host_.closing && !beyondTheLimit_ &&
           served_ + 1 < host_.limits.maxRequests;
  host_.gatekeeper.addCorsFields(turn_.request, answer);
  addRateFields(turn_.allowance, answer);
  answer.headers << std::pair(QByteArrayLiteral("Date"), httpDate())
                 << std::pair(QByteArrayLiteral("X-Request-Id"), turn_.request.id)
                 << std::pair(QByteArrayLiteral("Connection"),
                              stays_ ? QByteArrayLiteral("keep-alive") : QByteArrayLiteral("close"));
  turn_.mayStay = stays_;
  turn_.status = answer.status;
  if (!turn_.headOnly) turn_.bytesOut += answer.body.size();
  vetted_->expect({.bodiless = turn_.headOnly || empty, .lengthless = empty, .body = answer.body});
  state_ = streams ? State::Streaming : State::Answering;
  writeAnswer(answer, *responder_);
  if (!streams) return finish();
  deadline_ = Clock::time_point::max();
  socket_->flush();
}

void Connection::more(const QByteArray& bytes) {
  if (state_ != State::Streaming) return;
  turn_.bytesOut += bytes.size();
  responder_->writeBody(bytes);
  if (unsent() > host_.limits.maxBehind) {
    turn_.late = true;
    abort();
  }
}

void Connection::end() {
  if (state_ == State::Streaming) finish();
}

/// The answer lies in the socket.
void Connection::finish() {
  responder_.reset();
  vetted_->expect({.bodiless = true});
  wait(host_.limits.writePause);
  if (!turn_.bodyRead) {
    state_ = State::Lingering;
    wait(host_.limits.linger);
    discard();
    if (socket_ && unsent() == 0) linger();
    return;
  }
  state_ = State::Answering;
  if (stays_) {
    socket_->flush();  // written() goes on when all of it is out, at once if it was little
    return;
  }
  discard();
  if (state_ == State::Answering) socket_->disconnectFromHost();  // when all is written
}

void Connection::nextTurn() {
  turn_.stop.request_stop();
  host_.over(record());
  ++served_;
  turn_ = newTurn();
  state_ = State::Head;
  headBegun_ = false;
  wait(host_.limits.idle);
  if (host_.closing) return abort();
  // Not from here: the next one might be answered at once, and so on.
  if (socket_->bytesAvailable() > 0)
    QMetaObject::invokeMethod(this, &Connection::readable, Qt::QueuedConnection);
}

/// The answer is out: we say that no more comes, and wait for the client to end.
void Connection::linger() {
  if (qobject_cast<QSslSocket*>(socket_.get()) != nullptr) {
    socket_->disconnectFromHost();
    return;
  }
  ::shutdown(static_cast<int>(socket_->socketDescriptor()), SHUT_WR);
}

void Connection::abort() {
  if (socket_ && state_ != State::Ended) socket_->abort();
  finishEnd();
}

void Connection::checkDeadline(Clock::time_point now) {
  if (state_ == State::Ended || now < deadline_) return;
  turn_.late = state_ != State::Lingering;
  if (state_ == State::Body)
    return answer(Answer::refusal(turn_.request.isVersioned(), 408, "timeout",
                                  QStringLiteral("Request timeout"),
                                  QStringLiteral("The request's body came too slowly.")));
  if (state_ == State::Head && socket_->bytesAvailable() > 0) {
    turn_.asked = true;
    turn_.request.path = pathSegments(likelyPath(socket_->peek(kMaxHead)));
    return refuse(
        Answer::refusal(turn_.request.isVersioned(), 408, "timeout", QStringLiteral("Request timeout")));
  }
  abort();
}

TurnRecord Connection::record() const {
  return {.route = turn_.route != nullptr ? turn_.route->pattern : QByteArray(),
          .method = turn_.request.method,
          .path = turn_.encodedPath,
          .id = turn_.request.id,
          .remote = remote_,
          .caller = turn_.request.caller,
          .status = turn_.status,
          .bytesIn = turn_.body ? turn_.body->size() : 0,
          .bytesOut = turn_.bytesOut,
          .time = Clock::now() - turn_.started};
}

void Connection::finishEnd() {
  if (state_ == State::Ended) return;
  state_ = State::Ended;
  responder_.reset();
  turn_.stop.request_stop();
  if (turn_.asked) host_.over(record());
  Q_EMIT ended(id_, turn_.late && !turn_.asked && served_ == 0);
}

}  // namespace sentisound::api
