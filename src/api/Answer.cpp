#include "api/Answer.h"

#include <QDebug>
#include <QUrl>

#include "api/HttpStatus.h"
#include "api/Json.h"

namespace sentisound::api {

Answer Answer::json(QByteArray body) {
  return {.body = std::move(body)};
}

Answer Answer::file(QByteArray contentType, QByteArray body) {
  return {.contentType = std::move(contentType), .body = std::move(body)};
}

Answer Answer::error(int status, const QString& text, const QString& detail) {
  return {.status = status, .body = errorBody(text, detail)};
}

Answer Answer::error(const Error& error, const QString& text) {
  const int status = httpStatus(error.code);
  if (status < 500) return Answer::error(status, text, QString::fromStdString(describe(error)));
  if (error.code != Errc::Cancelled) qWarning("REST: %s", describe(error).c_str());
  return Answer::error(status, QString::fromLatin1(reasonPhrase(status)),
                       QString::fromLatin1(name(error.code).data(), qsizetype(name(error.code).size())));
}

Answer Answer::problem(int status, const QByteArray& code, const QString& detail) {
  return {.status = status,
          .contentType = QByteArrayLiteral("application/problem+json"),
          .body = problemBody(status, code, detail)};
}

Answer Answer::problem(const Error& error) {
  const int status = problemStatus(error.code);
  const auto code = name(error.code);
  const QByteArray codeName(code.data(), static_cast<qsizetype>(code.size()));
  if (status < 500) return problem(status, codeName, QString::fromStdString(describe(error)));
  if (error.code != Errc::Cancelled) qWarning("REST: %s", describe(error).c_str());
  return problem(status, codeName);
}

Answer Answer::refusal(bool versioned, int status, const QByteArray& code, const QString& text,
                       const QString& detail) {
  if (!versioned) return error(status, text, detail);
  return problem(status, code, detail.isEmpty() ? text : detail);
}

Answer Answer::internalError(bool versioned) {
  return refusal(versioned, 500, "internal", QStringLiteral("Internal Server Error"));
}

QByteArray attachment(const QString& fileName) {
  const QByteArray utf8 = fileName.toUtf8();
  QByteArray plain;
  bool exact = true;
  for (const char c : utf8) {
    const bool harmless = c >= ' ' && c < '\x7f' && c != '"' && c != '\\' && c != '%';
    plain += harmless ? c : '_';
    exact = exact && harmless;
  }
  QByteArray value = "attachment; filename=\"" + plain + '"';
  if (!exact) value += "; filename*=UTF-8''" + QUrl::toPercentEncoding(fileName);
  return value;
}

}  // namespace sentisound::api
