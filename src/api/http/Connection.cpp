#include "api/http/Connection.h"

#include <sys/socket.h>

#include <QDateTime>
#include <QDebug>
#include <QHostAddress>
#include <QLocale>
#include <QRandomGenerator>
#include <QSslSocket>

#include "api/Work.h"

namespace sentisound::api {
namespace {

constexpr qint64 kReadBuffer = 64 * 1024;      // bytes
constexpr qint64 kMaxDiscarded = 1024 * 1024;  // bytes after a complete request

QByteArray newId() {
  return QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

Answer tooLarge(const Request& request, qint64 most) {
  return Answer::refusal(request.isVersioned(), 413, "too-large", QStringLiteral("File too large"),
                         QStringLiteral("A request may have up to %1 MB.").arg(most / (1024 * 1024)));
}

/// RFC 9110, section 5.6.7.
QByteArray httpDate() {
  return QLocale::c()
      .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
      .toLatin1();
}

}  // namespace

Connection::Connection(quint64 id, std::unique_ptr<QTcpSocket> socket, ConnectionHost& host)
    : id_(id),
      socket_(std::move(socket)),
      host_(host),
      body_(host.spoolFolder),
      remote_(socket_->peerAddress().toString()) {
  request_.id = newId();
  wait(host_.limits.head);
  socket_->setReadBufferSize(kReadBuffer);
  connect(socket_.get(), &QTcpSocket::readyRead, this, &Connection::readable);
  connect(socket_.get(), &QTcpSocket::disconnected, this, &Connection::finishEnd);
  connect(socket_.get(), &QTcpSocket::bytesWritten, this, [this] {
    if (state_ == State::Answering) wait(host_.limits.writePause);
    if (state_ == State::Lingering && socket_->bytesToWrite() == 0) linger();
  });
}

Connection::~Connection() {
  stop_.request_stop();
  host_.bodyBytes -= held_;
  if (socket_) {
    socket_->disconnect(this);
    socket_->abort();
  }
}

void Connection::readable() {
  switch (state_) {
    case State::Head:
      return readHead();
    case State::Body:
      return readBody();
    default:
      return discard();
  }
}

void Connection::readHead() {
  const QByteArray bytes = socket_->peek(kMaxHead);
  const auto size = headSize(bytes);
  if (!size && bytes.size() < kMaxHead) return;
  asked_ = true;
  started_ = Clock::now();
  bodyRead_ = false;
  if (!size) return answer(Answer::error(431, QStringLiteral("Request header fields too large")));
  auto parsed = parseRequestHead(QByteArrayView(bytes).first(*size));
  if (const auto* fault = std::get_if<HeadFault>(&parsed)) {
    socket_->skip(*size);
    return answer(Answer::error(fault->status, fault->text));
  }
  auto head = std::get<RequestHead>(std::move(parsed));
  headBytes_ = *size;
  if (!head.upgradesToWebSocket) socket_->skip(*size);
  beginRequest(std::move(head));
}

void Connection::beginRequest(RequestHead head) {
  request_.method = head.method;
  request_.path = pathSegments(head.path);
  request_.query = parseQuery(head.query);
  request_.contentType = head.field("content-type");
  encodedPath_ = head.path;
  headOnly_ = head.method == "HEAD";
  bodyRead_ = !head.chunked && head.contentLength.value_or(0) == 0;
  const auto admitted = host_.gatekeeper.admit(head, request_);
  const bool upgrades = head.upgradesToWebSocket;
  request_.fields = std::move(head.fields);
  if (host_.closing)
    return answer(Answer::refusal(request_.isVersioned(), 503, "closing", QStringLiteral("Server busy")));
  if (const auto* refused = std::get_if<Answer>(&admitted)) return answer(*refused);
  route_ = std::get<Admission>(admitted).route;
  if (upgrades && host_.upgrade && route_->pattern == "/v1/stream") {
    if (!host_.mayUpgrade()) return answer(busy(true));
    socket_->disconnect(this);
    socket_->setReadBufferSize(0);
    auto* socket = socket_.release();
    host_.upgrade(socket, request_);
    status_ = 101;
    return finishEnd();
  }
  if (upgrades) socket_->skip(headBytes_);
  if (head.contentLength.value_or(0) > host_.limits.maxBody)
    return answer(tooLarge(request_, host_.limits.maxBody));
  if (head.contentLength.value_or(0) + host_.bodyBytes > host_.limits.maxBodiesTogether) {
    return answer(busy(request_.isVersioned()));
  }
  if (bodyRead_) return bodyComplete();
  if (head.chunked)
    chunks_.emplace();
  else
    bodyLeft_ = head.contentLength;
  state_ = State::Body;
  wait(host_.limits.bodyPause);
  if (head.expectsContinue && socket_->bytesAvailable() == 0) socket_->write("HTTP/1.1 100 Continue\r\n\r\n");
  readBody();
}

void Connection::readBody() {
  using namespace std::chrono;
  while (state_ == State::Body && socket_->bytesAvailable() > 0) {
    if (bodyLeft_) {
      const QByteArray bytes = socket_->read(std::min(*bodyLeft_, kReadBuffer));
      if (bytes.isEmpty()) break;
      *bodyLeft_ -= bytes.size();
      if (!keepBody(bytes)) break;
      bodyRead_ = *bodyLeft_ == 0;
    } else {
      const QByteArray bytes = socket_->peek(kReadBuffer);
      const auto state = chunks_->feed(bytes, [this](QByteArrayView piece) { return keepBody(piece); });
      socket_->skip(chunks_->consumed());
      if (state == ChunkedBody::State::Bad && !whileReading_)
        whileReading_ = Answer::refusal(request_.isVersioned(), 400, "malformed-request",
                                        QStringLiteral("The chunks of the request cannot be read."));
      bodyRead_ = state == ChunkedBody::State::Done;
    }
    if (whileReading_) break;
    if (bodyRead_) return bodyComplete();
  }
  if (whileReading_) return answer(*std::exchange(whileReading_, std::nullopt));
  // A body must not pause, and in the long run keep a modest pace.
  const auto pace = started_ + host_.limits.bodyGrace + seconds(body_.size() / host_.limits.bodyRate);
  deadline_ = std::min(Clock::now() + host_.limits.bodyPause, Clock::time_point(pace));
}

bool Connection::keepBody(QByteArrayView bytes) {
  if (body_.size() + bytes.size() > host_.limits.maxBody) {
    whileReading_ = tooLarge(request_, host_.limits.maxBody);
    return false;
  }
  host_.bodyBytes += bytes.size();
  held_ += bytes.size();
  if (host_.bodyBytes > host_.limits.maxBodiesTogether) {
    whileReading_ = busy(request_.isVersioned());
    return false;
  }
  if (const auto kept = body_.append(bytes); !kept) {
    qWarning("REST: %s", describe(kept.error()).c_str());
    whileReading_ = Answer::internalError(request_.isVersioned());
    return false;
  }
  return true;
}

void Connection::bodyComplete() {
  state_ = State::Working;
  deadline_ = Clock::time_point::max();
  auto held = body_.take();
  if (!held) {
    qWarning("REST: %s", describe(held.error()).c_str());
    return answer(Answer::internalError(request_.isVersioned()));
  }
  Request request = request_;
  request.address = remote_;
  request.body = std::move(held->bytes);
  request.keepsBody = std::move(held->keeps);
  host_.begin(id_, *route_, std::move(request));
}

int Connection::expendable() const {
  if (state_ == State::Lingering) return 3;
  if (state_ == State::Head) return idle() ? 2 : 1;
  return 0;
}

/// What comes after the request, or of a body that was refused.
void Connection::discard() {
  while (socket_ && socket_->bytesAvailable() > 0) {
    const auto skipped = socket_->skip(kReadBuffer);
    if (skipped <= 0) return;
    discarded_ += skipped;
  }
  if (bodyRead_ && discarded_ > kMaxDiscarded) abort();
}

void Connection::answer(Answer answer) {
  if (state_ != State::Head && state_ != State::Body && state_ != State::Working) return;
  host_.gatekeeper.addCorsFields(request_, answer);
  answer.headers << std::pair(QByteArrayLiteral("Date"), httpDate())
                 << std::pair(QByteArrayLiteral("X-Request-Id"), request_.id);
  status_ = answer.status;
  socket_->write(answerHead(answer));
  wait(host_.limits.writePause);
  if (!headOnly_) {
    bytesOut_ += answer.body.size();
    socket_->write(answer.body);
  }
  state_ = answer.streamed && !headOnly_ ? State::Streaming : State::Answering;
  if (state_ == State::Streaming)
    deadline_ = Clock::time_point::max();
  else
    finish();
}

void Connection::more(const QByteArray& bytes) {
  if (state_ != State::Streaming) return;
  bytesOut_ += bytes.size();
  socket_->write(bytes);
  if (socket_->bytesToWrite() > host_.limits.maxBehind) {
    late_ = true;
    abort();
  }
}

void Connection::end() {
  if (state_ == State::Streaming) finish();
}

void Connection::refuse(Answer answer) {
  bodyRead_ = false;  // whatever comes is read and thrown away
  this->answer(std::move(answer));
}

void Connection::finish() {
  if (bodyRead_) {
    state_ = State::Answering;
    wait(host_.limits.writePause);
    socket_->disconnectFromHost();  // when all is written
    return;
  }
  state_ = State::Lingering;
  wait(host_.limits.linger);
  discard();
  if (socket_ && socket_->bytesToWrite() == 0) linger();
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
  late_ = state_ != State::Lingering;
  if (state_ == State::Body)
    return answer(Answer::refusal(request_.isVersioned(), 408, "timeout", QStringLiteral("Request timeout"),
                                  QStringLiteral("The request's body came too slowly.")));
  if (state_ == State::Head && socket_->bytesAvailable() > 0) {
    asked_ = true;
    bodyRead_ = false;
    return answer(Answer::error(408, QStringLiteral("Request timeout")));
  }
  abort();
}

Connection::Record Connection::record() const {
  return {.route = route_ != nullptr ? route_->pattern : QByteArray(),
          .method = request_.method,
          .path = encodedPath_,
          .id = request_.id,
          .remote = remote_,
          .caller = request_.caller,
          .status = status_,
          .bytesIn = body_.size(),
          .bytesOut = bytesOut_,
          .time = Clock::now() - started_,
          .asked = asked_,
          .late = late_};
}

void Connection::finishEnd() {
  if (state_ == State::Ended) return;
  state_ = State::Ended;
  stop_.request_stop();
  Q_EMIT ended(id_);
}

}  // namespace sentisound::api
