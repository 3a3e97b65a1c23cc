// What the readers and writers of text files share. Texts are UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/Result.h"

namespace sentisound::exchange {

/// A file's bytes as text with LF: UTF-8, or UTF-16 as Praat writes it, with or without a byte order mark.
/// BadRequest if it is neither.
Result<std::string> unicodeText(std::string_view bytes);

/// The lines of a text one after the other, without their ends; behind the last LF there is none.
class TextLines {
 public:
  explicit TextLines(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool ended() const { return rest_.empty(); }
  /// Unless ended().
  std::string_view next();
  [[nodiscard]] std::size_t number() const { return number_; }  ///< of the line that next() gave last, from 1

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

std::string_view trimmed(std::string_view text);

/// For formats where a line is a label: control characters, line ends too, become blanks.
std::string oneLine(std::string text);

/// "12", "0.5", "+1e-3", with `comma` also "0,5"; only if that is all of it, and finite. In no locale.
std::optional<double> figureOf(std::string_view text, bool comma = false);

/// BadRequest, "line 12: …"
Error wrongLine(std::size_t line, const std::string& what);

}  // namespace sentisound::exchange
