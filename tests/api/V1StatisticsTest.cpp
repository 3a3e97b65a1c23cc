// GET /v1/statistics.
#include "V1Server.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

using V1Statistics = V1Server;

TEST_F(V1Statistics, OfNothingAreEmpty) {
  EXPECT_EQ(get("/v1/statistics").json(), (json{{"total", 0},
                                                {"by_day", json::array()},
                                                {"by_emotion", json::array()},
                                                {"by_verdict", json::array()},
                                                {"by_model", json::array()},
                                                {"by_speaker", json::array()}}));
}

TEST_F(V1Statistics, AreSharesOfWhatTheSameFiltersList) {
  for (unsigned i = 1; i <= 4; ++i) (void)kept("a.wav", i);
  EXPECT_EQ(patch(kept("b.wav", 5), R"({"label":"sad"})").status, 200);
  for (const char* filter :
       {"", "?model=mfcc40-rf", "?model=none", "?q=b", "?corrected=true", "?until=2001-01-01"}) {
    const auto listed = get(QByteArray("/v1/analyses") + filter).json().at("analyses");
    const auto figures = get(QByteArray("/v1/statistics") + filter).json();
    EXPECT_EQ(figures.at("total"), listed.size()) << filter;
    for (const char* group : {"by_day", "by_emotion", "by_verdict", "by_model", "by_speaker"}) {
      std::size_t count = 0;
      double share = 0;
      for (const auto& one : figures.at(group)) {
        count += one.at("count").get<std::size_t>();
        share += one.at("share").get<double>();
      }
      EXPECT_EQ(count, listed.size()) << filter << ' ' << group;
      EXPECT_NEAR(share, listed.empty() ? 0 : 1, 1e-9) << filter << ' ' << group;
    }
  }
  EXPECT_EQ(get("/v1/statistics").json().at("by_model"),
            (json{{{"value", "mfcc40-rf"}, {"count", 5}, {"share", 1.0}}}));
  EXPECT_EQ(get("/v1/statistics").json().at("by_speaker"),
            (json{{{"value", nullptr}, {"count", 5}, {"share", 1.0}}}));
}

TEST_F(V1Statistics, AreCachedUntilSomethingChanges) {
  const auto path = kept();
  const auto tag = get("/v1/statistics").field("ETag");
  const auto again = [&] { return ask("GET", "/v1/statistics", {{"If-None-Match", tag}}).status; };
  EXPECT_EQ(again(), 304);
  EXPECT_EQ(ask("DELETE", path).status, 204);
  EXPECT_EQ(again(), 200);
}

TEST_F(V1Statistics, RefuseOptionsThatTheyDoNotKnow) {
  for (const char* query : {"?limit=5", "?order=oldest", "?verdict=maybe", "?from=yesterday"}) {
    const auto reply = get(QByteArray("/v1/statistics") + query);
    EXPECT_EQ(reply.status, 400) << query;
    EXPECT_EQ(code(reply), "bad-parameter") << query;
  }
}

}  // namespace
}  // namespace sentisound::test
