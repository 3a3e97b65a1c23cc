// The API and its description, in both directions: what is documented is there, and what is answered is
// documented.
#include "Contract.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class ContractTours : public Contract {
 protected:
  void tourAnalyses();
  void tourErrors();
  void tourBatches();
  void tourModelsAndSpeakers();
  void tourTeaching();
  void tourOriginals();
  void tourTickets();
};

TEST_F(Contract, HasTheRoutesThatAreDocumented) {
  std::set<std::string> documented;
  for (const auto& operation : api->operations()) documented.insert(operation.name());
  std::set<std::string> there;
  for (const auto& route : server->routes()) there.insert(route.toStdString());
  EXPECT_EQ(there, documented);
  EXPECT_GT(there.size(), 30U);
}

TEST_F(Contract, ServesTheDocument) {
  const auto reply = get("/openapi.json");
  std::ifstream source(kJsonFile, std::ios::binary);
  EXPECT_EQ(reply.json(), json::parse(source));
  EXPECT_EQ(reply.json().at("openapi"), "3.1.0");
}

void ContractTours::tourAnalyses() {
  const auto made = send("POST", "/v1/analyses?timeline=true&explain=true&model=prosody-lda", {sound()});
  (void)send("POST", "/v1/analyses", {sound("b.wav", 2), {"speaker", "Anna"}, {"model", "prosody-lda"}});
  (void)ask("POST", "/v1/analyses?keep=false&name=x.wav&speaker=Anna", {{"Content-Type", "audio/wav"}},
            speechWav());
  EXPECT_EQ(ask("POST", "/v1/analyses?channel=each&keep=false", {{"Content-Type", "audio/wav"}}, speechWav())
                .status,
            200);
  const auto path = made.field("Location");
  const auto page = get("/v1/analyses?limit=1");
  (void)get(QByteArray::fromStdString(page.json().at("next").get<std::string>()));
  (void)get(
      "/v1/analyses?q=a&from=2024-01-01&until=2099-01-01&emotion=sad&verdict=uncertain&model=x&speaker=y&"
      "corrected=true&order=oldest");
  (void)ask("GET", "/v1/analyses?limit=1", {{"If-None-Match", page.field("ETag")}});
  const auto statistics = get("/v1/statistics");
  (void)get(
      "/v1/statistics?q=a&from=2024-01-01&until=2099-01-01&emotion=sad&verdict=uncertain&model=x&speaker=y&"
      "corrected=true");
  (void)get("/v1/statistics?limit=1");
  (void)ask("GET", "/v1/statistics", {{"If-None-Match", statistics.field("ETag")}});
  const auto one = get(path);
  (void)ask("GET", path, {{"If-None-Match", one.field("ETag")}});
  (void)patch(path, R"({"label":"proud","note":"Hm."})");
  (void)patch(path, R"({"label":null})", {{"If-Match", one.field("ETag")}});
  (void)ask("PATCH", path, {{"Content-Type", "application/json"}}, "{}");
  (void)get(path + "/report.pdf");
  (void)get(path + "/timeline");
  for (const char* type : {"text/praat-textgrid", "text/x-eaf+xml", "application/x-eaf+xml", "text/csv",
                           "text/tab-separated-values", "application/x-subrip", "text/vtt",
                           "application/jsonl", "application/x-ndjson"})
    EXPECT_EQ(ask("GET", path + "/timeline", {{"Accept", type}}).status, 200) << type;
  (void)ask("GET", path + "/timeline", {{"Accept", "image/png"}});
  (void)get(path + "/features");
  (void)get(path + "/features?frames=true");
  (void)get(path + "/measures?from=0.1&to=0.4&pitch_floor=60&pitch_ceiling=400&formant_ceiling=5000");
  for (const char* picture : {"waveform", "spectrogram", "mfcc"})
    (void)get(path + '/' + picture + ".png?width=300&height=200&theme=dark");
  (void)get(path + "/mfcc.png?coefficients=5");
  (void)get(path + "/audio");
  (void)ask("GET", path + "/audio", {{"Range", "bytes=0-9"}});
  (void)ask("GET", path + "/audio", {{"Range", "bytes=999999999-"}});
  (void)ask("GET", path + "/audio", {{"If-None-Match", "*"}});
}

