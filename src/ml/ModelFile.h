// A model's folder: model.json (the card), weights.safetensors, selftest.json.
#pragma once

#include <filesystem>

#include "ml/EmotionModel.h"

namespace sentisound {

/// Names of the files that make up a model, in the order in which they are hashed.
inline constexpr const char* kModelFiles[] = {"model.json", "weights.safetensors", "selftest.json"};

/// Loads and replays the self-test: a model that does not reproduce its own recorded answers is refused.
/// Its id is the folder's name, whatever its card says. BadModel with the reason, NotFound if there is no
/// model in `folder`. Reads at most 64 MiB per file.
Result<EmotionModel> loadModel(const std::filesystem::path& folder);

/// Writes the three files, each atomically. `examples` [clips × features] become the self-test's inputs.
Status saveModel(const EmotionModel& model, const Eigen::MatrixXf& examples,
                 const std::filesystem::path& folder);

}  // namespace sentisound
