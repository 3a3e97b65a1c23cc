// Requests that cannot be understood at all.
#include "OpenApi.h"
#include "V1Server.h"

namespace sentisound::test {
namespace {

class V1Malformed : public V1Server {
 protected:
  void expectDocumented(const std::string& path, const Reply& reply) const {
    const auto operation = api.find("GET", path);
    ASSERT_TRUE(operation);
    const auto response = api.response(*operation, reply.status);
    ASSERT_FALSE(response.is_null()) << reply.status;
    const auto type = reply.field("Content-Type").toStdString();
    ASSERT_TRUE(response.at("content").contains(type)) << type;
    EXPECT_EQ(api.problems(reply.json(), response.at("content").at(type).at("schema")), "");
  }

  OpenApi api = OpenApi::read(SENTISOUND_SOURCE_DIR "/resources/api/openapi.json");
};

TEST_F(V1Malformed, IsToldInTheMannerOfItsPathAndAsDocumented) {
  const QByteArray host = " HTTP/1.1\r\nHost: localhost\r\n";
  const std::tuple<int, const char*, QByteArray> cases[] = {
      {400, "malformed-request", "/%00" + host},
      {400, "malformed-request", "/%C3" + host},
      {400, "malformed-request", host + "Host: two\r\n"},
      {400, "malformed-request", host + "Content-Length: x\r\n"},
      {400, "malformed-request", host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"},
      {414, "uri-too-long", "?q=" + QByteArray(10'000, 'x') + host},
      {417, "expectation", host + "Expect: wonders\r\n"},
      {431, "too-many-fields", host + QByteArray("A: b\r\n").repeated(200)},
      {431, "head-too-large", host + "A: " + QByteArray(40'000, 'x') + "\r\n"},
      {501, "transfer-encoding", host + "Transfer-Encoding: gzip\r\n"},
      {505, "version", " HTTP/1.9\r\nHost: localhost\r\n"}};
  for (const auto& [status, name, rest] : cases) {
    for (const char* path : {"/v1/analyses", "/v1/health", "http://localhost/v1/models"}) {
      const auto reply = client().raw("GET " + QByteArray(path) + rest + "\r\n");
      EXPECT_EQ(reply.status, status) << path << rest.left(60).toStdString();
      EXPECT_EQ(code(reply), name) << path << rest.left(60).toStdString();
      expectDocumented("/v1/health", reply);
    }
    for (const char* path : {"/history", "/v1x", "/models/v1"}) {
      const auto reply = client().raw("GET " + QByteArray(path) + rest + "\r\n");
      EXPECT_EQ(reply.status, status) << path << rest.left(60).toStdString();
      EXPECT_FALSE(reply.error().empty()) << path << rest.left(60).toStdString();
      expectDocumented("/health", reply);
    }
  }
}

}  // namespace
}  // namespace sentisound::test