void ContractTours::tourErrors() {
  const auto gone = kept("gone.wav", 9);
  for (const char* what : {"/report.pdf", "/timeline", "/features", "/measures", "/waveform.png",
                           "/spectrogram.png", "/mfcc.png", "/audio"}) {
    (void)get("/v1/analyses/77" + QByteArray(what));
    (void)get(gone + what + "?page=1");
  }
  (void)get("/v1/analyses?limit=0");
  (void)get("/v1/analyses/77");
  (void)patch("/v1/analyses/77", "{}");
  (void)patch(gone, "[");
  (void)patch(gone, R"({"id":7})");
  (void)ask("PATCH", gone, {{"Content-Type", "text/plain"}}, "{}");
  (void)send("POST", "/v1/analyses", {{"model", "x"}});
  (void)send("POST", "/v1/analyses?model=x", {sound()});
  (void)send("POST", "/v1/analyses", {sound(), sound()});
  (void)ask("POST", "/v1/analyses", {{"Content-Type", "text/plain"}}, "x");
  (void)ask("DELETE", gone);
  (void)ask("DELETE", gone);
  // The model that classified it is another one now.
  const auto analysed =
      send("POST", "/v1/analyses?model=stress", {sound("long.wav", 3, 9)}).field("Location");
  auto other = ownTinyModel();
  other.trainedOn = "other calls";
  std::filesystem::remove_all(folder.path() / "models" / "stress");
  writeTinyModel(folder.path() / "models", other);
  service->models().forget(QStringLiteral("stress"));
  EXPECT_EQ(get(analysed + "/timeline").status, 409);
  EXPECT_EQ(get(analysed + "/features").status, 409);
}

void ContractTours::tourBatches() {
  const auto ofJson = [&](const QByteArray& body) {
    return ask("POST", "/v1/batches", {{"Content-Type", "application/json"}}, body);
  };
  const auto batch = send("POST", "/v1/batches?model=prosody-lda&speaker=Anna",
                          {sound("c.wav", 3), {"file", "nothing", "d.txt"}});
  const auto path = batch.field("Location");
  const auto events = get(path + "/events");
  const json itemEvent{{"$ref", "#/components/schemas/BatchItemEvent"}};
  const json summary{{"$ref", "#/components/schemas/BatchSummary"}};
  std::string event;
  int told = 0;
  for (const auto& line : events.body.split('\n')) {
    if (line.startsWith("event: ")) event = line.sliced(7).toStdString();
    if (!line.startsWith("data: ")) continue;
    ++told;
    const auto data = json::parse(line.sliced(6).toStdString());
    EXPECT_EQ(api->problems(data, event == "item" ? itemEvent : summary), "") << line.toStdString();
  }
  EXPECT_EQ(told, 5);
  (void)ask("GET", path + "/events", {{"Last-Event-ID", "5"}});
  (void)get(path);
  (void)get("/v1/batches");
  (void)ofJson("{\"items\":[1,99],\"model\":\"mfcc40-rf\"}");
  (void)ofJson("{");
  (void)ofJson("{}");
  (void)ask("POST", "/v1/batches", {{"Content-Type", "audio/wav"}}, speechWav());
  (void)get("/v1/batches?page=1");
  (void)get(path + "?page=1");
  (void)get(path + "/events?page=1");
  (void)ask("DELETE", path);
  (void)ask("DELETE", path);
  (void)get(path);
  (void)get(path + "/events");
}

void ContractTours::tourModelsAndSpeakers() {
  (void)get("/v1/models");
  (void)get("/v1/models/stress");
  (void)get("/v1/models/broken");
  (void)get("/v1/models/none");
  (void)get("/v1/models?page=1");
  (void)get("/v1/models/stress?page=1");
  (void)ask("POST", "/v1/models/none/activate");
  (void)ask("POST", "/v1/models/broken/activate");
  (void)ask("POST", "/v1/models/stress/activate?page=1");
  (void)ask("POST", "/v1/models/prosody-lda/activate");

  EXPECT_EQ(
      send("POST", "/v1/speakers", {{"name", "Anna"}, sound("1.wav", 1), {"file", "x", "x.txt"}}).status,
      201);
  (void)send("POST", "/v1/speakers", {{"name", "anna"}, sound()});
  (void)send("POST", "/v1/speakers", {sound()});
  (void)send("POST", "/v1/speakers", {{"name", ""}, sound()});
  (void)send("POST", "/v1/speakers", {{"name", "Bo"}, {"file", "x", "x.txt"}});
  (void)send("PUT", "/v1/speakers/Anna", {sound("2.wav", 2)});
  (void)send("PUT", "/v1/speakers/Ben", {sound("2.wav", 2)});
  (void)send("PUT", "/v1/speakers/Ben", {});
  (void)send("PUT", "/v1/speakers/Ben", {{"file", "", "2.wav"}});
  (void)ask("PUT", "/v1/speakers/Ben", {{"Content-Type", "audio/wav"}}, speechWav());
  (void)get("/v1/speakers");
  (void)get("/v1/speakers?page=1");
  (void)get("/v1/speakers/ben");
  (void)get("/v1/speakers/ben?page=1");
  (void)ask("DELETE", "/v1/speakers/ben");
  (void)ask("DELETE", "/v1/speakers/ben");
  (void)get("/v1/speakers/ben");
}

