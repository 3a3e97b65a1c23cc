// Header fields with parameters, e.g.  form-data; name="file"; filename="a.wav".
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace sentisound::api {

struct FieldValue {
  QByteArray value{};                                           ///< before the first ";", lower case
  std::vector<std::pair<QByteArray, QByteArray>> parameters{};  ///< names in lower case, quotes removed

  [[nodiscard]] std::optional<QByteArray> parameter(QByteArrayView name) const;
  /// `name`*=charset'language'percent-encoded (RFC 8187), UTF-8 only; none if absent or unreadable.
  [[nodiscard]] std::optional<QString> extendedParameter(const QByteArray& name) const;
};

/// Never fails: what cannot be read is left out. In quotes only \" and \\ are escapes, so that the paths that
/// some clients send as file names keep their backslashes.
FieldValue parseFieldValue(QByteArrayView text);

/// "Name: value" lines, names in lower case; a line that begins with a blank continues the one before.
std::vector<std::pair<QByteArray, QByteArray>> parseHeaderBlock(QByteArrayView block);

}  // namespace sentisound::api
