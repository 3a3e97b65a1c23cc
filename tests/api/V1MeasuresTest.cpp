// GET /v1/analyses/{id}/measures.
#include "V1Server.h"
#include "report/MeasuresText.h"
#include "support/Must.h"

namespace sentisound::test {
namespace {

using nlohmann::json;
using V1Measures = V1Server;

/// As the engine measures the very sound.
json direct(unsigned seed, const MeasuredRange& range = {}, const VoiceSettings& settings = {}) {
  const auto wav = speechWav(0.6, seed);
  const auto sound = must(decodeFile(EncodedSound::memory(
      {reinterpret_cast<const std::uint8_t*>(wav.constData()), static_cast<std::size_t>(wav.size())})));
  return json(measuresJson(must(measureVoice(sound.audio, range, settings)), settings));
}

TEST_F(V1Measures, AreThoseOfTheKeptAudio) {
  const auto path = kept("a.wav", 4);
  const auto reply = get(path + "/measures");
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  auto answer = reply.json();
  EXPECT_EQ(answer.at("id"), get(path).json().at("id"));
  answer.erase("id");
  EXPECT_EQ(answer, direct(4));
  const auto& measures = answer.at("measures");
  EXPECT_NEAR(measures.at("duration_seconds").get<double>(), 0.6, 1e-6);
  EXPECT_NEAR(measures.at("f0_mean_hz").get<double>(), 160, 25);
  EXPECT_FALSE(measures.at("f1_hz").is_null());
  EXPECT_EQ(measures.size(), namedMeasures({}).size());
}

TEST_F(V1Measures, AreThoseOfAStretchWithSettings) {
  const auto path = kept("a.wav", 4);
  auto answer =
      get(path + "/measures?from=0.1&to=0.45&pitch_floor=100&pitch_ceiling=400&formant_ceiling=5000").json();
  EXPECT_EQ(answer.at("from"), 0.1);
  EXPECT_EQ(answer.at("to"), 0.45);
  EXPECT_EQ(answer.at("settings").at("pitch_floor_hz"), 100);
  answer.erase("id");
  EXPECT_EQ(answer,
            direct(4, {0.1, 0.45}, {.pitchFloorHz = 100, .pitchCeilingHz = 400, .formantCeilingHz = 5000}));
  // Up to the end of the sound, whatever lies beyond it; too little for most measures.
  EXPECT_EQ(get(path + "/measures?from=0.59&to=1e5").json().at("measures").at("f0_mean_hz"), nullptr);
}

TEST_F(V1Measures, HaveBounds) {
  const auto path = kept("a.wav", 4) + "/measures?";
  for (const char* query : {"from=x", "from=-1", "to=inf", "from=nan", "from=1&from=2", "from=0.7",
                            "from=0.3&to=0.3", "from=0.4&to=0.1", "to=0", "pitch_floor=5", "pitch_floor=400",
                            "pitch_ceiling=9000", "formant_ceiling=100", "frames=true"}) {
    const auto reply = get(path + query);
    EXPECT_EQ(reply.status, 400) << query;
    EXPECT_EQ(code(reply), "bad-parameter") << query;
  }
  EXPECT_EQ(code(get("/v1/analyses/x/measures")), "not-found");
}

}  // namespace
}  // namespace sentisound::test
