// A live server whose every answer is checked against the description that it sends itself.
#pragma once

#include "OpenApi.h"
#include "V1Server.h"
#include "support/TinyAdaptiveModel.h"

namespace sentisound::test {

inline std::string mediaType(const QByteArray& contentType) {
  return contentType.split(';').first().trimmed().toLower().toStdString();
}

/// Statuses that every operation may answer with. They are provoked for one, not for all.
inline const std::set<int> kEverywhere{401, 403, 408, 413, 421, 429, 500, 503};

/// Every answer is checked against the description that the server itself sends.
class Contract : public V1Server {
 protected:
  void SetUp() override {
    writeTinySpeakerModel(folder.path() / "models");
    writeTinyAdaptiveModel(folder.path() / "models");
    V1Server::SetUp();
    writeTinyModel(folder.path() / "models", ownTinyModel());
    std::filesystem::create_directories(folder.path() / "models" / "broken");
    api = std::make_unique<OpenApi>(V1Server::ask("GET", "/openapi.json").json());
  }
  [[nodiscard]] Reply ask(const QByteArray& method, const QByteArray& path, const Fields& fields,
                          const QByteArray& body) const override {
    auto reply = V1Server::ask(method, path, fields, body);
    check(method, path, body, fields, reply);
    return reply;
  }
  [[nodiscard]] Reply ask(const QByteArray& method, const QByteArray& path, const Fields& fields = {}) const {
    return ask(method, path, fields, {});
  }
  void check(const QByteArray& method, const QByteArray& path, const QByteArray& body, const Fields& fields,
             const Reply& reply) const {
    const auto question = path.indexOf('?');
    const auto plain = question < 0 ? path : path.first(question);
    const auto operation = api->find(method.toStdString(), plain.toStdString());
    ASSERT_TRUE(operation) << "not documented: " << method.toStdString() << ' ' << path.toStdString();
    const auto where = operation->name() + ' ' + std::to_string(reply.status);
    const auto response = api->response(*operation, reply.status);
    ASSERT_FALSE(response.is_null()) << "not documented: " << where << ' ' << reply.body.toStdString();
    seen[operation->name()].insert(reply.status);
    checkBody(response, reply, where);
    const nlohmann::json headers = response.value("headers", nlohmann::json::object());
    for (const auto& [name, unused] : headers.items())
      // A new analysis has a tag unless it is answered with more than is kept.
      EXPECT_TRUE((reply.status == 201 && name == "ETag") ||
                  !reply.field(QByteArray::fromStdString(name)).isEmpty())
          << where << " has no " << name;
    if (reply.status < 400)
      checkRequest(*operation, question < 0 ? QByteArray() : path.sliced(question + 1), body, fields);
  }
  void checkBody(const nlohmann::json& response, const Reply& reply, const std::string& where) const {
    if (!response.contains("content")) {
      EXPECT_TRUE(reply.body.isEmpty()) << where;
      return;
    }
    const auto type = mediaType(reply.field("Content-Type"));
    ASSERT_TRUE(response.at("content").contains(type)) << "not documented: " << where << ' ' << type;
    // Labels of a sound without speech are an empty file.
    EXPECT_TRUE(!reply.body.isEmpty() || type == "text/tab-separated-values" ||
                type == "application/x-subrip")
        << where << ' ' << type;
    if (!isJson(type)) return;
    EXPECT_EQ(api->problems(reply.json(), response.at("content").at(type).at("schema")), "")
        << where << '\n'
        << reply.body.toStdString();
  }
  /// What was asked for successfully is documented too.
  void checkRequest(const OpenApi::Operation& operation, const QByteArray& query, const QByteArray& body,
                    const Fields& fields) const {
    std::set<std::string> options;
    for (const auto& parameter : operation.json.value("parameters", nlohmann::json::array()))
      if (parameter.at("in") == "query") options.insert(parameter.at("name"));
    for (const auto& option : query.split('&')) {
      if (option.isEmpty()) continue;
      const auto name = option.split('=').first().toStdString();
      EXPECT_TRUE(options.contains(name)) << operation.name() << ' ' << name;
      asked.insert(operation.name() + ' ' + name);
    }
    for (const auto& [field, value] : fields) {
      const auto type = mediaType(value);
      if (field != "Content-Type" || !isJson(type)) continue;
      const auto& content = operation.json.at("requestBody").at("content");
      ASSERT_TRUE(content.contains(type)) << operation.name() << ' ' << type;
      EXPECT_EQ(api->problems(nlohmann::json::parse(body.toStdString()), content.at(type).at("schema")), "")
          << operation.name();
    }
  }

  std::unique_ptr<OpenApi> api;
  mutable std::map<std::string, std::set<int>> seen;
  mutable std::set<std::string> asked;  ///< "GET /path option"
};

}  // namespace sentisound::test
