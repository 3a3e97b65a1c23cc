#include "api/http/AccessLog.h"

#include <QDateTime>
#include <cstdio>

namespace sentisound::api {
namespace {

constexpr qsizetype kLongestPath = 200;

/// Printable ASCII without blanks and quotes; the rest percent-encoded.
QByteArray word(const QByteArray& text) {
  if (text.isEmpty()) return QByteArrayLiteral("-");
  QByteArray clean;
  for (const char c : text.first(std::min(text.size(), kLongestPath))) {
    if (c > ' ' && c < '\x7f' && c != '"' && c != '\\')
      clean += c;
    else
      clean += '%' + QByteArray(1, c).toHex().toUpper();
  }
  if (text.size() > kLongestPath) clean += "...";
  return clean;
}

}  // namespace

QByteArray accessText(const AccessLine& line) {
  return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' + word(line.id) + ' ' +
         word(line.remote.toLatin1()) + ' ' + word(line.caller.toUtf8()) + " \"" + word(line.method) + ' ' +
         word(line.path) + "\" " + QByteArray::number(line.status) + ' ' + QByteArray::number(line.bytes) +
         ' ' + QByteArray::number(line.milliseconds, 'f', 1) + '\n';
}

Result<std::unique_ptr<AccessLog>> AccessLog::open(const QString& path) {
  auto log = std::make_unique<AccessLog>();
  log->file_.setFileName(path);
  const bool opened = path == QLatin1String("-")
                          ? log->file_.open(stderr, QIODevice::WriteOnly)
                          : log->file_.open(QIODevice::WriteOnly | QIODevice::Append,
                                            QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  if (!opened)
    return fail(Errc::Storage,
                Message("the access log cannot be written: %1", log->file_.errorString().toStdString()),
                path.toStdString());
  return log;
}

void AccessLog::write(const AccessLine& line) {
  file_.write(accessText(line));
  file_.flush();
}

}  // namespace sentisound::api
