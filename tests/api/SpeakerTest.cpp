// The optional field "speaker".
#include "LiveServer.h"
#include "service/SpeakerProfiles.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class SpeakerField : public LiveServer {
 protected:
  void SetUp() override {
    writeTinySpeakerModel(folder.path() / "models");
    LiveServer::SetUp();
    ASSERT_TRUE(service->activateModel(QStringLiteral("prosody-lda")));
    QStringList files;
    for (unsigned seed = 1; seed <= 2; ++seed) {
      const QByteArray wav = speechWav(0.6, seed);
      files << QString::fromStdString(
          folder.write("anna" + std::to_string(seed) + ".wav",
                       {reinterpret_cast<const unsigned char*>(wav.constData()), std::size_t(wav.size())}));
    }
    const auto created =
        createProfile(*service, {.name = QString::fromUtf8("Änna"), .files = std::move(files)});
    ASSERT_TRUE(created) << describe(created.error());
  }

  [[nodiscard]] Reply upload(const QByteArray& path, const QByteArray& speaker) const {
    const QByteArray body = "--xyz\r\nContent-Disposition: form-data; name=\"speaker\"\r\n\r\n" + speaker +
                            "\r\n--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\""
                            "\r\nContent-Type: audio/wav\r\n\r\n" +
                            speechWav(0.7, 5) + "\r\n--xyz--\r\n";
    return client().post(path, "multipart/form-data; boundary=xyz", body);
  }
  [[nodiscard]] Prediction direct(const QString& speaker) const {
    const auto outcome = service->run(
        {.bytes = speechWav(0.7, 5), .name = QStringLiteral("x.wav"), .speaker = speaker, .keep = false});
    EXPECT_TRUE(outcome) << describe(outcome.error());
    return outcome->analysis.prediction;
  }
};

TEST_F(SpeakerField, ClassifiesRelativeToTheProfile) {
  const auto relative = direct(QString::fromUtf8("Änna"));
  ASSERT_NE(relative.probabilities, direct({}).probabilities);
  const auto reply = upload("/predict", "  änna ");
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  const auto answer = reply.json();
  EXPECT_EQ(answer.size(), 7U);
  EXPECT_EQ(answer.at("speaker"), "Änna");
  for (std::size_t i = 0; i < relative.labels->size(); ++i)
    EXPECT_EQ(answer.at("probabilities").at((*relative.labels)[i]).get<double>(),
              relative.probabilities[static_cast<Eigen::Index>(i)]);
  const auto shortReply = upload("/api/predict", "Änna");
  EXPECT_EQ(shortReply.json().at("speaker"), "Änna");
  EXPECT_EQ(shortReply.json().size(), 7U);
  const auto rows = history();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].speaker, QString::fromUtf8("Änna"));
  EXPECT_EQ(client().get("/history").json().at("history").at(0).size(), 5U) << "the original's fields only";
}

TEST_F(SpeakerField, WorksForSoundInsideJson) {
  const auto post = [&](const QByteArray& speaker) {
    return client().post(
        "/record", "application/json",
        "{\"audio\": \"" + speechWav(0.7, 5).toBase64() + "\", \"speaker\": " + speaker + "}");
  };
  EXPECT_EQ(post("\"Änna\"").json().at("speaker"), "Änna");
  EXPECT_EQ(post("\"Zoe\"").status, 404);
  for (const char* nobody : {"\"\"", "null", "7"}) {
    const auto reply = post(nobody);
    EXPECT_EQ(reply.status, 200) << nobody;
    EXPECT_FALSE(reply.json().contains("speaker")) << nobody;
  }
}

TEST_F(SpeakerField, ThatIsAbsentOrBlankChangesNothing) {
  const QByteArray absent = client().upload("/api/predict", "a.wav", speechWav(0.7, 5)).body;
  const QByteArray blank = upload("/api/predict", " ").body;
  EXPECT_EQ(QByteArray(blank).replace("a_2.wav", "a.wav"), absent);
  const auto answer = client().upload("/predict", "b.wav", speechWav(0.7, 5)).json();
  EXPECT_EQ(answer.size(), 6U);
  EXPECT_FALSE(answer.contains("speaker"));
}

TEST_F(SpeakerField, OfNobodyWeKnowIsNotFound) {
  for (const char* path : {"/predict", "/api/predict"}) {
    const auto reply = upload(path, "Zoe");
    EXPECT_EQ(reply.status, 404);
    EXPECT_EQ(reply.error(), "Speaker not found");
    EXPECT_NE(reply.json().at("detail").get<std::string>().find("Zoe"), std::string::npos);
  }
  EXPECT_TRUE(history().empty());
}

TEST_F(SpeakerField, ThatCanBeNoNameIsRefused) {
  for (const QByteArray& name : {QByteArray(1'000'000, 'x'), QByteArray("a\nb")}) {
    const auto reply = upload("/predict", name);
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.error(), "Speaker profile cannot be used");
    EXPECT_LT(reply.body.size(), 500) << "it does not send the name back";
  }
  EXPECT_EQ(upload("/predict", "\xff\xfe").status, 404);
}

TEST_F(SpeakerField, IsAnsweredWithNullByAModelThatKnowsNoSpeakers) {
  ASSERT_TRUE(service->activateModel(QStringLiteral("mfcc40-rf")));
  const auto reply = upload("/predict", "Änna");
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(reply.json().at("speaker").is_null());
}

}  // namespace
}  // namespace sentisound::test
