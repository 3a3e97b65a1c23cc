// /v1/analyses: analysing, and the history.
#include <QDir>
#include <set>

#include "V1Server.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class V1Analyses : public V1Server {
 protected:
  /// A row without sound, `minutes` after noon.
  qint64 row(const QString& name, int minutes, const QString& emotion = QStringLiteral("sad"),
             const QString& verdict = QStringLiteral("confident")) const {
    HistoryRow row{.createdAt = QDateTime({2024, 1, 15}, {12, 0}, Qt::UTC).addSecs(60 * minutes),
                   .name = name,
                   .origin = QStringLiteral("import"),
                   .emotion = emotion,
                   .confidence = 0.5,
                   .probabilities = {{emotion, 0.5}},
                   .verdict = verdict};
    const auto id = service->history().run([row](HistoryStore& store) { return store.add(row); }).result();
    EXPECT_TRUE(id);
    return id ? *id : 0;
  }
  /// The names on all pages from `path` on.
  [[nodiscard]] std::vector<std::string> walk(QByteArray path) const {
    std::vector<std::string> names;
    for (int pages = 0; !path.isEmpty() && pages < 50; ++pages) {
      const auto page = get(path).json();
      for (const auto& one : page.at("analyses")) names.push_back(one.at("file"));
      path = page.at("next").is_null() ? QByteArray()
                                       : QByteArray::fromStdString(page.at("next").get<std::string>());
    }
    return names;
  }
};

TEST_F(V1Analyses, AnalyseAFileOfAForm) {
  const auto reply = send("POST", "/v1/analyses", {sound("C:\\talks\\Grüße.wav", 5)});
  ASSERT_EQ(reply.status, 201) << reply.body.toStdString();
  const auto made = reply.json();
  EXPECT_EQ(made.at("file"), "Grüße.wav") << "the name that people know, without folders";
  EXPECT_EQ(made.at("origin"), "api");
  EXPECT_EQ(reply.field("Location"), "/v1/analyses/" + QByteArray::number(made.at("id").get<int>()));
  const auto direct =
      service->run({.bytes = speechWav(0.6, 5), .name = QStringLiteral("x.wav"), .keep = false});
  ASSERT_TRUE(direct);
  const auto& prediction = direct->analysis.prediction;
  for (std::size_t i = 0; i < prediction.labels->size(); ++i)
    EXPECT_EQ(made.at("probabilities").at((*prediction.labels)[i]).get<double>(),
              prediction.probabilities[static_cast<Eigen::Index>(i)]);
  const auto again = get(reply.field("Location"));
  EXPECT_EQ(again.body, reply.body) << "what is kept is what was answered";
  EXPECT_EQ(again.field("ETag"), reply.field("ETag"));
}

TEST_F(V1Analyses, TakeSoundAsTheBody) {
  const auto wav = speechWav(0.6, 5);
  const auto reply = ask("POST", "/v1/analyses?name=talk.wav", {{"Content-Type", "audio/wav"}}, wav);
  ASSERT_EQ(reply.status, 201) << reply.body.toStdString();
  EXPECT_EQ(reply.json().at("file"), "talk.wav");
  const auto ofForm = send("POST", "/v1/analyses", {sound("talk.wav", 5)}).json();
  EXPECT_EQ(reply.json().at("probabilities"), ofForm.at("probabilities"));
  EXPECT_EQ(ofForm.at("file"), "talk_2.wav");
  EXPECT_EQ(ask("POST", "/v1/analyses", {{"Content-Type", "audio/x-wav"}}, wav).json().at("file"), "upload");
}

TEST_F(V1Analyses, KeepNothingIfAsked) {
  for (const auto& reply : {send("POST", "/v1/analyses?keep=false", {sound()}),
                            send("POST", "/v1/analyses", {sound(), {"keep", "false"}})}) {
    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.json().at("id").is_null());
    EXPECT_TRUE(reply.json().at("audio_sha256").is_null());
    EXPECT_TRUE(reply.field("Location").isEmpty());
  }
  EXPECT_TRUE(history().empty());
  EXPECT_FALSE(QDir(service->settings().audioDir()).exists());
}

