// A request as the controllers see it, whatever carried it, and the way back to its client.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "api/Answer.h"

namespace sentisound::api {

using HeaderList = std::vector<std::pair<QByteArray, QByteArray>>;  ///< names in lower case, in order sent
using QueryList = std::vector<std::pair<QString, QString>>;         ///< decoded, in order sent

struct Request {
  QByteArray method{};  ///< "GET", "POST", …
  QStringList path{};   ///< segments between slashes, percent-decoded one by one; {""} for "/"
  QHash<QString, QString> parameters{};  ///< what stood for the route's "{name}" segments
  QueryList query{};                     ///< of "?a=1&b"; a name without "=" has an empty value
  HeaderList fields{};                   ///< header fields
  QByteArray contentType{};              ///< as sent
  /// May be a view of what `keepsBody` holds: it and what is cut out of it without copying (multipart parts)
  /// live as long as this request or a copy of it.
  QByteArray body{};
  std::shared_ptr<const void> keepsBody{};
  QByteArray id{};    ///< of the request, for the log; also sent as X-Request-Id
  QString caller{};   ///< name of the token it came with; empty without tokens
  QString onlyOf{};   ///< it may see and change only analyses and batches of this token; empty: all
  QString address{};  ///< of the machine that sent it

  /// What stood for "{name}" in the route.
  [[nodiscard]] QString parameter(const QString& name) const { return parameters.value(name); }
  /// The first of that name in the query.
  [[nodiscard]] std::optional<QString> queryValue(const QString& name) const;
  /// The first header field of that name (lower case); empty if there is none.
  [[nodiscard]] QByteArray field(QByteArrayView name) const;
  /// Who takes turns with others: the token's name, or the address.
  [[nodiscard]] const QString& client() const { return caller.isEmpty() ? address : caller; }
  /// Whether it is for the API under /v1, whose errors are problem documents.
  [[nodiscard]] bool isVersioned() const { return !path.isEmpty() && path.front() == QLatin1String("v1"); }
};

/// Splits before decoding, so that "%2F" never makes a new segment. Empty if it does not begin with "/".
QStringList pathSegments(QByteArrayView encodedPath);
/// "a=1&b=x%20y+z": "+" is a blank, as forms write it.
QueryList parseQuery(QByteArrayView encoded);

/// One request being answered. `respond` is called exactly once, from any thread; `stop` asks for an end when
/// the client has gone or the server closes. After an answer that is `streamed`, `more` sends further bytes
/// and `end` ends the answer, both from any thread and in order; a client that reads slower than 4 MiB behind
/// is dropped, which `stop` tells.
struct Exchange {
  std::function<void(Answer)> respond{};
  std::stop_token stop{};
  std::function<void(QByteArray)> more{};
  std::function<void()> end{};
};

}  // namespace sentisound::api
