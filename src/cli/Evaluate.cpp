// sentisound evaluate --recipe R --dataset KIND=DIR --folds F
#include <iostream>

#include "cli/Training.h"
#include "ml/EvaluationText.h"

namespace sentisound {
namespace {

class Evaluate final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("evaluate", "Measure a recipe on speakers it has not learnt from");
    options_.addTo(*command);
    auto* folds =
        command
            ->add_option("--folds", folds_,
                         "actors | emobox (RAVDESS, no speaker on both sides) | speakers (any data set, "
                         "no speaker on both sides) | random (speakers on both sides) | a JSON file "
                         "with a list of lists of speaker ids")
            ->capture_default_str();
    command
        ->add_option("--protocol", protocol_,
                     "cross-corpus: learn from all data sets but one and test on that one")
        ->check(CLI::IsMember({"cross-corpus"}))
        ->excludes(folds);
    command
        ->add_option("--baseline", baseline_,
                     "Unlabelled clips of the tested speaker that the model may know: 0, a number, or all")
        ->check(CLI::NonNegativeNumber | CLI::IsMember({"all"}))
        ->capture_default_str();
    command->add_option("--format", format_, "How to print the figures")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  sentisound evaluate --recipe mfcc40-rf --dataset ravdess=RAVDESS/ --folds actors\n"
        "  sentisound evaluate --recipe fusion --dataset ravdess=RAVDESS/ --baseline 10 --format json\n"
        "  sentisound evaluate --recipe fusion --dataset ravdess=RAVDESS/ --dataset emodb=EMODB/ --protocol "
        "cross-corpus");
    return command;
  }

  int run(const Globals& globals) override {
    int exitCode = kOk;
    const auto data = loadTrainingData(options_, globals, exitCode);
    if (!data) return exitCode;
    const Baseline baseline{.clips = baseline_ == "all" ? Baseline::kAll : std::stoi(baseline_)};
    if (baseline.clips != 0 && !findRecipe(options_.recipe)->bothViews)
      return report(
          fail(Errc::BadRequest, "it does not learn relative to the speaker; take fusion", options_.recipe));
    const auto evaluation =
        evaluateWithBar(options_, data->table, protocol_.empty() ? folds_ : protocol_, baseline, globals);
    if (!evaluation) return report(evaluation.error());
    std::cout << (format_ == "json" ? evaluationJson(*evaluation, globals.commandLine)
                                    : evaluationText(*evaluation));
    return kOk;
  }

 private:
  TrainingOptions options_;
  std::string folds_ = "actors";
  std::string protocol_;
  std::string baseline_ = "0";
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> evaluateCommand() {
  return std::make_unique<Evaluate>();
}

}  // namespace sentisound
