// How QHttpServer sees a client: a socket without a descriptor, through which the gate hands it one vetted
// request after the other and gets the answers back.
#pragma once

#include <QTcpSocket>
#include <functional>

namespace sentisound::api {

/// Reads what deliver() was given; what is written goes to a function. It outlives every answer, whatever the
/// client does: QHttpServer 6.4 writes through a pointer that it does not watch. Lives in the server's
/// thread.
class VettedSocket : public QTcpSocket {
  Q_OBJECT
 public:
  using Sink = std::function<void(const QByteArray&)>;

  /// `sink` gets the answer's bytes, the head in one piece.
  VettedSocket(const QHostAddress& peer, quint16 peerPort, Sink sink);
  ~VettedSocket() override;

  /// A request's head, which has no body. QHttpServer has routed it when this returns.
  void deliver(QByteArray head);

  /// What QHttpServer does not know about the answer that it writes next.
  struct Framing {
    bool bodiless = false;    ///< to HEAD: the body is left out
    bool lengthless = false;  ///< 204 and 304 have no length of their own
    QByteArray body{};        ///< shared, not copied, when it is written
  };
  void expect(Framing framing);

  [[nodiscard]] qint64 bytesAvailable() const override;
  [[nodiscard]] bool canReadLine() const override;
  [[nodiscard]] bool atEnd() const override { return at_ == head_.size(); }
  /// The gate ends connections, not QHttpServer.
  void disconnectFromHost() override {}

 protected:
  qint64 readData(char* to, qint64 most) override;
  qint64 readLineData(char* to, qint64 most) override;
  qint64 writeData(const char* from, qint64 size) override;

 private:
  QByteArray head_;   ///< of the request …
  qsizetype at_ = 0;  ///< … read up to here
  Framing framing_;
  QByteArray answerHead_;
  bool answerHeadSent_ = false;
  Sink sink_;
};

}  // namespace sentisound::api
