// /v1/batches.
#include <QSemaphore>
#include <QUuid>
#include <future>
#include <thread>

#include "V1Server.h"
#include "api/v1/Batches.h"

namespace sentisound::test {
namespace {

using namespace api;
using namespace api::v1;
using nlohmann::json;

struct Event {
  int id = 0;
  std::string name{};
  json data{};
};

std::vector<Event> eventsOf(const QByteArray& stream) {
  std::vector<Event> events;
  for (qsizetype from = 0; from < stream.size();) {
    const auto end = stream.indexOf("\n\n", from);
    if (end < 0) break;
    Event event;
    for (const auto& line : stream.sliced(from, end - from).split('\n')) {
      if (line.startsWith("id: ")) event.id = line.sliced(4).toInt();
      if (line.startsWith("event: ")) event.name = line.sliced(7).toStdString();
      if (line.startsWith("data: ")) event.data = json::parse(line.sliced(6).toStdString(), nullptr, false);
    }
    if (!event.name.empty()) events.push_back(std::move(event));
    from = end + 2;
  }
  return events;
}

class V1Batches : public V1Server {
 protected:
  /// Waits for the batch's end, by its events, and answers with it.
  [[nodiscard]] json finished(const QByteArray& path) const {
    const auto events = get(path + "/events");
    EXPECT_EQ(events.field("Content-Type"), "text/event-stream");
    return get(path).json();
  }
};

TEST_F(V1Batches, AnalyseEveryFile) {
  const auto reply =
      send("POST", "/v1/batches", {sound("a.wav", 1), {"file", "nothing", "notes.txt"}, sound("a.wav", 3)});
  ASSERT_EQ(reply.status, 202) << reply.body.toStdString();
  const auto path = reply.field("Location");
  EXPECT_EQ(path, "/v1/batches/" + QByteArray::fromStdString(reply.json().at("id").get<std::string>()));
  const auto batch = finished(path);
  EXPECT_EQ(batch.at("state"), "done");
  EXPECT_EQ(batch.at("total"), 3);
  EXPECT_EQ(batch.at("done"), 2);
  EXPECT_EQ(batch.at("failed"), 1);
  EXPECT_FALSE(batch.at("finished_at").is_null());
  const auto& items = batch.at("items");
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[1].at("state"), "failed");
  EXPECT_EQ(items[1].at("problem").at("code"), "unsupported");
  EXPECT_NE(items[1].at("problem").at("detail").get<std::string>().find("notes.txt"), std::string::npos);
  for (const int i : {0, 2}) {
    const auto analysis = get(
        "/v1/analyses/" + QByteArray::number(items[static_cast<std::size_t>(i)].at("analysis").get<int>()));
    ASSERT_EQ(analysis.status, 200);
    const auto direct = service->run(
        {.bytes = speechWav(0.6, static_cast<unsigned>(i + 1)), .name = QStringLiteral("x"), .keep = false});
    EXPECT_EQ(analysis.json().at("confidence").get<double>(), direct->analysis.prediction.confidence());
  }
  EXPECT_EQ(get("/v1/batches").json().at("batches").size(), 1U);
}

TEST_F(V1Batches, AnalyseKeptAnalysesAgain) {
  writeTinyModel(folder.path() / "models", ownTinyModel());
  const auto id = kept("a.wav", 1).split('/').last();
  const auto reply = ask("POST", "/v1/batches", {{"Content-Type", "application/json"}},
                         "{\"items\":[" + id + ",99],\"model\":\"stress\"}");
  ASSERT_EQ(reply.status, 202) << reply.body.toStdString();
  const auto batch = finished(reply.field("Location"));
  const auto& items = batch.at("items");
  EXPECT_EQ(items[0].at("name"), "a.wav");
  EXPECT_EQ(items[0].at("state"), "done");
  EXPECT_NE(items[0].at("analysis").get<int>(), id.toInt()) << "an analysis of its own";
  EXPECT_EQ(get("/v1/analyses/" + QByteArray::number(items[0].at("analysis").get<int>())).json().at("model"),
            "stress");
  EXPECT_EQ(items[1].at("state"), "failed");
  EXPECT_EQ(items[1].at("problem").at("code"), "not-found");
}

TEST_F(V1Batches, TellEachItemAsItIsFinished) {
  const auto path = send("POST", "/v1/batches", {sound("a.wav", 1), sound("b.wav", 2)}).field("Location");
  const auto events = eventsOf(get(path + "/events").body);
  ASSERT_EQ(events.size(), 5U);
  for (std::size_t i = 0; i < events.size(); ++i) EXPECT_EQ(events[i].id, static_cast<int>(i + 1));
  std::set<int> indices;
  for (const std::size_t i : {0U, 2U}) {
    EXPECT_EQ(events[i].name, "item");
    EXPECT_EQ(events[i].data.at("state"), "done");
    indices.insert(events[i].data.at("index").get<int>());
    EXPECT_EQ(events[i + 1].name, "progress");
    EXPECT_EQ(events[i + 1].data.at("done"), i / 2 + 1);
  }
  EXPECT_EQ(indices, (std::set{0, 1}));
  EXPECT_EQ(events[4].name, "done");
  EXPECT_EQ(events[4].data.at("state"), "done");

  const auto rest = eventsOf(ask("GET", path + "/events", {{"Last-Event-ID", "3"}}).body);
  ASSERT_EQ(rest.size(), 2U);
  EXPECT_EQ(rest[0].id, 4);
  EXPECT_EQ(ask("GET", path + "/events", {{"Last-Event-ID", "5"}}).status, 204) << "nothing more will come";
  EXPECT_EQ(eventsOf(ask("GET", path + "/events", {{"Last-Event-ID", "mine"}}).body).size(), 5U);
}

TEST_F(V1Batches, AreForgottenOnceFinished) {
  const auto path = send("POST", "/v1/batches", {sound()}).field("Location");
  const auto batch = finished(path);
  EXPECT_EQ(ask("DELETE", path).status, 204);
  EXPECT_EQ(code(get(path)), "not-found");
  EXPECT_EQ(code(get(path + "/events")), "not-found");
  EXPECT_EQ(code(ask("DELETE", path)), "not-found");
  EXPECT_EQ(get("/v1/analyses").json().at("analyses").size(), 1U) << "what was analysed stays";
}

TEST_F(V1Batches, RefuseWithACodeForEachTrouble) {
  const auto ofJson = [&](const QByteArray& body) {
    return ask("POST", "/v1/batches", {{"Content-Type", "application/json"}}, body);
  };
  EXPECT_EQ(code(ofJson("{")), "malformed-json");
  for (const char* bad : {"{}", "{\"items\":[]}", "{\"items\":7}", "{\"items\":[\"1\"]}", "{\"items\":[1.5]}",
                          "{\"items\":[0]}", "{\"items\":[1e300]}", "{\"items\":[1],\"model\":7}",
                          "{\"items\":[1],\"speaker\":\"Anna\"}"})
    EXPECT_EQ(code(ofJson(bad)), "bad-field") << bad;
  EXPECT_EQ(code(ofJson("{\"items\":[1],\"model\":\"none\"}")), "unknown-model");
  EXPECT_EQ(code(send("POST", "/v1/batches", {sound(), {"model", "none"}})), "unknown-model");
  EXPECT_EQ(code(send("POST", "/v1/batches", {sound(), {"speaker", "Zoe"}})), "unknown-speaker");
  EXPECT_EQ(code(send("POST", "/v1/batches", {sound(), {"keep", "false"}})), "bad-parameter");
  EXPECT_EQ(code(send("POST", "/v1/batches", {{"file", "", "a.wav"}})), "empty-file");
  EXPECT_EQ(code(ask("POST", "/v1/batches", {{"Content-Type", "audio/wav"}}, speechWav())),
            "unsupported-media-type");
  EXPECT_EQ(get("/v1/batches").json().at("batches"), json::array());
}

/// Batches without a server, over a queue of one thread whose place for them is taken until it is released.
class BatchesOfOneThread : public V1Server {
 protected:
  void SetUp() override {
    V1Server::SetUp();
    service->jobs().post(
        {.lane = Lane::Bulk}, [this] { go_.acquire(); }, [](const Error&) {});
  }
  [[nodiscard]] int jobs() const override { return 1; }
  void TearDown() override {
    letGo();
    service->jobs().waitForDone();
  }
  void letGo() {
    if (!std::exchange(gone_, true)) go_.release();
  }
  [[nodiscard]] static BatchOrder files(int count, qsizetype padding = 0) {
    BatchOrder order;
    for (int i = 0; i < count; ++i)
      order.items.push_back(
          {.name = QString::number(i),
           .bytes = speechWav(0.6, static_cast<unsigned>(i + 1)) + QByteArray(padding, '\0')});
    return order;
  }
  [[nodiscard]] static json of(const Batches& batches, const QString& id) {
    return json::parse(batches.json(id).value_or("{}").toStdString());
  }

