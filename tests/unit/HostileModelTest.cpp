// What the fuzzer found in model files (docs/FUZZING.md): well-formed, and yet of no use.
#include <gtest/gtest.h>

#include <cmath>

#include "core/Files.h"
#include "ml/ModelFile.h"
#include "support/ScratchFolder.h"
#include "support/TinyModel.h"

namespace sentisound {
namespace {

class HostileModel : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path path(const char* file) const { return folder_.path() / id_ / file; }
  [[nodiscard]] Result<EmotionModel> load() const { return loadModel(folder_.path() / id_); }
  void replaceInCard(const std::string& from, const std::string& to) const {
    std::string text = *readFile(path("model.json"), 1 << 20);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    ASSERT_TRUE(writeFileAtomically(path("model.json"), text.replace(at, from.size(), to)));
  }

  test::ScratchFolder folder_;
  std::string id_ = "mfcc40-rf";
};

TEST_F(HostileModel, IsRefusedWhenWhatItCountsIsNoWholeNumber) {
  const std::pair<const char*, const char*> replacements[] = {
      {"\"format\": 1", "\"format\": 1e300"},      {"\"clips\": 160", "\"clips\": 1e300"},
      {"\"clips\": 160", "\"clips\": 4294967296"}, {"\"speakers\": 5", "\"speakers\": 0.5"},
      {"\"seed\": 1", "\"seed\": 1e300"},          {"\"seed\": 1", "\"seed\": -1"},
      {"\"folds\": 5", "\"folds\": -1e300"},       {"\"baseline_clips\": 0", "\"baseline_clips\": 1e10"}};
  for (const auto& [from, to] : replacements) {
    test::writeTinyModel(folder_.path());
    replaceInCard(from, to);
    const auto loaded = load();
    ASSERT_FALSE(loaded) << to;
    EXPECT_EQ(loaded.error().code, Errc::BadModel) << to;
    EXPECT_NE(loaded.error().detail.find("whole number"), std::string::npos) << loaded.error().detail;
  }
}

TEST_F(HostileModel, SaysThatItHasNoAnswerRatherThanGiveOneThatIsNoNumber) {
  id_ = "prosody-lda";
  test::writeTinySpeakerModel(folder_.path());
  TensorFile tensors = *TensorFile::decode(*readFile(path("weights.safetensors"), 1 << 20));
  // Positive and finite, and yet any feature divided by it is infinite.
  auto scale = *tensors.floats("relative.scaler.scale");
  for (auto& value : scale) value = 1e-44F;
  tensors.put("relative.scaler.scale", scale);
  ASSERT_TRUE(writeFileAtomically(path("weights.safetensors"), tensors.encode()));

  const auto model = load();
  ASSERT_TRUE(model) << "its self-test only asks for the plain view";
  const auto dimensions = model->featureSpec().dimensions();
  const Features features{.specId = "prosody-v1", .values = Eigen::VectorXf::Constant(dimensions, 100)};
  EXPECT_TRUE(model->predict(features));
  const auto anna = model->knowing("Anna", Eigen::VectorXf::Zero(dimensions));
  ASSERT_TRUE(anna);
  const auto prediction = model->predict(features, *anna);
  ASSERT_FALSE(prediction);
  EXPECT_EQ(prediction.error().code, Errc::BadModel);
  EXPECT_EQ(prediction.error().subject, "prosody-lda");
}

TEST_F(HostileModel, ItsCardCanBeWrittenWhateverItsFolderIsCalled) {
  test::writeTinyModel(folder_.path());
  id_ = "m\xFF";
  std::filesystem::rename(folder_.path() / "mfcc40-rf", folder_.path() / id_);
  const auto loaded = load();
  ASSERT_TRUE(loaded);
  EXPECT_NE(toJson(loaded->card()).find("\"id\": \"m\xEF\xBF\xBD\""), std::string::npos);
}

}  // namespace
}  // namespace sentisound
