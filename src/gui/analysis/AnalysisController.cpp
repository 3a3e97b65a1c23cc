#include "gui/analysis/AnalysisController.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "gui/common/ChannelNames.h"
#include "service/SoundClip.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

/// Of the bar, the part that the analysis itself moves; pictures take the rest.
constexpr int kAnalysisPermille = 900;
/// What is analysed within this time of being decoded appears at once with its result, and does not flicker.
constexpr int kSettleMs = 150;

}  // namespace

AnalysisController::AnalysisController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), stop_(std::nostopstate), stopPictures_(std::nostopstate) {
  settling_.setSingleShot(true);
  settling_.setInterval(kSettleMs);
  connect(&settling_, &QTimer::timeout, this, &AnalysisController::showSound);
}

AnalysisController::~AnalysisController() {
  stop_.request_stop();
  stopPictures_.request_stop();
}

QString AnalysisController::activity() const {
  if (state_ != State::Working) return {};
  if (cancelled_) return tr("Cancelling %1 …").arg(task_.name);
  const int all = started_ + static_cast<int>(queue_.size());
  return all < 2 ? task_.name : tr("%1 (%2 of %3)").arg(task_.name).arg(started_).arg(all);
}

void AnalysisController::analyse(const QStringList& paths, const QString& origin) {
  const bool each = channel_ == kEachChannel;
  for (const auto& path : paths)
    enqueue({.name = QFileInfo(path).fileName(),
             .start =
                 [this, path, origin, channel = each ? kLeft : channel_](const QString& speaker) {
                   return service_.submit({.path = path,
                                           .origin = origin,
                                           .speaker = speaker,
                                           .channel = channel,
                                           .reuse = true,
                                           .evenIfNotKept = true,
                                           .timeline = true,
                                           .soundFirst = true});
                 },
             .remembers = true,
             .each = each});
}

AnalysisController::Task AnalysisController::channelTask(qint64 recording, const QString& name, int channel,
                                                         bool aside) const {
  return {.name = withChannel(name, channel),
          .start =
              [this, recording, channel](const QString& speaker) {
                return service_.submitKept(recording, {.speaker = speaker,
                                                       .channel = channel,
                                                       .evenIfNotKept = true,
                                                       .timeline = true,
                                                       .soundFirst = true});
              },
          .remembers = true,
          .recording = recording,
          .channel = channel,
          .aside = aside};
}

/// Before all that waits.
void AnalysisController::queueOtherChannels(const AnalysisOutcome& first) {
  if (first.historyId == 0) return;
  for (int channel = first.facts.channels; channel > kLeft; --channel) {
    queue_.push_front(channelTask(first.historyId, first.name, channel, true));
    queue_.front().speaker = task_.speaker;
  }
}

bool AnalysisController::waits(qint64 recording, int channel) const {
  const auto is = [&](const Task& task) { return task.recording == recording && task.channel == channel; };
  return (state_ == State::Working && is(task_)) || std::ranges::any_of(queue_, is);
}

bool AnalysisController::isLastRecording() const {
  return std::ranges::all_of(queue_, &Task::aside);
}

void AnalysisController::chooseChannel(int channel) {
  const auto there = channel == kEachChannel ? channels_.find(kLeft) : channels_.find(channel);
  const bool switches = channel_ == kEachChannel && channel > kMix && there;
  if (!switches) channel_ = channel;
  if (!shown_ || !shown_->hasChannels()) return;
  const auto shown = shown_;
  if (there) show(there);
  const int last = channel == kEachChannel ? shown->outcome->facts.channels : channel;
  for (int one = channel == kEachChannel ? kLeft : channel; one <= last; ++one)
    if (!channels_.find(one) && !waits(shown->historyId(), one))
      enqueue(channelTask(shown->historyId(), shown->name, one, channel == kEachChannel && one > kLeft));
}

void AnalysisController::analyseSample() {
  QFile sample(QStringLiteral(":/samples/lively-english.wav"));
  if (!sample.open(QIODevice::ReadOnly)) return;
  enqueue({tr("Sample"), [this, bytes = sample.readAll()](const QString&) {
             return service_.submit({.bytes = bytes,
                                     .name = QStringLiteral("lively-english.wav"),
                                     .keep = false,
                                     .timeline = true,
                                     .soundFirst = true});
           }});
}

