#include "api/stream/StreamSession.h"

#include <QDebug>
#include <QHostAddress>
#include <QtEndian>
#include <bit>
#include <chrono>
#include <cmath>

namespace sentisound::api {
namespace {

using namespace std::chrono_literals;

constexpr auto kReadoutEvery = 200ms;
constexpr auto kPatienceAtEnd = 10s;          // for a client to take what was sent
constexpr auto kLongestSilence = 60s;         // without a message
constexpr quint64 kMaxMessage = 1024 * 1024;  // bytes
constexpr qint64 kMaxBehind = 256 * 1024;     // bytes of readouts that the client has not taken
constexpr double kLeastNew = 0.1;             // s of new sound before it is worth classifying again

std::vector<float> floatsOf(QByteArrayView bytes) {
  std::vector<float> samples(static_cast<std::size_t>(bytes.size()) / sizeof(float));
  for (std::size_t i = 0; i < samples.size(); ++i)
    samples[i] = std::bit_cast<float>(
        qFromLittleEndian<quint32>(bytes.data() + static_cast<qsizetype>(i * sizeof(float))));
  return samples;
}

std::vector<std::int16_t> shortsOf(QByteArrayView bytes) {
  std::vector<std::int16_t> samples(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
  qFromLittleEndian<qint16>(bytes.data(), static_cast<qsizetype>(samples.size()), samples.data());
  return samples;
}

}  // namespace

StreamSession::StreamSession(AnalysisService& service, QWebSocket* socket, const QString& spoolFolder,
                             QString owner)
    : service_(service),
      socket_(socket),
      owner_(std::move(owner)),
      client_(owner_.isEmpty() ? socket->peerAddress().toString() : owner_),
      take_(spoolFolder) {
  socket_->setParent(nullptr);
  socket_->setMaxAllowedIncomingFrameSize(kMaxMessage);
  socket_->setMaxAllowedIncomingMessageSize(kMaxMessage);
  connect(socket_.get(), &QWebSocket::textMessageReceived, this, &StreamSession::text);
  connect(socket_.get(), &QWebSocket::binaryMessageReceived, this, &StreamSession::sound);
  connect(socket_.get(), &QWebSocket::disconnected, this, &StreamSession::disconnected);
  connect(&tick_, &QTimer::timeout, this, &StreamSession::classifyNext);
  silence_.setSingleShot(true);
  silence_.start(kLongestSilence);
  connect(&silence_, &QTimer::timeout, this, [this] {
    fault("timeout", QStringLiteral("Nothing came for a minute."), QWebSocketProtocol::CloseCodeNormal);
  });
}

StreamSession::~StreamSession() {
  stop_.request_stop();
  socket_->disconnect(this);
}

void StreamSession::close() {
  if (state_ == State::Finishing) return;  // what runs is finished
  fault("closing", QStringLiteral("The server closes."), QWebSocketProtocol::CloseCodeGoingAway);
}

void StreamSession::text(const QString& message) {
  silence_.start();
  const auto call = streamCall(message);
  if (!call) return fault(call.error());
  if (*call == StreamCall::Start && state_ == State::Waiting) return begin(message);
  if (*call == StreamCall::Stop && (state_ == State::Preparing || state_ == State::Running)) return stop();
  fault(fail(Errc::BadRequest, *call == StreamCall::Start ? Message("the stream has begun already")
                                                          : Message("there is no stream to stop")));
}

void StreamSession::begin(const QString& message) {
  auto start = readStart(message);
  if (!start) return fault(start.error());
  start_ = std::move(*start);
  live_ = std::make_shared<LiveAnalysis>(service_, start_.rate, start_.modelId, start_.speaker);
  // Room for the header, which is known at the end.
  if (const auto kept = take_.append(QByteArray(kWavHeaderBytes, '\0')); !kept) return fault(kept.error());
  state_ = State::Preparing;
  const auto prepare = [&service = service_, start = start_]() -> Result<std::shared_ptr<const LoadedModel>> {
    auto model = start.modelId.isEmpty() ? service.activeModel() : service.models().load(start.modelId);
    if (!model) return model.error();
    if (const auto known = service.speakerOptions(start.speaker, **model); !known) return known.error();
    return model;
  };
  whenDone(service_.jobs().run({.client = client_, .stop = stop_.get_token()}, prepare), this,
           [this](const auto& model) { prepared(model); });
}

void StreamSession::prepared(const Result<std::shared_ptr<const LoadedModel>>& model) {
  if (state_ == State::Ended) return;
  if (!model) return fault(model.error());
  socket_->sendTextMessage(readyMessage(start_, **model));
  if (state_ == State::Finishing) return;  // it was stopped meanwhile
  state_ = State::Running;
  tick_.start(kReadoutEvery);
}

void StreamSession::sound(const QByteArray& bytes) {
  silence_.start();
  if (state_ != State::Preparing && state_ != State::Running)
    return fault(
        fail(Errc::BadRequest, "sound came before {\"type\":\"start\"} or after {\"type\":\"stop\"}"));
  rest_ += bytes;
  const auto whole = rest_.size() - rest_.size() % bytesPerSample(start_.samples);
  const auto heard = hear(QByteArrayView(rest_).first(whole));
  rest_.remove(0, whole);
  if (!heard) fault(heard.error());
}

Status StreamSession::hear(QByteArrayView bytes) {
  samples_ += static_cast<std::size_t>(bytes.size() / bytesPerSample(start_.samples));
  const double most = service_.settings().limits.maxSeconds;
  if (start_.rate.seconds(samples_) > most)
    return fail(Errc::TooLarge, Message("the stream is longer than %1 s", std::lround(most)));
  if (start_.samples == WavSamples::Int16) {
    live_->append(shortsOf(bytes));
  } else {
    const auto samples = floatsOf(bytes);
    if (!std::ranges::all_of(samples, [](float sample) { return std::isfinite(sample); }))
      return fail(Errc::BadRequest, "a sample is not a finite number");
    live_->append(samples);
  }
  return take_.append(bytes);
}

void StreamSession::classifyNext() {
  if (state_ != State::Running || classifying_.isRunning()) return;
  if (live_->seconds() - classifiedUntil_ < kLeastNew) return;
  // A client that does not read gets the newest when it does, not all that it missed.
  if (socket_->bytesToWrite() > kMaxBehind) return;
  classifiedUntil_ = live_->seconds();
  classifying_ =
      whenDone(service_.jobs().run(
                   {.lane = Lane::Live, .client = client_, .stop = stop_.get_token()},
                   [live = live_, stop = stop_.get_token()] { return live->classify({.stop = stop}); }),
               this, [this](const Classified& readout) { classified(readout); });
}

void StreamSession::classified(const Classified& readout) {
  if (state_ != State::Running) return;
  if (!readout) return fault(readout.error());
  if (*readout) socket_->sendTextMessage(readoutMessage(**readout, live_->seconds()));
}

void StreamSession::stop() {
  finish(true);
}

/// The take as a file of its own, analysed as any other.
void StreamSession::finish(bool tell) {
  state_ = State::Finishing;
  tell_ = tell;
  tick_.stop();
  silence_.stop();
  const auto header = wavHeader(start_.samples, start_.rate, samples_);
  const auto headed = take_.overwrite(0, QByteArray(header.data(), kWavHeaderBytes));
  auto held = headed ? take_.take() : Result<BodyBuffer::Held>(headed.error());
  if (!held) return fault(held.error());
  const auto analyse = [&service = service_, start = start_, owner = owner_, held = std::move(*held),
                        stop = stop_.get_token()] {
    return service.run({.bytes = held.bytes,
                        .name = start.name,
                        .origin = QStringLiteral("recording"),
                        .owner = owner,
                        .modelId = start.modelId,
                        .speaker = start.speaker,
                        .keep = start.keep,
                        .timeline = true,
                        .distinctName = true},
                       {.stop = stop});
  };
  whenDone(service_.jobs().run({.client = client_, .stop = stop_.get_token()}, analyse), this,
           [this](const auto& outcome) { finished(outcome); });
}

void StreamSession::finished(const Result<AnalysisOutcome>& outcome) {
  if (state_ == State::Ended) return;
  if (!tell_) {
    if (!outcome) qWarning("REST: a stream that ended early: %s", describe(outcome.error()).c_str());
    state_ = State::Ended;
    Q_EMIT ended();
    return;
  }
  if (!outcome) return fault(outcome.error());
  socket_->sendTextMessage(finalMessage(*outcome));
  hangUp(QWebSocketProtocol::CloseCodeNormal);
}

void StreamSession::fault(const Error& error) {
  const bool ours =
      error.code == Errc::Storage || error.code == Errc::BadModel || error.code == Errc::Internal;
  if (ours) qWarning("REST: stream: %s", describe(error).c_str());
  const auto code = name(error.code);
  fault(QByteArray(code.data(), static_cast<qsizetype>(code.size())),
        ours ? QString() : QString::fromStdString(describe(error)),
        ours                           ? QWebSocketProtocol::CloseCodeBadOperation
        : error.code == Errc::TooLarge ? QWebSocketProtocol::CloseCodeTooMuchData
                                       : QWebSocketProtocol::CloseCodePolicyViolated);
}

void StreamSession::fault(const QByteArray& code, const QString& detail,
                          QWebSocketProtocol::CloseCode close) {
  if (state_ == State::Ended) return;
  tick_.stop();
  silence_.stop();
  stop_.request_stop();
  if (!tell_) {
    state_ = State::Ended;
    Q_EMIT ended();
    return;
  }
  state_ = State::Ended;
  socket_->sendTextMessage(errorMessage(code, detail));
  hangUp(close);
}

void StreamSession::hangUp(QWebSocketProtocol::CloseCode code) {
  socket_->close(code);
  QTimer::singleShot(kPatienceAtEnd, this, [this] { socket_->abort(); });
}

/// Who leaves without "stop" takes the sound along, unless it was to be kept.
void StreamSession::disconnected() {
  if (state_ == State::Finishing) {
    tell_ = false;
    if (start_.keep) return;  // ended() comes when it is remembered
  }
  if (start_.keep && samples_ > 0 && (state_ == State::Running || state_ == State::Preparing))
    return finish(false);
  state_ = State::Ended;
  stop_.request_stop();
  Q_EMIT ended();
}

}  // namespace sentisound::api
