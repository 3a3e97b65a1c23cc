#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "analysis/Analysis.h"
#include "core/Files.h"
#include "ml/ModelFile.h"
#include "support/Corpus.h"
#include "support/ScratchFolder.h"
#include "support/Signals.h"
#include "support/Tables.h"

namespace sentisound {
namespace {

class ModelFile : public testing::Test {
 protected:
  void SetUp() override {
    const auto table = test::clouds(5, 3, 5);
    auto model = EmotionModel::create(
        {.id = "tiny",
         .title = "Tiny",
         .recipe = "mfcc40-rf",
         .modelType = "RandomForestClassifier",
         .featureSet = "mfcc40-v1",
         .labels = table.labelNames,
         .trainedOn = "clouds",
         .clips = static_cast<int>(table.clips()),
         .speakers = 5,
         .languages = {"en"},
         .licence = "CC0",
         .limits = "All.",
         .seed = 1,
         .figures = {{.protocol = "random",
                      .speakerIndependent = false,
                      .accuracy = 0.9,
                      .uar = 0.9,
                      .foldSd = 0.01,
                      .folds = 5},
                     {.protocol = "actors", .baselineClips = 10, .accuracy = 0.7, .uar = 0.6, .folds = 5},
                     {.protocol = "actors", .accuracy = 0.5, .uar = 0.4, .foldSd = 0.02, .folds = 5}}},
        *fit(*findRecipe("mfcc40-rf"), table, 1));
    ASSERT_TRUE(model) << describe(model.error());
    ASSERT_TRUE(saveModel(*model, table.rows.topRows(4), folder_.path() / "tiny"));
    rows_ = table.rows;
    model_.emplace(std::move(*model));
  }

  [[nodiscard]] std::filesystem::path path(const char* file) const { return folder_.path() / "tiny" / file; }
  [[nodiscard]] Result<EmotionModel> load() const { return loadModel(folder_.path() / "tiny"); }
  void replace(const char* file, const std::string& from, const std::string& to) const {
    std::string text = *readFile(path(file), 1 << 20);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    ASSERT_TRUE(writeFileAtomically(path(file), text.replace(at, from.size(), to)));
  }

