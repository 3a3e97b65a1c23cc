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

/// The next answer on the connection, which may stay open after it; what has come of later ones stays in
/// `rest`.
inline Reply readReply(QTcpSocket& socket, QByteArray& rest, bool toHead = false) {
  const auto complete = [&]() -> qsizetype {  // bytes of the answer; -1 if it is not all there
    const auto end = rest.indexOf("\r\n\r\n");
    if (end < 0) return -1;
    const Reply reply{.status = rest.sliced(9, 3).toInt(), .head = rest.first(end)};
    if (toHead || reply.status == 204 || reply.status == 304) return end + 4;
    const auto length = reply.field("Content-Length");
    const auto size = end + 4 + length.toLongLong();
    return length.isEmpty() || rest.size() < size ? -1 : size;
  };
  const auto more = [&] {
    return socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(kPatienceMs);
  };
  rest += socket.readAll();
  auto size = complete();
  for (; size < 0 && more(); size = complete()) rest += socket.readAll();
  if (size < 0) {
    rest += socket.readAll();
    size = rest.size();
  }
  const auto all = rest.first(size);
  rest = rest.sliced(size);
  const auto end = all.indexOf("\r\n\r\n");
  if (end < 0) return {};
  return {.status = all.sliced(9, 3).toInt(), .head = all.first(end), .body = all.sliced(end + 4)};
}

inline Reply readReply(QTcpSocket& socket) {
  QByteArray rest;
  return readReply(socket, rest);
}

class Client {
 public:
  explicit Client(quint16 port) : port_(port) {}

  /// Sends the bytes as they are, on a connection of their own, and reads one answer.
  [[nodiscard]] Reply raw(const QByteArray& bytes) const {
    QTcpSocket socket;
    QByteArray rest;
    connectTo(socket);
    socket.write(bytes);
    return readReply(socket, rest, bytes.startsWith("HEAD "));
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
