// A live server, and a client that speaks /v1 to it.
#pragma once

#include <QList>

#include "LiveServer.h"

namespace sentisound::test {

struct Part {
  QByteArray name{};
  QByteArray data{};
  QByteArray fileName{};  ///< empty: a text part
};

inline constexpr const char* kFormType = "multipart/form-data; boundary=xyz";

inline QByteArray form(const QList<Part>& parts) {
  QByteArray body;
  for (const auto& part : parts) {
    body += "--xyz\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
    if (!part.fileName.isEmpty()) body += "; filename=\"" + part.fileName + '"';
    body += "\r\n\r\n" + part.data + "\r\n";
  }
  return body + "--xyz--\r\n";
}

inline Part sound(const QByteArray& fileName = "a.wav", unsigned seed = 1, double seconds = 0.6) {
  return {"file", speechWav(seconds, seed), fileName};
}

using Fields = QList<std::pair<QByteArray, QByteArray>>;

class V1Server : public LiveServer {
 protected:
  [[nodiscard]] virtual Reply ask(const QByteArray& method, const QByteArray& path, const Fields& fields = {},
                                  const QByteArray& body = {}) const {
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto& [name, value] : fields) bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH")
      bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return client().raw(bytes + "\r\n" + body);
  }
  [[nodiscard]] Reply get(const QByteArray& path) const { return ask("GET", path); }
  [[nodiscard]] Reply send(const QByteArray& method, const QByteArray& path, const QList<Part>& parts) const {
    return ask(method, path, {{"Content-Type", kFormType}}, form(parts));
  }
  [[nodiscard]] Reply patch(const QByteArray& path, const QByteArray& json, const Fields& more = {}) const {
    return ask("PATCH", path, Fields{{"Content-Type", "application/merge-patch+json"}} + more, json);
  }
  /// Analyses and keeps a sound; its address.
  [[nodiscard]] QByteArray kept(const QByteArray& fileName = "a.wav", unsigned seed = 1) const {
    const auto reply = send("POST", "/v1/analyses", {sound(fileName, seed)});
    EXPECT_EQ(reply.status, 201) << reply.body.toStdString();
    return reply.field("Location");
  }
  static std::string code(const Reply& reply) {
    EXPECT_EQ(reply.field("Content-Type"), "application/problem+json") << reply.body.toStdString();
    const auto json = reply.json();
    EXPECT_EQ(json.value("status", 0), reply.status);
    EXPECT_EQ(json.value("type", ""), "urn:sentisound:problem:" + json.value("code", ""));
    return json.value("code", "");
  }
  static std::string detail(const Reply& reply) { return reply.json().value("detail", ""); }
};

}  // namespace sentisound::test
