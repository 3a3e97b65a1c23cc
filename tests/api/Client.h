// A plain HTTP client over a socket, without mercy or manners.
#pragma once

#include <QByteArray>
#include <QTcpSocket>
#include <nlohmann/json.hpp>

namespace sentisound::test {

inline constexpr int kPatienceMs = 60'000;

struct Reply {
  int status = 0;  ///< 0: no answer
  QByteArray head{};
  QByteArray body{};

  [[nodiscard]] nlohmann::json json() const {
    return nlohmann::json::parse(body.toStdString(), nullptr, false);
  }
  /// The value of a header field; empty if there is none.
  [[nodiscard]] QByteArray field(const QByteArray& name) const {
    for (const auto& line : head.split('\n'))
      if (line.toLower().startsWith(name.toLower() + ':')) return line.sliced(name.size() + 1).trimmed();
    return {};
  }
  /// The text of {"error": …}; empty if there is none.
  [[nodiscard]] std::string error() const {
    const auto body_ = json();
    return body_.is_object() ? body_.value("error", std::string()) : std::string();
  }
};

inline Reply readReply(QTcpSocket& socket) {
  QByteArray all = socket.readAll();
  while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(kPatienceMs))
    all += socket.readAll();
  all += socket.readAll();
  const auto end = all.indexOf("\r\n\r\n");
  if (end < 0) return {};
  return {.status = all.sliced(9, 3).toInt(), .head = all.first(end), .body = all.sliced(end + 4)};
}

class Client {
 public:
  explicit Client(quint16 port) : port_(port) {}

  /// Sends the bytes as they are and reads until the server ends the connection.
  [[nodiscard]] Reply raw(const QByteArray& bytes) const {
    QTcpSocket socket;
    connectTo(socket);
    socket.write(bytes);
    return readReply(socket);
  }
  [[nodiscard]] Reply request(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                              const QByteArray& contentType = {}) const {
    return raw(message(method, path, body, contentType));
  }
  [[nodiscard]] Reply get(const QByteArray& path) const { return request("GET", path); }
  [[nodiscard]] Reply post(const QByteArray& path, const QByteArray& contentType,
                           const QByteArray& body) const {
    return request("POST", path, body, contentType);
  }
  [[nodiscard]] Reply upload(const QByteArray& path, const QByteArray& fileName, const QByteArray& data,
                             const QByteArray& part = "file") const {
    return raw(uploadMessage(path, fileName, data, part));
  }
  [[nodiscard]] Reply record(const QByteArray& audio) const {
    return post("/record", "application/json", "{\"audio\": \"" + audio + "\"}");
  }

  void connectTo(QTcpSocket& socket) const {
    socket.connectToHost(QStringLiteral("127.0.0.1"), port_);
    socket.waitForConnected(kPatienceMs);
  }

  static QByteArray message(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                            const QByteArray& contentType = {}) {
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!contentType.isEmpty()) bytes += "Content-Type: " + contentType + "\r\n";
    if (!body.isEmpty()) bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
  }
  static QByteArray uploadMessage(const QByteArray& path, const QByteArray& fileName, const QByteArray& data,
                                  const QByteArray& part = "file") {
    const QByteArray body = "--xyz\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" +
                            fileName + "\"\r\nContent-Type: audio/wav\r\n\r\n" + data + "\r\n--xyz--\r\n";
    return message("POST", path, body, "multipart/form-data; boundary=xyz");
  }

 private:
  quint16 port_;
};

}  // namespace sentisound::test
