#include "ml/ModelCard.h"

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "core/NumberText.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;
constexpr int kFormat = 1;

/// Whether it is a whole number that an int holds: a conversion would cut off what does not fit, or worse.
bool isCount(const ordered_json& number) {
  if (number.is_number_unsigned()) return std::in_range<int>(number.get<std::uint64_t>());
  return number.is_number_integer() && std::in_range<int>(number.get<std::int64_t>());
}

/// What of the card, or of one of its figures, ought to be a whole number and is none; nullptr if all is
/// well.
const char* notWhole(const ordered_json& json, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (json.contains(name) && !isCount(json.at(name))) return name;
  return nullptr;
}

}  // namespace

const CardFigure* ModelCard::speakerIndependentFigure() const {
  for (const auto& figure : figures)
    if (figure.speakerIndependent && figure.plain()) return &figure;
  return nullptr;
}

std::string speakerIndependentSentence(const ModelCard& card) {
  const auto* figure = card.speakerIndependentFigure();
  if (!figure) return "Speaker-independent accuracy was not measured.";
  if (figure->protocol == "cross-corpus")
    return "Speaker-independent accuracy " + inPercent(figure->accuracy) +
           ", on unseen speakers, microphones and languages (each of " + std::to_string(figure->folds) +
           " corpora tested by a model trained on the others; UAR " + inPercent(figure->uar) + ").";
  return "Speaker-independent accuracy " + inPercent(figure->accuracy) + " (" +
         std::to_string(figure->folds) + " folds, SD across folds " + inPercent(figure->foldSd) + "; UAR " +
         inPercent(figure->uar) + "; chance level " +
         inPercent(1.0 / static_cast<double>(card.labels.size())) + ").";
}

std::string toJson(const ModelCard& card) {
  ordered_json json{{"format", kFormat},
                    {"id", card.id},
                    {"title", card.title},
                    {"recipe", card.recipe},
                    {"model_type", card.modelType},
                    {"feature_set", card.featureSet},
                    {"labels", card.labels},
                    {"trained_on", card.trainedOn},
                    {"clips", card.clips},
                    {"speakers", card.speakers},
                    {"languages", card.languages},
                    {"licence", card.licence},
                    {"limits", card.limits},
                    {"seed", card.seed},
                    {"figures", ordered_json::array()}};
  for (const auto& figure : card.figures) {
    auto& one =
        json["figures"].emplace_back(ordered_json{{"protocol", figure.protocol},
                                                  {"speaker_independent", figure.speakerIndependent},
                                                  {"accuracy", figure.accuracy},
                                                  {"uar", figure.uar},
                                                  {"fold_sd", figure.foldSd},
                                                  {"baseline_clips", figure.baselineClips},
                                                  {"calibration_error", figure.calibrationError},
                                                  {"accuracy_of_surer_half", figure.accuracyAtHalfCoverage},
                                                  {"folds", figure.folds}});
    if (figure.oneMood) one["one_mood"] = true;
    if (figure.taught > 0) one["taught"] = figure.taught;
    if (!figure.condition.empty()) one["condition"] = figure.condition;
  }
  // An id may be the name of a folder, and that may be any bytes.
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

Result<ModelCard> cardFromJson(const std::string& text) {
  const auto bad = [](const Message& why) {
    return fail(Errc::BadModel, Message("its card model.json cannot be used (%1)", why));
  };
  try {
    const auto json = ordered_json::parse(text);
    if (const auto* name = notWhole(json, {"format", "clips", "speakers"}))
      return bad(Message("%1 is not a whole number", name));
    if (!json.at("seed").is_number_unsigned()) return bad(Message("seed is not a whole number"));
    if (json.at("format").get<int>() > kFormat)
      return bad(Message("it was written by a newer version of SentiSound"));
    ModelCard card{.id = json.at("id"),
                   .title = json.at("title"),
                   .recipe = json.at("recipe"),
                   .modelType = json.at("model_type"),
                   .featureSet = json.at("feature_set"),
                   .labels = json.at("labels"),
                   .trainedOn = json.at("trained_on"),
                   .clips = json.at("clips"),
                   .speakers = json.at("speakers"),
                   .languages = json.at("languages"),
                   .licence = json.at("licence"),
                   .limits = json.at("limits"),
                   .seed = json.at("seed")};
    for (const auto& figure : json.at("figures")) {
      if (const auto* name = notWhole(figure, {"baseline_clips", "taught", "folds"}))
        return bad(Message("%1 of a figure is not a whole number", name));
      card.figures.push_back({.protocol = figure.at("protocol"),
                              .speakerIndependent = figure.at("speaker_independent"),
                              .baselineClips = figure.value("baseline_clips", 0),
                              .oneMood = figure.value("one_mood", false),
                              .taught = figure.value("taught", 0),
                              .condition = figure.value("condition", std::string()),
                              .accuracy = figure.at("accuracy"),
                              .uar = figure.at("uar"),
                              .foldSd = figure.at("fold_sd"),
                              .calibrationError = figure.value("calibration_error", 0.0),
                              .accuracyAtHalfCoverage = figure.value("accuracy_of_surer_half", 0.0),
                              .folds = figure.at("folds")});
    }
    if (card.id.empty()) return bad(Message("no id"));
    if (card.labels.size() < 2 ||
        std::set(card.labels.begin(), card.labels.end()).size() != card.labels.size())
      return bad(Message("it needs at least two distinct labels"));
    return card;
  } catch (const nlohmann::json::exception& problem) {
    return bad(Message::kept(problem.what()));
  }
}

}  // namespace sentisound
