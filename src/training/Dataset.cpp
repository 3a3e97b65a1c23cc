#include "training/Dataset.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>

#include "core/EmotionLabels.h"
#include "training/CorpusReaders.h"
#include "training/DatasetParts.h"
#include "training/FolderReader.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;

struct Kind {
  std::string_view name;
  Result<Dataset> (*read)(const fs::path& folder);
};

constexpr std::array kKinds{Kind{"ravdess", readRavdess}, Kind{"emodb", readEmoDb}, Kind{"nemo", readNemo},
                            Kind{"folder", readFolder}};

std::string kindNames() {
  std::vector<std::string> names;
  for (const auto& kind : kKinds) names.emplace_back(kind.name);
  return joined(names, ", ");
}

Result<Dataset> read(const Kind& kind, const std::string& folder, const std::string& argument) {
  std::error_code problem;
  if (!fs::is_directory(folder, problem))
    return fail(Errc::NotFound, "there is no such folder", folder.empty() ? argument : folder);
  auto dataset = kind.read(folder);
  if (!dataset) return dataset;
  const auto root = fs::path(folder).lexically_normal();
  for (auto& clip : dataset->clips)
    clip.name = fs::path(clip.path).lexically_normal().lexically_relative(root).generic_string();
  return dataset;
}

/// The first clip that is there twice, however it is written.
std::optional<std::string> sharedClip(const std::vector<Dataset>& datasets) {
  std::set<fs::path> seen;
  for (const auto& dataset : datasets)
    for (const auto& clip : dataset.clips) {
      std::error_code problem;
      fs::path whole = fs::weakly_canonical(clip.path, problem);
      if (problem) whole = fs::path(clip.path).lexically_normal();
      if (!seen.insert(std::move(whole)).second) return clip.path;
    }
  return std::nullopt;
}

std::string commonLabel(const std::string& label) {
  return canonicalEmotion(label).value_or(label);
}

}  // namespace

Result<Dataset> openDataset(const std::string& argument) {
  const auto equals = argument.find('=');
  const auto name = argument.substr(0, equals);
  if (equals != std::string::npos)
    if (const auto kind = std::ranges::find(kKinds, name, &Kind::name); kind != kKinds.end())
      return read(*kind, argument.substr(equals + 1), argument);
  std::error_code problem;
  if (equals == std::string::npos || fs::is_directory(argument, problem))
    return read(kKinds.back(), argument, argument);
  return fail(Errc::BadRequest,
              Message("data sets of the kind “%1” are not known; known: %2", name, kindNames()), argument);
}

Result<Dataset> joinDatasets(std::vector<Dataset> datasets) {
  if (datasets.empty()) return fail(Errc::BadRequest, "there is no data set to join");
  if (datasets.size() == 1) return std::move(datasets.front());
  if (const auto clip = sharedClip(datasets))
    return fail(Errc::BadRequest, "this clip is in two of the data sets", *clip);

  std::vector<std::string> names;
  std::vector<std::string> licences;
  std::set<std::string> labels;
  for (const auto& dataset : datasets) {
    for (const auto& name : corpora(dataset)) appendDistinct(names, name);
    appendDistinct(licences, dataset.licence);
    for (const auto& label : dataset.labels) labels.insert(commonLabel(label));
  }
  Dataset all{
      .corpus = joined(names, " + "), .licence = joined(licences, "; "), .labels = inLabelOrder(labels)};
  for (auto& dataset : datasets) {
    const bool prefix = names.size() > 1 && corpora(dataset).size() == 1;  // otherwise it was done before
    for (auto& clip : dataset.clips) {
      const auto label = commonLabel(dataset.labels[static_cast<std::size_t>(clip.label)]);
      clip.label = static_cast<int>(std::ranges::find(all.labels, label) - all.labels.begin());
      if (prefix && !clip.speaker.empty()) clip.speaker = clip.corpus + "/" + clip.speaker;
      all.clips.push_back(std::move(clip));
    }
    for (const auto& language : dataset.languages) appendDistinct(all.languages, language);
    std::ranges::move(dataset.problems, std::back_inserter(all.problems));
    all.speakersKnown = all.speakersKnown && dataset.speakersKnown;
  }
  return all;
}

std::vector<std::string> corpora(const Dataset& dataset) {
  std::vector<std::string> names;
  for (const auto& clip : dataset.clips) appendDistinct(names, clip.corpus);
  return names;
}

}  // namespace sentisound
