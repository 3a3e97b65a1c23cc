#include "ml/ModelFile.h"

#include <nlohmann/json.hpp>

#include "core/Files.h"
#include "ml/Vectors.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kMaxFileBytes = 64U << 20U;
constexpr double kSelfTestTolerance = 1e-6;  // absolute, on probabilities

Status replaySelfTest(const EmotionModel& model, const std::string& text) {
  const auto bad = [](const Message& why) {
    return fail(Errc::BadModel, Message("it does not reproduce its self-test (%1)", why));
  };
  try {
    const auto cases = json::parse(text).at("cases");
    if (!cases.is_array() || cases.empty()) return bad(Message("there is none"));
    for (const auto& test : cases) {
      const auto features = test.at("features").get<std::vector<float>>();
      const auto expected = test.at("probabilities").get<std::vector<double>>();
      if (features.size() != static_cast<std::size_t>(model.featureSpec().dimensions()) ||
          expected.size() != model.card().labels.size())
        return bad(Message("its size is wrong"));
      const auto prediction = model.predict({.specId = model.featureSpec().id, .values = toEigen(features)});
      if (!prediction) return prediction.error();
      for (std::size_t i = 0; i < expected.size(); ++i)
        if (!(std::abs(prediction->probabilities[static_cast<Eigen::Index>(i)] - expected[i]) <=
              kSelfTestTolerance))
          return bad(Message("it answers otherwise"));
    }
  } catch (const json::exception&) {
    return bad(Message("selftest.json cannot be read"));
  }
  return {};
}

/// The folder's name, also behind a slash at the end; empty for "." and the like.
std::string idOf(const fs::path& folder) {
  const fs::path name = folder.has_filename() ? folder.filename() : folder.parent_path().filename();
  return name == "." || name == ".." ? std::string() : name.string();
}

Result<TensorFile> readTensors(const fs::path& folder) {
  const auto bytes = readFile(folder / kModelFiles[1], kMaxFileBytes);
  if (!bytes) return fail(Errc::BadModel, "its weights are missing");
  return TensorFile::decode(*bytes);
}

/// The weights are in memory twice meanwhile, and once afterwards.
Result<FittedModel> loadWeights(const fs::path& folder, const Recipe& recipe) {
  const auto tensors = readTensors(folder);
  if (!tensors) return tensors.error();
  return FittedModel::load(recipe, *tensors);
}

}  // namespace

Result<EmotionModel> loadModel(const fs::path& folder) {
  const auto named = [&](const Error& error) { return fail(error.code, error.message, folder.string()); };
  if (!fs::is_directory(folder))
    return fail(Errc::NotFound, "there is no such model folder", folder.string());

  const auto cardText = readFile(folder / kModelFiles[0], kMaxFileBytes);
  if (!cardText) return fail(Errc::BadModel, "it has no card model.json", folder.string());
  auto card = cardFromJson(*cardText);
  if (!card) return named(card.error());
  // A model is known by its folder's name; one that was copied must not pass for the one it was copied from.
  if (const auto name = idOf(folder); !name.empty()) card->id = name;
  const auto* recipe = findRecipe(card->recipe);
  if (!recipe)
    return fail(Errc::BadModel,
                Message("it was made by the recipe %1, which this version does not know", card->recipe),
                folder.string());

  auto learner = loadWeights(folder, *recipe);
  if (!learner) return named(learner.error());
  auto model = EmotionModel::create(std::move(*card), std::move(*learner));
  if (!model) return named(model.error());

  const auto selfTest = readFile(folder / kModelFiles[2], kMaxFileBytes);
  if (!selfTest) return fail(Errc::BadModel, "its self-test is missing", folder.string());
  if (const auto status = replaySelfTest(*model, *selfTest); !status) return named(status.error());
  return model;
}

Status saveModel(const EmotionModel& model, const Eigen::MatrixXf& examples, const fs::path& folder) {
  TensorFile tensors;
  model.fitted().save(tensors);

  json cases = json::array();
  for (Eigen::Index row = 0; row < examples.rows(); ++row) {
    const Eigen::VectorXf features = examples.row(row);
    const Eigen::VectorXd expected = model.fitted().probabilities(features);
    cases.push_back(
        {{"features", toVector(features)},
         {"probabilities", std::vector<double>(expected.data(), expected.data() + expected.size())}});
  }
  const std::string selfTest = json{{"cases", std::move(cases)}}.dump() + "\n";

  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) return fail(Errc::Storage, "its folder cannot be made", folder.string());
  // The card goes last: a folder without it is no model yet.
  if (auto status = writeFileAtomically(folder / kModelFiles[1], tensors.encode()); !status) return status;
  if (auto status = writeFileAtomically(folder / kModelFiles[2], selfTest); !status) return status;
  return writeFileAtomically(folder / kModelFiles[0], toJson(model.card()));
}

}  // namespace sentisound
