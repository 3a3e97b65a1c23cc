// /v1/models, /v1/speakers, /v1/health.
#include <QSemaphore>

#include "V1Server.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class V1Models : public V1Server {
 protected:
  void SetUp() override {
    V1Server::SetUp();
    writeTinyModel(folder.path() / "models", ownTinyModel());
    std::filesystem::create_directories(folder.path() / "models" / "broken");
  }
};

TEST_F(V1Models, AreListedUsableOrNot) {
  const auto reply = get("/v1/models");
  const auto list = reply.json();
  EXPECT_EQ(list.at("active"), "mfcc40-rf");
  ASSERT_EQ(list.at("models").size(), 3U);
  const auto& broken = list.at("models").at(0);
  EXPECT_EQ(broken.at("id"), "broken");
  EXPECT_EQ(broken.at("usable"), false);
  EXPECT_FALSE(reply.body.contains(folder.path().string().c_str())) << "why exactly names folders";
  const auto& first = list.at("models").at(1);
  EXPECT_EQ(first.at("active"), true);
  EXPECT_EQ(first.at("accuracy").at("mean"), 0.125);
  EXPECT_EQ(first.at("labels").size(), 8U);
  const auto& own = list.at("models").at(2);
  EXPECT_EQ(own.at("active"), false);
  EXPECT_TRUE(own.at("accuracy").is_null()) << "it was not measured on unseen speakers";
  EXPECT_EQ(get("/v1/models/stress").json(), own);
  EXPECT_EQ(get("/v1/models/broken").json(), broken);
  EXPECT_EQ(code(get("/v1/models/none")), "not-found");
  EXPECT_EQ(code(get("/v1/models/..%2F..")), "not-found");
}

TEST_F(V1Models, AreActivatedForWhatComesAfter) {
  const auto reply = ask("POST", "/v1/models/stress/activate");
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  EXPECT_EQ(reply.json().at("active"), true);
  EXPECT_EQ(get("/v1/models").json().at("active"), "stress");
  EXPECT_EQ(send("POST", "/v1/analyses", {sound()}).json().at("model"), "stress");
  EXPECT_EQ(get("/v1/health").json().at("model"), "stress");
}

TEST_F(V1Models, ThatCannotBeUsedAreNotActivated) {
  const auto reply = ask("POST", "/v1/models/broken/activate");
  EXPECT_EQ(reply.status, 409);
  EXPECT_EQ(code(reply), "unusable-model");
  EXPECT_EQ(code(ask("POST", "/v1/models/none/activate")), "not-found");
  EXPECT_EQ(get("/v1/models").json().at("active"), "mfcc40-rf");
}

class V1Speakers : public V1Server {
 protected:
  void SetUp() override {
    writeTinySpeakerModel(folder.path() / "models");
    V1Server::SetUp();
    ASSERT_TRUE(service->activateModel(QStringLiteral("prosody-lda")));
  }
  [[nodiscard]] Reply create(const QByteArray& name) const {
    return send("POST", "/v1/speakers", {{"name", name}, sound("1.wav", 1), sound("../2.wav", 2)});
  }
};

TEST_F(V1Speakers, AreMadeOfRecordings) {
  const auto reply = create("Änna/K");
  ASSERT_EQ(reply.status, 201) << reply.body.toStdString();
  EXPECT_EQ(reply.field("Location"), "/v1/speakers/%C3%84nna%2FK");
  EXPECT_EQ(reply.json().at("clips"), 2);
  EXPECT_EQ(reply.json().at("failures"), json::array());
  EXPECT_GE(reply.json().at("warnings").size(), 1U) << "two clips are few";
  const auto one = get("/v1/speakers/%C3%A4nna%2Fk");
  ASSERT_EQ(one.status, 200) << "whatever the case";
  EXPECT_EQ(one.json().at("name"), "Änna/K");
  EXPECT_EQ(one.json().at("clips"), 2);
  auto listed = one.json();
  EXPECT_EQ(listed.at("details").at("adapts"), false) << "the tiny model knows speakers by their mean";
  listed.erase("details");
  EXPECT_EQ(get("/v1/speakers").json().at("speakers"), json::array({listed}));
  const auto analysed = send("POST", "/v1/analyses", {sound("x.wav", 5), {"speaker", " änna/k "}});
  ASSERT_EQ(analysed.status, 201) << analysed.body.toStdString();
  EXPECT_EQ(analysed.json().at("speaker"), "Änna/K");
}

