#include "training/DatasetParts.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "core/EmotionLabels.h"

namespace sentisound {

namespace fs = std::filesystem;

std::vector<fs::path> filesBelow(const fs::path& folder, const std::vector<std::string>& endings) {
  std::vector<fs::path> found;
  std::error_code problem;
  auto entry =
      fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, problem);
  for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
    std::error_code unreadable;
    if (entry->path().filename().string().starts_with('.')) {
      if (entry->is_directory(unreadable)) entry.disable_recursion_pending();
      continue;
    }
    const auto ending = inLowerCase(entry->path().extension().string());
    if (std::ranges::find(endings, ending) != endings.end() && entry->is_regular_file(unreadable))
      found.push_back(entry->path());
  }
  std::ranges::sort(found);
  return found;
}

void appendDistinct(std::vector<std::string>& texts, const std::string& text) {
  if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (const auto& text : texts) {
    if (!all.empty()) all += separator;
    all += text;
  }
  return all;
}

Result<Dataset> datasetOf(std::vector<NamedClip> clips, Dataset begun, const fs::path& folder) {
  const bool ours = std::ranges::all_of(
      clips, [](const auto& named) { return canonicalEmotion(named.emotion).has_value(); });
  if (ours)
    for (auto& named : clips) named.emotion = *canonicalEmotion(named.emotion);
  std::set<std::string> emotions;
  for (const auto& named : clips) emotions.insert(named.emotion);
  if (emotions.size() < 2)
    return fail(
        Errc::BadRequest,
        emotions.empty()
            ? Message("it holds no clip")
            : Message("all its clips are of one class (“%1”); a model needs at least two to tell apart",
                      EmotionLabel{*emotions.begin()}),
        folder.string());

  std::ranges::stable_sort(clips, {},
                           [](const NamedClip& named) -> const std::string& { return named.clip.path; });
  if (ours)
    begun.labels = inLabelOrder(emotions);
  else
    begun.labels.assign(emotions.begin(), emotions.end());
  for (auto& [clip, emotion] : clips) {
    clip.label = static_cast<int>(std::ranges::find(begun.labels, emotion) - begun.labels.begin());
    appendDistinct(begun.languages, clip.language);
    if (clip.speaker.empty()) begun.speakersKnown = false;
    begun.clips.push_back(std::move(clip));
  }
  const auto names = corpora(begun);
  begun.corpus = joined(names, " + ");
  if (names.size() > 1)
    for (auto& clip : begun.clips)
      if (!clip.speaker.empty()) clip.speaker = clip.corpus + "/" + clip.speaker;
  return begun;
}

}  // namespace sentisound
