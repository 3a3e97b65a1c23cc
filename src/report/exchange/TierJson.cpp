#include "report/exchange/TierJson.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// What is nested deeper than any of ours is left out.
Json parsed(std::string_view text) {
  constexpr int kDeepest = 8;
  const Json::parser_callback_t shallow = [](int depth, Json::parse_event_t, Json&) {
    return depth <= kDeepest;
  };
  return Json::parse(text, shallow, false);
}

Json figuresJson(const Tier& tier, const TierInterval& interval) {
  Json json = Json::object();
  for (std::size_t i = 0; i < interval.figures.size() && i < tier.figures.size(); ++i)
    if (std::isfinite(interval.figures[i])) json[tier.figures[i]] = interval.figures[i];
  return json;
}

void addInterval(Json& json, const Tier& tier, const TierInterval& interval) {
  json["begin"] = interval.begin;
  json["end"] = interval.end;
  json["label"] = interval.label;
  if (!interval.note.empty()) json["note"] = interval.note;
  if (!interval.figures.empty()) json["figures"] = figuresJson(tier, interval);
}

enum class Intervals { With, Without };

Json documentJson(const TierDocument& document, Intervals intervals) {
  Json about = Json::object();
  for (const auto& [name, value] : document.about) about[name] = value;
  Json tiers = Json::array();
  for (const auto& tier : document.tiers) {
    Json json{{"name", tier.name}, {"vocabulary", tier.vocabulary}, {"figures", tier.figures}};
    if (intervals == Intervals::With) {
      json["intervals"] = Json::array();
      for (const auto& interval : tier.intervals) {
        json["intervals"].push_back(Json::object());
        addInterval(json["intervals"].back(), tier, interval);
      }
    }
    tiers.push_back(std::move(json));
  }
  return {{"recording", document.recording},
          {"seconds", document.seconds},
          {"about", std::move(about)},
          {"tiers", std::move(tiers)}};
}

Error wrongJson(const std::string& what) {
  return fail(Errc::BadRequest, Message::kept(what));
}

/// Empty where it is not there; BadRequest where it is something else.
Result<std::string> textIn(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || found->is_null()) return std::string();
  if (!found->is_string()) return wrongJson(std::string("\"") + name + "\" is no text");
  return found->get<std::string>();
}

Result<double> figureIn(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_number())
    return wrongJson(std::string("\"") + name + "\" is no number");
  return found->get<double>();
}

Result<std::vector<std::string>> textsIn(const Json& json, const char* name) {
  std::vector<std::string> texts;
  const auto found = json.find(name);
  if (found == json.end()) return texts;
  if (!found->is_array()) return wrongJson(std::string("\"") + name + "\" is no list");
  for (const auto& text : *found) {
    if (!text.is_string()) return wrongJson(std::string("\"") + name + "\" is no list of texts");
    texts.push_back(text.get<std::string>());
  }
  return texts;
}

Result<TierInterval> intervalOf(const Json& json, const Tier& tier) {
  if (!json.is_object()) return wrongJson("an interval is no JSON object");
  const auto begin = figureIn(json, "begin");
  if (!begin) return begin.error();
  const auto end = figureIn(json, "end");
  if (!end) return end.error();
  auto label = textIn(json, "label");
  if (!label) return label.error();
  auto note = textIn(json, "note");
  if (!note) return note.error();
  TierInterval interval{.begin = *begin, .end = *end, .label = std::move(*label), .note = std::move(*note)};
  const auto figures = json.find("figures");
  if (figures == json.end() || tier.figures.empty()) return interval;
  if (!figures->is_object()) return wrongJson("\"figures\" is no JSON object");
  for (const auto& name : tier.figures) {
    const auto figure = figures->find(name);
    const bool there = figure != figures->end() && figure->is_number();
    interval.figures.push_back(there ? figure->get<double>() : std::numeric_limits<double>::quiet_NaN());
  }
  return interval;
}

Result<Tier> tierOf(const Json& json) {
  if (!json.is_object()) return wrongJson("a tier is no JSON object");
  auto name = textIn(json, "name");
  if (!name) return name.error();
  auto vocabulary = textsIn(json, "vocabulary");
  if (!vocabulary) return vocabulary.error();
  auto figures = textsIn(json, "figures");
  if (!figures) return figures.error();
  Tier tier{.name = std::move(*name), .vocabulary = std::move(*vocabulary), .figures = std::move(*figures)};
  const auto intervals = json.find("intervals");
  if (intervals == json.end()) return tier;
  if (!intervals->is_array()) return wrongJson("\"intervals\" is no list");
  for (const auto& one : *intervals) {
    auto interval = intervalOf(one, tier);
    if (!interval) return interval.error();
    tier.intervals.push_back(std::move(*interval));
  }
  return tier;
}

