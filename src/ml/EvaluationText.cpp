#include "ml/EvaluationText.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace sentisound {
namespace {

template <class... Args>
std::string format(const char* pattern, Args... args) {
  char text[256];
  std::snprintf(text, sizeof text, pattern, args...);
  return text;
}

}  // namespace

std::string evaluationText(const Evaluation& evaluation) {
  std::string text = "recipe " + evaluation.recipe + ", folds " + evaluation.protocol +
                     (evaluation.speakerIndependent
                          ? " (no speaker on both sides)\n"
                          : " (the same speakers on both sides: NOT what to expect of a new voice)\n");
  for (std::size_t i = 0; i < evaluation.folds.size(); ++i)
    text +=
        format("  fold %zu  %5d clips  accuracy %5.1f %%  UAR %5.1f %%\n", i + 1, evaluation.folds[i].clips,
               evaluation.folds[i].accuracy * 100, evaluation.folds[i].uar * 100);
  text += format("  overall        %5d clips  accuracy %5.1f %%  UAR %5.1f %%  (sd of the folds %.1f)\n",
                 evaluation.confusion.sum(), evaluation.accuracy * 100, evaluation.uar * 100,
                 evaluation.foldSd * 100);

  text += format("  calibration error %.1f %%; the surer half of the clips is right %.1f %% of the time\n\n",
                 evaluation.calibrationError * 100, evaluation.accuracyOfSurerHalf * 100);

  std::size_t width = 6;
  for (const auto& label : evaluation.labels) width = std::max(width, label.size());
  const int w = static_cast<int>(width);
  text += format("  %-*s  %6s  judged as\n  %-*s  %6s", w, "", "", w, "true", "recall");
  for (const auto& label : evaluation.labels) text += format("  %*s", w, label.c_str());
  text += '\n';
  for (std::size_t row = 0; row < evaluation.labels.size(); ++row) {
    text += format("  %-*s  %4.1f %%", w, evaluation.labels[row].c_str(), evaluation.recall[row] * 100);
    for (Eigen::Index column = 0; column < evaluation.confusion.cols(); ++column)
      text += format("  %*d", w, evaluation.confusion(static_cast<Eigen::Index>(row), column));
    text += '\n';
  }
  return text;
}

std::string evaluationJson(const Evaluation& evaluation, const std::string& command) {
  using nlohmann::ordered_json;
  ordered_json json{{"recipe", evaluation.recipe},
                    {"protocol", evaluation.protocol},
                    {"speaker_independent", evaluation.speakerIndependent},
                    {"command", command},
                    {"accuracy", evaluation.accuracy},
                    {"uar", evaluation.uar},
                    {"fold_sd", evaluation.foldSd},
                    {"calibration_error", evaluation.calibrationError},
                    {"accuracy_of_surer_half", evaluation.accuracyOfSurerHalf},
                    {"labels", evaluation.labels},
                    {"recall", ordered_json::object()},
                    {"confusion", ordered_json::array()},
                    {"folds", ordered_json::array()}};
  for (std::size_t i = 0; i < evaluation.labels.size(); ++i)
    json["recall"][evaluation.labels[i]] = evaluation.recall[i];
  for (Eigen::Index row = 0; row < evaluation.confusion.rows(); ++row) {
    const Eigen::VectorXi clips = evaluation.confusion.row(row);
    json["confusion"].push_back(std::vector<int>(clips.data(), clips.data() + clips.size()));
  }
  for (const auto& fold : evaluation.folds)
    json["folds"].push_back({{"clips", fold.clips}, {"accuracy", fold.accuracy}, {"uar", fold.uar}});
  return json.dump(2) + "\n";
}

CardFigure cardFigure(const Evaluation& evaluation) {
  return {.protocol = evaluation.protocol,
          .speakerIndependent = evaluation.speakerIndependent,
          .accuracy = evaluation.accuracy,
          .uar = evaluation.uar,
          .foldSd = evaluation.foldSd,
          .folds = static_cast<int>(evaluation.folds.size())};
}

}  // namespace sentisound