void AnalysisController::analyseStretch(double from, double to) {
  if (!shown_) return;
  const QString name = clipName(shown_->name, from, to);
  enqueue(
      {name,
       [this, from, to, name, sound = shown_->scene->audio()](const QString& speaker) {
         return service_.submitClip(
             sound, from, to,
             {.name = name, .speaker = speaker, .evenIfNotKept = true, .timeline = true, .soundFirst = true});
       },
       true});
}

void AnalysisController::reopen(qint64 historyId, const QString& name) {
  enqueue({name, [this, historyId](const QString&) {
             return service_.reopen(historyId, AnalysisService::TimelineOf::AnySound);
           }});
}

void AnalysisController::reanalyse(qint64 historyId, const QString& name, const QString& modelId) {
  enqueue({name,
           [this, historyId, modelId](const QString&) { return service_.reanalyse(historyId, modelId); },
           true});
}

bool AnalysisController::canAnalyseAgain() const {
  return again() != nullptr && state_ != State::Working;
}

const AnalysisController::Task* AnalysisController::again() const {
  const auto found =
      std::ranges::find_if(again_, [this](const Again& one) { return shown_ && one.shown.lock() == shown_; });
  return found == again_.end() ? nullptr : &found->task;
}

void AnalysisController::offerAgain(const ShownAnalysisPtr& shown) {
  std::erase_if(again_, [](const Again& one) { return one.shown.expired(); });
  again_.push_back({.shown = shown, .task = task_});
}

void AnalysisController::analyseAgain() {
  if (canAnalyseAgain()) enqueue(*again());
}

bool AnalysisController::canAnalyseAsChosen() const {
  return shown_ && shown_->historyId() > 0 && state_ != State::Working;
}

void AnalysisController::analyseAsChosen() {
  if (canAnalyseAsChosen())
    enqueue(channelTask(shown_->historyId(), shown_->name, shown_->outcome->channel, false));
}

void AnalysisController::enqueue(Task task) {
  task.speaker = speaker_;
  queue_.push_back(std::move(task));
  if (state_ == State::Working)
    Q_EMIT activityChanged();
  else
    startNext();
}

void AnalysisController::show(ShownAnalysisPtr shown) {
  change(std::move(shown));
  if (state_ != State::Working) setState(State::Showing);
}

void AnalysisController::close() {
  if (state_ == State::Working || !shown_) return;
  job_.drop();
  pictures_.drop();
  setState(State::Idle);
  change(nullptr);
}

void AnalysisController::cancel() {
  if (state_ != State::Working) return;
  queue_.clear();
  cancelled_ = true;
  stop_.request_stop();
  stopPictures_.request_stop();
  Q_EMIT activityChanged();
}

void AnalysisController::startNext() {
  task_ = std::move(queue_.front());
  queue_.pop_front();
  ++started_;
  cancelled_ = false;
  refusal_.reset();
  forgetSound();
  jobDone_ = false;
  AnalysisJob job = task_.start(task_.speaker);
  stop_ = job.stop;
  stopPictures_ = std::stop_source();
  setState(State::Working);
  Q_EMIT activityChanged();
  Q_EMIT progressed(0);
  // Before the job: it is heard of in that order.
  decoded_ = whenDone(job.sound, this, [this](Result<DecodedRecording> sound) {
    if (sound) soundDecoded(std::move(*sound));
  });
  job_ = whenDone(
      job.future, this, [this](Result<AnalysisOutcome> result) { jobFinished(std::move(result)); },
      [this](int permille, const QString&) { Q_EMIT progressed(permille * kAnalysisPermille / 1000); });
}

void AnalysisController::soundDecoded(DecodedRecording sound) {
  // Pictures of what nobody will see are not made.
  if (cancelled_ || !isLastRecording()) return;
  if (!task_.aside) {
    Q_EMIT decoded();
    settling_.start();
  }
  soundComes_ = true;
  const auto prepare = [sound = std::move(sound), stop = stopPictures_.get_token()] {
    return prepareSound(sound, {.stop = stop});
  };
  preparing_ = whenDone(service_.jobs().run(onScreen(stopPictures_.get_token()), prepare), this,
                        [this](const Result<ShownAnalysisPtr>& made) {
                          soundPrepared(made ? *made : nullptr);  // without it, the result comes alone
                        });
}

