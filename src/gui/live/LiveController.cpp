#include "gui/live/LiveController.h"

#include "gui/common/EngineWords.h"
#include "plot/Painters.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kPaintEveryMs = 66;
/// Four readouts a second and more, and no more than half a second behind the voice.
constexpr int kClassifyEveryMs = 150;

}  // namespace

LiveController::LiveController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service) {
  paintTimer_.setInterval(kPaintEveryMs);
  classifyTimer_.setInterval(kClassifyEveryMs);
  connect(&paintTimer_, &QTimer::timeout, this, &LiveController::paintNext);
  connect(&classifyTimer_, &QTimer::timeout, this, &LiveController::classifyNext);
}

LiveController::~LiveController() {
  stop_.request_stop();
}

void LiveController::begin(SampleRate rate, const QString& speaker) {
  stop_.request_stop();
  stop_ = std::stop_source();
  // What still runs of the take before must not come in among this one's.
  painting_.drop();
  classifying_.drop();
  live_ = std::make_shared<LiveAnalysis>(service_, rate, QString(), speaker);
  picture_.reset();
  readouts_.clear();
  hasFailed_ = false;
  paintTimer_.start();
  classifyTimer_.start();
  Q_EMIT runningChanged(true);
}

void LiveController::hear(const std::vector<std::int16_t>& samples) {
  if (live_) live_->append(samples);
}

void LiveController::end() {
  if (!live_) return;
  paintTimer_.stop();
  classifyTimer_.stop();
  stop_.request_stop();
  live_.reset();
  Q_EMIT runningChanged(false);
}

void LiveController::paintNext() {
  if (!live_ || painting_.isRunning()) return;
  const auto paint = [live = live_, settings = settings_, pixels = pixels_, stop = stop_.get_token()] {
    return makeLivePicture(*live, kShownSeconds, settings, pixels.width(), pixels.height(), stop);
  };
  painting_ = whenDone(service_.jobs().run(onScreen(stop_.get_token()), paint), this,
                       [this](const Result<LivePicturePtr>& picture) {
                         if (!picture || !*picture) return;
                         picture_ = *picture;
                         Q_EMIT pictureChanged();
                       });
}

void LiveController::classifyNext() {
  if (!live_ || classifying_.isRunning()) return;
  classifying_ = whenDone(service_.jobs().run(onScreen(stop_.get_token()),
                                              [live = live_, stop = stop_.get_token()]() -> Classified {
                                                return live->classify({.stop = stop});
                                              }),
                          this, [this](const Classified& answer) { classified(answer); });
}

void LiveController::classified(const Classified& answer) {
  if (!live_) return;
  if (!answer) {
    if (!hasFailed_ && answer.error().code != Errc::Cancelled) Q_EMIT failed(errorWords(answer.error()));
    hasFailed_ = true;
    return;
  }
  if (!*answer) return;
  readouts_.push_back(**answer);
  while (readouts_.front().toSeconds < readouts_.back().toSeconds - kShownSeconds) readouts_.pop_front();
  Q_EMIT readoutChanged(live_->seconds() - readouts_.back().toSeconds);
}

LiveText describeReadout(const LiveReadout* readout) {
  if (readout == nullptr) return {.emotion = LiveController::tr("Listening …")};
  const auto note = verdictWords(readout->verdict);
  if (readout->verdict.withholdsLabel())
    return {.emotion = reliabilityWord(readout->verdict.kind), .note = note};
  return {.emotion = emotionName(readout->prediction.label()),
          .percent = percentWords(readout->prediction.confidence()),
          .note = note};
}

}  // namespace sentisound
