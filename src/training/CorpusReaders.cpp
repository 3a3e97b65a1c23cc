#include "training/CorpusReaders.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>

#include "core/EmotionLabels.h"
#include "training/DatasetParts.h"
#include "training/ManifestReader.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLetter(char c) {
  return c >= 'a' && c <= 'z';
}

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

std::optional<NamedClip> ravdessClip(const std::string& stem) {
  constexpr int kAudioOnly = 3;
  constexpr int kSpeech = 1;
  const auto fields = ravdessFields(stem);
  if (!fields || (*fields)[0] != kAudioOnly || (*fields)[1] != kSpeech) return std::nullopt;
  const int emotion = (*fields)[2];
  if (emotion < 1 || emotion > static_cast<int>(emotionLabels().size())) return std::nullopt;
  return NamedClip{{.label = emotion - 1, .speaker = std::to_string((*fields)[6])}, {}};
}

/// 03a01Fa: speaker 03, text a01, emotion F, version a. The letters stand for the German words.
std::optional<NamedClip> emoDbClip(const std::string& stem) {
  if (stem.size() != 7 || !isDigit(stem[0]) || !isDigit(stem[1]) || !isLetter(stem[2]) || !isDigit(stem[3]) ||
      !isDigit(stem[4]) || !isLetter(stem[6]))
    return std::nullopt;
  static const std::map<char, std::string> emotions{{'W', "angry"}, {'E', "disgust"}, {'A', "fearful"},
                                                    {'F', "happy"}, {'T', "sad"},     {'N', "neutral"}};
  const auto emotion = emotions.find(stem[5]);
  if (emotion == emotions.end()) return std::nullopt;  // L, Langeweile: boredom
  return NamedClip{{.speaker = stem.substr(0, 2)}, emotion->second};
}

/// SM0_anger_12: speaker, emotion, sentence.
std::optional<NamedClip> nemoClip(const std::string& stem) {
  const auto first = stem.find('_');
  const auto second = stem.find('_', first + 1);
  if (first == std::string::npos || first == 0 || second == std::string::npos) return std::nullopt;
  const std::string_view sentence = std::string_view(stem).substr(second + 1);
  const auto emotion = canonicalEmotion(stem.substr(first + 1, second - first - 1));
  if (!emotion || sentence.empty() || !std::ranges::all_of(sentence, isDigit)) return std::nullopt;
  return NamedClip{{.speaker = stem.substr(0, first)}, *emotion};
}

/// The clips whose file name `read` understands, in order of it; one where a name is there twice (.wav and
/// .flac).
template <class Read>
std::vector<NamedClip> clipsByName(const fs::path& folder, const std::string& corpus,
                                   const std::string& language, const Read& read) {
  std::map<std::string, NamedClip> byName;
  for (const auto& path : filesBelow(folder, {".wav", ".flac"})) {
    const auto stem = path.stem().string();
    std::optional<NamedClip> named = read(stem);
    if (!named) continue;
    named->clip.path = path.string();
    named->clip.corpus = corpus;
    named->clip.language = language;
    byName.try_emplace(stem, std::move(*named));
  }
  std::vector<NamedClip> clips;
  for (auto& named : byName | std::views::values) clips.push_back(std::move(named));
  return clips;
}

}  // namespace

Result<Dataset> readRavdess(const fs::path& folder) {
  Dataset dataset{
      .corpus = "RAVDESS", .licence = "CC BY-NC-SA 4.0", .languages = {"en"}, .labels = emotionLabels()};
  for (auto& named : clipsByName(folder, dataset.corpus, "en", ravdessClip))
    dataset.clips.push_back(std::move(named.clip));
  if (dataset.clips.empty())
    return fail(Errc::NotFound, "it holds no RAVDESS clip (Actor_XX/03-01-….wav or .flac)", folder.string());
  return dataset;
}

Result<Dataset> readEmoDb(const fs::path& folder) {
  auto clips = clipsByName(folder, "EMO-DB", "de", emoDbClip);
  if (clips.empty())
    return fail(Errc::NotFound, "it holds no EMO-DB clip (03a01Fa.wav or .flac)", folder.string());
  return datasetOf(std::move(clips), {.licence = "CC0-1.0"}, folder);
}

Result<Dataset> readNemo(const fs::path& folder) {
  Manifest manifest;
  if (hasManifest(folder)) {
    auto read = readManifest(folder);
    if (!read) return read.error();
    manifest = std::move(*read);
    for (auto& [clip, emotion] : manifest.clips) {
      clip.corpus = "nEMO";
      clip.language = "pl";
    }
  } else {
    manifest.clips = clipsByName(folder, "nEMO", "pl", nemoClip);
  }
  if (manifest.clips.empty())
    return fail(Errc::NotFound, "it holds no nEMO clip (SM0_anger_12.wav or .flac)", folder.string());
  return datasetOf(std::move(manifest.clips),
                   {.licence = "CC BY-NC-SA 4.0", .problems = std::move(manifest.problems)}, folder);
}

}  // namespace sentisound
