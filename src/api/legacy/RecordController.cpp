#include "api/legacy/RecordController.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include "api/DataUrl.h"
#include "api/legacy/PredictController.h"

namespace sentisound::api {

Answer record(AnalysisService& service, const Request& request, std::stop_token stop) {
  // QJsonDocument and not the other library: it bounds how deep a stranger's document may nest.
  const QJsonObject sent = QJsonDocument::fromJson(request.body).object();
  const QString text = sent[QStringLiteral("audio")].toString();
  if (text.isEmpty()) return Answer::error(400, QStringLiteral("No audio data received"));
  auto bytes = decodeDataUrl(text.toLatin1());
  if (!bytes) return Answer::error(bytes.error(), QStringLiteral("Error processing audio file"));
  const QString name =
      QDateTime::currentDateTime().toString(QStringLiteral("'recording_'yyyyMMdd_HHmmss'.wav'"));
  return predictNamingPicture(service,
                              {.bytes = std::move(*bytes),
                               .name = name,
                               .origin = QStringLiteral("recording"),
                               .owner = request.caller,
                               .speaker = sent[QStringLiteral("speaker")].toString().trimmed(),
                               .distinctName = true},
                              std::move(stop));
}

}  // namespace sentisound::api
