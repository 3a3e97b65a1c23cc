#include "ml/Folds.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <set>

#include "core/Files.h"

namespace sentisound {
namespace {

using SpeakerFolds = std::vector<std::vector<std::string>>;

constexpr std::string_view kActors =
    "[[2,5,14,15,16],[3,6,7,13,18],[10,11,12,19,20],[8,17,21,23,24],[1,4,9,22]]";
constexpr std::string_view kEmobox =
    "[[1,11,20,21],[4,10,12,14],[8,9,19,23],[3,5,7,24],[2,15,16,18],[6,13,17,22]]";
constexpr std::string_view kRavdessPrefix = "RAVDESS/";
constexpr std::uint64_t kMaxFoldFileBytes = 1 << 20;
constexpr std::size_t kRandomFolds = 5;
constexpr std::size_t kSpeakerFolds = 5;
constexpr std::size_t kInnerFolds = 4;

/// "07" and "7" name one speaker; other names stand as they are.
std::string canonical(const std::string& speaker) {
  const bool digits = !speaker.empty() && std::all_of(speaker.begin(), speaker.end(),
                                                      [](unsigned char c) { return c >= '0' && c <= '9'; });
  if (!digits) return speaker;
  const auto first = speaker.find_first_not_of('0');
  return first == std::string::npos ? "0" : speaker.substr(first);
}

Result<SpeakerFolds> parse(std::string_view text, std::string_view name) {
  const auto refuse = [&](const Message& why) { return fail(Errc::BadRequest, why, std::string(name)); };
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_array() || json.size() < 2)
    return refuse(Message("it must be a JSON list of at least two lists of speakers"));
  SpeakerFolds folds;
  for (const auto& list : json) {
    if (!list.is_array() || list.empty())
      return refuse(Message("every fold must be a list of at least one speaker"));
    auto& fold = folds.emplace_back();
    for (const auto& speaker : list) {
      if (speaker.is_number_unsigned())
        fold.push_back(std::to_string(speaker.get<std::uint64_t>()));
      else if (speaker.is_string())
        fold.push_back(canonical(speaker.get<std::string>()));
      else
        return refuse(Message("a speaker must be a name or a number"));
    }
  }
  return folds;
}

/// Fisher–Yates by hand: std::shuffle's result differs between standard libraries.
template <class T>
void shuffle(std::vector<T>& values, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

FoldPlan randomFolds(const FeatureTable& table, std::uint64_t seed) {
  std::vector<int> order(table.clips());
  std::iota(order.begin(), order.end(), 0);
  shuffle(order, seed);
  FoldPlan plan{.protocol = "random", .speakerIndependent = false};
  plan.test.resize(kRandomFolds);
  for (std::size_t i = 0; i < order.size(); ++i)
    plan.test[i * kRandomFolds / order.size()].push_back(order[i]);
  for (auto& fold : plan.test) std::sort(fold.begin(), fold.end());
  return plan;
}

Result<FoldPlan> speakerFolds(const FeatureTable& table, std::uint64_t seed) {
  auto speakers = table.distinctSpeakers();
  if (speakers.size() < 2)
    return fail(Errc::BadRequest, "it takes clips of at least two speakers to test on an unseen one");
  shuffle(speakers, seed);
  std::map<std::string, std::size_t> foldOf;
  const std::size_t folds = std::min(kSpeakerFolds, speakers.size());
  for (std::size_t i = 0; i < speakers.size(); ++i) foldOf[speakers[i]] = i % folds;
  FoldPlan plan{.protocol = "speakers"};
  plan.test.resize(folds);
  for (std::size_t clip = 0; clip < table.clips(); ++clip)
    plan.test[foldOf[table.speakers[clip]]].push_back(static_cast<int>(clip));
  return plan;
}

/// Tests each corpus on what the others teach; clips of a class that one side lacks are in neither part.
Result<FoldPlan> corpusFolds(const FeatureTable& table) {
  const std::set<std::string> corpora(table.corpora.begin(), table.corpora.end());
  if (corpora.size() < 2)
    return fail(Errc::BadRequest, "cross-corpus needs at least two data sets: give --dataset more than once");
  FoldPlan plan{.protocol = "cross-corpus"};
  for (const auto& tested : corpora) {
    std::set<int> taught;
    std::set<int> asked;
    for (std::size_t clip = 0; clip < table.clips(); ++clip)
      (table.corpora[clip] == tested ? asked : taught).insert(table.labels[clip]);
    auto& test = plan.test.emplace_back();
    auto& train = plan.train.emplace_back();
    for (std::size_t clip = 0; clip < table.clips(); ++clip)
      if (taught.contains(table.labels[clip]) && asked.contains(table.labels[clip]))
        (table.corpora[clip] == tested ? test : train).push_back(static_cast<int>(clip));
    if (test.empty()) return fail(Errc::BadRequest, "it shares no class with the other data sets", tested);
    plan.names.push_back(tested);
  }
  return plan;
}

}  // namespace

std::vector<int> FoldPlan::trainingClips(std::size_t fold, std::size_t clips) const {
  if (!train.empty()) return train[fold];
  const std::set<int> tested(test[fold].begin(), test[fold].end());
  std::vector<int> training;
  for (int clip = 0; clip < static_cast<int>(clips); ++clip)
    if (!tested.contains(clip)) training.push_back(clip);
  return training;
}

Result<FoldPlan> planFolds(std::string_view name, const FeatureTable& table, std::uint64_t seed) {
  if (table.clips() < kRandomFolds) return fail(Errc::BadRequest, "there are too few clips to evaluate");
  if (name == "random") return randomFolds(table, seed);
  if (name == "speakers") return speakerFolds(table, seed);
  if (name == "cross-corpus") return corpusFolds(table);

  std::string text(name == "actors" ? kActors : name == "emobox" ? kEmobox : std::string_view{});
  if (text.empty()) {
    auto file = readFile(std::filesystem::path(name), kMaxFoldFileBytes);
    if (!file) return file.error();
    text = std::move(*file);
  }
  const auto folds = parse(text, name);
  if (!folds) return folds.error();

  // Among several corpora the actors are still those of RAVDESS; everybody else is always trained on.
  const bool actors = name == "actors" || name == "emobox";
  std::map<std::string, std::vector<int>> clipsOf;
  for (std::size_t clip = 0; clip < table.clips(); ++clip) {
    const auto& speaker = table.speakers[clip];
    clipsOf[canonical(actors && speaker.starts_with(kRavdessPrefix) ? speaker.substr(kRavdessPrefix.size())
                                                                    : speaker)]
        .push_back(static_cast<int>(clip));
  }

  FoldPlan plan{.protocol = std::filesystem::path(name).filename().string()};
  std::set<std::string> seen;
  for (const auto& speakers : *folds) {
    auto& tested = plan.test.emplace_back();
    for (const auto& speaker : speakers) {
      if (!seen.insert(speaker).second)
        return fail(Errc::BadRequest, Message("speaker %1 stands in it twice", speaker), std::string(name));
      const auto found = clipsOf.find(speaker);
      if (found == clipsOf.end())
        return fail(Errc::BadRequest, Message("speaker %1 has no clip in the data set", speaker),
                    std::string(name));
      tested.insert(tested.end(), found->second.begin(), found->second.end());
    }
    std::sort(tested.begin(), tested.end());
  }
  return plan;
}

std::vector<SpeakerSplit> innerSplits(const FeatureTable& table) {
  const auto speakers = table.distinctSpeakers();
  const std::size_t groups = std::min(kInnerFolds, speakers.size());
  if (groups < 2) return {};
  std::vector<SpeakerSplit> splits(groups);
  for (std::size_t clip = 0; clip < table.clips(); ++clip) {
    const auto speaker = std::ranges::lower_bound(speakers, table.speakers[clip]) - speakers.begin();
    for (std::size_t group = 0; group < groups; ++group)
      (static_cast<std::size_t>(speaker) % groups == group ? splits[group].held : splits[group].rest)
          .push_back(static_cast<int>(clip));
  }
  return splits;
}

}  // namespace sentisound
