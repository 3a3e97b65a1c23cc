// What the program says to people, as a template and what stands in it: English here, other languages by
// words/. Made of literals alone, so that a test finds every template (tests/gui/EngineTextsTest.cpp).
#pragma once

#include <concepts>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sentisound {

class Message;

/// A number with so many decimals, which other languages write with another decimal sign.
struct Figure {
  double value = 0;
  int decimals = 0;
};

/// An emotion, which other languages call otherwise.
struct EmotionLabel {
  std::string label{};
};

/// What stands in a place of a template.
struct MessageValue {
  enum class Kind {
    Text,     ///< as it is: a name, a path, what the system or a library says
    Number,   ///< "0.2"
    Label,    ///< of an emotion
    Message,  ///< `text` is the template, `parts` are its values
    List      ///< `parts`, with commas between
  };

  MessageValue() = default;
  MessageValue(std::string as) : text(std::move(as)) {}  // NOLINT(google-explicit-constructor)
  MessageValue(std::string_view as) : text(as) {}        // NOLINT(google-explicit-constructor)
  MessageValue(const char* as) : text(as) {}             // NOLINT(google-explicit-constructor)
  MessageValue(const Figure& figure);                    // NOLINT(google-explicit-constructor)
  MessageValue(EmotionLabel emotion);                    // NOLINT(google-explicit-constructor)
  MessageValue(const Message& message);                  // NOLINT(google-explicit-constructor)
  MessageValue(const std::vector<Message>& list);        // NOLINT(google-explicit-constructor)
  MessageValue(std::integral auto count)                 // NOLINT(google-explicit-constructor)
      : kind(Kind::Number), text(std::to_string(count)) {}

  [[nodiscard]] std::string english() const;
  bool operator==(const MessageValue& other) const;

  Kind kind = Kind::Text;
  std::string text{};
  std::vector<MessageValue> parts{};
};

class Message {
 public:
  Message() = default;
  /// `english` is a literal with places %1 to %9 for the values.
  template <std::size_t N, class... Values>
  explicit Message(const char (&english)[N], Values&&... values)
      : Message(std::string(english, N - 1), std::vector<MessageValue>{std::forward<Values>(values)...}) {}
  /// One that was kept somewhere, or one in words that are not ours and have no translation.
  static Message kept(std::string pattern, std::vector<MessageValue> values = {}) {
    return {std::move(pattern), std::move(values)};
  }

  [[nodiscard]] bool empty() const { return pattern_.empty(); }
  /// The template, by which its translation is found.
  [[nodiscard]] const std::string& pattern() const { return pattern_; }
  [[nodiscard]] const std::vector<MessageValue>& values() const { return values_; }
  [[nodiscard]] std::string english() const;
  explicit operator std::string() const { return english(); }

  bool operator==(const Message& other) const {
    return pattern_ == other.pattern_ && values_ == other.values_;
  }

 private:
  Message(std::string pattern, std::vector<MessageValue> values)
      : pattern_(std::move(pattern)), values_(std::move(values)) {}

  std::string pattern_{};
  std::vector<MessageValue> values_{};
};

using Messages = std::vector<Message>;

/// Why a label is not to be trusted, or that there is no speech.
struct Reason {
  std::string code{};  ///< never renamed; analysis/Verdict.h lists them
  Message text{};      ///< e.g. "there is only 0.2 s of speech"

  bool operator==(const Reason& other) const { return code == other.code && text == other.text; }
};

/// `pattern` with `values` in its places %1 to %9; a place without a value stays.
[[nodiscard]] std::string filled(std::string_view pattern, const std::vector<std::string>& values);
/// "a, b, c"
[[nodiscard]] std::string withCommas(const std::vector<std::string>& texts);

/// In English.
std::ostream& operator<<(std::ostream& out, const Message& message);
[[nodiscard]] std::vector<std::string> inEnglish(const Messages& messages);

}  // namespace sentisound