TEST_F(V1Analyses, TellMoreIfAsked) {
  const auto plain = send("POST", "/v1/analyses", {sound()}).json();
  EXPECT_FALSE(plain.contains("timeline"));
  const auto reply = send("POST", "/v1/analyses?timeline=true", {sound("a.wav", 1, 4.0)});
  EXPECT_GE(reply.json().at("timeline").size(), 1U);
  EXPECT_TRUE(reply.json().contains("speech_seconds"));
  EXPECT_TRUE(reply.field("ETag").isEmpty()) << "GET answers with less";
}

TEST_F(V1Analyses, UseTheModelThatIsNamed) {
  writeTinyModel(folder.path() / "models", ownTinyModel());
  const auto reply = send("POST", "/v1/analyses", {sound(), {"model", "stress"}});
  ASSERT_EQ(reply.status, 201) << reply.body.toStdString();
  EXPECT_EQ(reply.json().at("model"), "stress");
  EXPECT_EQ(reply.json().at("probabilities").size(), 2U);
}

TEST_F(V1Analyses, RefuseWithACodeForEachTrouble) {
  const auto wav = speechWav();
  const auto post = [&](const QByteArray& query, const QList<Part>& parts) {
    return send("POST", "/v1/analyses" + query, parts);
  };
  struct Trouble {
    Reply reply;
    int status;
    std::string code;
  };
  for (const auto& [reply, status, expected] : {
           Trouble{post("", {{"keep", "false"}}), 400, "no-file"},
           {post("?loud=1", {sound()}), 400, "bad-parameter"},
           {post("?keep=perhaps", {sound()}), 400, "bad-parameter"},
           {post("?keep=false", {sound(), {"keep", "true"}}), 400, "bad-parameter"},
           {post("", {{"sound", wav, "a.wav"}}), 400, "bad-parameter"},
           {ask("POST", "/v1/analyses", {{"Content-Type", kFormType}}, "--xyz\r\n"), 400, "malformed-form"},
           {post("", {sound(), sound()}), 413, "too-large"},
           {post("", {{"file", "", "a.wav"}}), 422, "empty-file"},
           {ask("POST", "/v1/analyses", {{"Content-Type", "audio/wav"}}), 422, "empty-file"},
           {ask("POST", "/v1/analyses", {{"Content-Type", "text/plain"}}, wav), 415,
            "unsupported-media-type"},
           {ask("POST", "/v1/analyses", {}, wav), 415, "unsupported-media-type"},
           {post("", {{"file", "no sound at all", "a.wav"}}), 415, "unsupported"},
           {post("", {sound("short.wav", 1, 0.005)}), 422, "too-short"},
           {post("?model=nothing", {sound()}), 422, "unknown-model"},
           {post("?model=../models", {sound()}), 422, "unknown-model"},
           {post("?speaker=Zoe", {sound()}), 422, "unknown-speaker"},
       }) {
    EXPECT_EQ(reply.status, status) << expected << reply.body.toStdString();
    EXPECT_EQ(code(reply), expected);
    EXPECT_FALSE(reply.body.contains(folder.path().string().c_str())) << "no path of ours";
  }
  EXPECT_TRUE(history().empty());
}

TEST_F(V1Analyses, AnUnusableModelIsTheRequestsTroubleAndNamesNoFolder) {
  std::filesystem::create_directories(folder.path() / "models" / "broken");
  const auto reply = send("POST", "/v1/analyses?model=broken", {sound()});
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(code(reply), "unusable-model");
  EXPECT_FALSE(reply.body.contains(folder.path().string().c_str()));
}

TEST_F(V1Analyses, ListPageByPage) {
  for (int i = 0; i < 7; ++i) row(QStringLiteral("%1.wav").arg(i), i / 2);  // two share each minute
  const std::vector<std::string> newest{"6.wav", "5.wav", "4.wav", "3.wav", "2.wav", "1.wav", "0.wav"};
  EXPECT_EQ(walk("/v1/analyses"), newest);
  for (const char* limit : {"1", "2", "3", "7", "200"})
    EXPECT_EQ(walk(QByteArray("/v1/analyses?limit=") + limit), newest) << limit;
  EXPECT_EQ(walk("/v1/analyses?limit=3&order=oldest"), std::vector(newest.rbegin(), newest.rend()));
}