  test::ScratchFolder folder_;
  std::optional<EmotionModel> model_;
  Eigen::MatrixXf rows_;
};

TEST_F(ModelFile, ComesBackWithTheSameCardAndTheSameAnswers) {
  const auto loaded = load();
  ASSERT_TRUE(loaded) << describe(loaded.error());
  EXPECT_EQ(toJson(loaded->card()), toJson(model_->card()));
  for (Eigen::Index row = 0; row < rows_.rows(); ++row)
    EXPECT_EQ(loaded->fitted().probabilities(rows_.row(row)), model_->fitted().probabilities(rows_.row(row)));
}

TEST_F(ModelFile, IsRefusedWhenAnyOfItsFilesIsMissing) {
  for (const char* file : kModelFiles) {
    SetUp();
    std::filesystem::remove(path(file));
    const auto loaded = load();
    ASSERT_FALSE(loaded) << file;
    EXPECT_EQ(loaded.error().code, Errc::BadModel) << file;
    EXPECT_NE(describe(loaded.error()).find("tiny"), std::string::npos) << "the message names the model";
  }
}

TEST_F(ModelFile, IsRefusedWhenItDoesNotReproduceItsSelfTest) {
  replace("selftest.json", "\"probabilities\":[", "\"probabilities\":[0.123,");
  EXPECT_EQ(load().error().code, Errc::BadModel);
  SetUp();
  std::string weights = *readFile(path("weights.safetensors"), 1 << 20);
  // Another mean in the scaler: a well-formed file, but other answers.
  TensorFile tensors = *TensorFile::decode(weights);
  auto mean = *tensors.floats("scaler.mean");
  for (auto& value : mean) value += 100;
  tensors.put("scaler.mean", mean);
  ASSERT_TRUE(writeFileAtomically(path("weights.safetensors"), tensors.encode()));
  const auto loaded = load();
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().detail.find("self-test"), std::string::npos);
}

TEST_F(ModelFile, IsRefusedWithTheReasonWhenItIsForeign) {
  replace("model.json", "\"mfcc40-v1\"", "\"mfcc99-v7\"");
  EXPECT_NE(load().error().detail.find("mfcc99-v7"), std::string::npos);
  SetUp();
  replace("model.json", "\"mfcc40-rf\"", "\"crystal-ball\"");
  EXPECT_NE(load().error().detail.find("crystal-ball"), std::string::npos);
  SetUp();
  replace("model.json", "\"format\": 1", "\"format\": 99");
  EXPECT_NE(load().error().detail.find("newer"), std::string::npos);
  SetUp();
  ASSERT_TRUE(writeFileAtomically(path("model.json"), "not json"));
  EXPECT_EQ(load().error().code, Errc::BadModel);
  EXPECT_EQ(loadModel(folder_.path() / "none").error().code, Errc::NotFound);
}

TEST_F(ModelFile, SurvivesEveryTruncationOfItsWeights) {
  const std::string weights = *readFile(path("weights.safetensors"), 1 << 20);
  for (std::size_t length = 0; length < weights.size(); length += 1 + weights.size() / 97) {
    ASSERT_TRUE(writeFileAtomically(path("weights.safetensors"), weights.substr(0, length)));
    EXPECT_FALSE(load()) << length;
  }
}

TEST_F(ModelFile, TheSentenceToQuoteIsTheSpeakerIndependentOne) {
  EXPECT_EQ(model_->card().speakerIndependentFigure()->protocol, "actors");
  EXPECT_NE(speakerIndependentSentence(model_->card()).find("50.0 %"), std::string::npos);
  EXPECT_EQ(speakerIndependentSentence(model_->card()).find("90.0 %"), std::string::npos);
}

TEST_F(ModelFile, AnalysisIsTheStraightLine) {
  const auto audio = test::noise(1, 16'000);
  const auto analysis = analyse(audio, *model_);
  ASSERT_TRUE(analysis);
  const auto features = extractFeatures(model_->featureSpec(), audio);
  EXPECT_EQ(analysis->features.values, features->values);
  EXPECT_EQ(analysis->prediction.probabilities, model_->predict(*features)->probabilities);
  EXPECT_NEAR(analysis->prediction.probabilities.sum(), 1, 1e-12);
  EXPECT_EQ(analysis->prediction.confidence(), analysis->prediction.probabilities.maxCoeff());
  const auto ranking = analysis->prediction.ranking();
  EXPECT_EQ(ranking.front(), analysis->prediction.top);
  EXPECT_TRUE(std::is_sorted(ranking.begin(), ranking.end(), [&](int a, int b) {
    return analysis->prediction.probabilities[a] > analysis->prediction.probabilities[b];
  }));
}

TEST_F(ModelFile, RefusesFeaturesOfAnotherSet) {
  EXPECT_EQ(model_->predict({.specId = "other"}).error().code, Errc::BadRequest);
}

TEST(ShippedModel, LoadsAndStatesBothFigures) {
  const auto model = loadModel(test::sourceDir() / "models" / "mfcc40-rf");
  ASSERT_TRUE(model) << describe(model.error());
  const auto& card = model->card();
  EXPECT_EQ(card.labels, (std::vector<std::string>{"neutral", "calm", "happy", "sad", "angry", "fearful",
                                                   "disgust", "surprised"}));
  EXPECT_EQ(card.licence, "CC BY-NC-SA 4.0");
  ASSERT_NE(card.speakerIndependentFigure(), nullptr);
  EXPECT_EQ(card.speakerIndependentFigure()->protocol, "actors");
  // The measured figure; a recipe or data error shows as a figure far from it.
  EXPECT_NEAR(card.speakerIndependentFigure()->accuracy, 0.346, 0.03);
  const auto random = std::find_if(card.figures.begin(), card.figures.end(),
                                   [](const auto& f) { return f.protocol == "random"; });
  ASSERT_NE(random, card.figures.end());
  EXPECT_FALSE(random->speakerIndependent);
  EXPECT_NEAR(random->accuracy, 0.61, 0.03);
}

TEST(ShippedModels, AllLoadAndAreSmallTogether) {
  namespace fs = std::filesystem;
  std::uintmax_t bytes = 0;
  int models = 0;
  for (const auto& folder : fs::directory_iterator(test::sourceDir() / "models")) {
    const auto model = loadModel(folder.path());
    ASSERT_TRUE(model) << describe(model.error());
    EXPECT_NE(model->card().speakerIndependentFigure(), nullptr) << folder.path();
    EXPECT_TRUE(fs::exists(folder.path() / "evaluation.json")) << "every figure has its command";
    for (const auto& file : fs::directory_iterator(folder.path())) bytes += file.file_size();
    ++models;
  }
  EXPECT_GE(models, 3);
  EXPECT_LE(bytes, 40'000'000U);
}

/// Every figure of a card stands in the evaluation.json beside it.
TEST(ShippedModels, CardsSayWhatWasMeasured) {
  for (const auto& folder : std::filesystem::directory_iterator(test::sourceDir() / "models")) {
    const auto model = loadModel(folder.path());
    ASSERT_TRUE(model);
    std::ifstream in(folder.path() / "evaluation.json");
    const auto measured = nlohmann::json::parse(in);
    ASSERT_EQ(measured.size(), model->card().figures.size()) << folder.path();
    for (std::size_t i = 0; i < measured.size(); ++i) {
      const auto& figure = model->card().figures[i];
      EXPECT_EQ(measured[i].at("protocol"), figure.protocol);
      EXPECT_DOUBLE_EQ(measured[i].at("accuracy").get<double>(), figure.accuracy);
      EXPECT_DOUBLE_EQ(measured[i].at("uar").get<double>(), figure.uar);
      EXPECT_DOUBLE_EQ(measured[i].at("fold_sd").get<double>(), figure.foldSd);
      EXPECT_TRUE(measured[i].at("command").get<std::string>().starts_with("sentisound evaluate --recipe " +
                                                                           model->card().recipe));
    }
  }
}

}  // namespace
}  // namespace sentisound
