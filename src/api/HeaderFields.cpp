#include "api/HeaderFields.h"

#include <QByteArrayList>
#include <QStringDecoder>

namespace sentisound::api {
namespace {

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Reads parameters one after the other.
class ParameterReader {
 public:
  explicit ParameterReader(QByteArrayView text) : text_(text) {}

  /// Everything before the next ";" that is not in quotes, which are removed.
  QByteArray until(QByteArrayView ends) {
    while (more() && isBlank(text_[place_])) ++place_;
    if (more() && text_[place_] == '"') {
      QByteArray inQuotes = quoted();
      while (more() && !ends.contains(text_[place_])) ++place_;
      return inQuotes;
    }
    const auto begin = place_;
    while (more() && !ends.contains(text_[place_])) ++place_;
    return text_.sliced(begin, place_ - begin).trimmed().toByteArray();
  }

  [[nodiscard]] bool more() const { return place_ < text_.size(); }
  /// Steps over `c` if it stands here.
  bool skip(char c) {
    if (!more() || text_[place_] != c) return false;
    ++place_;
    return true;
  }

 private:
  QByteArray quoted() {
    QByteArray value;
    for (++place_; more() && text_[place_] != '"'; ++place_) {
      const bool escape = text_[place_] == '\\' && place_ + 1 < text_.size() &&
                          (text_[place_ + 1] == '"' || text_[place_ + 1] == '\\');
      if (escape) ++place_;
      value += text_[place_];
    }
    skip('"');
    return value;
  }

  QByteArrayView text_;
  qsizetype place_ = 0;
};

}  // namespace

std::optional<QByteArray> FieldValue::parameter(QByteArrayView name) const {
  for (const auto& [key, text] : parameters)
    if (key == name) return text;
  return std::nullopt;
}

std::optional<QString> FieldValue::extendedParameter(const QByteArray& name) const {
  const auto text = parameter(name + '*');
  if (!text) return std::nullopt;
  const auto language = text->indexOf('\'');
  const auto begin = language < 0 ? -1 : text->indexOf('\'', language + 1);
  if (begin < 0 || text->first(language).compare("utf-8", Qt::CaseInsensitive) != 0) return std::nullopt;
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString decoded = decoder(QByteArray::fromPercentEncoding(text->sliced(begin + 1)));
  if (decoder.hasError()) return std::nullopt;
  return decoded;
}

FieldValue parseFieldValue(QByteArrayView text) {
  ParameterReader reader(text);
  FieldValue field{.value = reader.until(";").toLower()};
  while (reader.skip(';')) {
    const QByteArray name = reader.until("=;").toLower();
    if (reader.skip('=')) field.parameters.emplace_back(name, reader.until(";"));
  }
  return field;
}

std::vector<std::pair<QByteArray, QByteArray>> parseHeaderBlock(QByteArrayView block) {
  std::vector<std::pair<QByteArray, QByteArray>> fields;
  for (const QByteArray& raw : block.toByteArray().split('\n')) {
    const QByteArray line = raw.endsWith('\r') ? raw.chopped(1) : raw;
    if (line.isEmpty()) continue;
    if (isBlank(line.front())) {
      if (!fields.empty()) fields.back().second += ' ' + line.trimmed();
      continue;
    }
    const auto colon = line.indexOf(':');
    if (colon < 0) continue;
    const QByteArray name = line.first(colon).trimmed().toLower();
    if (!name.isEmpty()) fields.emplace_back(name, line.sliced(colon + 1).trimmed());
  }
  return fields;
}

}  // namespace sentisound::api
