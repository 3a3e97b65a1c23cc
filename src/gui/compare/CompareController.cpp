#include "gui/compare/CompareController.h"

#include <QtConcurrent>

namespace sentisound {

CompareController::CompareController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service) {
  connect(&making_, &QFutureWatcher<Result<SideBySidePtr>>::finished, this, &CompareController::finished);
}

CompareController::~CompareController() {
  stop_.request_stop();
}

void CompareController::compare(qint64 left, qint64 right) {
  stop_.request_stop();
  stop_ = std::stop_source();
  shown_.reset();
  // A comparison asked for earlier and not here yet is forgotten: the watcher follows the newest future only.
  making_.setFuture(
      QtConcurrent::run(&service_.pool(), [&service = service_, left, right, stop = stop_.get_token()] {
        return makeComparison(service, left, right, {.stop = stop});
      }));
  rest(State::Working);
}

void CompareController::cancel() {
  stop_.request_stop();
}

void CompareController::finished() {
  const auto made = making_.result();
  if (!made && made.error().code != Errc::Cancelled) {
    problem_ = QString::fromStdString(describe(made.error()));
    return rest(State::Failed);
  }
  if (made) shown_ = *made;
  rest(shown_ ? State::Showing : State::Idle);
}

void CompareController::rest(State state) {
  if (state != State::Failed) problem_.clear();
  state_ = state;
  Q_EMIT stateChanged(state);
}

}  // namespace sentisound
