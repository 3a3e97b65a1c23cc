// sentisound train --recipe R --dataset KIND=DIR --out FOLDER
#include <iostream>

#include "cli/ProgressBar.h"
#include "cli/Training.h"
#include "ml/EvaluationText.h"
#include "training/ModelTraining.h"

namespace sentisound {
namespace {

class Train final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("train", "Make a model from labelled clips, and measure it");
    options_.addTo(*command);
    command->add_option("--out", out_, "Folder to write the model to; its name is the model's id")
        ->required()
        ->type_name("DIR");
    command->footer(
        "A model in the folder \"models\" of the data folder is found by its id.\n"
        "Examples:\n"
        "  sentisound train --recipe speech --dataset ravdess=RAVDESS/ --dataset emodb=EMODB/ --out "
        "models/both\n"
        "  sentisound train --recipe fusion --dataset calls/ --out ~/.local/share/sentisound/models/stress");
    return command;
  }

  int run(const Globals& globals) override {
    return inQueue([&] { return train(globals); });
  }

 private:
  int train(const Globals& globals) const {
    int exitCode = kOk;
    const auto data = loadTrainingData(options_, globals, exitCode);
    if (!data) return exitCode;
    ProgressBar bar("measuring and training");
    const TrainingRequest request{.recipe = findRecipe(options_.recipe),
                                  .seed = options_.seed,
                                  .folder = QString::fromStdString(out_),
                                  .datasetKinds = datasetKinds(options_),
                                  .measured =
                                      [&bar](const Evaluation& evaluation) {
                                        bar.clear();
                                        std::cout << evaluationText(evaluation) << std::endl;
                                      },
                                  .notMeasured =
                                      [&bar](const std::string& protocol, const Error& error) {
                                        bar.clear();
                                        std::cerr << "sentisound: not measured on " << protocol << ": "
                                                  << describe(error) << '\n';
                                      },
                                  .underCondition =
                                      [&](Condition condition) {
                                        bar.clear();
                                        return underCondition(*data, condition, globals);
                                      }};
    const auto card = trainModel(request, data->dataset, data->table,
                                 {[&bar](double fraction) { bar.at(fraction); }, globals.interrupt});
    bar.clear();
    if (!card) return report(card.error());
    std::cout << "Model " << card->id << " is in " << out_ << ".\n"
              << speakerIndependentSentence(*card) << '\n';
    return kOk;
  }

  TrainingOptions options_;
  std::string out_;
};

}  // namespace

std::unique_ptr<Command> trainCommand() {
  return std::make_unique<Train>();
}

}  // namespace sentisound
