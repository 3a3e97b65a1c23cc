#include "api/InfoController.h"

#include <QFile>

#include "api/Json.h"

namespace sentisound::api {

Answer indexPage() {
  QFile file(QStringLiteral(":/api/index.html"));
  if (!file.open(QIODevice::ReadOnly)) return Answer::internalError();
  Answer answer = Answer::file(QByteArrayLiteral("text/html; charset=utf-8"), file.readAll());
  answer.headers << std::pair(
      QByteArrayLiteral("Content-Security-Policy"),
      QByteArrayLiteral("default-src 'none'; style-src 'unsafe-inline'; script-src "
                        "'unsafe-inline'; img-src 'self'; connect-src 'self'; "
                        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"));
  return answer;
}

Answer health() {
  return Answer::json(QByteArrayLiteral("{\"status\":\"ok\"}\n"));
}

Answer modelInfo(AnalysisService& service) {
  const auto model = service.activeModel();
  if (!model) return Answer::error(model.error(), QStringLiteral("Model not found"));
  return Answer::json(modelBody(**model));
}

}  // namespace sentisound::api
