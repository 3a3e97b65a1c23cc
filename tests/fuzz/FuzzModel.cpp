// ml/ModelFile.h, ModelCard.h, TensorFile.h and the learners' load(). Few mutated models reproduce their
// self-test, so their parts are also loaded without it.
#include <unistd.h>

#include <cmath>
#include <filesystem>

#include "ModelSections.h"
#include "core/Files.h"
#include "ml/ModelFile.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;
using fuzz::require;

/// In memory where there is such a place; removed when the program ends in order.
class Folder {
 public:
  Folder() {
    const fs::path memory = "/dev/shm";
    path_ = (fs::is_directory(memory) ? memory : fs::temp_directory_path()) /
            ("sentisound-fuzz-" + std::to_string(::getpid()));
    require(fs::create_directories(path_), "there is room for a model");
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const char* name, const std::string& bytes) const {
    require(writeFileAtomically(path_ / name, bytes).ok(), "a file can be written");
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void requireAnswer(const EmotionModel& model, const Eigen::VectorXf& features) {
  const auto prediction = model.predict({.specId = model.featureSpec().id, .values = features});
  if (!prediction) {
    require(prediction.error().code == Errc::BadModel && !prediction.error().detail.empty(),
            "a model that cannot answer says so");
    return;
  }
  const auto& p = prediction->probabilities;
  require(p.size() == static_cast<Eigen::Index>(model.card().labels.size()), "each label has a probability");
  require((p.array() >= 0).all() && std::abs(p.sum() - 1) < 1e-6, "probabilities sum to 1");
  require(prediction->top >= 0 && prediction->top < p.size(), "the top label is one of the model's");
  require(prediction->ranking().front() == prediction->top, "and the first in the ranking");
}

void requireAnswers(const EmotionModel& model) {
  const auto dimensions = model.featureSpec().dimensions();
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(dimensions);
  const Eigen::VectorXf rising = Eigen::VectorXf::LinSpaced(dimensions, -500, 500);
  for (const auto& features : {zero, rising}) {
    requireAnswer(model, features);
    if (const auto sum = model.fitted().classifier->contributions(features))
      require(sum->rows() == model.fitted().classifier->classes() && sum->cols() == dimensions,
              "each feature adds to each class");
    if (model.fitted().novelty)
      require(!std::isnan(model.fitted().novelty->distance(features)), "a distance is a number");
  }
  if (const auto training = model.fitted().classifier->training()) requireAnswer(model, training->mean);
  const Features features{.specId = model.featureSpec().id, .values = rising};
  const auto requireKnown = [&](const Result<KnownSpeaker>& known) {
    if (!known) return;
    const auto relative = model.predict(features, *known);
    if (relative) require(std::abs(relative->probabilities.sum() - 1) < 1e-6, "relative to a speaker too");
  };
  requireKnown(model.knowing("Anna", zero));
  if (!model.adapts()) return;
  const SpeakerClips clips{.compact = model.compact(features).transpose(), .labels = {0}};
  requireKnown(model.knowing("Anna", clips));
}

void requireCardComesBack(const ModelCard& card) {
  const auto again = cardFromJson(toJson(card));
  require(again && toJson(*again) == toJson(card), "a card that was read can be written and read");
  require(!speakerIndependentSentence(card).empty(), "it says how often it is right");
}

std::optional<EmotionModel> assemble(const ModelCard& card, const TensorFile& tensors) {
  const auto* recipe = findRecipe(card.recipe);
  if (recipe == nullptr) return std::nullopt;
  auto fitted = FittedModel::load(*recipe, tensors);
  if (!fitted) return std::nullopt;
  auto model = EmotionModel::create(card, std::move(*fitted));
  if (!model) return std::nullopt;
  return std::move(*model);
}

/// Without the self-test: what the learners take must be safe to use, and what they write is what they took.
void loadParts(const fuzz::ModelSections& input) {
  const auto card = cardFromJson(input.card);
  const auto tensors = TensorFile::decode(input.weights);
  if (card) requireCardComesBack(*card);
  if (tensors) {
    const auto again = TensorFile::decode(tensors->encode());
    require(again && again->encode() == tensors->encode(), "arrays that were read can be written and read");
  }
  if (!card || !tensors) return;
  const auto model = assemble(*card, *tensors);
  if (!model) return;
  requireAnswers(*model);
  TensorFile written;
  model->fitted().save(written);
  const auto again = assemble(*card, written);
  require(again.has_value(), "what a model writes can be loaded");
  TensorFile rewritten;
  again->fitted().save(rewritten);
  require(written.encode() == rewritten.encode(), "and is the same model");
}

void loadWhole(const fuzz::ModelSections& input, const Folder& folder) {
  folder.write(kModelFiles[0], input.card);
  folder.write(kModelFiles[1], input.weights);
  folder.write(kModelFiles[2], input.selfTest);
  const auto model = loadModel(folder.path());
  if (!model) {
    require(model.error().code == Errc::BadModel && !model.error().detail.empty(), "a refusal has a reason");
    return;
  }
  require(model->card().id == folder.path().filename(), "a model is known by its folder");
  requireAnswers(*model);
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sentisound;
  static const Folder folder;
  const auto input = fuzz::modelSections(fuzz::textOf(data, size));
  loadParts(input);
  loadWhole(input, folder);
  return 0;
}
