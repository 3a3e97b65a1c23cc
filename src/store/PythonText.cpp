#include "store/PythonText.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace sentisound::python {
namespace {

/// The shortest text in that format. 32 characters hold every double below 1e16 in fixed and any in
/// scientific notation.
std::string shortest(double value, std::chars_format format) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format);
  return {text.data(), end.ptr};
}

QString escaped(QChar c) {
  switch (c.unicode()) {
    case u'"':
      return QStringLiteral("\\\"");
    case u'\\':
      return QStringLiteral("\\\\");
    case u'\n':
      return QStringLiteral("\\n");
    case u'\r':
      return QStringLiteral("\\r");
    case u'\t':
      return QStringLiteral("\\t");
    case u'\f':
      return QStringLiteral("\\f");
    case u'\b':
      return QStringLiteral("\\b");
    default:
      if (c.unicode() >= 0x20 && c.unicode() < 0x80) return c;
      return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
  }
}

}  // namespace

QString repr(double value) {
  if (!std::isfinite(value)) return QString::fromStdString(shortest(value, std::chars_format::general));
  // CPython, float_repr_style "short": an exponent below -4 or from 16 on is written out.
  const std::string scientific = shortest(value, std::chars_format::scientific);
  const int exponent = std::stoi(scientific.substr(scientific.find('e') + 1));
  if (exponent < -4 || exponent >= 16) return QString::fromStdString(scientific);
  std::string fixed = shortest(value, std::chars_format::fixed);
  if (fixed.find('.') == std::string::npos) fixed += ".0";
  return QString::fromStdString(fixed);
}

QString jsonObject(const std::vector<std::pair<QString, double>>& members) {
  QString text;
  for (const auto& [key, value] : members) {
    if (!text.isEmpty()) text += QStringLiteral(", ");
    text += u'"';
    for (const QChar c : key) text += escaped(c);
    text += QStringLiteral("\": ") + repr(value);
  }
  return u'{' + text + u'}';
}

}  // namespace sentisound::python
