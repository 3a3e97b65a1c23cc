// One line per request: who asked for what, and how it ended. Never sound, tokens, queries or header fields.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <memory>

#include "core/Result.h"

namespace sentisound::api {

struct AccessLine {
  QByteArray id{};
  QString remote{};
  QString caller{};  ///< name of the token
  QByteArray method{};
  QByteArray path{};  ///< percent-encoded, without the query
  int status = 0;     ///< 0: the client left before it was answered
  qint64 bytes = 0;   ///< of the answer's body
  double milliseconds = 0;
};

/// "2026-11-24T14:03:05.123Z 5f2c… 127.0.0.1 anna "POST /predict" 200 512 43.2"; what is not there is "-".
/// Bytes that could forge a line or an argument are escaped, long paths are cut.
QByteArray accessText(const AccessLine& line);

class AccessLog {
 public:
  /// Appends to `path`, "-" is standard error. Storage.
  static Result<std::unique_ptr<AccessLog>> open(const QString& path);
  void write(const AccessLine& line);

 private:
  QFile file_;
};

}  // namespace sentisound::api
