// Tokens of the scope own: they use the analyses and batches that came with them, and know of no others.
#include <QUuid>
#include <fstream>

#include "Contract.h"
#include "StreamClient.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class OwnScope : public Contract {
 protected:
  ServerOptions options() override {
    std::ofstream(folder.path() / "tokens") << "anna write anna-secret-0123456789\n"
                                            << "ben write ben-secret-0123456789 scopes=own\n";
    return {.port = 0, .tokenFile = QString::fromStdString((folder.path() / "tokens").string())};
  }
  static std::pair<QByteArray, QByteArray> token(const QByteArray& name) {
    return {"Authorization", "Bearer " + name + "-secret-0123456789"};
  }
  [[nodiscard]] Reply as(const QByteArray& name, const QByteArray& method, const QByteArray& path,
                         const QByteArray& type = {}, const QByteArray& body = {}) const {
    Fields fields{token(name)};
    if (!type.isEmpty()) fields << std::pair(QByteArrayLiteral("Content-Type"), type);
    return ask(method, path, fields, body);
  }
  [[nodiscard]] Reply get(const QByteArray& name, const QByteArray& path) const {
    return as(name, "GET", path);
  }
  [[nodiscard]] Reply send(const QByteArray& name, const QByteArray& path, const QList<Part>& parts) const {
    return as(name, "POST", path, kFormType, form(parts));
  }
  /// What somebody has: an analysis with its id and name, and a batch of one more.
  struct Things {
    QByteArray id{};
    QByteArray file{};
    QByteArray batch{};
  };
  [[nodiscard]] Things thingsOf(const QByteArray& name) const {
    const auto analysis = send(name, "/v1/analyses", {sound(name + ".wav", 1)});
    EXPECT_EQ(analysis.status, 201) << analysis.body.toStdString();
    const auto batch = send(name, "/v1/batches", {sound(name + "-batch.wav", 2)});
    EXPECT_EQ(batch.status, 202) << batch.body.toStdString();
    service->jobs().waitForDone();
    return {.id = analysis.field("Location").split('/').last(),
            .file = name + ".wav",
            .batch = batch.field("Location").split('/').last()};
  }
  /// The operation's path for these; empty if nothing in it is anybody's.
  static QByteArray pathOf(const OpenApi::Operation& operation, const Things& things) {
    auto path = QByteArray::fromStdString(operation.pattern);
    path.replace("{id}", path.startsWith("/v1/batches/") ? things.batch : things.id);
    const bool picture = path.startsWith("/visualizations/");
    path.replace("{filename}", things.file + (picture ? "_analysis.png" : ""));
    return path;
  }
  [[nodiscard]] Reply call(const QByteArray& name, const OpenApi::Operation& operation,
                           const QByteArray& path) const {
    const auto method = QByteArray::fromStdString(operation.method);
    const json content = operation.json.value("requestBody", json::object()).value("content", json::object());
    for (const auto& [type, media] : content.items())
      if (media.contains("example"))
        return as(name, method, path, QByteArray::fromStdString(type),
                  QByteArray::fromStdString(media.at("example").dump()));
    return as(name, method, path);
  }
};

/// Whatever operations there will be: one that is about a single thing is tried here with somebody else's.
TEST_F(OwnScope, AnswersAnotherOwnersIdsAsUnknownOnes) {
  const auto hers = thingsOf("anna");
  const auto his = thingsOf("ben");
  const Things unknown{
      .id = "999999", .file = "unknown.wav", .batch = QUuid::createUuid().toByteArray(QUuid::WithoutBraces)};
  int tried = 0;
  for (const auto& operation : api->operations()) {
    const auto& pattern = operation.pattern;
    if (pattern.find('{') == std::string::npos) continue;
    if (pattern.starts_with("/v1/speakers/") || pattern == "/v1/models/{id}/activate") {
      auto path = QByteArray::fromStdString(pattern);
      EXPECT_EQ(code(call("ben", operation, path.replace("{name}", "Zoe").replace("{id}", "1"))), "own-only")
          << operation.name();
      continue;
    }
    if (pattern == "/v1/models/{id}") continue;  // everybody's, and only read
    ++tried;
    auto other = call("ben", operation, pathOf(operation, hers));
    auto none = call("ben", operation, pathOf(operation, unknown));
    EXPECT_EQ(none.status, 404) << operation.name();
    EXPECT_EQ(other.status, none.status) << operation.name();
    EXPECT_EQ(QByteArray(other.body).replace(hers.file, unknown.file), none.body) << operation.name();
    EXPECT_EQ(other.field("Content-Type"), none.field("Content-Type")) << operation.name();
    if (operation.method == "GET") {
      EXPECT_LT(call("ben", operation, pathOf(operation, his)).status, 300)
          << operation.name() << ", his own";
    }
  }
  EXPECT_GE(tried, 15);
  EXPECT_TRUE(get("anna", "/v1/analyses/" + hers.id).json().at("label").is_null()) << "nothing was changed";
  EXPECT_EQ(get("anna", "/v1/batches/" + hers.batch).status, 200);
  EXPECT_EQ(get("anna", "/v1/analyses/" + his.id).status, 200) << "without the scope everything is seen";
  EXPECT_EQ(as("ben", "PATCH", "/v1/analyses/" + his.id, "application/json", R"({"label":"sad"})").status,
            200);
  EXPECT_EQ(as("ben", "DELETE", "/v1/analyses/" + his.id).status, 204);
  EXPECT_EQ(as("ben", "DELETE", "/v1/batches/" + his.batch).status, 204);
}

