// Channels over the REST API: which one is heard, each by itself, and what the history says of it.
#include "OpenApi.h"
#include "V1Server.h"
#include "support/Channels.h"
#include "support/SpeechLike.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class V1Channels : public V1Server {
 protected:
  static std::vector<double> voiceOf(unsigned seed) {
    auto samples = speechLike(2, seed).samples;
    samples.resize(std::size_t{2} * kSpeechLikeHz);  // all alike: a channel that ends early is silent
    for (double& sample : samples) sample *= 0.1;
    return samples;
  }
  static Part file(const QByteArray& name, const std::vector<std::vector<double>>& channels) {
    return {"file", toQt(channelsWav(channels, kSpeechLikeHz)), name};
  }
  static Part both() { return file("both.wav", {voiceOf(3), voiceOf(4)}); }
  [[nodiscard]] json alone(unsigned seed) const {
    return send("POST", "/v1/analyses?keep=false", {file("alone.wav", {voiceOf(seed)})})
        .json()
        .at("probabilities");
  }
  [[nodiscard]] static json withoutDetails(json analysis) {
    for (const char* detail : {"speech_seconds", "timeline", "set_coverage", "explanation"})
      analysis.erase(detail);
    return analysis;
  }
};

TEST_F(V1Channels, AreChosenByWordOrNumberInFormAndQuery) {
  const auto left = alone(3);
  const auto right = alone(4);
  for (const char* word : {"left", "1"}) {
    const auto reply = send("POST", "/v1/analyses", {both(), {"channel", word}});
    ASSERT_EQ(reply.status, 201) << reply.body.toStdString();
    EXPECT_EQ(reply.json().at("channel"), "left");
    EXPECT_EQ(reply.json().at("probabilities"), left);
    EXPECT_EQ(get(reply.field("Location")).json().at("channel"), "left");
  }
  const auto body = ask("POST", "/v1/analyses?channel=right", {{"Content-Type", "audio/wav"}}, both().data);
  EXPECT_EQ(body.json().at("channel"), "right");
  EXPECT_EQ(body.json().at("probabilities"), right);
  const auto mix = send("POST", "/v1/analyses", {both()}).json();
  EXPECT_EQ(mix.at("channel"), "mix");
  EXPECT_EQ(send("POST", "/v1/analyses?channel=mix", {both()}).json().at("probabilities"),
            mix.at("probabilities"));
  std::vector<std::string> listed;
  const auto page = get("/v1/analyses").json();
  for (const auto& one : page.at("analyses")) listed.push_back(one.at("channel"));
  EXPECT_EQ(listed, (std::vector<std::string>{"mix", "mix", "right", "left", "left"}));
}

TEST_F(V1Channels, EachIsAnAnalysisOfItsOwn) {
  const auto document = OpenApi::read(kJsonFile);
  const auto reply = send("POST", "/v1/analyses?timeline=true", {both(), {"channel", "each"}});
  ASSERT_EQ(reply.status, 201) << reply.body.toStdString();
  EXPECT_EQ(document.problems(reply.json(), {{"$ref", "#/components/schemas/ChannelAnalyses"}}), "");
  const auto analyses = reply.json().at("analyses");
  ASSERT_EQ(analyses.size(), 2U);
  EXPECT_EQ(analyses[0].at("channel"), "left");
  EXPECT_EQ(analyses[1].at("channel"), "right");
  EXPECT_EQ(analyses[0].at("probabilities"), alone(3));
  EXPECT_EQ(analyses[1].at("probabilities"), alone(4));
  for (const auto& one : analyses) {
    EXPECT_GE(one.at("timeline").size(), 1U);
    const auto path = "/v1/analyses/" + QByteArray::number(one.at("id").get<int>());
    EXPECT_EQ(get(path).json(), withoutDetails(one));
    const auto windows = get(path + "/timeline").json().at("windows");
    EXPECT_EQ(windows, one.at("timeline")) << "computed again, of the same channel";
  }
  EXPECT_EQ(analyses[0].at("file"), "both.wav");
  EXPECT_EQ(analyses[1].at("file"), "both_2.wav") << "names of uploads are distinct";

  const auto mono = send("POST", "/v1/analyses?channel=each&keep=false", {file("mono.wav", {voiceOf(3)})});
  EXPECT_EQ(mono.status, 200);
  ASSERT_EQ(mono.json().at("analyses").size(), 1U);
  EXPECT_EQ(mono.json().at("analyses")[0].at("channel"), "mix");
  EXPECT_EQ(history().size(), 2U);
}

