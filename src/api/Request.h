// A request as the controllers see it, whatever carried it, and the way back to its client.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <stop_token>

#include "api/Answer.h"

namespace sentisound::api {

inline constexpr qsizetype kMaxBody = 64 * 1024 * 1024;  // bytes

struct Request {
  QByteArray method{};       ///< "GET", "POST", …
  QStringList path{};        ///< segments between slashes, percent-decoded one by one; {""} for "/"
  QString argument{};        ///< what stood for the route's "*"
  QByteArray contentType{};  ///< as sent
  QByteArray body{};
};

/// Splits before decoding, so that "%2F" never makes a new segment. Empty if it does not begin with
/// "/".
QStringList pathSegments(QByteArrayView encodedPath);

/// One request being answered. `respond` is called exactly once, from any thread; `stop` asks for an end when
/// the client has gone or the server closes.
struct Exchange {
  std::function<void(Answer)> respond{};
  std::stop_token stop{};
};

}  // namespace sentisound::api
