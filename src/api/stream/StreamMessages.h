// The words of the live stream: JSON in text messages, sound in binary ones (docs/API.md, "Live stream").
#pragma once

#include <QByteArray>
#include <QString>

#include "codec/WavHeader.h"
#include "core/Result.h"
#include "service/LiveAnalysis.h"

namespace sentisound::api {

/// {"type":"start", …}: what the client is going to send.
struct StreamStart {
  SampleRate rate{16'000};
  WavSamples samples = WavSamples::Int16;
  QString modelId{};  ///< empty: the active one
  QString speaker{};
  QString name = QStringLiteral("stream.wav");  ///< made safe
  bool keep = false;                            ///< remember the take
};

inline constexpr int kLowestRateHz = 8'000;
inline constexpr int kHighestRateHz = 48'000;

/// What a text message asks for.
enum class StreamCall { Start, Stop };
/// BadRequest for what is no JSON object with a known "type".
Result<StreamCall> streamCall(const QString& text);
/// BadRequest naming the member that cannot be used.
Result<StreamStart> readStart(const QString& text);

/// {"type":"ready","model","labels","rate","format"}
QString readyMessage(const StreamStart& start, const LoadedModel& model);
/// {"type":"readout","from","to","received","emotion","confidence","probabilities",["set","set_coverage"],
/// ["dimensions"],"model","verdict","reasons"};
/// times in seconds of the take
QString readoutMessage(const LiveReadout& readout, double receivedSeconds);
/// {"type":"final","analysis":{…}} with the fields of an analysis under /v1 and its timeline
QString finalMessage(const AnalysisOutcome& outcome);
/// {"type":"error","code","detail"}
QString errorMessage(const QByteArray& code, const QString& detail);

}  // namespace sentisound::api
