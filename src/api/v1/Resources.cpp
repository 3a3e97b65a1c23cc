#include "api/v1/Resources.h"

#include <nlohmann/json.hpp>

#include "analysis/Dimensions.h"
#include "api/Json.h"
#include "report/AnalysisText.h"
#include "report/ResultWords.h"

namespace sentisound::api::v1 {
namespace {

using nlohmann::ordered_json;

ordered_json textOrNull(const QString& text) {
  if (text.isEmpty()) return nullptr;
  return text.toStdString();
}

ordered_json numberOrNull(const std::optional<double>& number) {
  return number ? ordered_json(*number) : ordered_json(nullptr);
}

ordered_json listJson(const QStringList& texts) {
  ordered_json list = ordered_json::array();
  for (const auto& text : texts) list.push_back(text.toStdString());
  return list;
}

ordered_json listJson(const Messages& messages) {
  ordered_json list = ordered_json::array();
  for (const auto& message : messages) list.push_back(cleaned(message.english()));
  return list;
}

ordered_json listJson(const std::vector<Error>& errors) {
  ordered_json list = ordered_json::array();
  for (const auto& error : errors) list.push_back(cleaned(describe(error)));
  return list;
}

}  // namespace

ordered_json timeJson(const QDateTime& time) {
  if (!time.isValid()) return nullptr;
  return time.toString(Qt::ISODateWithMs).toStdString();
}

ordered_json analysisJson(const HistoryRow& row) {
  ordered_json probabilities = ordered_json::object();
  for (const auto& [label, probability] : row.probabilities) probabilities[label.toStdString()] = probability;
  ordered_json reasons = ordered_json::array();
  for (const auto& [code, text] : row.reasons)
    reasons.push_back({{"code", code}, {"text", cleaned(text.english())}});
  ordered_json dimensions = nullptr;
  if (row.activation && row.valence)
    dimensions = dimensionsJson(dimensionsOf(LearntAffect{*row.activation, *row.valence}));
  return {{"id", row.id == 0 ? ordered_json(nullptr) : ordered_json(row.id)},
          {"file", row.name.toStdString()},
          {"created_at", timeJson(row.createdAt)},
          {"origin", row.origin.toStdString()},
          {"emotion", row.emotion.toStdString()},
          {"confidence", row.confidence},
          {"probabilities", std::move(probabilities)},
          {"verdict", textOrNull(row.verdict)},
          {"reasons", std::move(reasons)},
          {"model", textOrNull(row.modelId)},
          {"model_sha256", textOrNull(row.modelSha256)},
          {"seconds", numberOrNull(row.seconds)},
          {"speaker", textOrNull(row.speaker)},
          {"channel", channelWord(row.channel)},
          {"warnings", listJson(row.warnings)},
          {"audio_sha256", textOrNull(row.audioSha256)},
          {"label", textOrNull(row.correctedEmotion)},
          {"note", textOrNull(row.note)},
          {"corrected_at", timeJson(row.correctedAt)},
          {"set", row.predictionSet.isEmpty() ? ordered_json(nullptr) : listJson(row.predictionSet)},
          {"dimensions", std::move(dimensions)}};
}

void addDetails(ordered_json& analysis, const AnalysisOutcome& outcome, bool explain, bool timeline) {
  const auto told = outcomeJson(outcome, explain ? Detail::Explained : Detail::Plain, timeline);
  for (const char* field :
       {"own_baseline", "set", "set_coverage", "dimensions", "speech_seconds", "timeline", "explanation"})
    if (told.contains(field)) analysis[field] = told.at(field);
}

ordered_json timelineResource(const AnalysisOutcome& outcome) {
  auto told = outcomeJson(outcome, Detail::Plain, true);
  return {{"id", outcome.historyId},
          {"speech_seconds", told.at("speech_seconds")},
          {"windows", std::move(told.at("timeline"))}};
}

ordered_json featuresResource(const AnalysisOutcome& outcome, bool frames) {
  const auto& features = outcome.analysis.features;
  const auto* spec = findFeatureSpec(features.specId);
  ordered_json json{{"id", outcome.historyId},
                    {"feature_set", features.specId},
                    {"title", spec != nullptr ? spec->title : std::string()},
                    {"names", ordered_json::array()},
                    {"values", std::vector<float>(features.values.begin(), features.values.end())}};
  if (spec != nullptr && spec->dimensions() == features.values.size()) json["names"] = spec->names;
  if (!frames) return json;
  ordered_json list = ordered_json::array();
  for (const auto& frame : features.mfcc.colwise())
    list.push_back(std::vector<float>(frame.begin(), frame.end()));
  json["mfcc"] = {{"hop_seconds", features.hopSeconds}, {"frames", std::move(list)}};
  return json;
}

ordered_json modelJson(const LoadedModel& loaded, bool active) {
  const auto& card = loaded.model.card();
  return {{"id", card.id},
          {"active", active},
          {"usable", true},
          {"title", card.title},
          {"model_type", card.modelType},
          {"feature_set", card.featureSet},
          {"labels", card.labels},
          {"trained_on", card.trainedOn},
          {"clips", card.clips},
          {"speakers", card.speakers},
          {"knows_speakers", loaded.model.knowsSpeakers()},
          {"languages", card.languages},
          {"licence", card.licence},
          {"limits", card.limits},
          {"accuracy", accuracyJson(card)},
          {"sha256", loaded.sha256.toStdString()}};
}

ordered_json unusableModelJson(const QString& id, bool active) {
  return {{"id", id.toStdString()},
          {"active", active},
          {"usable", false},
          {"problem",
           "Its files are incomplete, damaged, of another version, or do not reproduce its self-test."}};
}

ordered_json speakerJson(const SpeakerEntry& speaker) {
  ordered_json sets = ordered_json::array();
  for (const auto& set : speaker.sets)
    sets.push_back({{"feature_set", set.featureSet.toStdString()}, {"clips", set.clips}});
  return {{"name", speaker.name.toStdString()},
          {"created_at", timeJson(speaker.createdAt)},
          {"clips", speaker.clips()},
          {"labelled_clips", speaker.labelledClips},
          {"sets", std::move(sets)}};
}

ordered_json speakerDetailsJson(const SpeakerDetails& details) {
  ordered_json clips = ordered_json::array();
  for (const auto& clip : details.clips)
    clips.push_back({{"id", clip.id},
                     {"name", clip.name.toStdString()},
                     {"label", textOrNull(clip.label)},
                     {"seconds", clip.seconds}});
  ordered_json gain = nullptr;
  if (const auto& measured = details.gain)
    gain = {{"clips", measured->clips},
            {"before",
             {{"accuracy", measured->before}, {"low", measured->beforeLow}, {"high", measured->beforeHigh}}},
            {"after",
             {{"accuracy", measured->after}, {"low", measured->afterLow}, {"high", measured->afterHigh}}}};
  return {{"model", details.modelId.toStdString()},
          {"adapts", details.adapts},
          {"clips", std::move(clips)},
          {"gain", std::move(gain)},
          {"uses_labels", details.usesLabels},
          {"bytes", details.bytes}};
}

ordered_json taughtSpeakerJson(const SpeakerDetails& details) {
  return {{"name", details.name.toStdString()},
          {"details", speakerDetailsJson(details)},
          {"failures", listJson(details.failures)},
          {"messages", listJson(details.messages)}};
}

ordered_json createdSpeakerJson(const CreatedProfile& created) {
  return {{"name", created.name.toStdString()},
          {"clips", created.clips},
          {"seconds", created.seconds},
          {"feature_sets", listJson(created.featureSets)},
          {"failures", listJson(created.failures)},
          {"warnings", listJson(created.warnings)}};
}

ordered_json problemJson(const Answer& problem) {
  return ordered_json::parse(problem.body.toStdString());
}

}  // namespace sentisound::api::v1
