#include <algorithm>
#include <cstdint>

#include "report/exchange/TextGrid.h"
#include "report/exchange/TierText.h"

namespace sentisound::exchange {
namespace {

struct GridToken {
  enum class Kind { Number, Text, Flag, End } kind = Kind::End;
  double number = 0;
  std::string text{};  ///< of Text and Flag
};

/// As Praat reads: numbers, texts in quotes and flags in angle brackets that stand free are data; other words
/// and what follows "!" in a line are comments.
class GridTokens {
 public:
  explicit GridTokens(std::string_view text) : text_(text) {}

  Result<GridToken> next() {
    while (skipBlanks()) {
      if (text_[at_] == '!') {
        comment();
      } else if (text_[at_] == '"') {
        return quoted();
      } else {
        const auto word = freeWord();
        if (word.size() > 2 && word.front() == '<' && word.back() == '>')
          return GridToken{.kind = GridToken::Kind::Flag, .text = std::string(word)};
        if (const auto number = figureOf(word))
          return GridToken{.kind = GridToken::Kind::Number, .number = *number};
      }
    }
    return GridToken{};
  }

  [[nodiscard]] std::size_t line() const { return line_; }
  /// Comments "! name: value" from here on.
  std::vector<std::pair<std::string, std::string>> remarks() {
    std::vector<std::pair<std::string, std::string>> found;
    for (TextLines lines(text_.substr(std::min(at_, text_.size()))); !lines.ended();) {
      const auto words = lines.next();
      const auto colon = words.find(": ");
      if (words.starts_with("! ") && colon != std::string_view::npos)
        found.emplace_back(words.substr(2, colon - 2), words.substr(colon + 2));
    }
    return found;
  }

 private:
  /// Whether there is something behind them.
  bool skipBlanks() {
    for (; at_ < text_.size() && isBlank(text_[at_]); ++at_)
      if (text_[at_] == '\n') ++line_;
    return at_ < text_.size();
  }
  static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
  void comment() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }
  std::string_view freeWord() {
    const auto from = at_;
    while (at_ < text_.size() && !isBlank(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }
  Result<GridToken> quoted() {
    const auto began = line_;
    GridToken token{.kind = GridToken::Kind::Text};
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
          ++at_;
          return token;
        }
        ++at_;  // a doubled quote stands for one
      }
      if (text_[at_] == '\n') ++line_;
      token.text += text_[at_];
    }
    return wrongLine(began, "a quote is opened and never closed");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

class GridReader {
 public:
  explicit GridReader(std::string_view text) : tokens_(text) {}

  Result<TierDocument> read() {
    const auto type = text("the type of the file");
    if (!type) return type.error();
    const auto object = text("the class of its object");
    if (!object) return object.error();
    if (*object != "TextGrid")
      return fail(Errc::BadRequest, Message("it is no TextGrid but a %1 of Praat", *object));
    const auto begin = number("the start time");
    if (!begin) return begin.error();
    const auto end = number("the end time");
    if (!end) return end.error();
    TierDocument document{.seconds = *end};
    const auto exists = next(GridToken::Kind::Flag, "<exists>");
    if (!exists) return exists.error();
    if (exists->text == "<exists>")
      if (const auto status = readTiers(document); !status) return status.error();
    for (auto& [name, value] : tokens_.remarks())
      if (name == "recording")
        document.recording = std::move(value);
      else
        document.about.emplace_back(std::move(name), std::move(value));
    return document;
  }

 private:
  Status readTiers(TierDocument& document) {
    const auto size = count("the number of tiers", kMostTiers);
    if (!size) return size.error();
    for (std::size_t i = 0; i < *size; ++i) {
      auto tier = readTier();
      if (!tier) return tier.error();
      document.tiers.push_back(std::move(*tier));
    }
    return {};
  }

  Result<Tier> readTier() {
    const auto kind = text("the class of a tier");
    if (!kind) return kind.error();
    const bool points = *kind == "TextTier";
    if (!points && *kind != "IntervalTier")
      return wrongLine(tokens_.line(), "\"" + *kind + "\" is no class of a tier");
    auto name = text("the name of a tier");
    if (!name) return name.error();
    Tier tier{.name = std::move(*name)};
    before_ = 0;
    for (const char* what : {"the start time of a tier", "the end time of a tier"})
      if (const auto time = number(what); !time) return time.error();
    const auto size = count("the number of intervals", kMostIntervals);
    if (!size) return size.error();
    for (std::size_t i = 0; i < *size; ++i)
      if (const auto status = readItem(tier, points); !status) return status.error();
    return tier;
  }

  Status readItem(Tier& tier, bool points) {
    const auto begin = number("a time");
    if (!begin) return begin.error();
    const auto end = points ? begin : number("a time");
    if (!end) return end.error();
    auto label = text("a label");
    if (!label) return label.error();
    if (*end < *begin || (!points && *end == *begin))
      return wrongLine(tokens_.line(), "an interval of \"" + tier.name + "\" ends before it begins");
    if (*begin < 0)
      return wrongLine(tokens_.line(), "an interval of \"" + tier.name + "\" begins before 0 s");
    if (*begin < before_) return wrongLine(tokens_.line(), "two intervals of \"" + tier.name + "\" overlap");
    before_ = *end;
    if (++items_ > kMostIntervals) return tooManyIntervals();
    if (!trimmed(*label).empty())
      tier.intervals.push_back({.begin = *begin, .end = *end, .label = std::move(*label)});
    return {};
  }

  Result<GridToken> next(GridToken::Kind kind, const std::string& what) {
    auto token = tokens_.next();
    if (!token) return token;
    if (token->kind == kind) return token;
    if (token->kind == GridToken::Kind::End)
      return wrongLine(tokens_.line(), "the file ends where " + what + " is expected");
    return wrongLine(tokens_.line(), what + " is expected");
  }
  Result<double> number(const std::string& what) {
    const auto token = next(GridToken::Kind::Number, what);
    if (!token) return token.error();
    return token->number;
  }
  Result<std::string> text(const std::string& what) {
    auto token = next(GridToken::Kind::Text, what);
    if (!token) return token.error();
    return std::move(token->text);
  }
  Result<std::size_t> count(const std::string& what, std::size_t most) {
    const auto value = number(what);
    if (!value) return value.error();
    if (!(*value >= 0) || *value != static_cast<double>(static_cast<std::int64_t>(std::min(*value, 1e15))))
      return wrongLine(tokens_.line(), what + " is expected");
    if (*value > static_cast<double>(most))
      return fail(Errc::TooLarge, Message("it says that there are more than %1", most));
    return static_cast<std::size_t>(*value);
  }

  GridTokens tokens_;
  double before_ = 0;  ///< where the interval before ended
  std::size_t items_ = 0;
};

}  // namespace

Result<TierDocument> readTextGrid(std::string_view text) {
  if (text.starts_with("ooBinaryFile"))
    return fail(Errc::BadRequest, "it is a binary file of Praat; save it there as a text file");
  if (text.starts_with("\"Praat chronological TextGrid text file\""))
    return fail(Errc::BadRequest, "it is a chronological TextGrid; save it in Praat as a text file");
  if (!text.starts_with("File type = \"ooTextFile"))
    return fail(Errc::BadRequest, "it is no TextGrid: its first line is not File type = \"ooTextFile\"");
  auto document = GridReader(text).read();
  if (!document) return document;
  nameTiers(*document);
  takeNotesBack(*document);
  if (const auto status = checkTiers(*document); !status) return status.error();
  return document;
}

}  // namespace sentisound::exchange
