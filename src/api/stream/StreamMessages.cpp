#include "api/stream/StreamMessages.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <nlohmann/json.hpp>
#include <optional>

#include "api/SafeName.h"
#include "report/AnalysisText.h"
#include "report/ResultWords.h"

namespace sentisound::api {
namespace {

using nlohmann::ordered_json;

QString encode(const ordered_json& json) {
  return QString::fromStdString(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

/// QJsonDocument and not the other library: it bounds how deep a stranger's document may nest.
QJsonObject objectOf(const QString& text) {
  return QJsonDocument::fromJson(text.toUtf8()).object();
}

const char* nameOf(WavSamples samples) {
  return samples == WavSamples::Int16 ? "s16le" : "f32le";
}

std::optional<WavSamples> samplesNamed(const QString& name) {
  if (name == QLatin1String("s16le")) return WavSamples::Int16;
  if (name == QLatin1String("f32le")) return WavSamples::Float32;
  return std::nullopt;
}

Error notUsable(const Message& what) {
  return fail(Errc::BadRequest, what);
}

}  // namespace

Result<StreamCall> streamCall(const QString& text) {
  const auto type = objectOf(text)[QStringLiteral("type")].toString();
  if (type == QLatin1String("start")) return StreamCall::Start;
  if (type == QLatin1String("stop")) return StreamCall::Stop;
  return notUsable(Message("a text message is a JSON object whose \"type\" is \"start\" or \"stop\""));
}

Result<StreamStart> readStart(const QString& text) {
  const auto json = objectOf(text);
  const int rate = json[QStringLiteral("rate")].toInt();
  if (rate < kLowestRateHz || rate > kHighestRateHz)
    return notUsable(Message("\"rate\" is the number of samples per second, from %1 to %2", kLowestRateHz,
                             kHighestRateHz));
  const auto samples = samplesNamed(json[QStringLiteral("format")].toString(QStringLiteral("s16le")));
  if (!samples) return notUsable(Message("\"format\" is \"s16le\" or \"f32le\""));
  if (json[QStringLiteral("channels")].toInt(1) != 1)
    return notUsable(Message("\"channels\" is 1: send the mean of several channels"));
  StreamStart start{.rate = SampleRate(rate),
                    .samples = *samples,
                    .modelId = json[QStringLiteral("model")].toString().trimmed(),
                    .speaker = json[QStringLiteral("speaker")].toString().trimmed(),
                    .keep = json[QStringLiteral("keep")].toBool(false)};
  if (const auto name = json[QStringLiteral("name")].toString(); !name.isEmpty()) start.name = safeName(name);
  return start;
}

QString readyMessage(const StreamStart& start, const LoadedModel& model) {
  return encode({{"type", "ready"},
                 {"model", model.model.card().id},
                 {"labels", model.model.card().labels},
                 {"rate", start.rate.hz()},
                 {"format", nameOf(start.samples)}});
}

QString readoutMessage(const LiveReadout& readout, double receivedSeconds) {
  const auto& prediction = readout.prediction;
  ordered_json json{{"type", "readout"},
                    {"from", readout.fromSeconds},
                    {"to", readout.toSeconds},
                    {"received", receivedSeconds},
                    {"emotion", prediction.label()},
                    {"confidence", prediction.confidence()},
                    {"probabilities", probabilitiesJson(prediction)}};
  addLearnt(json, prediction);
  json["model"] = prediction.modelId;
  json["verdict"] = name(readout.verdict.kind);
  json["reasons"] = reasonsJson(readout.verdict);
  return encode(json);
}

QString finalMessage(const AnalysisOutcome& outcome) {
  return encode({{"type", "final"}, {"analysis", outcomeJson(outcome, Detail::Plain, true)}});
}

QString errorMessage(const QByteArray& code, const QString& detail) {
  return encode({{"type", "error"}, {"code", code.toStdString()}, {"detail", detail.toStdString()}});
}

}  // namespace sentisound::api
