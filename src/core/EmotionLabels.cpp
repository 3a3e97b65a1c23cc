#include "core/EmotionLabels.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace sentisound {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSynonyms{{{"anger", "angry"},
                                                                                  {"fear", "fearful"},
                                                                                  {"happiness", "happy"},
                                                                                  {"joy", "happy"},
                                                                                  {"sadness", "sad"},
                                                                                  {"surprise", "surprised"},
                                                                                  {"disgusted", "disgust"}}};

}  // namespace

std::string inLowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

const std::vector<std::string>& emotionLabels() {
  static const std::vector<std::string> labels{"neutral", "calm",    "happy",   "sad",
                                               "angry",   "fearful", "disgust", "surprised"};
  return labels;
}

std::optional<std::string> canonicalEmotion(std::string_view written) {
  std::string name = inLowerCase(written);
  for (const auto& [synonym, ours] : kSynonyms)
    if (name == synonym) return std::string(ours);
  if (std::ranges::find(emotionLabels(), name) == emotionLabels().end()) return std::nullopt;
  return name;
}

std::optional<int> labelNumber(const std::vector<std::string>& labels, std::string_view written) {
  const auto find = [&](std::string_view wanted) -> std::optional<int> {
    const std::string lower = inLowerCase(wanted);
    const auto found = std::ranges::find(labels, lower, inLowerCase);
    if (found == labels.end()) return std::nullopt;
    return static_cast<int>(found - labels.begin());
  };
  if (written.empty()) return std::nullopt;
  if (const auto own = find(written)) return own;
  const auto ours = canonicalEmotion(written);
  return ours ? find(*ours) : std::nullopt;
}

std::vector<std::string> inLabelOrder(const std::set<std::string>& labels) {
  std::vector<std::string> ordered;
  for (const auto& ours : emotionLabels())
    if (labels.contains(ours)) ordered.push_back(ours);
  const auto ourCount = static_cast<std::ptrdiff_t>(ordered.size());
  std::ranges::copy_if(labels, std::back_inserter(ordered), [&](const std::string& label) {
    return std::find(ordered.begin(), ordered.begin() + ourCount, label) == ordered.begin() + ourCount;
  });
  return ordered;
}

}  // namespace sentisound