TEST_F(V1Analyses, PagesStayTrueWhileRowsComeAndGo) {
  std::vector<qint64> ids;
  for (int i = 0; i < 6; ++i) ids.push_back(row(QStringLiteral("%1.wav").arg(i), i));
  const auto first = get("/v1/analyses?limit=2").json();
  row(QStringLiteral("new.wav"), 60);
  ASSERT_EQ(ask("DELETE", "/v1/analyses/" + QByteArray::number(ids[4])).status, 204);
  ASSERT_EQ(ask("DELETE", "/v1/analyses/" + QByteArray::number(ids[3])).status, 204);
  const auto next = QByteArray::fromStdString(first.at("next").get<std::string>());
  EXPECT_EQ(walk(next), (std::vector<std::string>{"2.wav", "1.wav", "0.wav"}))
      << "none twice, none left out, though the page's last one is gone";
}

TEST_F(V1Analyses, Filter) {
  row(QStringLiteral("a.wav"), 0, QStringLiteral("happy"));
  row(QStringLiteral("b & c.wav"), 10, QStringLiteral("sad"), QStringLiteral("uncertain"));
  const auto last = row(QStringLiteral("d.wav"), 20);
  EXPECT_EQ(walk("/v1/analyses?emotion=happy"), std::vector<std::string>{"a.wav"});
  EXPECT_EQ(walk("/v1/analyses?verdict=uncertain"), std::vector<std::string>{"b & c.wav"});
  EXPECT_EQ(walk("/v1/analyses?q=B+%26"), std::vector<std::string>{"b & c.wav"});
  EXPECT_EQ(walk("/v1/analyses?from=2024-01-15T12:10:00Z&limit=1"),
            (std::vector<std::string>{"d.wav", "b & c.wav"}));
  EXPECT_EQ(walk("/v1/analyses?until=2024-01-15T13:10:00+01:00"), std::vector<std::string>{"a.wav"})
      << "a plus that means a blank is understood";
  EXPECT_EQ(walk("/v1/analyses?model=none"), std::vector<std::string>{});
  EXPECT_EQ(walk("/v1/analyses?speaker=Anna"), std::vector<std::string>{});
  ASSERT_EQ(patch("/v1/analyses/" + QByteArray::number(last), "{\"label\":\"angry\"}").status, 200);
  EXPECT_EQ(walk("/v1/analyses?corrected=true"), std::vector<std::string>{"d.wav"});
  EXPECT_EQ(walk("/v1/analyses?emotion=angry"), std::vector<std::string>{"d.wav"});
}

TEST_F(V1Analyses, FiltersStayOnTheNextPages) {
  for (int i = 0; i < 4; ++i) {
    row(QStringLiteral("a+%1.wav").arg(i), i);
    row(QStringLiteral("b%1.wav").arg(i), i);
  }
  EXPECT_EQ(walk("/v1/analyses?limit=1&q=a%2B"),
            (std::vector<std::string>{"a+3.wav", "a+2.wav", "a+1.wav", "a+0.wav"}));
}

TEST_F(V1Analyses, RefuseOptionsByName) {
  row(QStringLiteral("a.wav"), 0);
  row(QStringLiteral("b.wav"), 1);
  const auto cursor = get("/v1/analyses?limit=1").json().at("next").get<std::string>();
  for (const auto& [query, name] : std::vector<std::pair<QByteArray, std::string>>{
           {"limit=0", "limit"},
           {"limit=201", "limit"},
           {"limit=ten", "limit"},
           {"order=up", "order"},
           {"from=yesterday", "from"},
           {"until=", "until"},
           {"verdict=sure", "verdict"},
           {"corrected=maybe", "corrected"},
           {"page=2", "page"},
           {"limit=1&limit=2", "limit"},
           {"cursor=abc", "cursor"},
           {"cursor=" + QByteArray::fromStdString(cursor).split('=').last() + "&order=oldest", "cursor"},
           {"q=" + QByteArray(2000, 'x'), "q"}}) {
    const auto reply = get("/v1/analyses?" + query);
    EXPECT_EQ(reply.status, 400) << query.toStdString();
    EXPECT_EQ(code(reply), "bad-parameter");
    EXPECT_NE(detail(reply).find(name), std::string::npos) << detail(reply);
    EXPECT_LT(reply.body.size(), 500);
  }
}

