// What the comparing page is about, without the page: two analyses being opened, and the two that are shown.
#pragma once

#include <QObject>
#include <stop_token>

#include "gui/common/Jobs.h"
#include "gui/compare/Comparison.h"

namespace sentisound {

/// Lives in the GUI thread; opening and preparing happen in the service's pool.
class CompareController : public QObject {
  Q_OBJECT

 public:
  enum class State {
    Idle,     ///< nothing was compared, or it was cancelled
    Working,  ///< the two are being opened
    Showing,  ///< shown() is what was asked for last
    Failed    ///< see problem()
  };
  Q_ENUM(State)

  /// `service` outlives it.
  explicit CompareController(AnalysisService& service, QObject* parent = nullptr);
  /// Stops what runs, waits for nothing.
  ~CompareController() override;

  /// By their ids in the history. What was asked for before is forgotten.
  void compare(qint64 left, qint64 right);
  void cancel();

  [[nodiscard]] State state() const { return state_; }
  /// nullptr unless showing.
  [[nodiscard]] const SideBySidePtr& shown() const { return shown_; }
  /// For people; empty unless failed.
  [[nodiscard]] const QString& problem() const { return problem_; }

 Q_SIGNALS:
  void stateChanged(sentisound::CompareController::State state);

 private:
  void finished(const Result<SideBySidePtr>& made);
  void rest(State state);

  AnalysisService& service_;
  State state_ = State::Idle;
  SideBySidePtr shown_;
  QString problem_;
  std::stop_source stop_;
  Awaited making_;
};

}  // namespace sentisound
