#include "gui/models/TrainingController.h"

#include <QMutex>
#include <algorithm>

#include "words/MessageWords.h"

namespace sentisound {
namespace {

QString stageWords(TrainingStage stage, int part, int parts) {
  switch (stage) {
    case TrainingStage::Listening:
      return TrainingController::tr("Extracting features …");
    case TrainingStage::Measuring:
      return parts < 2 ? TrainingController::tr("Cross-validating …")
                       : TrainingController::tr("Cross-validating %1 of %2 …").arg(part).arg(parts);
    case TrainingStage::Learning:
      break;
  }
  return TrainingController::tr("Training on all clips …");
}

}  // namespace

TrainingController::TrainingController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), stop_(std::nostopstate) {}

TrainingController::~TrainingController() {
  stop_.request_stop();
}

void TrainingController::look(const QString& path) {
  if (state_ == State::Training) return;
  found_ = {};
  trained_.reset();
  setState(State::Looking);
  const auto read = [path]() -> Result<Found> {
    auto folder = openClipFolder(path);
    if (!folder) return folder.error();
    auto facts = factsOf(folder->dataset);
    return Found{std::make_shared<const ClipFolder>(std::move(*folder)), std::move(facts)};
  };
  looking_ = whenDone(service_.jobs().run(clicked(), read), this,
                      [this](Result<Found> found) { folderCame(std::move(found)); });
}

void TrainingController::folderCame(Result<Found> found) {
  if (found) {
    found_ = std::move(*found);
    return setState(State::Ready);
  }
  setState(State::Empty);
  Q_EMIT failed(errorWords(found.error()));
}

void TrainingController::start(const QString& recipe, const QString& name, bool replace) {
  if (state_ != State::Ready) return;
  stop_ = std::stop_source();
  setStage(stageWords(TrainingStage::Listening, 1, 1));
  setState(State::Training);
  Q_EMIT progressed(0);
  const OwnModelRequest request{.clips = found_.folder, .recipe = recipe, .name = name, .replace = replace};
  const auto train = [&service = service_, request,
                      stop = stop_.get_token()](QPromise<Result<OwnModel>>& promise) {
    promise.setProgressRange(0, 1000);
    QMutex reporting;
    QString stage;
    int at = 0;
    const auto progressed = [&](double fraction) {
      const QMutexLocker lock(&reporting);
      at = std::max(at, static_cast<int>(fraction * 1000));
      promise.setProgressValueAndText(at, stage);
    };
    const auto staged = [&](TrainingStage next, int part, int parts) {
      const QMutexLocker lock(&reporting);
      stage = stageWords(next, part, parts);
      promise.setProgressValueAndText(++at, stage);  // a text alone is not passed on
    };
    promise.addResult(trainOwnModel(service, request, {progressed, stop}, staged));
  };
  whenDone(
      service_.jobs().runWith<Result<OwnModel>>(
          {.lane = Lane::Bulk, .client = QStringLiteral("training"), .stop = stop_.get_token()}, train),
      this, [this](Result<OwnModel> made) { modelCame(std::move(made)); },
      [this](int permille, const QString& stage) {
        if (!stop_.stop_requested()) setStage(stage);
        Q_EMIT progressed(permille);
      });
}

void TrainingController::cancel() {
  if (state_ != State::Training) return;
  stop_.request_stop();
  setStage(tr("Cancelling …"));
}

void TrainingController::modelCame(Result<OwnModel> made) {
  setStage({});
  if (made) {
    const auto id = QString::fromStdString(made->card.id);
    trained_ = std::move(*made);
    setState(State::Done);
    Q_EMIT this->made(id);
    return;
  }
  setState(State::Ready);
  if (made.error().code != Errc::Cancelled) Q_EMIT failed(errorWords(made.error()));
}

void TrainingController::again() {
  if (state_ != State::Done) return;
  trained_.reset();
  setState(State::Ready);
}

void TrainingController::setState(State state) {
  if (state == state_) return;
  state_ = state;
  Q_EMIT stateChanged(state);
}

void TrainingController::setStage(const QString& stage) {
  if (stage == stage_) return;
  stage_ = stage;
  Q_EMIT stageChanged(stage);
}

}  // namespace sentisound
