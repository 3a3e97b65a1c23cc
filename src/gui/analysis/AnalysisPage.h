// The page of one analysis: sources and probabilities at the left, the result and its pictures at the right.
#pragma once

#include <QWidget>
#include <memory>

#include "gui/common/Jobs.h"

class QToolButton;

namespace sentisound {

class AnalysisController;
class CorrectionEditor;
class LiveController;
class PlaybackController;
class RecordController;
class SoundController;
class SoundStack;
struct AnalysisOutcome;
struct Correctable;
class LiveView;
class ReportDrag;

namespace Ui {
class AnalysisPage;
}

/// Shows what the controllers say and tells them what the user does. They outlive the page.
class AnalysisPage : public QWidget {
  Q_OBJECT

 public:
  AnalysisPage(AnalysisController& analysis, RecordController& recorder, SoundController& sound,
               PlaybackController& playback, LiveController& live, JobQueue& jobs, QWidget* parent = nullptr);
  ~AnalysisPage() override;

  [[nodiscard]] SoundStack& stack() { return *stack_; }
  /// What is being written about the recording and was not saved yet is saved.
  void saveChanges();
  /// What a person has said about the analysis that is shown; nothing if it is about another one.
  void showCorrection(const Correctable& analysis);
  /// Names of the speaker profiles and the one that new analyses are relative to; empty: none.
  void showSpeakers(const QStringList& names, const QString& current);

 Q_SIGNALS:
  void openRequested();
  void sampleRequested();
  /// By the user; empty: no profile.
  void speakerChosen(const QString& name);
  /// For people.
  void failed(const QString& text);
  void filesDropped(const QStringList& paths);
  /// By the user; an empty label: not corrected.
  void corrected(qint64 id, const QString& label, const QString& note);
  void exportSelectionRequested();
  void analyseSelectionRequested();

 private:
  void connectSources();
  void addAnalyseAgain();
  void addCorrection();
  void connectSound(PlaybackController& playback);
  void showActivity();
  void showResult();
  void showAnalysed(const AnalysisOutcome& outcome);
  void showDevices();
  void showLiveBars();

  AnalysisController& analysis_;
  RecordController& recorder_;
  SoundController& sound_;
  LiveController& live_;
  SoundStack* stack_;
  LiveView* liveView_;
  ReportDrag* report_;
  QToolButton* analyseAgain_;
  QToolButton* correct_;
  CorrectionEditor* editor_;
  std::unique_ptr<Ui::AnalysisPage> ui_;
};

}  // namespace sentisound
