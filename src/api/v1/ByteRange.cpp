#include "api/v1/ByteRange.h"

#include <algorithm>

namespace sentisound::api::v1 {
namespace {

/// Digits alone: no sign, no blanks.
std::optional<qint64> digits(const QByteArray& text) {
  if (text.isEmpty() || text.size() > 18) return std::nullopt;
  if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  return text.toLongLong();
}

}  // namespace

std::variant<NoRange, ByteRange, Unsatisfiable> byteRange(const QByteArray& field, qint64 size) {
  if (!field.startsWith("bytes=") || field.contains(',')) return NoRange{};
  const QByteArray range = field.sliced(6).trimmed();
  const auto dash = range.indexOf('-');
  if (dash < 0) return NoRange{};
  const auto from = digits(range.first(dash));
  const auto to = digits(range.sliced(dash + 1));
  if (dash == 0) {
    if (!to) return NoRange{};
    if (*to == 0 || size == 0) return Unsatisfiable{};
    return ByteRange{std::max<qint64>(0, size - *to), size - 1};
  }
  if (!from || (!to && dash + 1 != range.size())) return NoRange{};
  if (to && *to < *from) return NoRange{};
  if (*from >= size) return Unsatisfiable{};
  return ByteRange{*from, std::min(to.value_or(size - 1), size - 1)};
}

}  // namespace sentisound::api::v1
