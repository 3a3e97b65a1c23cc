// A listening socket that hands on what it accepts.
#pragma once

#include <QTcpServer>
#include <functional>

namespace sentisound::api {

class Acceptor : public QTcpServer {
  Q_OBJECT
 public:
  using Take = std::function<void(Acceptor&, qintptr descriptor)>;
  explicit Acceptor(Take take) : take_(std::move(take)) {}

  /// For the QHttpServer that it is bound to, which takes it from here.
  void hand(QTcpSocket* socket) { addPendingConnection(socket); }

 protected:
  void incomingConnection(qintptr descriptor) override { take_(*this, descriptor); }

 private:
  Take take_;
};

}  // namespace sentisound::api
