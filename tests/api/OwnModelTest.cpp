// A model of other classes than ours is served like any other.
#include "LiveServer.h"
#include "support/Corpus.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class OwnModel : public LiveServer {
 protected:
  void SetUp() override {
    LiveServer::SetUp();
    writeTinyModel(folder.path() / "models", ownTinyModel());
    ASSERT_TRUE(service->activateModel(QStringLiteral("stress")));
  }
};

TEST_F(OwnModel, ModelInfoHasEveryFieldAndNoAccuracyThatWasNotMeasuredOnStrangers) {
  const auto model = client().get("/models/info").json();
  EXPECT_EQ(model.at("id"), "stress");
  EXPECT_EQ(model.at("model_type"), "SVC");
  EXPECT_EQ(model.at("classes"), (json{"no-stress", "stress"}));
  EXPECT_EQ(model.at("n_features"), 40);
  EXPECT_EQ(model.at("trained_on"), "calls");
  EXPECT_EQ(model.at("feature_type"), "MFCC (mean, 40 dims)");
  EXPECT_EQ(model.at("scaler"), "StandardScaler");
  EXPECT_EQ(model.at("sha256").get<std::string>().size(), 64U);
  EXPECT_TRUE(model.at("accuracy").is_null());
  EXPECT_TRUE(model.contains("licence"));
  EXPECT_TRUE(model.contains("languages"));
}

TEST_F(OwnModel, ModelInfoFollowsTheActiveModel) {
  std::filesystem::copy(sourceDir() / "models/prosody-lda", folder.path() / "models/prosody-lda");
  ASSERT_TRUE(service->activateModel(QStringLiteral("prosody-lda")));
  const auto model = client().get("/models/info").json();
  EXPECT_EQ(model.at("id"), "prosody-lda");
  EXPECT_EQ(model.at("model_type"), "LinearDiscriminantAnalysis");
  EXPECT_EQ(model.at("n_features"), 660);
  EXPECT_EQ(model.at("classes").size(), 8U);
  EXPECT_EQ(model.at("trained_on"), "RAVDESS");
  EXPECT_FALSE(model.at("feature_type").get<std::string>().empty());
  const auto& accuracy = model.at("accuracy");
  EXPECT_EQ(accuracy.at("protocol"), "actors");
  EXPECT_EQ(accuracy.at("speaker_independent"), true);
  EXPECT_EQ(accuracy.at("folds"), 5);
  for (const char* figure : {"mean", "uar", "fold_sd"}) {
    EXPECT_GT(accuracy.at(figure).get<double>(), 0) << figure;
    EXPECT_LT(accuracy.at(figure).get<double>(), 1) << figure;
  }
}

TEST_F(OwnModel, PredictHistoryReportAndPictureHaveItsTwoClasses) {
  const auto answer = client().upload("/predict", "call.wav", speechWav()).json();
  ASSERT_TRUE(answer.contains("probabilities")) << answer.dump();
  const auto& probabilities = answer.at("probabilities");
  EXPECT_EQ(probabilities.size(), 2U);
  EXPECT_NEAR(probabilities.at("stress").get<double>() + probabilities.at("no-stress").get<double>(), 1,
              1e-9);
  EXPECT_TRUE(probabilities.contains(answer.at("emotion").get<std::string>()));
  const auto picture =
      client().get('/' + QByteArray::fromStdString(answer.at("visualization").get<std::string>()));
  EXPECT_EQ(picture.status, 200);
  EXPECT_TRUE(picture.body.startsWith("\x89PNG"));

  const auto brief = client().upload("/api/predict", "call2.wav", speechWav(0.6, 2)).json();
  EXPECT_EQ(brief.at("probabilities").size(), 2U);
  const auto record = client().record("data:audio/wav;base64," + speechWav(0.6, 3).toBase64()).json();
  EXPECT_EQ(record.at("probabilities").size(), 2U);

  const auto history = client().get("/history").json().at("history");
  ASSERT_EQ(history.size(), 3U);
  for (const auto& row : history) {
    const auto top = json::parse(row.at("top_3_probabilities").get<std::string>());
    EXPECT_EQ(top.size(), 2U) << "there are no three";
    EXPECT_EQ(top.at(row.at("predicted_emotion").get<std::string>()), row.at("confidence"));
  }
  const auto report = client().get("/download-report/call.wav");
  EXPECT_EQ(report.status, 200);
  EXPECT_TRUE(report.body.startsWith("%PDF"));
}

TEST_F(OwnModel, ABadOneIsNotActivatedAndTheOldOneStays) {
  writeTinyModel(folder.path() / "models", {.id = "cut"});
  std::filesystem::resize_file(folder.path() / "models/cut/weights.safetensors", 100);
  const auto status = service->activateModel(QStringLiteral("cut"));
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, Errc::BadModel);
  EXPECT_NE(describe(status.error()).find("cut"), std::string::npos) << "the message names the model";
  EXPECT_EQ(client().get("/models/info").json().at("id"), "stress");
}

}  // namespace
}  // namespace sentisound::test
