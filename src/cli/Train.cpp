// sentisound train --recipe R --dataset KIND=DIR --out FOLDER
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/Training.h"
#include "core/Files.h"
#include "ml/EvaluationText.h"
#include "ml/ModelFile.h"

namespace sentisound {
namespace {

constexpr int kSelfTestCases = 8;
constexpr auto kLimits =
    "Learnt from acted speech in few languages. On voices, languages and recordings unlike those it is often "
    "wrong: "
    "compare the two kinds of figures. It says what a voice sounds like, not what a person feels; do not "
    "decide about "
    "people by it.";

class Train final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("train", "Make a model from labelled clips, and measure it");
    options_.addTo(*command);
    command->add_option("--out", out_, "Folder to write the model to; its name is the model's id")
        ->required()
        ->type_name("DIR");
    command->footer(
        "Example:\n  sentisound train --recipe mfcc40-rf --dataset ravdess=RAVDESS/ --out models/mfcc40-rf");
    return command;
  }

  int run(const Globals& globals) override {
    int exitCode = kOk;
    const auto data = loadTrainingData(options_, globals, exitCode);
    if (!data) return exitCode;
    const auto& recipe = *findRecipe(options_.recipe);
    const std::filesystem::path folder = std::filesystem::path(out_).lexically_normal();

    ModelCard card{
        .id = folder.has_filename() ? folder.filename().string() : folder.parent_path().filename().string(),
        .title = recipe.title,
        .recipe = recipe.id,
        .modelType = recipe.modelType,
        .featureSet = recipe.featureSet,
        .labels = data->table.labelNames,
        .trainedOn = data->dataset.corpus,
        .clips = static_cast<int>(data->table.clips()),
        .speakers = static_cast<int>(data->table.distinctSpeakers().size()),
        .languages = data->dataset.languages,
        .licence = data->dataset.licence,
        .limits = kLimits,
        .seed = options_.seed};
    nlohmann::ordered_json evaluations = nlohmann::ordered_json::array();
    // Speaker-independent first: the figure to quote. Random next to it, to explain other people's numbers.
    for (const char* folds : {"actors", "emobox", "random"}) {
      const auto evaluation = evaluateWithBar(options_, data->table, folds, globals);
      if (!evaluation && evaluation.error().code == Errc::Cancelled) return report(evaluation.error());
      if (!evaluation) {
        std::cerr << "sentisound: not measured on " << folds << ": " << describe(evaluation.error()) << '\n';
        continue;
      }
      std::cout << evaluationText(*evaluation) << '\n';
      card.figures.push_back(cardFigure(*evaluation));
      evaluations.push_back(nlohmann::ordered_json::parse(
          evaluationJson(*evaluation, "sentisound evaluate --recipe " + recipe.id + " --dataset " +
                                          datasetKind() + "=DIR --folds " + folds + " --seed " +
                                          std::to_string(options_.seed) + " --format json")));
    }

    auto fitted = fit(recipe, data->table, options_.seed);
    if (!fitted) return report(fitted.error());
    const auto model = EmotionModel::create(card, std::move(*fitted));
    if (!model) return report(model.error());
    if (const auto saved = saveModel(*model, examples(data->table), folder); !saved)
      return report(saved.error());
    if (const auto saved = writeFileAtomically(folder / "evaluation.json", evaluations.dump(2) + "\n");
        !saved)
      return report(saved.error());
    if (const auto again = loadModel(folder); !again) return report(again.error());
    std::cout << "Model " << card.id << " is in " << folder.string() << ".\n" << honestSentence(card) << '\n';
    return kOk;
  }

 private:
  [[nodiscard]] std::string datasetKind() const {
    return options_.dataset.substr(0, options_.dataset.find('='));
  }

  /// Clips spread evenly over the table.
  static Eigen::MatrixXf examples(const FeatureTable& table) {
    std::vector<int> clips;
    const auto count = static_cast<int>(table.clips());
    for (int i = 0; i < std::min(kSelfTestCases, count); ++i)
      clips.push_back(i * count / std::min(kSelfTestCases, count));
    return table.subset(clips).rows;
  }

  TrainingOptions options_;
  std::string out_;
};

}  // namespace

std::unique_ptr<Command> trainCommand() {
  return std::make_unique<Train>();
}

}  // namespace sentisound
