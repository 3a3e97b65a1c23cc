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

  static Answer json(QByteArray body);
  static Answer file(QByteArray contentType, QByteArray body);
  /// {"error": text} and, if there is one, "detail": what exactly is wrong.
  static Answer error(int status, const QString& text, const QString& detail = {});
  /// The status that belongs to the error's code. Where the fault is ours (5xx) clients get no details: they
  /// may name folders of this computer and go to the log.
  static Answer error(const Error& error, const QString& text);
  /// 500 without any reason.
  static Answer internalError();
};

/// Status line and header fields of HTTP/1.1 with the empty line. The connection is closed after every
/// answer, and answers are never kept by caches.
QByteArray answerHead(const Answer& answer);

/// A Content-Disposition value that makes browsers save under `fileName`, which may hold any character (RFC
/// 6266, RFC 8187).
QByteArray attachment(const QString& fileName);

}  // namespace sentisound::api