void AnalysisController::soundPrepared(ShownAnalysisPtr made) {
  sound_ = std::move(made);
  soundComes_ = false;
  if (jobDone_)
    proceed();
  else if (!settling_.isActive())
    showSound();
}

void AnalysisController::showSound() {
  if (sound_ && !cancelled_ && !jobDone_ && !task_.aside) change(sound_);
}

void AnalysisController::jobFinished(Result<AnalysisOutcome> result) {
  if (result) {
    latest_ = std::move(*result);
    if (latest_->historyId > 0) {
      if (task_.remembers) Q_EMIT remembered();
      Q_EMIT analysed(latest_->historyId, withChannel(latest_->name, latest_->channel));
    }
    if (task_.each && !cancelled_) queueOtherChannels(*latest_);
  } else {
    refusal_ = result.error();
    if (refusal_->code != Errc::Cancelled) Q_EMIT failed(errorWords(*refusal_));
  }
  jobDone_ = true;
  if (!soundComes_) proceed();
}

void AnalysisController::proceed() {
  settling_.stop();
  const bool onScreen = sound_ && shown_ == sound_;
  if (refusal_ && sound_ && !task_.aside && (onScreen || !cancelled_)) {
    // An earlier result would take the place of what the user has before him.
    latest_.reset();
    showNotAnalysed(cancelled_ ? tr("Cancelled before it was analysed.") : errorWords(*refusal_));
  }
  if (!refusal_ && latest_ && (onScreen || (isLastRecording() && !cancelled_)))
    preparePictures();
  else if (!queue_.empty())
    startNext();
  else if (cancelled_)
    rest(shown_ ? State::Showing : State::Idle);
  else if (latest_)
    preparePictures();  // of the job before
  else
    rest(task_.aside && shown_ ? State::Showing : State::Failed);
}

void AnalysisController::preparePictures() {
  Q_EMIT progressed(kAnalysisPermille);
  if (!refusal_ && sound_)
    stopPictures_ = std::stop_source();  // what is analysed joins, even if cancelled late
  // Only the task's own sound is known already.
  auto prepare = [outcome = std::move(*latest_), sound = refusal_ ? nullptr : sound_,
                  stop = stopPictures_.get_token()]() mutable {
    return prepareShown(std::move(outcome), sound, {.stop = stop});
  };
  pictures_ = whenDone(service_.jobs().run(onScreen(stopPictures_.get_token()), std::move(prepare)), this,
                       [this](const Result<ShownAnalysisPtr>& made) { picturesFinished(made); });
  latest_.reset();
}

void AnalysisController::picturesFinished(const Result<ShownAnalysisPtr>& made) {
  if (!made && made.error().code != Errc::Cancelled) Q_EMIT failed(errorWords(made.error()));
  const bool joins = sound_ && shown_ == sound_;
  if (made && *made && task_.aside)
    channels_.addAside(*made);
  else if (made && *made && (joins || !cancelled_))
    change(*made);
  if (made && *made && shown_ == *made && (*made)->outcome->notKept) offerAgain(*made);
  if (joins && shown_ == sound_) showNotAnalysed(tr("Cancelled before it was analysed."));
  // More may have been asked for meanwhile.
  if (!queue_.empty())
    startNext();
  else
    rest(shown_ ? State::Showing : State::Idle);
}

void AnalysisController::forgetSound() {
  settling_.stop();
  soundComes_ = false;
  sound_.reset();
  decoded_.drop();
  preparing_.drop();
}

void AnalysisController::change(ShownAnalysisPtr shown) {
  if (shown == shown_) return;
  shown_ = std::move(shown);
  if (!shown_ || shown_->outcome) channels_.add(shown_);
  Q_EMIT shownChanged();
}

void AnalysisController::showNotAnalysed(const QString& reason) {
  const auto shown = withoutAnalysis(*sound_, reason);
  offerAgain(shown);
  change(shown);
}

void AnalysisController::rest(State state) {
  latest_.reset();
  forgetSound();
  task_ = {};
  started_ = 0;
  cancelled_ = false;
  setState(state);
}

void AnalysisController::setState(State state) {
  if (state == state_) return;
  state_ = state;
  Q_EMIT stateChanged(state);
}

}  // namespace sentisound
