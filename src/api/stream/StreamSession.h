// One live stream: sound comes in, several times a second goes out what the model says about its newest
// seconds, and in the end the whole take is analysed as a file is.
#pragma once

#include <QObject>
#include <QTimer>
#include <QWebSocket>
#include <memory>
#include <optional>
#include <stop_token>

#include "api/http/BodyBuffer.h"
#include "api/stream/StreamMessages.h"
#include "service/WhenDone.h"

namespace sentisound::api {

/// Lives in the server's thread; classifying happens in the service's queue, one window at a time, so that a
/// busy machine sends fewer readouts and none that is late. Memory does not grow with the take: it is
/// spooled.
class StreamSession : public QObject {
  Q_OBJECT
 public:
  /// Owns the socket. `owner` is the name of the token that opened it. The service outlives it.
  StreamSession(AnalysisService& service, QWebSocket* socket, const QString& spoolFolder, QString owner);
  ~StreamSession() override;

  /// Says that the server closes, and ends.
  void close();

 Q_SIGNALS:
  void ended();

 private:
  enum class State { Waiting, Preparing, Running, Finishing, Ended };
  using Classified = Result<std::optional<LiveReadout>>;

  void text(const QString& message);
  void begin(const QString& message);
  void prepared(const Result<std::shared_ptr<const LoadedModel>>& model);
  void sound(const QByteArray& bytes);
  Status hear(QByteArrayView bytes);
  void classifyNext();
  void classified(const Classified& readout);
  void stop();
  void finish(bool tell);
  void finished(const Result<AnalysisOutcome>& outcome);
  void fault(const QByteArray& code, const QString& detail, QWebSocketProtocol::CloseCode close);
  void fault(const Error& error);
  void hangUp(QWebSocketProtocol::CloseCode code);
  void disconnected();

  AnalysisService& service_;
  std::unique_ptr<QWebSocket> socket_;
  QString owner_;
  QString client_;  ///< whose turn it is in the queue
  State state_ = State::Waiting;
  StreamStart start_;
  std::shared_ptr<LiveAnalysis> live_;
  BodyBuffer take_;
  QByteArray rest_;  ///< of a sample that was cut in two by a message's end
  std::size_t samples_ = 0;
  double classifiedUntil_ = 0;  ///< s of the take
  bool tell_ = true;            ///< there is somebody to tell the result to
  QTimer tick_;
  QTimer silence_;
  std::stop_source stop_;
  Awaited classifying_;
};

}  // namespace sentisound::api
