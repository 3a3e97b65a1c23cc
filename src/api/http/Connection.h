// One connection, and its requests one after the other: head, body, answer, the next.
#pragma once

#include <QHttpServerResponder>
#include <QObject>
#include <QTcpSocket>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "api/http/Gatekeeper.h"
#include "api/http/Limits.h"
#include "api/http/Turn.h"
#include "api/http/VettedSocket.h"

namespace sentisound::api {

/// What connections share and tell their server.
struct ConnectionHost {
  Gatekeeper& gatekeeper;
  const Limits& limits;
  QString spoolFolder{};
  /// A request is complete. The server answers through answer().
  std::function<void(quint64 connection, const Turn&, Request)> begin{};
  /// A request has ended, answered or not.
  std::function<void(const TurnRecord&)> over{};
  /// A WebSocket is wanted: the socket, with its head unread, is the server's from now on; the connection
  /// ends.
  std::function<void(QTcpSocket*, Request)> upgrade{};
  std::function<bool()> mayUpgrade{};  ///< there is room for one more
  /// Bytes of bodies that all connections hold together.
  qint64 bodyBytes = 0;
  quint64 lastTurn = 0;
  bool closing = false;
};

/// The gate: nothing gets behind it but heads that have been checked, one at a time. QHttpServer routes each
/// and hands over its responder, which is kept here until the answer is there, and never longer than the
/// socket through which it writes: that is why a client may leave whenever it likes.
///
/// Lives in the server's thread. It never reads ahead of what it can use: a body is spooled as it arrives,
/// and the next request stays in the socket until the one before is answered and the client has taken the
/// answer. Before it closes a connection it reads and throws away what still comes, because one closed with
/// bytes unread is reset, and the answer might be lost on the way.
class Connection : public QObject {
  Q_OBJECT
 public:
  using Clock = Turn::Clock;

  /// Takes the socket. A TLS socket must have begun its handshake.
  Connection(quint64 id, std::unique_ptr<QTcpSocket> socket, ConnectionHost& host);
  ~Connection() override;

  [[nodiscard]] quint64 id() const { return id_; }
  [[nodiscard]] quint64 turn() const { return turn_.id; }
  /// What QHttpServer reads its requests from.
  [[nodiscard]] VettedSocket* vetted() const { return vetted_.get(); }
  /// It waits for a request of which nothing has come.
  [[nodiscard]] bool idle() const {
    return state_ == State::Head && socket_ && socket_->bytesAvailable() == 0;
  }
  /// How little is lost with it when room is needed: 0 nothing may be, 1 it has begun to say what it wants, 2
  /// it is idle, 3 it was refused and only lingers.
  [[nodiscard]] int expendable() const;
  [[nodiscard]] bool streaming() const { return state_ == State::Streaming; }
  /// It came when there was no room: only what anybody may ask for is answered, once.
  void setBeyondTheLimit() { beyondTheLimit_ = true; }

  /// QHttpServer has found where the request goes (null: nowhere).
  void routed(const Resource* resource, QHttpServerResponder&& responder);
  /// Sends the answer, once; later ones are dropped.
  void answer(Answer answer);
  /// Of an answer that is streamed.
  void more(const QByteArray& bytes);
  void end();
  void abort();
  /// Cuts it off if it is late.
  void checkDeadline(Clock::time_point now);

 Q_SIGNALS:
  /// The last signal; the server deletes it later. `silent`: it was cut off and had never asked for anything.
  void ended(quint64 id, bool silent);

 private:
  enum class State { Head, Routing, Body, Working, Answering, Streaming, Lingering, Ended };

  void readable();
  void written();
  void readHead();
  void readRequest(RequestHead head, qsizetype size);
  void handOver(const QByteArray& method, const QStringList& path);
  void refuse(Answer answer);
  void beginBody(const RequestHead& head);
  void readBody();
  void bodyComplete();
  void upgrade();
  void discard();
  void finish();
  void nextTurn();
  void linger();
  void finishEnd();
  [[nodiscard]] bool answersBeyondTheLimit(const Route& route) const;
  [[nodiscard]] qint64 unsent() const;
  [[nodiscard]] Turn newTurn();
  [[nodiscard]] TurnRecord record() const;
  void wait(std::chrono::milliseconds time) { deadline_ = Clock::now() + time; }

  quint64 id_;
  std::unique_ptr<QTcpSocket> socket_;
  ConnectionHost& host_;
  std::unique_ptr<VettedSocket> vetted_;
  std::optional<QHttpServerResponder> responder_;  ///< while QHttpServer is owed an answer
  State state_ = State::Head;
  Turn turn_;
  Clock::time_point deadline_;
  int served_ = 0;         ///< requests before this one
  bool headBegun_ = true;  ///< the time for the head runs: from the first byte on if others came before
  bool stays_ = false;     ///< after this answer
  bool beyondTheLimit_ = false;
  qint64 discarded_ = 0;
  QString remote_;
  QByteArray network_;  ///< of the client
};

}  // namespace sentisound::api
