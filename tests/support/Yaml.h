// JSON as YAML, for people who read that more easily.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace sentisound::test {

/// Block style, two blanks a level; texts are quoted as JSON does it, which YAML understands, unless they are
/// plain words. Reads back as the same document.
class YamlText {
 public:
  explicit YamlText(const nlohmann::ordered_json& document) { write(document, 0); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  using Json = nlohmann::ordered_json;

  static bool isPlain(const std::string& word) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isInner = [&](char c) {
      return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    if (word.empty() || !isLetter(word.front()) || !std::ranges::all_of(word, isInner)) return false;
    std::string lower = word;
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    for (const char* taken : {"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
      if (lower == taken) return false;
    return true;
  }
  static std::string word(const std::string& text) { return isPlain(text) ? text : Json(text).dump(); }

  void line(int depth, const std::string& text) { text_ += std::string(2 * std::size_t(depth), ' ') + text; }

  /// What stands behind "key:" or "-".
  void value(const Json& json, int depth) {
    if (json.is_structured() && !json.empty()) {
      text_ += '\n';
      write(json, depth + 1);
      return;
    }
    text_ += ' ' + (json.is_string() ? word(json.get<std::string>()) : json.dump()) + '\n';
  }
  void write(const Json& json, int depth) {
    if (json.is_array()) {
      for (const auto& item : json) {
        line(depth, "-");
        value(item, depth);
      }
      return;
    }
    for (const auto& [key, item] : json.items()) {
      line(depth, word(key) + ':');
      value(item, depth);
    }
  }

  std::string text_;
};

}  // namespace sentisound::test
