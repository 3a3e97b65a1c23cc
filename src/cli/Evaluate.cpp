// sentisound evaluate --recipe R | --model ID  --dataset KIND=DIR …
#include <charconv>
#include <iostream>

#include "cli/ProgressBar.h"
#include "cli/Training.h"
#include "core/EmotionLabels.h"
#include "ml/EvaluationText.h"
#include "service/ModelRegistry.h"

namespace sentisound {
namespace {

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= list.size();) {
    const auto comma = std::min(list.find(',', from), list.size());
    if (comma > from) parts.push_back(list.substr(from, comma - from));
    from = comma + 1;
  }
  return parts;
}

std::optional<int> wholeNumber(const std::string& text) {
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

/// "0,1,10,all", then "10" of one mood, then "1,2,4" labelled ones.
Result<std::vector<Baseline>> baselinesOf(const std::string& known, const std::string& ofOneMood,
                                          const std::string& taught) {
  std::vector<Baseline> baselines;
  const auto refuse = [](const std::string& part) {
    return fail(Errc::BadRequest, "it must be a number of clips, or all; several with commas between", part);
  };
  for (const auto* list : {&known, &ofOneMood})
    for (const auto& part : split(*list)) {
      const auto number = wholeNumber(part);
      if (!number && part != "all") return refuse(part);
      const int clips = number.value_or(Baseline::kAll);
      baselines.push_back({.clips = clips, .oneMood = list == &ofOneMood && clips != 0});
    }
  for (const auto& part : split(taught)) {
    const auto number = wholeNumber(part);
    if (!number || *number == 0) return refuse(part);
    baselines.push_back({.taught = *number});
  }
  if (baselines.empty()) baselines.push_back({});
  return baselines;
}

class Evaluate final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command =
        program.add_subcommand("evaluate", "Measure a recipe, or a model, on speakers it was not trained on");
    options_.addTo(*command);
    command->add_option(
        "--model", model_,
        "Measure this model as it is, on data sets that it was not trained on (--recipe, --folds and "
        "--protocol play no part)");
    auto* folds =
        command
            ->add_option(
                "--folds", folds_,
                "actors | emobox (actors of RAVDESS, no speaker on both sides; other data sets are trained "
                "on) | speakers (any data set, no speaker on both sides) | random (speakers on both sides) "
                "| "
                "a JSON file with a list of lists of speaker ids")
            ->capture_default_str();
    command
        ->add_option("--protocol", protocol_,
                     "cross-corpus: train on all data sets but one and test on that one")
        ->check(CLI::IsMember({"cross-corpus"}))
        ->excludes(folds);
    command
        ->add_option(
            "--baseline", baseline_,
            "Unlabelled clips of the tested speaker that the model may know: 0, a number, or all; several "
            "with commas")
        ->capture_default_str();
    command->add_option(
        "--one-mood", oneMood_,
        "The same with clips all of one emotion, drawn for each speaker: a number, or several");
    command->add_option(
        "--teach", teach_,
        "Labelled clips per emotion of the tested speaker that the model learns from, five draws, the "
        "others tested: a number, or several with commas");
    command
        ->add_option("--condition", condition_,
                     "Channel of the tested clips: clean | telephone | mp3 | opus | quiet | noise | room; "
                     "several with "
                     "commas. Never the draws of training")
        ->capture_default_str();
    command->add_option("--format", format_, "How to print the figures; rows: a line each")
        ->check(CLI::IsMember({"text", "json", "rows"}))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  sentisound evaluate --recipe mfcc40-rf --dataset ravdess=RAVDESS/ --folds actors\n"
        "  sentisound evaluate --recipe speech --dataset ravdess=RAVDESS/ --baseline 0,10,all --format rows\n"
        "  sentisound evaluate --recipe speech --dataset ravdess=RAVDESS/ --dataset emodb=EMODB/ --protocol "
        "cross-corpus --condition clean,telephone\n"
        "  sentisound evaluate --model field --dataset my-clips/ --baseline 0,10 --teach 1,2");
    return command;
  }

  int run(const Globals& globals) override {
    const auto baselines = baselinesOf(baseline_, oneMood_, teach_);
    if (!baselines) return report(baselines.error());
    return inQueue([&] {
      return model_.empty() ? evaluateRecipe(globals, *baselines) : evaluateShipped(globals, *baselines);
    });
  }

 private:
  int print(const Result<std::vector<Evaluation>>& evaluations, const Globals& globals) const {
    if (!evaluations) return report(evaluations.error());
    if (format_ == "rows") std::cout << evaluationRowTitle();
    if (format_ == "json" && evaluations->size() > 1) std::cout << "[\n";
    for (std::size_t i = 0; i < evaluations->size(); ++i) {
      const auto& one = (*evaluations)[i];
      if (format_ == "json" && i > 0) std::cout << ",\n";
      std::cout << (format_ == "json"   ? evaluationJson(one, globals.commandLine)
                    : format_ == "rows" ? evaluationRow(one)
                                        : evaluationText(one));
    }
    if (format_ == "json" && evaluations->size() > 1) std::cout << "]\n";
    return kOk;
  }

  int evaluateRecipe(const Globals& globals, const std::vector<Baseline>& baselines) {
    std::vector<Condition> conditions;
    for (const auto& part : split(condition_)) {
      const auto condition = parseCondition(part);
      if (!condition) return report(condition.error());
      conditions.push_back(*condition);
    }
    int exitCode = kOk;
    const auto data = loadTrainingData(options_, globals, exitCode);
    if (!data) return exitCode;
    return print(evaluateWithBar(options_, *data, protocol_.empty() ? folds_ : protocol_, baselines,
                                 conditions, globals),
                 globals);
  }

  int evaluateShipped(const Globals& globals, const std::vector<Baseline>& baselines) {
    ModelRegistry models(globals.settings().modelDirs());
    const auto loaded = models.load(QString::fromStdString(model_));
    if (!loaded) return report(loaded.error());
    const auto& model = (*loaded)->model;
    int exitCode = kOk;
    const auto data = loadUnseenData(options_, model, globals, exitCode);
    if (!data) return exitCode;
    std::vector<int> labelOf;
    const auto table = knownLabelsOnly(data->table, model.card().labels, labelOf);
    if (table.clips() == 0)
      return report(fail(Errc::BadRequest, "the data sets have no class that the model knows", model_));
    auto evaluations = evaluateModel(model.fitted(), labelOf, table, options_.seed, baselines);
    if (evaluations)
      for (auto& one : *evaluations) one.recipe = model_;
    return print(evaluations, globals);
  }

  TrainingOptions options_;
  std::string model_;
  std::string folds_ = "actors";
  std::string protocol_;
  std::string baseline_ = "0";
  std::string oneMood_;
  std::string teach_;
  std::string condition_ = "clean";
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> evaluateCommand() {
  return std::make_unique<Evaluate>();
}

}  // namespace sentisound
