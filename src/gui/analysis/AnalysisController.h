// What the analysis page is about, without the page: a queue of jobs, the one that runs, and what is shown.
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "gui/analysis/ChannelResults.h"
#include "gui/analysis/ShownAnalysis.h"
#include "gui/common/Jobs.h"

namespace sentisound {

/// Lives in the GUI thread and does nothing there but keep order: decoding, analysing and preparing pictures
/// happen in the service's pools. Several files are analysed one after another; the last that succeeded is
/// shown. A result that cannot be saved is shown all the same. Its sound is shown as soon as it is decoded;
/// what is said about it joins when it is analysed, and if that fails the sound stays.
class AnalysisController : public QObject {
  Q_OBJECT

 public:
  enum class State {
    Idle,     ///< nothing was analysed yet
    Working,  ///< a job runs; what was shown before stays until the new sound is decoded
    Showing,  ///< shown() is the result of the last jobs, or a sound whose analysis was cancelled
    Failed  ///< none of the last jobs gave a result; shown() is the sound that could not be analysed, or what
            ///< was there before, if anything
  };
  Q_ENUM(State)

  explicit AnalysisController(AnalysisService& service, QObject* parent = nullptr);
  /// Cancels what runs, waits for nothing.
  ~AnalysisController() override;

  [[nodiscard]] State state() const { return state_; }
  /// nullptr before the first sound.
  [[nodiscard]] const ShownAnalysisPtr& shown() const { return shown_; }
  /// For people: what runs now, e.g. "talk.wav (2 of 3)". Empty unless working.
  [[nodiscard]] QString activity() const;

  /// Files and stretches that are added from now on are analysed relative to this profile; empty: none.
  void setSpeaker(const QString& name) { speaker_ = name; }
  /// Files that are added from now on are analysed by this channel. kEachChannel: one analysis for every
  /// channel, of which the first is shown; the others wait for showChannel().
  [[nodiscard]] int channel() const { return channel_; }
  /// Sets it, and shows that channel of what is shown, if that has several: the analysis that there is, or
  /// one that is added to the queue. kEachChannel: every one that is missing. Where each was wanted already,
  /// going from one channel's analysis to another's does not change that.
  void chooseChannel(int channel);
  /// Adds the files to the queue. `origin` as in AnalysisRequest.
  void analyse(const QStringList& paths, const QString& origin = QStringLiteral("file"));
  /// Adds a sentence that comes with the program; it is not remembered.
  void analyseSample();
  /// Adds seconds `from` to `to` of what is shown, as a recording of its own. Nothing without one.
  void analyseStretch(double from, double to);
  /// Adds a remembered analysis to the queue; `name` is for activity().
  void reopen(qint64 historyId, const QString& name);
  /// Adds a remembered recording to be classified by another model, as a new analysis; `name` as above.
  void reanalyse(qint64 historyId, const QString& name, const QString& modelId);
  /// What is shown was not analysed, or its result not saved, though it could be, and nothing runs.
  [[nodiscard]] bool canAnalyseAgain() const;
  /// Adds it once more, relative to the speaker that is chosen now. Nothing unless canAnalyseAgain().
  void analyseAgain();
  /// What is shown is in the history, and nothing runs.
  [[nodiscard]] bool canAnalyseAsChosen() const;
  /// Adds its recording to be classified by the model, and relative to the speaker, that are chosen now, as a
  /// new analysis of the same channel. Nothing unless canAnalyseAsChosen().
  void analyseAsChosen();
  /// Shows again what was shown before. What runs goes on and is shown when it is done.
  void show(ShownAnalysisPtr shown);
  /// Closes what is shown. Nothing while a job runs.
  void close();
  /// Empties the queue and stops what runs. The state changes as soon as the job has noticed.
  void cancel();

 Q_SIGNALS:
  void stateChanged(sentisound::AnalysisController::State state);
  /// activity() changed.
  void activityChanged();
  /// What runs now is decoded and will be shown; shownChanged() follows.
  void decoded();
  /// 0..1000 of what runs now.
  void progressed(int permille);
  /// shown() is another one, or none, or says more about the same sound.
  void shownChanged();
  /// One job failed; the text names it and says what to do.
  void failed(const QString& text);
  /// The history got a row.
  void remembered();
  /// One job gave a result that is in the history.
  void analysed(qint64 historyId, const QString& name);

 private:
  struct Task {
    QString name{};
    std::function<AnalysisJob(const QString& speaker)> start{};
    bool remembers = false;  ///< success adds a history row
    QString speaker{};       ///< the one that was chosen when it was added
    bool each = false;       ///< the other channels of its recording follow
    qint64 recording = 0;    ///< of which kept analysis another channel is analysed; 0: it is none such
    int channel = kMix;      ///< the channel, then
    bool aside = false;      ///< it is not shown, but kept for chooseChannel()
  };

  /// What was not analysed or not saved, and can be.
  struct Again {
    std::weak_ptr<const ShownAnalysis> shown{};
    Task task{};
  };

  void enqueue(Task task);
  void offerAgain(const ShownAnalysisPtr& shown);
  /// Of what is shown; nullptr: it is analysed and saved, or not to be.
  [[nodiscard]] const Task* again() const;
  [[nodiscard]] Task channelTask(qint64 recording, const QString& name, int channel, bool aside) const;
  void queueOtherChannels(const AnalysisOutcome& first);
  /// Nothing waits but other channels of the one that runs.
  [[nodiscard]] bool isLastRecording() const;
  [[nodiscard]] bool waits(qint64 recording, int channel) const;
  void startNext();
  void soundDecoded(DecodedRecording sound);
  void soundPrepared(ShownAnalysisPtr made);
  void showSound();
  void jobFinished(Result<AnalysisOutcome> result);
  /// After a job, once its sound is prepared or given up.
  void proceed();
  void preparePictures();
  void picturesFinished(const Result<ShownAnalysisPtr>& made);
  void forgetSound();
  void change(ShownAnalysisPtr shown);
  void showNotAnalysed(const QString& reason);
  void rest(State state);
  void setState(State state);

  AnalysisService& service_;
  QString speaker_;
  int channel_ = kMix;
  ChannelResults channels_;  ///< of what is shown
  State state_ = State::Idle;
  ShownAnalysisPtr shown_;

  std::deque<Task> queue_;
  Task task_;
  std::vector<Again> again_;  ///< of what is open
  int started_ = 0;           ///< jobs begun since the queue was last empty
  bool cancelled_ = false;
  std::optional<AnalysisOutcome> latest_;  ///< of the jobs since the queue was last empty
  std::optional<Error> refusal_;           ///< why the task's sound was not analysed
  ShownAnalysisPtr sound_;                 ///< that of the task, before it is analysed
  bool soundComes_ = false;                ///< its pictures are being prepared
  bool jobDone_ = false;
  QTimer settling_;        ///< since it was decoded
  std::stop_source stop_;  ///< of the job that runs
  std::stop_source stopPictures_;
  // Of the task: its sound as it is decoded, the pictures of that, its result, the pictures of that.
  Awaited decoded_;
  Awaited preparing_;
  Awaited job_;
  Awaited pictures_;
};

}  // namespace sentisound
