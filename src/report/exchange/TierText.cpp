#include "report/exchange/TierText.h"

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>
#include <algorithm>
#include <charconv>
#include <cmath>

namespace sentisound::exchange {
namespace {

std::optional<QStringConverter::Encoding> encodingOf(std::string_view bytes) {
  using Encoding = QStringConverter::Encoding;
  if (bytes.starts_with("\xFF\xFE")) return Encoding::Utf16LE;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::Utf16BE;
  if (bytes.size() < 2) return std::nullopt;
  if (bytes[0] != '\0' && bytes[1] == '\0') return Encoding::Utf16LE;
  if (bytes[0] == '\0' && bytes[1] != '\0') return Encoding::Utf16BE;
  return std::nullopt;
}

std::string withLineFeeds(std::string text) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      text[kept++] = '\n';
    } else {
      text[kept++] = text[i];
    }
  }
  text.resize(kept);
  return text;
}

}  // namespace

Result<std::string> unicodeText(std::string_view bytes) {
  const auto utf16 = encodingOf(bytes);
  QStringDecoder decoder(utf16.value_or(QStringConverter::Encoding::Utf8), QStringConverter::Flag::Stateless);
  const QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
  if (decoder.hasError() || (utf16 && bytes.size() % 2 != 0))
    return utf16 ? fail(Errc::BadRequest, "it is damaged UTF-16 text")
                 : fail(Errc::BadRequest, "it is neither UTF-8 nor UTF-16 text; save it as UTF-8");
  std::string utf8 = text.toStdString();
  if (utf8.starts_with("\xEF\xBB\xBF")) utf8.erase(0, 3);
  if (utf8.find('\0') != std::string::npos)
    return fail(Errc::BadRequest, "it is no text: there are bytes of zero in it");
  return withLineFeeds(std::move(utf8));
}

std::string_view TextLines::next() {
  const auto end = rest_.find('\n');
  const auto line = rest_.substr(0, end);
  rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
  ++number_;
  return line;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\n\v\f\r";
  const auto from = text.find_first_not_of(kBlank);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

std::string oneLine(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') c = ' ';
  return text;
}

std::optional<double> figureOf(std::string_view text, bool comma) {
  if (text.starts_with('+')) text.remove_prefix(1);
  // from_chars() would take "inf" and "nan".
  if (text.find_first_not_of(comma ? "0123456789.,eE+-" : "0123456789.eE+-") != std::string_view::npos)
    return std::nullopt;
  std::string digits(text);
  if (comma) std::ranges::replace(digits, ',', '.');
  double value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

Error wrongLine(std::size_t line, const std::string& what) {
  return fail(Errc::BadRequest, Message("line %1: %2", line, what));
}

}  // namespace sentisound::exchange
