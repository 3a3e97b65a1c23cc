// What a request is answered with, whatever carries it.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <utility>

#include "core/Error.h"

namespace sentisound::api {

struct Answer {
  int status = 200;
  QByteArray contentType = QByteArrayLiteral("application/json");
  QByteArray body{};
  QList<std::pair<QByteArray, QByteArray>> headers{};  ///< besides type and length
  /// `body` is only the beginning (Exchange::more): the answer has no length and ends with the connection.
  bool streamed = false;

  static Answer json(QByteArray body);
  static Answer file(QByteArray contentType, QByteArray body);
  /// {"error": text} and, if there is one, "detail": what exactly is wrong.
  static Answer error(int status, const QString& text, const QString& detail = {});
  /// The status that belongs to the error's code. Where the fault is ours (5xx) clients get no details: they
  /// may name folders of this computer and go to the log.
  static Answer error(const Error& error, const QString& text);
  /// Under /v1, RFC 9457: application/problem+json {"type","title","status","detail","code"}. `code` is a
  /// stable machine-readable name of what is wrong ("too-large"), `type` an URN made of it.
  static Answer problem(int status, const QByteArray& code, const QString& detail = {});
  /// The same for an error of the service; where the fault is ours clients get no details, as above.
  static Answer problem(const Error& error);
  /// A problem under /v1 (`versioned`), else error().
  static Answer refusal(bool versioned, int status, const QByteArray& code, const QString& text,
                        const QString& detail = {});
  /// 500 without any reason.
  static Answer internalError(bool versioned = false);
};

/// A Content-Disposition value that makes browsers save under `fileName`, which may hold any character (RFC
/// 6266, RFC 8187).
QByteArray attachment(const QString& fileName);

}  // namespace sentisound::api