TEST_F(V1Channels, ThatAreNotThereAreToldAndKeepNothing) {
  const auto reply = send("POST", "/v1/analyses", {both(), {"channel", "3"}});
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(code(reply), "no-such-channel");
  EXPECT_EQ(reply.json().at("detail"),
            "both.wav: it has 2 channels, and no channel 3; choose one of those, or the mix.");
  const auto mono = send("POST", "/v1/analyses", {file("mono.wav", {voiceOf(3)}), {"channel", "right"}});
  EXPECT_EQ(code(mono), "no-such-channel");
  for (const char* word : {"middle", "0", "65", "LEFT", ""}) {
    const auto wrong = send("POST", "/v1/analyses", {both(), {"channel", word}});
    EXPECT_EQ(wrong.status, 400) << word;
    EXPECT_EQ(code(wrong), "bad-parameter");
    EXPECT_EQ(wrong.json().at("detail"), "channel must be mix, left, right, each, or a number from 1.");
  }
  const auto nonsense = send("POST", "/v1/analyses?channel=each", {{"file", "nothing", "notes.txt"}});
  EXPECT_EQ(nonsense.status, 415) << nonsense.body.toStdString();
  EXPECT_TRUE(history().empty());
}

TEST_F(V1Channels, OfABatchAreThoseOfItsFiles) {
  const auto reply =
      send("POST", "/v1/batches", {both(), file("mono.wav", {voiceOf(3)}), {"channel", "right"}});
  ASSERT_EQ(reply.status, 202) << reply.body.toStdString();
  const auto path = reply.field("Location");
  (void)get(path + "/events");
  const auto items = get(path).json().at("items");
  ASSERT_EQ(items[0].at("state"), "done") << items.dump();
  const auto id = items[0].at("analysis").get<int>();
  const auto made = get("/v1/analyses/" + QByteArray::number(id)).json();
  EXPECT_EQ(made.at("channel"), "right");
  EXPECT_EQ(made.at("probabilities"), alone(4));
  EXPECT_EQ(items[1].at("state"), "failed");
  EXPECT_NE(items[1].at("problem").at("detail").get<std::string>().find("it has one channel"),
            std::string::npos);

  const auto again = ask("POST", "/v1/batches", {{"Content-Type", "application/json"}},
                         QByteArray("{\"items\":[" + QByteArray::number(id) + "]}"));
  (void)get(again.field("Location") + "/events");
  const auto second = get(again.field("Location")).json().at("items")[0].at("analysis").get<int>();
  EXPECT_EQ(get("/v1/analyses/" + QByteArray::number(second)).json().at("channel"), "right");

  const auto wrong = send("POST", "/v1/batches", {both(), {"channel", "middle"}});
  EXPECT_EQ(wrong.status, 400);
  EXPECT_EQ(code(wrong), "bad-parameter");
}

TEST_F(V1Channels, EachOfABatchIsAnItemOfItsOwn) {
  const auto document = OpenApi::read(kJsonFile);
  const auto reply = send("POST", "/v1/batches",
                          {file("mono.wav", {voiceOf(3)}),
                           both(),
                           {"file", "nothing", "notes.wav"},
                           file("two.wav", {voiceOf(4), voiceOf(3)}),
                           {"channel", "each"}});
  ASSERT_EQ(reply.status, 202) << reply.body.toStdString();
  const auto path = reply.field("Location");
  (void)get(path + "/events");
  const auto batch = get(path).json();
  EXPECT_EQ(document.problems(batch, {{"$ref", "#/components/schemas/Batch"}}), "");
  EXPECT_EQ(batch.at("total"), 6);
  EXPECT_EQ(batch.at("done"), 5);
  const auto& items = batch.at("items");
  ASSERT_EQ(items.size(), 6U) << items.dump();
  struct Wanted {
    const char* name;
    const char* channel;
    unsigned voice;
  };
  const Wanted wanted[] = {{"mono.wav", "mix", 3},  {"both.wav", "left", 3}, {"both.wav", "right", 4},
                           {"notes.wav", "mix", 0}, {"two.wav", "left", 4},  {"two.wav", "right", 3}};
  for (std::size_t i = 0; i < items.size(); ++i) {
    SCOPED_TRACE(wanted[i].name);
    EXPECT_EQ(items[i].at("name"), wanted[i].name);
    EXPECT_EQ(items[i].value("channel", "mix"), wanted[i].channel);
    if (wanted[i].voice == 0) {
      EXPECT_EQ(items[i].at("state"), "failed");
      continue;
    }
    ASSERT_EQ(items[i].at("state"), "done") << items[i].dump();
    const auto made = get("/v1/analyses/" + QByteArray::number(items[i].at("analysis").get<int>())).json();
    EXPECT_EQ(made.at("channel"), wanted[i].channel);
    EXPECT_EQ(made.at("probabilities"), alone(wanted[i].voice));
  }
}

TEST_F(V1Channels, OfOppositePhaseAreNoSilence) {
  const auto reply = send("POST", "/v1/analyses", {file("phase.wav", {voiceOf(3), negated(voiceOf(3))})});
  EXPECT_EQ(reply.json().at("channel"), "left");
  EXPECT_EQ(reply.json().at("probabilities"), alone(3));
  EXPECT_NE(reply.json().at("warnings").dump().find("cancel each other out"), std::string::npos);
}

}  // namespace
}  // namespace sentisound::test
