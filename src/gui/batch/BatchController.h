// The batch without its page: files are found, analysed a few at a time, cancelled and tried again.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "gui/batch/BatchChoices.h"
#include "gui/batch/BatchModel.h"
#include "gui/batch/Pace.h"
#include "gui/common/FileSaver.h"
#include "gui/common/Jobs.h"

namespace sentisound {

/// Lives in the GUI thread and does nothing there but keep order: folders are walked, files are analysed and
/// results are written by the service's queue. No more files are given to it than it has threads, so that a
/// pause is one. Results go to the history.
class BatchController : public QObject {
  Q_OBJECT

 public:
  struct Progress {
    int permille = 0;                     ///< that have their end, of all files, by their size
    std::optional<double> secondsLeft{};  ///< none when nothing runs and before it can be told
  };

  /// `service` outlives it and what it has started.
  explicit BatchController(AnalysisService& service, QObject* parent = nullptr);
  /// Cancels what runs, waits for nothing.
  ~BatchController() override;

  [[nodiscard]] BatchModel& model() { return model_; }
  [[nodiscard]] BatchChoices& choices() { return choices_; }
  [[nodiscard]] FileSaver& exporter() { return exporter_; }

  /// The results so far, in the format that the end of `path` names; exporter() says how that went.
  void exportTo(const QString& path);
  /// Files and folders; begins at once unless paused. Files that are there already are not added again, but
  /// tried again if they failed or were cancelled.
  void add(const QStringList& paths);
  /// For files begun afterwards. Empty: the active model; no profile.
  void setModel(const QString& id) { modelId_ = id; }
  void setSpeaker(const QString& name) { speaker_ = name; }
  /// kEachChannel: the file's first channel takes its row, the others get rows of their own when it is done.
  void setChannel(int channel) { channel_ = channel; }

  /// Begins no more files; those that run go on.
  void setPaused(bool paused);
  [[nodiscard]] bool paused() const { return paused_; }
  /// What waits is cancelled now, what runs as soon as it notices; what is finished stays as it is.
  void cancel(const std::vector<int>& ids);
  void cancelAll();
  /// Failed and cancelled ones wait again.
  void retry(const std::vector<int>& ids);
  void retryAll();
  /// Cancels and takes off the list.
  void remove(const std::vector<int>& ids);
  /// Takes off the list what is done or cancelled. What failed stays, to be tried again.
  void removeFinished();
  void clear();

  /// Folders are being walked.
  [[nodiscard]] bool looking() const { return walking_ || !toWalk_.empty(); }
  /// Something runs, or will without being asked.
  [[nodiscard]] bool working() const;
  [[nodiscard]] Progress progress() const;

 Q_SIGNALS:
  /// Anything: rows, states, progress. At most ten times a second.
  void changed();
  /// For people: what was not added, and why.
  void noted(const QString& text);
  /// The history got rows; every few seconds while working, and at the end.
  void remembered();

 private:
  using Answer = Result<std::shared_ptr<const ResultSummary>>;
  /// One of the files that run.
  struct Lane {
    int id = 0;  ///< of the row; 0: idle
    double weight = 0;
    bool each = false;  ///< its other channels follow
    std::stop_source stop{std::nostopstate};
    std::shared_ptr<std::atomic<int>> permille{};
  };

  void walkNext();
  void walked(const Result<std::vector<FoundFile>>& looked);
  void pump();
  void start(Lane& lane, int id);
  void finished(Lane& lane, const Answer& answer);
  void change(const std::function<bool(const BatchRow&)>& condition,
              const std::function<void(BatchRow&)>& to);
  void stopWalking();
  void touch();
  void tick();

  AnalysisService& service_;
  BatchModel model_;
  BatchChoices choices_;
  FileSaver exporter_;
  QString modelId_;
  QString speaker_;
  int channel_ = kMix;

  std::deque<QStringList> toWalk_;
  bool walking_ = false;
  std::stop_source walkStop_;
  Awaited walk_;

  std::deque<int> waiting_;  ///< ids; those that do not wait any more are passed over
  std::vector<std::unique_ptr<Lane>> lanes_;
  bool paused_ = false;

  QTimer soon_;  ///< runs while there is something to tell
  QElapsedTimer clock_;
  qint64 toldMs_ = -1000;  ///< on the clock
  Pace pace_;
  double finishedWeight_ = 0;  ///< of files that ended, since the beginning
  bool toTellHistory_ = false;
  qint64 toldHistoryMs_ = 0;
};

}  // namespace sentisound
