// A listening socket that hands on what it accepts.
#pragma once

#include <QTcpServer>
#include <functional>

namespace sentisound::api {

class Acceptor : public QTcpServer {
  Q_OBJECT
 public:
  explicit Acceptor(std::function<void(qintptr descriptor)> take) : take_(std::move(take)) {}

 protected:
  void incomingConnection(qintptr descriptor) override { take_(descriptor); }

 private:
  std::function<void(qintptr)> take_;
};

}  // namespace sentisound::api