 private:
  QSemaphore go_;
  bool gone_ = false;
};

TEST_F(BatchesOfOneThread, LetSingleRequestsPass) {
  Batches batches(*service);
  const auto id = batches.begin(files(3));
  ASSERT_TRUE(id);
  EXPECT_EQ(send("POST", "/predict", {sound()}).status, 200) << "while the batch waits";
  EXPECT_EQ(of(batches, *id).at("done"), 0);
  letGo();
  service->jobs().waitForDone();
  EXPECT_EQ(of(batches, *id).at("done"), 3);
}

TEST_F(BatchesOfOneThread, TakeTurns) {
  Batches batches(*service);
  const auto first = batches.begin(files(3));
  const auto second = batches.begin(files(1));
  ASSERT_TRUE(first && second);
  std::vector<std::string> ended;
  const auto note = [&](const char* name) {
    return Exchange{.respond = [](const Answer&) {},
                    .more =
                        [&ended, name](const QByteArray& bytes) {
                          if (bytes.contains("event: done")) ended.emplace_back(name);
                        },
                    .end = [] {}};
  };
  ASSERT_TRUE(batches.watch(*first, 0, note("first")));
  ASSERT_TRUE(batches.watch(*second, 0, note("second")));
  letGo();
  service->jobs().waitForDone();
  EXPECT_EQ(ended, (std::vector<std::string>{"second", "first"}))
      << "the short one does not wait for the long";
}

TEST_F(BatchesOfOneThread, AreCancelled) {
  Batches batches(*service);
  const auto id = batches.begin(files(3));
  ASSERT_TRUE(id);
  EXPECT_EQ(of(batches, *id).at("state"), "running");
  int ends = 0;
  ASSERT_TRUE(batches.watch(
      *id, 0, {.respond = [](const Answer&) {}, .more = [](const QByteArray&) {}, .end = [&] { ++ends; }}));
  ASSERT_TRUE(batches.cancel(*id));
  letGo();
  service->jobs().waitForDone();
  const auto batch = of(batches, *id);
  EXPECT_EQ(batch.at("state"), "cancelled");
  EXPECT_EQ(batch.at("done"), 0);
  for (const auto& item : batch.at("items")) EXPECT_EQ(item.at("state"), "cancelled");
  EXPECT_EQ(ends, 1);
  EXPECT_TRUE(history().empty());
}

TEST_F(BatchesOfOneThread, HaveBounds) {
  Batches batches(*service, {.mostRunning = 2, .mostBytes = 100'000});
  EXPECT_FALSE(batches.begin(files(1, 100'000))) << "too much sound";
  EXPECT_TRUE(batches.begin(files(1)));
  const auto second = batches.begin(files(1));
  ASSERT_TRUE(second);
  EXPECT_FALSE(batches.begin(files(1))) << "too many";
  ASSERT_TRUE(batches.cancel(*second));
  letGo();
  service->jobs().waitForDone();
  EXPECT_TRUE(batches.begin(files(1))) << "the bytes of what is done are released";
  service->jobs().waitForDone();
}

TEST_F(BatchesOfOneThread, ForgetTheOldest) {
  letGo();
  Batches batches(*service, {.mostFinished = 2});
  QStringList ids;
  for (int i = 0; i < 4; ++i) {
    ids << batches.begin(files(1)).value_or(QString());
    service->jobs().waitForDone();
  }
  batches.tick();
  EXPECT_FALSE(batches.json(ids[0]));
  EXPECT_FALSE(batches.json(ids[1]));
  EXPECT_TRUE(batches.json(ids[2]));
  EXPECT_TRUE(batches.json(ids[3]));
  Batches forgetful(*service, {.longest = std::chrono::seconds(-1)});
  const auto id = forgetful.begin(files(1));
  service->jobs().waitForDone();
  forgetful.tick();
  EXPECT_FALSE(forgetful.json(*id)) << "an hour is over";
}

TEST_F(BatchesOfOneThread, KeepStreamsOfEventsOpen) {
  Batches batches(*service);
  const auto id = batches.begin(files(1));
  QByteArray heard;
  std::stop_source left;
  const auto watcher = [&] {
    return Exchange{.respond = [&](const Answer& answer) { EXPECT_TRUE(answer.streamed); },
                    .stop = left.get_token(),
                    .more = [&](const QByteArray& bytes) { heard += bytes; },
                    .end = [] {}};
  };
  ASSERT_TRUE(batches.watch(*id, 0, watcher()));
  batches.tick();
  EXPECT_TRUE(heard.startsWith(':') && heard.endsWith("\n\n")) << "a comment";
  left.request_stop();
  heard.clear();
  batches.tick();
  EXPECT_TRUE(heard.isEmpty()) << "nobody listens any more";
}

TEST_F(BatchesOfOneThread, EndWithTheServer) {
  auto batches = std::make_unique<Batches>(*service);
  ASSERT_TRUE(batches->begin(files(3)));
  batches.reset();
  letGo();
  service->jobs().waitForDone();
  EXPECT_TRUE(history().empty());
}

}  // namespace
}  // namespace sentisound::test
