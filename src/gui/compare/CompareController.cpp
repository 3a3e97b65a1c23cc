#include "gui/compare/CompareController.h"

#include "words/MessageWords.h"

namespace sentisound {

CompareController::CompareController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service) {}

CompareController::~CompareController() {
  stop_.request_stop();
}

void CompareController::compare(qint64 left, qint64 right) {
  stop_.request_stop();
  stop_ = std::stop_source();
  shown_.reset();
  // A comparison asked for earlier and not here yet is forgotten.
  making_ = whenDone(service_.jobs().run(clicked(stop_.get_token()),
                                         [&service = service_, left, right, stop = stop_.get_token()] {
                                           return makeComparison(service, left, right, {.stop = stop});
                                         }),
                     this, [this](const Result<SideBySidePtr>& made) { finished(made); });
  rest(State::Working);
}

void CompareController::cancel() {
  stop_.request_stop();
}

void CompareController::finished(const Result<SideBySidePtr>& made) {
  if (!made && made.error().code != Errc::Cancelled) {
    problem_ = errorWords(made.error());
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