TEST_F(V1Analyses, AreNotSentAgainIfTheClientHasThem) {
  const auto id = row(QStringLiteral("a.wav"), 0);
  for (const QByteArray& path : {QByteArray("/v1/analyses"), "/v1/analyses/" + QByteArray::number(id)}) {
    const auto first = get(path);
    const auto tag = first.field("ETag");
    EXPECT_TRUE(tag.startsWith('"') && tag.endsWith('"')) << tag.toStdString();
    EXPECT_EQ(first.field("Cache-Control"), "private, no-cache");
    for (const QByteArray& known : {tag, "\"x\", W/" + tag, QByteArray("*")}) {
      const auto again = ask("GET", path, {{"If-None-Match", known}});
      EXPECT_EQ(again.status, 304) << known.toStdString();
      EXPECT_TRUE(again.body.isEmpty());
      EXPECT_EQ(again.field("ETag"), tag);
    }
    ASSERT_EQ(patch("/v1/analyses/" + QByteArray::number(id), "{\"note\":\"" + path + "\"}").status, 200);
    const auto changed = ask("GET", path, {{"If-None-Match", tag}});
    EXPECT_EQ(changed.status, 200);
    EXPECT_NE(changed.field("ETag"), tag);
  }
}

TEST_F(V1Analyses, TakeLabelAndNoteBesideThePrediction) {
  const auto path = kept();
  const auto before = get(path).json();
  auto reply = patch(path, R"({"label":" proud ","note":"He won."})");
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  EXPECT_EQ(reply.json().at("label"), "proud");
  EXPECT_EQ(reply.json().at("emotion"), before.at("emotion"));
  EXPECT_FALSE(reply.json().at("corrected_at").is_null());
  EXPECT_EQ(reply.field("ETag"), get(path).field("ETag"));
  reply = patch(path, R"({"label":null})");
  EXPECT_TRUE(reply.json().at("label").is_null());
  EXPECT_EQ(reply.json().at("note"), "He won.") << "what is not named stays";
  EXPECT_EQ(patch(path, "{}").json().at("note"), "He won.");
  EXPECT_EQ(patch(path, R"({"note":null})").json(), before);
}

TEST_F(V1Analyses, RefuseAPatchOfWhatHasChanged) {
  const auto path = kept();
  const auto tag = get(path).field("ETag");
  EXPECT_EQ(patch(path, R"({"note":"1"})", {{"If-Match", tag}}).status, 200);
  const auto late = patch(path, R"({"note":"2"})", {{"If-Match", tag}});
  EXPECT_EQ(late.status, 412);
  EXPECT_EQ(code(late), "changed");
  EXPECT_EQ(get(path).json().at("note"), "1");
  EXPECT_EQ(patch(path, R"({"note":"3"})", {{"If-Match", "*"}}).status, 200);
}

TEST_F(V1Analyses, RefusePatchesThatCannotBe) {
  const auto path = kept();
  EXPECT_EQ(code(patch(path, "[]")), "malformed-json");
  EXPECT_EQ(code(patch(path, R"({"label":)")), "malformed-json");
  for (const QByteArray& bad :
       {QByteArray(R"({"emotion":"sad"})"), QByteArray(R"({"label":7})"),
        "{\"label\":\"" + QByteArray(81, 'x') + "\"}", "{\"note\":\"" + QByteArray(4001, 'x') + "\"}"}) {
    const auto reply = patch(path, bad);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(code(reply), "bad-field");
  }
  const auto text = ask("PATCH", path, {{"Content-Type", "text/plain"}}, "{}");
  EXPECT_EQ(text.status, 415);
  EXPECT_EQ(text.field("Accept-Patch"), "application/merge-patch+json");
  EXPECT_EQ(code(patch("/v1/analyses/99", "{}")), "not-found");
  EXPECT_TRUE(get(path).json().at("corrected_at").is_null());
}

TEST_F(V1Analyses, AreDeletedOnce) {
  const auto path = kept();
  const auto reply = ask("DELETE", path);
  EXPECT_EQ(reply.status, 204);
  EXPECT_TRUE(reply.body.isEmpty());
  EXPECT_EQ(code(ask("DELETE", path)), "not-found");
  EXPECT_EQ(code(get(path)), "not-found");
  EXPECT_EQ(code(get(path + "/audio")), "not-found");
  EXPECT_TRUE(get("/v1/analyses").json().at("analyses").empty());
}

TEST_F(V1Analyses, ThatCannotBeAreNotFound) {
  for (const char* id : {"0", "-1", "99", "x", "1e3", "99999999999999999999"})
    for (const char* method : {"GET", "DELETE"})
      EXPECT_EQ(code(ask(method, QByteArray("/v1/analyses/") + id)), "not-found") << id;
}

}  // namespace
}  // namespace sentisound::test
