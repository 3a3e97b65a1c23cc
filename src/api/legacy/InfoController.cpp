#include "api/legacy/InfoController.h"

#include <QCryptographicHash>
#include <QFile>

#include "api/Json.h"
#include "api/Work.h"

namespace sentisound::api {
namespace {

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/api/") + name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As a content security policy allows a style or script that stands in the page.
QByteArray hashSource(const QByteArray& text) {
  return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

Answer composePage() {
  const QByteArray style = resource(QStringLiteral("page.css"));
  QByteArray script;
  for (const auto* part : {"service.js", "result.js", "microphone.js", "page.js"})
    script += resource(QString::fromLatin1(part)) + '\n';
  QByteArray page = resource(QStringLiteral("index.html"));
  page.replace("<style></style>", "<style>" + style + "</style>");
  page.replace("<script></script>", "<script>" + script + "</script>");
  Answer answer = Answer::file(QByteArrayLiteral("text/html; charset=utf-8"), page);
  // Only what is in the page runs; a string never becomes HTML (trusted types); blobs are pictures and
  // recordings that the page itself fetched or made.
  answer.headers << std::pair(QByteArrayLiteral("Content-Security-Policy"),
                              "default-src 'none'; style-src " + hashSource(style) + "; script-src " +
                                  hashSource(script) +
                                  "; img-src 'self' blob: data:; media-src blob:; connect-src 'self'; "
                                  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
                                  "require-trusted-types-for 'script'; trusted-types 'none'");
  return answer;
}

}  // namespace

Answer indexPage() {
  static const Answer page = composePage();
  return page;
}

Answer health(bool reachable) {
  if (!reachable) return historyUnreachable(false);
  return Answer::json(QByteArrayLiteral("{\"status\":\"ok\"}\n"));
}

Answer modelInfo(AnalysisService& service) {
  const auto model = service.activeModel();
  if (!model) return Answer::error(model.error(), QStringLiteral("Model not found"));
  return Answer::json(modelBody(**model));
}

}  // namespace sentisound::api
