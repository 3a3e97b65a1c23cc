// Writes one small model of each kind as an input of FuzzModel:  seed_models FOLDER
// They have learnt nothing: their weights are put together by hand, as few as the kind allows.
#include <filesystem>
#include <iostream>

#include "ModelSections.h"
#include "core/Files.h"
#include "ml/ModelFile.h"

namespace {

using namespace sentisound;
namespace fs = std::filesystem;

constexpr std::size_t kMfcc = 40;
constexpr std::size_t kProsody = 660;

std::vector<float> ramp(std::size_t count) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<float>(i % 7) - 3;
  return values;
}

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

void putScaler(TensorFile& file, const std::string& prefix, std::size_t features) {
  file.put(prefix + "scaler.mean", Floats(features, 0.5F));
  file.put(prefix + "scaler.scale", Floats(features, 2));
}

TensorFile forest() {
  TensorFile file;
  putScaler(file, "", kMfcc);
  file.put("forest.shape", Integers{2, static_cast<std::int32_t>(kMfcc)});
  file.put("forest.roots", Integers{0, 2});
  file.put("forest.feature", Integers{3, -1, -1});
  file.put("forest.threshold", Floats{1, 0, 0});
  file.put("forest.left", Integers{1, -1, -1});
  file.put("forest.right", Integers{2, -1, -1});
  file.put("forest.label", Integers{0, 0, 1});
  return file;
}

TensorFile supportVectors() {
  TensorFile file;
  putScaler(file, "", kMfcc);
  file.put("svm.shape", Integers{2, static_cast<std::int32_t>(kMfcc)});
  file.put("svm.gamma", Floats{0.1F});
  file.put("svm.vectors", ramp(2 * kMfcc));
  file.put("svm.first", Integers{0});
  file.put("svm.second", Integers{1});
  file.put("svm.offset", Floats{0.25F});
  file.put("svm.terms", Integers{2});
  file.put("svm.vector", Integers{0, 1});
  file.put("svm.coefficient", Floats{1, -1});
  file.put("calibration.temperature", Floats{1.5F});
  return file;
}

TensorFile network() {
  TensorFile file;
  putScaler(file, "", kMfcc);
  file.put("network.shape", Integers{static_cast<std::int32_t>(kMfcc), 1, 2});
  file.put("network.hidden", ramp(kMfcc + 1));
  file.put("network.output", Floats{1, 0, -1, 0.5F});
  file.put("calibration.temperature", Floats{1});
  return file;
}

/// Both views, and what it knows of its training data.
TensorFile linear() {
  TensorFile file;
  for (const std::string prefix : {"", "relative."}) {
    putScaler(file, prefix, kProsody);
    file.put(prefix + "linear.weights", ramp(2 * kProsody));
    file.put(prefix + "linear.bias", Floats{0.5F, 0});
    file.put(prefix + "linear.temperature", Floats{300});
    file.put(prefix + "calibration.temperature", Floats{1});
  }
  putScaler(file, "novelty.", kProsody);
  file.put("novelty.axes", Floats(kProsody, 0.04F));
  file.put("novelty.variances", Floats{1});
  file.put("novelty.limits", Floats{1, 3});
  return file;
}

template <class T>
T must(Result<T> result) {
  if (!result) {
    std::cerr << describe(result.error()) << '\n';
    std::exit(1);
  }
  return std::move(*result);
}

void writeSeed(const fs::path& folder, const std::string& recipeId, const TensorFile& tensors) {
  const Recipe& recipe = *findRecipe(recipeId);
  const auto model =
      must(EmotionModel::create({.id = "tiny",
                                 .title = "Tiny",
                                 .recipe = recipe.id,
                                 .modelType = recipe.modelType,
                                 .featureSet = recipe.featureSet,
                                 .labels = {"angry", "calm"},
                                 .trainedOn = "nothing",
                                 .clips = 2,
                                 .speakers = 1,
                                 .languages = {"en"},
                                 .licence = "CC0-1.0",
                                 .limits = "All.",
                                 .seed = 1,
                                 .figures = {{.protocol = "actors", .accuracy = 0.5, .folds = 2}}},
                                must(FittedModel::load(recipe, tensors))));
  const auto scratch = folder / (recipeId + ".model");
  const Eigen::MatrixXf example = Eigen::MatrixXf::Zero(1, model.featureSpec().dimensions());
  if (!saveModel(model, example, scratch)) std::exit(1);
  const auto read = [&](int file) { return must(readFile(scratch / kModelFiles[file], 1 << 20)); };
  const auto input = fuzz::inputOf({.card = read(0), .selfTest = read(2), .weights = read(1)});
  fs::remove_all(scratch);
  if (!writeFileAtomically(folder / recipeId, input)) std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: seed_models FOLDER\n";
    return 2;
  }
  const fs::path folder = argv[1];
  writeSeed(folder, "mfcc40-rf", forest());
  writeSeed(folder, "mfcc40-svm", supportVectors());
  writeSeed(folder, "mfcc40-mlp", network());
  writeSeed(folder, "prosody-lda", linear());
}