void ContractTours::tourTeaching() {
  const auto ofJson = [&](const QByteArray& path, const QByteArray& body,
                          const QByteArray& type = "application/json") {
    return ask("POST", path, {{"Content-Type", type}}, body);
  };
  const QByteArray clips = "/v1/speakers/Dora/clips";
  const QByteArray corrections = "/v1/speakers/Dora/corrections";
  const Part happy{"label", "joy"};
  (void)send("POST", clips, {sound("1.wav", 1), happy});
  (void)ask("POST", corrections);
  ASSERT_EQ(ask("POST", "/v1/models/field/activate").status, 200);
  (void)ask("POST", corrections);
  EXPECT_EQ(send("POST", clips, {sound("1.wav", 1), sound("2.wav", 2), happy}).status, 201);
  EXPECT_EQ(ofJson(clips, "{\"audio\":\"" + speechWav(0.6, 3).toBase64() +
                              "\",\"label\":\"sad\",\"name\":\"3.wav\"}")
                .status,
            200);
  const auto analysis = kept("4.wav", 4);
  const auto id = analysis.mid(analysis.lastIndexOf('/') + 1);
  EXPECT_EQ(ofJson(clips, "{\"analysis_id\":" + id + ",\"label\":\"happy\"}").status, 200);
  (void)ofJson(clips, "{\"analysis_id\":999,\"label\":\"happy\"}");
  (void)ofJson(clips, "[");
  (void)ofJson(clips, "{}");
  (void)send("POST", clips, {sound("1.wav", 1), {"label", "bored"}});
  (void)ask("POST", clips, {{"Content-Type", "audio/wav"}}, speechWav());
  const auto one = get("/v1/speakers/dora");
  EXPECT_EQ(one.json().at("details").at("clips").size(), 4U);
  const auto clip = std::to_string(one.json().at("details").at("clips").at(0).at("id").get<int>());
  EXPECT_EQ(ask("DELETE", clips + '/' + QByteArray::fromStdString(clip)).status, 204);
  (void)ask("DELETE", clips + '/' + QByteArray::fromStdString(clip));
  EXPECT_EQ(code(ask("POST", corrections)), "no-corrections");
  EXPECT_EQ(patch(analysis, R"({"label":"sad"})").status, 200);
  EXPECT_EQ(ofJson(corrections, "{\"analysis_ids\":[" + id + "]}").status, 200);
  EXPECT_EQ(ofJson("/v1/speakers/Emil/corrections", "{\"analysis_ids\":[" + id + "]}").status, 201);
  (void)ofJson(corrections, "[");
  (void)ofJson(corrections, "x", "text/plain");
  (void)ask("POST", "/v1/models/prosody-lda/activate");
}

void ContractTours::tourOriginals() {
  for (const char* path :
       {"/", "/health", "/history", "/models/info", "/v1/health", "/metrics", "/openapi.json", "/v1/stream",
        "/download-report/none.wav", "/visualizations/none.wav_analysis.png"})
    (void)get(path);
  for (const char* path : {"/openapi.json", "/history"}) (void)ask("GET", path, {{"If-None-Match", "*"}});
  for (const char* path : {"/predict", "/api/predict"}) {
    (void)send("POST", path, {sound("o.wav", 4)});
    (void)send("POST", path, {sound("o.wav", 4), {"speaker", "Anna"}});
    (void)send("POST", path, {sound("o.wav", 4), {"speaker", "Zoe"}});
    (void)send("POST", path, {{"speaker", "Anna"}});
  }
  const auto record = [&](const QByteArray& body) {
    return ask("POST", "/record", {{"Content-Type", "application/json"}}, body);
  };
  const auto audio = "{\"audio\":\"" + speechWav().toBase64() + '"';
  (void)record(audio + '}');
  (void)record(audio + ",\"speaker\":\"Zoe\"}");
  (void)record("{}");
  (void)get("/history");
  (void)get("/download-report/o.wav");
  (void)get("/visualizations/o.wav_analysis.png");
}

void ContractTours::tourTickets() {
  const auto ofType = [&](const QByteArray& type, const QByteArray& body) {
    return ask("POST", "/v1/tickets", {{"Content-Type", type}}, body);
  };
  EXPECT_EQ(ask("POST", "/v1/tickets").status, 201);
  EXPECT_EQ(ofType("application/json", R"({"for":"/v1/batches/7/events"})").status, 201);
  (void)ofType("application/json", "[");
  (void)ofType("application/json", R"({"for":"/v1/models"})");
  (void)ofType("text/plain", "x");
  (void)get("/v1/stream?ticket=x");
  (void)get("/v1/batches/7/events?ticket=x");
}

TEST_F(ContractTours, KeepToItByEveryAnswer) {
  tourModelsAndSpeakers();
  tourTeaching();
  tourAnalyses();
  tourErrors();
  tourBatches();
  tourOriginals();
  tourTickets();
  for (const auto& operation : api->operations()) {
    for (const auto& [status, unused] : operation.json.at("responses").items()) {
      if (status == "default") continue;
      const int number = std::stoi(status);
      if (kEverywhere.contains(number) || number == 101) continue;
      EXPECT_TRUE(seen[operation.name()].contains(number))
          << "never seen: " << operation.name() << ' ' << status;
    }
    for (const auto& parameter : operation.json.value("parameters", json::array())) {
      if (parameter.at("in") != "query") continue;
      EXPECT_TRUE(asked.contains(operation.name() + ' ' + parameter.at("name").get<std::string>()))
          << "never asked: " << operation.name() << ' ' << parameter.at("name");
    }
  }
}

}  // namespace
}  // namespace sentisound::test
