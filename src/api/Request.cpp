#include "api/Request.h"

#include <algorithm>

namespace sentisound::api {

std::optional<QString> Request::queryValue(const QString& name) const {
  const auto found = std::ranges::find(query, name, &std::pair<QString, QString>::first);
  if (found == query.end()) return std::nullopt;
  return found->second;
}

QByteArray Request::field(QByteArrayView name) const {
  const auto found =
      std::ranges::find_if(fields, [name](const auto& field) { return QByteArrayView(field.first) == name; });
  return found == fields.end() ? QByteArray() : found->second;
}

QStringList pathSegments(QByteArrayView encodedPath) {
  if (!encodedPath.startsWith('/')) return {};
  QStringList segments;
  for (const QByteArray& segment : encodedPath.sliced(1).toByteArray().split('/'))
    segments << QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
  return segments;
}

QueryList parseQuery(QByteArrayView encoded) {
  QueryList query;
  if (encoded.isEmpty()) return query;
  const auto decode = [](QByteArray text) {
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
  };
  for (const QByteArray& item : encoded.toByteArray().split('&')) {
    if (item.isEmpty()) continue;
    const auto equals = item.indexOf('=');
    query.emplace_back(decode(item.first(equals < 0 ? item.size() : equals)),
                       equals < 0 ? QString() : decode(item.sliced(equals + 1)));
  }
  return query;
}

}  // namespace sentisound::api
