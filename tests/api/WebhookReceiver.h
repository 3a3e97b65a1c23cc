// A little HTTP server that is told things, and answers as it was told to.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <atomic>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "Client.h"

namespace sentisound::test {

class WebhookReceiver {
 public:
  struct Received {
    QByteArray head{};
    QByteArray body{};
    [[nodiscard]] QByteArray field(const QByteArray& name) const { return Reply{.head = head}.field(name); }
    [[nodiscard]] QByteArray target() const { return head.split(' ').value(1); }
  };
  static constexpr int kSilence = 0;  ///< in place of a status: the connection stays open without an answer

  /// Answers with these one after the other, then with the last for ever.
  explicit WebhookReceiver(std::vector<int> statuses) : statuses_(std::move(statuses)) {
    std::promise<quint16> listening;
    thread_ = std::thread([this, &listening] { run(listening); });
    port_ = listening.get_future().get();
  }
  ~WebhookReceiver() {
    ends_ = true;
    thread_.join();
  }
  WebhookReceiver(const WebhookReceiver&) = delete;
  WebhookReceiver& operator=(const WebhookReceiver&) = delete;

  [[nodiscard]] QByteArray url(const QByteArray& path = {}) const {
    return "http://127.0.0.1:" + QByteArray::number(port_) + path;
  }
  void answerFromNowOn(int status) {
    const std::lock_guard lock(mutex_);
    statuses_ = {status};
  }
  void setBody(const QByteArray& type, const QByteArray& body) {
    const std::lock_guard lock(mutex_);
    type_ = type;
    body_ = body;
  }
  [[nodiscard]] std::vector<Received> received() const {
    const std::lock_guard lock(mutex_);
    return received_;
  }
  /// Waits for so many; all that came.
  [[nodiscard]] std::vector<Received> waitFor(std::size_t count) const {
    for (int i = 0; i < kPatienceMs / 20 && received().size() < count; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return received();
  }

 private:
  void run(std::promise<quint16>& listening) {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    listening.set_value(server.serverPort());
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    while (!ends_) {
      if (!server.waitForNewConnection(20)) continue;
      std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
      if (!take(*socket)) silent.push_back(std::move(socket));
    }
  }
  /// Whether it was answered.
  bool take(QTcpSocket& socket) {
    QByteArray bytes;
    const auto complete = [&bytes] {
      const auto end = bytes.indexOf("\r\n\r\n");
      const Reply request{.head = bytes.first(std::max<qsizetype>(end, 0))};
      return end >= 0 && bytes.size() >= end + 4 + request.field("Content-Length").toLongLong();
    };
    while (!complete() && socket.waitForReadyRead(5000)) bytes += socket.readAll();
    const auto end = bytes.indexOf("\r\n\r\n");
    int status = kSilence;
    QByteArray type;
    QByteArray body;
    {
      const std::lock_guard lock(mutex_);
      if (end >= 0) received_.push_back({.head = bytes.first(end), .body = bytes.sliced(end + 4)});
      status = statuses_.front();
      type = type_;
      body = body_;
      if (statuses_.size() > 1) statuses_.erase(statuses_.begin());
    }
    if (status == kSilence) return false;
    socket.write("HTTP/1.1 " + QByteArray::number(status) + " As told\r\nLocation: " + url("/elsewhere") +
                 "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                 "\r\nConnection: close\r\n\r\n" + body);
    socket.waitForBytesWritten(5000);
    socket.disconnectFromHost();
    return true;
  }

  mutable std::mutex mutex_;
  std::vector<int> statuses_;
  std::vector<Received> received_;
  QByteArray type_ = "text/plain";
  QByteArray body_ = "ok";
  std::atomic<bool> ends_ = false;
  quint16 port_ = 0;
  std::thread thread_;
};

}  // namespace sentisound::test