TEST_F(OwnScope, ListsAndCountsItsOwn) {
  (void)thingsOf("anna");
  (void)thingsOf("ben");
  ASSERT_TRUE(service->run({.bytes = speechWav(), .name = QStringLiteral("old.wav")})) << "nobody's";
  const auto names = [&](const char* who, const QByteArray& query = {}) {
    std::set<std::string> found;
    const json page = get(who, "/v1/analyses" + query).json();
    for (const auto& one : page.at("analyses")) found.insert(one.at("file"));
    return found;
  };
  EXPECT_EQ(names("ben"), (std::set<std::string>{"ben.wav", "ben-batch.wav"}));
  EXPECT_EQ(names("ben", "?q=anna"), std::set<std::string>{});
  EXPECT_EQ(names("anna").size(), 5U);
  EXPECT_EQ(get("ben", "/v1/statistics").json().at("total"), 2);
  EXPECT_EQ(get("anna", "/v1/statistics").json().at("total"), 5);
  EXPECT_EQ(get("ben", "/history").json().at("history").size(), 2U);
  EXPECT_EQ(get("anna", "/history").json().at("history").size(), 5U);
  EXPECT_EQ(get("ben", "/v1/batches").json().at("batches").size(), 1U);
  EXPECT_EQ(get("anna", "/v1/batches").json().at("batches").size(), 2U);
  EXPECT_EQ(get("ben", "/v1/analyses?limit=1").json().at("next").is_null(), false);
  EXPECT_EQ(get("ben", "/metrics").status, 403) << "they count everybody";
  EXPECT_EQ(get("ben", "/v1/models").status, 200);
}

TEST_F(OwnScope, OwnsWhatComesInByAnyWay) {
  EXPECT_EQ(send("ben", "/predict", {sound("1.wav", 1)}).status, 200);
  EXPECT_EQ(send("ben", "/api/predict", {sound("2.wav", 2)}).status, 200);
  EXPECT_EQ(
      as("ben", "POST", "/record", "application/json", "{\"audio\":\"" + speechWav(0.6, 3).toBase64() + "\"}")
          .status,
      200);
  EXPECT_EQ(send("ben", "/v1/analyses", {sound("4.wav", 4)}).status, 201);
  EXPECT_EQ(send("ben", "/v1/batches", {sound("5.wav", 5)}).status, 202);
  service->jobs().waitForDone();
  const auto ticket = as("ben", "POST", "/v1/tickets").json().value("ticket", "");
  StreamClient stream(server->port(), {},
                      QStringLiteral("/v1/stream?ticket=") + QString::fromStdString(ticket));
  ASSERT_TRUE(stream.open);
  stream.text(QStringLiteral(R"({"type":"start","rate":16000,"keep":true,"name":"6.wav"})"));
  stream.sound(speechWav(1.0, 6).sliced(44));
  stream.text(QStringLiteral(R"({"type":"stop"})"));
  ASSERT_FALSE(stream.waitFor("final").is_null());
  const auto rows = history();
  EXPECT_EQ(rows.size(), 6U);
  for (const auto& row : rows) EXPECT_EQ(row.owner, u"ben") << row.name.toStdString();
  EXPECT_EQ(get("ben", "/v1/statistics").json().at("total"), 6);
}

TEST_F(OwnScope, AnalysesAgainOnlyItsOwn) {
  const auto hers = thingsOf("anna");
  const auto his = thingsOf("ben");
  const auto begun = as("ben", "POST", "/v1/batches", "application/json",
                        "{\"items\":[" + hers.id + ",999999," + his.id + "]}");
  ASSERT_EQ(begun.status, 202) << begun.body.toStdString();
  service->jobs().waitForDone();
  const json batch = get("ben", begun.field("Location")).json();
  const auto& items = batch.at("items");
  ASSERT_EQ(items.size(), 3U);
  const auto problem = [&](std::size_t i) {
    auto text = items[i].at("problem").dump();
    const auto name = items[i].at("name").get<std::string>();
    text.replace(text.find(name), name.size(), "N");
    return text;
  };
  EXPECT_EQ(items[0].at("name"), hers.id.toStdString()) << "her name for it is not told";
  EXPECT_EQ(problem(0), problem(1));
  EXPECT_EQ(items[2].at("state"), "done");
  EXPECT_EQ(history().back().owner, u"ben");
  EXPECT_EQ(get("ben", "/v1/statistics").json().at("total"), 3);
}

TEST_F(OwnScope, HoldsForTickets) {
  const auto events = "/v1/batches/" + thingsOf("anna").batch + "/events";
  const auto given = as("ben", "POST", "/v1/tickets", "application/json", "{\"for\":\"" + events + "\"}");
  ASSERT_EQ(given.status, 201);
  EXPECT_EQ(V1Server::ask("GET", events + "?ticket=" +
                                     QByteArray::fromStdString(given.json().at("ticket").get<std::string>()))
                .status,
            404);
}

}  // namespace
}  // namespace sentisound::test
