// A client of the live stream.
#pragma once

#include <QTest>
#include <QWebSocket>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "Client.h"

namespace sentisound::test {

/// A client of the stream, with an event loop of its own.
class StreamClient : public QObject {
 public:
  explicit StreamClient(quint16 port, const QByteArray& origin = {},
                        const QString& path = QStringLiteral("/v1/stream"))
      : socket_(QString::fromLatin1(origin)) {
    connect(&socket_, &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { messages.push_back(nlohmann::json::parse(text.toStdString())); });
    connect(&socket_, &QWebSocket::disconnected, this, [this] { open = false; });
    socket_.open(QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(port) + path));
    (void)QTest::qWaitFor(
        [this] {
          return socket_.state() == QAbstractSocket::ConnectedState ||
                 socket_.state() == QAbstractSocket::UnconnectedState;
        },
        kPatienceMs);
    open = socket_.state() == QAbstractSocket::ConnectedState;
  }

  void text(const QString& message) { socket_.sendTextMessage(message); }
  void sound(const QByteArray& bytes) { socket_.sendBinaryMessage(bytes); }
  /// The first message of that type, waited for; null if the stream ends without it.
  nlohmann::json waitFor(const std::string& type) {
    const auto find = [&] {
      const auto found =
          std::ranges::find_if(messages, [&](const nlohmann::json& one) { return one["type"] == type; });
      return found == messages.end() ? nlohmann::json() : *found;
    };
    (void)QTest::qWaitFor([&] { return !find().is_null() || !open; }, kPatienceMs);
    return find();
  }
  void waitForEnd() {
    (void)QTest::qWaitFor([this] { return !open; }, kPatienceMs);
  }
  QWebSocket& socket() { return socket_; }

  std::vector<nlohmann::json> messages;
  bool open = false;

 private:
  QWebSocket socket_;
};

}  // namespace sentisound::test
