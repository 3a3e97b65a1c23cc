#include "gui/analysis/AnalysisController.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include "service/SoundClip.h"

namespace sentisound {
namespace {

/// Of the bar, the part that the analysis itself moves; pictures take the rest.
constexpr int kAnalysisPermille = 900;

}  // namespace

AnalysisController::AnalysisController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), stop_(std::nostopstate) {
  connect(&job_, &QFutureWatcher<Result<AnalysisOutcome>>::progressValueChanged, this,
          [this](int permille) { Q_EMIT progressed(permille * kAnalysisPermille / 1000); });
  connect(&job_, &QFutureWatcher<Result<AnalysisOutcome>>::finished, this, &AnalysisController::jobFinished);
  connect(&pictures_, &QFutureWatcher<ShownAnalysisPtr>::finished, this,
          &AnalysisController::picturesFinished);
}

AnalysisController::~AnalysisController() {
  stop_.request_stop();
}

QString AnalysisController::activity() const {
  if (state_ != State::Working) return {};
  if (cancelled_) return tr("Cancelling %1 …").arg(task_.name);
  const int all = started_ + static_cast<int>(queue_.size());
  return all < 2 ? task_.name : tr("%1 (%2 of %3)").arg(task_.name).arg(started_).arg(all);
}

void AnalysisController::analyse(const QStringList& paths, const QString& origin) {
  for (const auto& path : paths)
    enqueue({QFileInfo(path).fileName(),
             [this, path, origin, speaker = speaker_] {
               return service_.submit({.path = path, .origin = origin, .speaker = speaker, .timeline = true});
             },
             true});
}

void AnalysisController::analyseSample() {
  QFile sample(QStringLiteral(":/samples/lively-english.wav"));
  if (!sample.open(QIODevice::ReadOnly)) return;
  enqueue(
      {tr("Sample"), [this, bytes = sample.readAll()] {
         return service_.submit(
             {.bytes = bytes, .name = QStringLiteral("lively-english.wav"), .keep = false, .timeline = true});
       }});
}

void AnalysisController::analyseStretch(double from, double to) {
  if (!shown_) return;
  const QString name = clipName(shown_->outcome.name, from, to);
  enqueue({name,
           [this, from, to, name, speaker = speaker_, sound = shown_->scene->audio()] {
             return service_.submitClip(sound, from, to,
                                        {.name = name, .speaker = speaker, .timeline = true});
           },
           true});
}

void AnalysisController::reopen(qint64 historyId, const QString& name) {
  enqueue({name,
           [this, historyId] { return service_.reopen(historyId, AnalysisService::TimelineOf::AnySound); }});
}

void AnalysisController::reanalyse(qint64 historyId, const QString& name, const QString& modelId) {
  enqueue({name, [this, historyId, modelId] { return service_.reanalyse(historyId, modelId); }, true});
}

void AnalysisController::enqueue(Task task) {
  queue_.push_back(std::move(task));
  if (state_ == State::Working)
    Q_EMIT activityChanged();
  else
    startNext();
}

void AnalysisController::close() {
  if (state_ == State::Working || !shown_) return;
  shown_.reset();
  // The watchers keep the last results, and those the sound.
  job_.setFuture({});
  pictures_.setFuture({});
  setState(State::Idle);
  Q_EMIT shownChanged();
}

void AnalysisController::cancel() {
  if (state_ != State::Working) return;
  queue_.clear();
  cancelled_ = true;
  stop_.request_stop();
  Q_EMIT activityChanged();
}

void AnalysisController::startNext() {
  task_ = std::move(queue_.front());
  queue_.pop_front();
  ++started_;
  cancelled_ = false;
  AnalysisJob job = task_.start();
  stop_ = job.stop;
  setState(State::Working);
  Q_EMIT activityChanged();
  Q_EMIT progressed(0);
  job_.setFuture(job.future);
}

void AnalysisController::jobFinished() {
  if (job_.future().resultCount() == 0) return;  // close()
  auto result = job_.result();
  if (result) {
    latest_ = std::move(*result);
    if (task_.remembers) Q_EMIT remembered();
  } else if (result.error().code != Errc::Cancelled) {
    Q_EMIT failed(QString::fromStdString(describe(result.error())));
  }

  if (!queue_.empty())
    startNext();
  else if (cancelled_)
    rest(shown_ ? State::Showing : State::Idle);
  else if (latest_)
    preparePictures();
  else
    rest(State::Failed);
}

void AnalysisController::preparePictures() {
  Q_EMIT progressed(kAnalysisPermille);
  stop_ = std::stop_source();
  pictures_.setFuture(QtConcurrent::run(&service_.pool(),
                                        [outcome = std::move(*latest_), stop = stop_.get_token()]() mutable {
                                          return prepareShown(std::move(outcome), {.stop = stop});
                                        }));
  latest_.reset();
}

void AnalysisController::picturesFinished() {
  if (pictures_.future().resultCount() == 0) return;  // close()
  if (auto made = pictures_.result(); made && !cancelled_) {
    shown_ = std::move(made);
    Q_EMIT shownChanged();
  }
  // More may have been asked for meanwhile.
  if (!queue_.empty())
    startNext();
  else
    rest(shown_ ? State::Showing : State::Idle);
}

void AnalysisController::rest(State state) {
  latest_.reset();
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
