#include "core/NumberText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sentisound {
namespace {

/// A double has at most 309 figures before the point.
constexpr std::size_t kLongest = 309 + 32;

std::string twoFigures(long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string fixedText(double value, int decimals, int width) {
  std::array<char, kLongest> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, std::min(decimals, 30));
  std::string text(digits.data(), end.ptr);
  if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
  const auto wanted = static_cast<std::size_t>(std::max(width, 0));
  if (text.size() < wanted) text.insert(0, wanted - text.size(), ' ');
  return text;
}

std::string inPercent(double share) {
  return fixedText(share * 100, 1) + " %";
}

std::string exactText(double value) {
  std::array<char, 64> digits{};
  const double size = std::abs(value);
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e15);
  const auto end =
      plain
          ? std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed)
          : std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific);
  return {digits.data(), end.ptr};
}

std::string clockText(double seconds, int decimals, Hours hours) {
  const auto unit = std::llround(std::pow(10, decimals));
  const auto units = std::llround(seconds * static_cast<double>(unit));
  const auto whole = units / unit;
  std::string text = hours == Hours::Always || whole >= 3600
                         ? std::to_string(whole / 3600) + ':' + twoFigures(whole / 60 % 60)
                         : std::to_string(whole / 60);
  text += ':' + twoFigures(whole % 60);
  if (decimals <= 0) return text;
  const auto rest = std::to_string(units % unit);
  return text + '.' + std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
}

}  // namespace sentisound
