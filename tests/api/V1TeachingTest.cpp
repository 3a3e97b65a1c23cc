// /v1/speakers/{name}/clips and /corrections.
#include "V1Server.h"
#include "support/TinyAdaptiveModel.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

constexpr int kStranger = 9;

class V1Teaching : public V1Server {
 protected:
  void SetUp() override {
    writeTinyAdaptiveModel(folder.path() / "models");
    V1Server::SetUp();
    ASSERT_TRUE(service->activateModel(QStringLiteral("field")));
  }
  static Part mood(const std::string& mood, int take) {
    return {"file", moodWav(kStranger, mood, take), QByteArray::fromStdString(mood) + ".wav"};
  }
  [[nodiscard]] Reply teach(const std::string& heard, const QByteArray& label, int takes = 3) const {
    QList<Part> parts{{"label", label}};
    for (int take = 0; take < takes; ++take) parts << mood(heard, take);
    return send("POST", "/v1/speakers/Anna/clips", parts);
  }
  [[nodiscard]] Reply ofJson(const QByteArray& path, const json& body) const {
    return ask("POST", path, {{"Content-Type", "application/json"}}, QByteArray::fromStdString(body.dump()));
  }
  [[nodiscard]] json details() const { return get("/v1/speakers/anna").json().at("details"); }
};

TEST_F(V1Teaching, MakesAProfileOfLabelledClipsAndSaysWhatTheyWereWorth) {
  // A person who is livelier than others.
  const auto first = teach("neutral", "sadness");
  ASSERT_EQ(first.status, 201) << first.body.toStdString();
  EXPECT_EQ(first.field("Location"), "/v1/speakers/Anna");
  const auto reply = teach("happy", "Neutral");
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  EXPECT_EQ(reply.json().at("name"), "Anna");
  EXPECT_EQ(reply.json().at("failures"), json::array());
  EXPECT_EQ(reply.json().at("details"), details());
  EXPECT_EQ(details().at("clips").size(), 6U);
  EXPECT_EQ(details().at("clips").at(0).at("label"), "sad");
  EXPECT_EQ(details().at("gain").at("clips"), 6);
  EXPECT_LT(details().at("gain").at("before").at("accuracy"),
            details().at("gain").at("after").at("accuracy"));
  EXPECT_EQ(details().at("uses_labels"), true);
  const auto listed = get("/v1/speakers").json().at("speakers").at(0);
  EXPECT_EQ(listed.at("labelled_clips"), 6);
  EXPECT_FALSE(listed.contains("details"));
  const auto plain = send("POST", "/v1/analyses", {mood("happy", 7)}).json();
  const auto knowing = send("POST", "/v1/analyses", {mood("happy", 7), {"speaker", "Anna"}}).json();
  EXPECT_GT(knowing.at("probabilities").at("neutral"), plain.at("probabilities").at("neutral"));
  EXPECT_EQ(knowing.at("set").at(0), knowing.at("emotion"));
}

TEST_F(V1Teaching, LearnsFromJsonAndFromKeptAnalyses) {
  const QByteArray clips = "/v1/speakers/Anna/clips";
  const auto audio = "data:audio/wav;base64," + moodWav(kStranger, "happy", 1).toBase64().toStdString();
  EXPECT_EQ(ofJson(clips, {{"audio", audio}, {"label", "happy"}, {"name", "../glad.wav"}}).status, 201);
  EXPECT_EQ(details().at("clips").at(0).at("name"), "glad.wav");
  const auto analysis = send("POST", "/v1/analyses", {mood("sad", 1)}).json().at("id").get<int>();
  const auto again = ofJson(clips, {{"analysis_id", analysis}});
  EXPECT_EQ(again.status, 200) << again.body.toStdString();
  EXPECT_EQ(details().at("clips").at(1).at("label"), nullptr);
  const auto labelled = ofJson(clips, {{"analysis_id", analysis}, {"label", "sad"}});
  EXPECT_EQ(labelled.json().at("messages").size(), 1U) << "it was there already";
  EXPECT_EQ(details().at("clips").at(1).at("label"), "sad");
}

TEST_F(V1Teaching, RefusesWhatItCannotLearnFromByName) {
  const QByteArray clips = "/v1/speakers/Anna/clips";
  EXPECT_EQ(code(teach("happy", "bored")), "unknown-label");
  EXPECT_EQ(code(ofJson(clips, {{"analysis_id", 99}})), "not-found");
  EXPECT_EQ(code(ofJson(clips, {{"analysis_id", "1"}})), "bad-field");
  EXPECT_EQ(code(ofJson(clips, {{"analysis_id", 1}, {"audio", "AAAA"}})), "bad-field");
  EXPECT_EQ(code(ofJson(clips, {{"audio", "?"}})), "bad-field");
  EXPECT_EQ(code(ofJson(clips, {{"audio", "AAAA"}, {"emotion", "sad"}})), "bad-field");
  EXPECT_EQ(code(ofJson(clips, {{"audio", "AAAA"}})), "no-usable-clip");
  EXPECT_EQ(code(ofJson(clips, json::array())), "malformed-json");
  EXPECT_EQ(code(send("POST", "/v1/speakers/%20/clips", {mood("sad", 0)})), "bad-name");
  EXPECT_EQ(code(send("POST", clips, {mood("sad", 0), {"mood", "sad"}})), "bad-parameter");
  EXPECT_EQ(code(ask("POST", "/v1/speakers/Anna/corrections")), "not-found");
  EXPECT_EQ(get("/v1/speakers").json().at("speakers"), json::array()) << "nothing was made on the way";
  ASSERT_TRUE(service->activateModel(QStringLiteral("mfcc40-rf")));
  EXPECT_EQ(code(teach("happy", "happy")), "model-does-not-adapt");
}

TEST_F(V1Teaching, TakesClipsOutAndLearnsFromCorrections) {
  ASSERT_EQ(teach("happy", "happy", 2).status, 201);
  const auto id = std::to_string(details().at("clips").at(0).at("id").get<int>());
  const auto path = "/v1/speakers/anna/clips/" + QByteArray::fromStdString(id);
  EXPECT_EQ(ask("DELETE", path).status, 204);
  EXPECT_EQ(code(ask("DELETE", path)), "not-found");
  EXPECT_EQ(code(ask("DELETE", "/v1/speakers/anna/clips/x")), "not-found");
  EXPECT_EQ(details().at("clips").size(), 1U);

  EXPECT_EQ(code(ask("POST", "/v1/speakers/Anna/corrections")), "no-corrections");
  const auto analysed = send("POST", "/v1/analyses", {mood("sad", 3), {"speaker", "Anna"}});
  ASSERT_EQ(analysed.status, 201);
  EXPECT_EQ(patch(analysed.field("Location"), R"({"label":"sad"})").status, 200);
  const auto learnt = ask("POST", "/v1/speakers/Anna/corrections");
  ASSERT_EQ(learnt.status, 200) << learnt.body.toStdString();
  EXPECT_EQ(learnt.json().at("details").at("clips").size(), 2U);
  EXPECT_EQ(code(ofJson("/v1/speakers/Anna/corrections", {{"analysis_ids", json::array()}})), "bad-field");
}

}  // namespace
}  // namespace sentisound::test