TEST_F(V1Speakers, SayWhichRecordingsWereLeftOutAndNameNoFolder) {
  const auto reply =
      send("POST", "/v1/speakers", {{"name", "Bo"}, sound("good.wav"), {"file", "nothing", "notes.txt"}});
  ASSERT_EQ(reply.status, 201) << reply.body.toStdString();
  EXPECT_EQ(reply.json().at("clips"), 1);
  ASSERT_EQ(reply.json().at("failures").size(), 1U);
  const auto failure = reply.json().at("failures").at(0).get<std::string>();
  EXPECT_EQ(failure.rfind("notes.txt: ", 0), 0U) << failure;
  const auto none = send("POST", "/v1/speakers", {{"name", "Cy"}, {"file", "nothing", "notes.txt"}});
  EXPECT_EQ(none.status, 415);
  EXPECT_EQ(code(none), "unsupported");
  EXPECT_NE(detail(none).find("notes.txt"), std::string::npos);
  EXPECT_EQ(code(get("/v1/speakers/Cy")), "not-found");
}

TEST_F(V1Speakers, AreReplacedByPutAlone) {
  ASSERT_EQ(create("Anna").status, 201);
  const auto again = create("ANNA");
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(code(again), "speaker-exists");
  const auto put = send("PUT", "/v1/speakers/Anna", {sound("3.wav", 3)});
  EXPECT_EQ(put.status, 200) << put.body.toStdString();
  EXPECT_EQ(get("/v1/speakers/Anna").json().at("clips"), 1);
  const auto first = send("PUT", "/v1/speakers/Ben", {sound("3.wav", 3)});
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(first.field("Location"), "/v1/speakers/Ben");
}

TEST_F(V1Speakers, AreDeletedOnce) {
  ASSERT_EQ(create("Anna").status, 201);
  EXPECT_EQ(ask("DELETE", "/v1/speakers/anna").status, 204);
  EXPECT_EQ(code(ask("DELETE", "/v1/speakers/anna")), "not-found");
  EXPECT_EQ(get("/v1/speakers").json().at("speakers"), json::array());
}

TEST_F(V1Speakers, NeedAName) {
  EXPECT_EQ(code(send("POST", "/v1/speakers", {sound()})), "bad-parameter");
  for (const QByteArray& bad : {QByteArray(" "), QByteArray("a\nb"), QByteArray(81, 'x')}) {
    const auto reply = create(bad);
    EXPECT_EQ(reply.status, 422) << reply.body.toStdString();
    EXPECT_EQ(code(reply), "bad-name");
  }
  EXPECT_EQ(code(send("POST", "/v1/speakers", {{"name", "Anna"}})), "no-file");
  EXPECT_EQ(code(ask("PUT", "/v1/speakers/Anna", {{"Content-Type", "audio/wav"}}, speechWav())),
            "unsupported-media-type");
}

class V1SpeakersOfOneThread : public V1Speakers {
 protected:
  [[nodiscard]] int jobs() const override { return 1; }
};

TEST_F(V1SpeakersOfOneThread, AreMade) {
  EXPECT_EQ(create("Anna").status, 201);
}

using V1Health = V1Server;

TEST_F(V1Health, SaysHowTheServerIs) {
  const auto health = get("/v1/health").json();
  EXPECT_EQ(health.at("status"), "ok");
  EXPECT_EQ(health.at("version"), SENTISOUND_VERSION);
  EXPECT_EQ(health.at("model"), "mfcc40-rf");
  EXPECT_EQ(health.at("queue").at("threads"), service->jobs().threads());
  EXPECT_GT(health.at("disk").at("free_bytes").get<qint64>(), 0);
}

TEST_F(V1Health, IsAnsweredWhileThePoolIsBusy) {
  QSemaphore go;
  const int places = service->jobs().reserved(Lane::Interactive);
  for (int i = 0; i < places; ++i)
    service->jobs().post(
        {}, [&go] { go.acquire(); }, [](const Error&) {});
  EXPECT_EQ(get("/v1/health").status, 200);
  EXPECT_EQ(get("/health").status, 200);
  EXPECT_EQ(get("/v1/analyses").status, 200) << "the history needs no pool";
  EXPECT_EQ(ask("DELETE", "/v1/analyses/1").status, 404);
  go.release(places);
}

}  // namespace
}  // namespace sentisound::test
