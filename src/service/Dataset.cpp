#include "service/Dataset.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>

namespace sentisound {
namespace {

namespace fs = std::filesystem;

/// The seven two-digit fields of a RAVDESS file name:
/// modality-channel-emotion-intensity-statement-repetition-actor.
std::optional<std::vector<int>> ravdessFields(const std::string& stem) {
  std::vector<int> fields;
  for (const auto part : std::views::split(stem, '-')) {
    const std::string_view text(part.begin(), part.end());
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    fields.push_back(value);
  }
  if (fields.size() != 7) return std::nullopt;
  return fields;
}

Result<Dataset> openRavdess(const fs::path& folder) {
  constexpr int kAudioOnly = 3;
  constexpr int kSpeech = 1;
  Dataset dataset{.corpus = "RAVDESS",
                  .licence = "CC BY-NC-SA 4.0",
                  .languages = {"en"},
                  .labels = {"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"}};
  std::map<std::string, LabelledClip> byName;  // sorted, and one clip where both .wav and .flac are there
  std::error_code problem;
  for (const auto& entry : fs::recursive_directory_iterator(folder, problem)) {
    const auto extension = entry.path().extension();
    if (extension != ".wav" && extension != ".flac") continue;
    const auto stem = entry.path().stem().string();
    const auto fields = ravdessFields(stem);
    if (!fields || (*fields)[0] != kAudioOnly || (*fields)[1] != kSpeech) continue;
    const int emotion = (*fields)[2];
    if (emotion < 1 || emotion > static_cast<int>(dataset.labels.size())) continue;
    byName.try_emplace(stem, LabelledClip{entry.path().string(), emotion - 1, std::to_string((*fields)[6])});
  }
  if (byName.empty())
    return fail(Errc::NotFound, "it holds no RAVDESS clip (Actor_XX/03-01-….wav or .flac)", folder.string());
  for (auto& clip : byName | std::views::values) dataset.clips.push_back(std::move(clip));
  return dataset;
}

}  // namespace

Result<Dataset> openDataset(const std::string& argument) {
  const auto equals = argument.find('=');
  if (equals == std::string::npos)
    return fail(Errc::BadRequest, "a data set is given as KIND=FOLDER, e.g. ravdess=RAVDESS/", argument);
  const auto kind = argument.substr(0, equals);
  const fs::path folder = argument.substr(equals + 1);
  if (!fs::is_directory(folder)) return fail(Errc::NotFound, "there is no such folder", folder.string());
  if (kind == "ravdess") return openRavdess(folder);
  return fail(Errc::BadRequest, "data sets of the kind “" + kind + "” are not known; known: ravdess",
              argument);
}

}  // namespace sentisound