/// A document, perhaps without intervals.
Result<TierDocument> documentOf(const Json& json) {
  TierDocument document;
  auto recording = textIn(json, "recording");
  if (!recording) return recording.error();
  document.recording = std::move(*recording);
  if (json.contains("seconds")) {
    const auto seconds = figureIn(json, "seconds");
    if (!seconds) return seconds.error();
    document.seconds = *seconds;
  }
  if (const auto about = json.find("about"); about != json.end() && about->is_object())
    for (const auto& [name, value] : about->items())
      document.about.emplace_back(name, value.is_string() ? value.get<std::string>() : dumped(value));
  const auto tiers = json.find("tiers");
  if (tiers == json.end() || !tiers->is_array()) return wrongJson("there is no list \"tiers\"");
  if (tiers->size() > kMostTiers) return fail(Errc::TooLarge, "it has more than 1000 tiers");
  for (const auto& one : *tiers) {
    auto tier = tierOf(one);
    if (!tier) return tier.error();
    document.tiers.push_back(std::move(*tier));
  }
  return document;
}

Result<TierDocument> checkedJson(Result<TierDocument> document) {
  if (!document) return document;
  for (auto& tier : document->tiers) sortIntervals(tier);
  if (const auto status = checkTiers(*document); !status) return status.error();
  return document;
}

/// Puts lines where they belong.
class LineReader {
 public:
  Status take(const Json& json) {
    if (!json.is_object()) return wrongJson("it is no JSON object");
    if (json.contains("tiers")) return begin(json);
    auto name = textIn(json, "tier");
    if (!name) return name.error();
    if (name->empty()) *name = "labels";
    const auto [at, isNew] = places_.try_emplace(*name, document.tiers.size());
    if (isNew && document.tiers.size() >= kMostTiers)
      return fail(Errc::TooLarge, "it has more than 1000 tiers");
    if (isNew) document.tiers.push_back({.name = *name});
    auto& tier = document.tiers[at->second];
    auto interval = intervalOf(json, tier);
    if (!interval) return interval.error();
    tier.intervals.push_back(std::move(*interval));
    return {};
  }

  TierDocument document{};

 private:
  Status begin(const Json& json) {
    if (!document.tiers.empty()) return wrongJson("what is said of the document must come first, and once");
    auto begun = documentOf(json);
    if (!begun) return begun.error();
    document = std::move(*begun);
    for (std::size_t i = 0; i < document.tiers.size(); ++i) places_.try_emplace(document.tiers[i].name, i);
    return {};
  }

  std::map<std::string, std::size_t> places_{};
};

}  // namespace

std::string writeTierJson(const TierDocument& document) {
  return dumped(documentJson(document, Intervals::With)) + '\n';
}

std::string writeTierJsonLines(const TierDocument& document) {
  std::string text = dumped(documentJson(document, Intervals::Without)) + '\n';
  for (const auto& tier : document.tiers)
    for (const auto& interval : tier.intervals) {
      Json json{{"tier", tier.name}};
      addInterval(json, tier, interval);
      text += dumped(json) + '\n';
    }
  return text;
}

Result<TierDocument> readTierJson(std::string_view text) {
  const auto json = parsed(text);
  if (json.is_discarded()) return wrongJson("it is no JSON, or is cut off");
  if (!json.is_object()) return wrongJson("it is no JSON object");
  return checkedJson(documentOf(json));
}

Result<TierDocument> readTierJsonLines(std::string_view text) {
  LineReader reader;
  std::size_t intervals = 0;
  for (TextLines lines(text); !lines.ended();) {
    const auto line = lines.next();
    if (trimmed(line).empty()) continue;
    if (++intervals > kMostIntervals + 1) return tooManyIntervals();
    const auto json = parsed(line);
    if (json.is_discarded()) return wrongLine(lines.number(), "it is no JSON, or is cut off");
    if (const auto status = reader.take(json); !status) {
      if (status.error().code != Errc::BadRequest) return status.error();
      return wrongLine(lines.number(), status.error().detail);
    }
  }
  return checkedJson(std::move(reader.document));
}

}  // namespace sentisound::exchange
