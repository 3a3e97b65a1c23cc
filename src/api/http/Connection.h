// One connection, which carries one request: head, body, answer, end.
#pragma once

#include <QObject>
#include <QTcpSocket>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "api/http/BodyBuffer.h"
#include "api/http/ChunkedBody.h"
#include "api/http/Gatekeeper.h"
#include "api/http/Limits.h"

namespace sentisound::api {

/// What connections share and tell their server.
struct ConnectionHost {
  const Gatekeeper& gatekeeper;
  const Limits& limits;
  QString spoolFolder{};
  /// A request is complete. The server answers through answer().
  std::function<void(quint64 id, const Route&, Request)> begin{};
  /// A WebSocket is wanted: the socket, with its head unread, is the server's from now on; the connection
  /// ends.
  std::function<void(QTcpSocket*, Request)> upgrade{};
  std::function<bool()> mayUpgrade{};  ///< there is room for one more
  /// Bytes of bodies that all connections hold together.
  qint64 bodyBytes = 0;
  bool closing = false;
};

/// Lives in the server's thread. It never reads ahead of what it can use: a body is spooled as it arrives,
/// and what follows the request is thrown away, because a connection closed with bytes unread is reset, and
/// the answer might be lost on the way.
class Connection : public QObject {
  Q_OBJECT
 public:
  using Clock = std::chrono::steady_clock;

  /// Takes the socket. A TLS socket must have begun its handshake.
  Connection(quint64 id, std::unique_ptr<QTcpSocket> socket, ConnectionHost& host);
  ~Connection() override;

  [[nodiscard]] quint64 id() const { return id_; }
  /// It has sent nothing yet.
  [[nodiscard]] bool idle() const {
    return state_ == State::Head && socket_ && socket_->bytesAvailable() == 0;
  }
  /// How little is lost with it when room is needed: 0 nothing may be, 1 it has begun to say what it wants, 2
  /// it is idle, 3 it was refused and only lingers.
  [[nodiscard]] int expendable() const;
  [[nodiscard]] bool streaming() const { return state_ == State::Streaming; }
  [[nodiscard]] std::stop_token stopToken() const { return stop_.get_token(); }

  /// Sends the answer, once; later ones are dropped.
  void answer(Answer answer);
  /// Of an answer that is streamed.
  void more(const QByteArray& bytes);
  void end();
  /// Refuses the connection, whatever it would ask for.
  void refuse(Answer answer);
  void abort();
  /// Cuts it off if it is late.
  void checkDeadline(Clock::time_point now);

  /// For metrics and log, when it has ended.
  struct Record {
    QByteArray route{};
    QByteArray method{};
    QByteArray path{};
    QByteArray id{};
    QString remote{};
    QString caller{};
    int status = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    std::chrono::duration<double> time{};
    bool asked = false;  ///< a head came
    bool late = false;   ///< it was cut off
  };
  [[nodiscard]] Record record() const;

 Q_SIGNALS:
  /// The last signal; the server deletes it later.
  void ended(quint64 id);

 private:
  enum class State { Head, Body, Working, Answering, Streaming, Lingering, Ended };

  void readable();
  void readHead();
  void beginRequest(RequestHead head);
  void readBody();
  bool keepBody(QByteArrayView bytes);
  void bodyComplete();
  void discard();
  void finish();
  void linger();
  void finishEnd();
  void wait(std::chrono::milliseconds time) { deadline_ = Clock::now() + time; }

  quint64 id_;
  std::unique_ptr<QTcpSocket> socket_;
  ConnectionHost& host_;
  State state_ = State::Head;
  Clock::time_point deadline_;
  Clock::time_point started_ = Clock::now();  ///< when the head was complete
  Request request_;
  QByteArray encodedPath_;
  const Route* route_ = nullptr;
  bool headOnly_ = false;
  bool bodyRead_ = true;  ///< nothing of the request is left to come
  std::optional<qint64> bodyLeft_;
  std::optional<ChunkedBody> chunks_;
  BodyBuffer body_;
  qint64 held_ = 0;                     ///< of host_.bodyBytes
  std::optional<Answer> whileReading_;  ///< why the body is refused
  std::stop_source stop_;
  int status_ = 0;
  qint64 bytesOut_ = 0;
  qint64 discarded_ = 0;
  qint64 headBytes_ = 0;
  QString remote_;
  bool asked_ = false;
  bool late_ = false;
};

}  // namespace sentisound::api
