#include "ml/EvaluationText.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/NumberText.h"

namespace sentisound {
namespace {

/// A share in percent, without the sign.
std::string percentFigure(double share, int width = 0, int decimals = 1) {
  return fixedText(share * 100, decimals, width);
}

std::string inColumn(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string inColumn(int number, std::size_t width) {
  return inColumn(std::to_string(number), width);
}

std::string padded(const std::string& text, std::size_t width) {
  return text.size() < width ? text + std::string(width - text.size(), ' ') : text;
}

std::string baselineLine(const Baseline& baseline) {
  if (baseline.nothing()) return {};
  return "  known of the tested speaker: " + words(baseline) +
         (baseline.taught > 0 ? "\n" : " (unlabelled)\n");
}

std::string relianceText(const RelianceFigures& figures) {
  return "  the 90 % set holds the right label in " + inPercent(figures.setCoverage) + " and has " +
         fixedText(figures.setSize, 1) + " labels; confident about " + inPercent(figures.confidentShare) +
         " of the clips, of which " + inPercent(figures.confidentRight) + " are right\n  activation UAR " +
         inPercent(figures.activationUar) + ", valence UAR " + inPercent(figures.valenceUar) +
         " (mean of the folds)\n";
}

double meanFoldUar(const Evaluation& evaluation) {
  double sum = 0;
  for (const auto& fold : evaluation.folds) sum += fold.uar / static_cast<double>(evaluation.folds.size());
  return sum;
}

std::string reliabilityText(const Evaluation& evaluation) {
  std::string text = "  says        is right    clips\n";
  for (std::size_t i = 0; i < evaluation.reliability.size(); ++i) {
    const auto& bin = evaluation.reliability[i];
    if (bin.clips > 0)
      text += "  " + percentFigure(bin.meanProbability, 5) + " %     " + percentFigure(bin.accuracy, 5) +
              " %   " + inColumn(bin.clips, 6) + "\n";
  }
  text += "  accuracy on the surest";
  for (const auto& point : evaluation.coverage)
    text += (&point == evaluation.coverage.data() ? " " : ", ") + percentFigure(point.coverage, 0, 0) +
            " %: " + inPercent(point.accuracy);
  return text + "\n";
}

std::string confusionText(const Evaluation& evaluation) {
  std::size_t width = 6;
  for (const auto& label : evaluation.labels) width = std::max(width, label.size());
  std::string text = "  " + padded("", width) + "  " + padded("", 6) + "  classified as\n  " +
                     padded("true", width) + "  " + inColumn("recall", 6);
  for (const auto& label : evaluation.labels) text += "  " + inColumn(label, width);
  text += '\n';
  for (std::size_t row = 0; row < evaluation.labels.size(); ++row) {
    text +=
        "  " + padded(evaluation.labels[row], width) + "  " + percentFigure(evaluation.recall[row], 4) + " %";
    for (Eigen::Index column = 0; column < evaluation.confusion.cols(); ++column)
      text += "  " + inColumn(evaluation.confusion(static_cast<Eigen::Index>(row), column), width);
    text += '\n';
  }
  return text;
}

/// Throws nlohmann::json::exception for fields that are missing or of another kind, std::invalid_argument for
/// figures that do not fit together.
Evaluation evaluationFrom(const nlohmann::ordered_json& json) {
  Evaluation evaluation{.recipe = json.at("recipe"),
                        .protocol = json.at("protocol"),
                        .speakerIndependent = json.at("speaker_independent"),
                        .labels = json.at("labels"),
                        .accuracy = json.at("accuracy"),
                        .uar = json.at("uar"),
                        .foldSd = json.at("fold_sd"),
                        .drawSd = json.value("draw_sd", 0.0),
                        .calibrationError = json.at("calibration_error"),
                        .accuracyAtHalfCoverage = json.at("accuracy_of_surer_half")};
  if (const auto clips = json.find("baseline_clips"); clips != json.end())
    evaluation.baseline.clips = clips->is_string() ? Baseline::kAll : clips->get<int>();
  evaluation.baseline.draws = json.value("draws", 1);
  evaluation.baseline.taught = json.value("taught_per_class", 0);
  evaluation.baseline.oneMood = json.value("one_mood", false);
  evaluation.condition = json.value("condition", std::string());
  if (json.contains("set_coverage"))
    evaluation.reliance = RelianceFigures{.setCoverage = json.at("set_coverage"),
                                          .setSize = json.at("set_size"),
                                          .confidentShare = json.at("confident_share"),
                                          .confidentRight = json.at("confident_right"),
                                          .activationUar = json.at("activation_uar"),
                                          .valenceUar = json.at("valence_uar")};
  for (const auto& label : evaluation.labels) evaluation.recall.push_back(json.at("recall").at(label));

  const auto rows = json.at("confusion").get<std::vector<std::vector<int>>>();
  const auto classes = evaluation.labels.size();
  if (rows.size() != classes) throw std::invalid_argument("its confusion matrix does not fit its labels");
  evaluation.confusion.resize(static_cast<Eigen::Index>(classes), static_cast<Eigen::Index>(classes));
  for (std::size_t row = 0; row < classes; ++row) {
    if (rows[row].size() != classes || std::ranges::any_of(rows[row], [](int clips) { return clips < 0; }))
      throw std::invalid_argument("its confusion matrix does not fit its labels");
    for (std::size_t column = 0; column < classes; ++column)
      evaluation.confusion(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
          rows[row][column];
  }
  for (const auto& fold : json.at("folds"))
    evaluation.folds.push_back({.tested = fold.value("tested", std::string()),
                                .clips = fold.at("clips"),
                                .accuracy = fold.at("accuracy"),
                                .uar = fold.at("uar")});
  for (const auto& bin : json.value("reliability", nlohmann::ordered_json::array()))
    evaluation.reliability.push_back({.clips = bin.at("clips"),
                                      .meanProbability = bin.at("mean_probability"),
                                      .accuracy = bin.at("accuracy")});
  for (const auto& point : json.value("coverage", nlohmann::ordered_json::array()))
    evaluation.coverage.push_back({.coverage = point.at("coverage"), .accuracy = point.at("accuracy")});
  return evaluation;
}

}  // namespace

std::string evaluationText(const Evaluation& evaluation) {
  std::string text = "recipe " + evaluation.recipe + ", folds " + evaluation.protocol +
                     (evaluation.speakerIndependent
                          ? " (no speaker on both sides)\n"
                          : " (the same speakers on both sides: NOT what to expect of unseen speakers)\n");
  text += baselineLine(evaluation.baseline);
  if (!evaluation.condition.empty()) text += "  tested as heard through: " + evaluation.condition + "\n";
  for (std::size_t i = 0; i < evaluation.folds.size(); ++i) {
    const auto& fold = evaluation.folds[i];
    text += "  " + padded(fold.tested.empty() ? "fold " + std::to_string(i + 1) : fold.tested, 10) + "  " +
            inColumn(fold.clips, 6) + " clips  accuracy " + percentFigure(fold.accuracy, 5) + " %  UAR " +
            percentFigure(fold.uar, 5) + " %\n";
  }
  text += "  overall     " + inColumn(evaluation.confusion.sum(), 6) + " clips  accuracy " +
          percentFigure(evaluation.accuracy, 5) + " %  UAR " + percentFigure(evaluation.uar, 5) +
          " %  (SD across folds " + percentFigure(evaluation.foldSd) + ")\n";
  if (evaluation.baseline.random())
    text += "  SD across the " + std::to_string(evaluation.baseline.draws) + " draws of the baseline " +
            percentFigure(evaluation.drawSd) + "\n";
  if (evaluation.protocol == "cross-corpus")
    text += "  mean UAR of the corpora " + inPercent(meanFoldUar(evaluation)) + "\n";

  text += "  ECE " + inPercent(evaluation.calibrationError) + "; accuracy at 50 % coverage " +
          inPercent(evaluation.accuracyAtHalfCoverage) + "\n";
  if (evaluation.reliance) text += relianceText(*evaluation.reliance);
  text += reliabilityText(evaluation) + "\n";

  return text + confusionText(evaluation);
}

std::string evaluationRowTitle() {
  return "condition   known                          clips  accuracy  UAR  mean UAR  ECE   set: held  size  "
         "confident: share  right  activation  valence  UAR by fold; coverage by fold\n";
}

std::string evaluationRow(const Evaluation& evaluation) {
  const auto figures = evaluation.reliance.value_or(RelianceFigures{});
  std::string text = padded(evaluation.condition.empty() ? "clean" : evaluation.condition, 10) + "  " +
                     padded(words(evaluation.baseline), 28) + "  " + inColumn(evaluation.confusion.sum(), 6);
  for (const auto& figure :
       {percentFigure(evaluation.accuracy, 7), percentFigure(evaluation.uar, 5),
        percentFigure(meanFoldUar(evaluation), 7), percentFigure(evaluation.calibrationError, 4),
        percentFigure(figures.setCoverage, 8), fixedText(figures.setSize, 2, 5),
        percentFigure(figures.confidentShare, 15), percentFigure(figures.confidentRight, 5),
        percentFigure(figures.activationUar, 9), percentFigure(figures.valenceUar, 7)})
    text += "  " + figure;
  text += " ";
  for (const auto& fold : evaluation.folds) text += " " + percentFigure(fold.uar);
  text += ";";
  for (const auto& fold : evaluation.folds) text += " " + percentFigure(fold.setCoverage, 0, 0);
  return text + "\n";
}

std::string evaluationJson(const Evaluation& evaluation, const std::string& command) {
  using nlohmann::ordered_json;
  ordered_json json{{"recipe", evaluation.recipe},
                    {"protocol", evaluation.protocol},
                    {"speaker_independent", evaluation.speakerIndependent},
                    {"command", command},
                    {"baseline_clips", evaluation.baseline.clips == Baseline::kAll
                                           ? ordered_json("all")
                                           : ordered_json(evaluation.baseline.clips)},
                    {"draws", evaluation.baseline.random() ? evaluation.baseline.draws : 1},
                    {"accuracy", evaluation.accuracy},
                    {"draw_sd", evaluation.drawSd},
                    {"uar", evaluation.uar},
                    {"fold_sd", evaluation.foldSd},
                    {"calibration_error", evaluation.calibrationError},
                    {"accuracy_of_surer_half", evaluation.accuracyAtHalfCoverage},
                    {"labels", evaluation.labels},
                    {"recall", ordered_json::object()},
                    {"confusion", ordered_json::array()},
                    {"folds", ordered_json::array()}};
  if (evaluation.baseline.taught > 0) json["taught_per_class"] = evaluation.baseline.taught;
  if (evaluation.baseline.oneMood) json["one_mood"] = true;
  if (!evaluation.condition.empty()) json["condition"] = evaluation.condition;
  if (const auto& reliance = evaluation.reliance) {
    json["set_coverage"] = reliance->setCoverage;
    json["set_size"] = reliance->setSize;
    json["confident_share"] = reliance->confidentShare;
    json["confident_right"] = reliance->confidentRight;
    json["activation_uar"] = reliance->activationUar;
    json["valence_uar"] = reliance->valenceUar;
  }
  for (std::size_t i = 0; i < evaluation.labels.size(); ++i)
    json["recall"][evaluation.labels[i]] = evaluation.recall[i];
  for (Eigen::Index row = 0; row < evaluation.confusion.rows(); ++row) {
    const Eigen::VectorXi clips = evaluation.confusion.row(row);
    json["confusion"].push_back(std::vector<int>(clips.data(), clips.data() + clips.size()));
  }
  for (const auto& fold : evaluation.folds) {
    json["folds"].push_back({{"clips", fold.clips}, {"accuracy", fold.accuracy}, {"uar", fold.uar}});
    if (evaluation.reliance) {
      json["folds"].back()["calibration_error"] = fold.calibrationError;
      json["folds"].back()["set_coverage"] = fold.setCoverage;
    }
    if (!fold.tested.empty()) json["folds"].back()["tested"] = fold.tested;
  }
  json["reliability"] = ordered_json::array();
  for (const auto& bin : evaluation.reliability)
    json["reliability"].push_back(
        {{"clips", bin.clips}, {"mean_probability", bin.meanProbability}, {"accuracy", bin.accuracy}});
  json["coverage"] = ordered_json::array();
  for (const auto& point : evaluation.coverage)
    json["coverage"].push_back({{"coverage", point.coverage}, {"accuracy", point.accuracy}});
  return json.dump(2) + "\n";
}

Result<std::vector<Evaluation>> evaluationsFromJson(const std::string& text) {
  try {
    std::vector<Evaluation> all;
    for (const auto& json : nlohmann::ordered_json::parse(text)) all.push_back(evaluationFrom(json));
    return all;
  } catch (const nlohmann::json::exception& problem) {
    return fail(Errc::BadModel, Message("its evaluation.json cannot be used (%1)", problem.what()));
  } catch (const std::invalid_argument& problem) {
    return fail(Errc::BadModel, Message("its evaluation.json cannot be used (%1)", problem.what()));
  }
}

CardFigure cardFigure(const Evaluation& evaluation) {
  return {.protocol = evaluation.protocol,
          .speakerIndependent = evaluation.speakerIndependent,
          .baselineClips = evaluation.baseline.clips,
          .oneMood = evaluation.baseline.oneMood,
          .taught = evaluation.baseline.taught,
          .condition = evaluation.condition,
          .accuracy = evaluation.accuracy,
          .uar = evaluation.uar,
          .foldSd = evaluation.foldSd,
          .calibrationError = evaluation.calibrationError,
          .accuracyAtHalfCoverage = evaluation.accuracyAtHalfCoverage,
          .folds = static_cast<int>(evaluation.folds.size())};
}

}  // namespace sentisound
