// The page of one analysis: the result, the views of the sound below it, and the inspector beside them.
#pragma once

#include <QWidget>
#include <memory>

#include "gui/common/Jobs.h"

class QLabel;
class QToolButton;

namespace sentisound {

class AnalysisController;
class CorrectionEditor;
class LiveController;
class PlaybackController;
class RecordController;
class SoundController;
class MadeWith;
class OpenTabs;
class SoundStack;
class AffectView;
class ProbabilityChart;
class MeasuresController;
class SegmentsTable;
struct AnalysisOutcome;
struct Correctable;
struct Prediction;
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
  /// The one that is shown; another that is open takes its place.
  void closeRecording();
  /// What a person has said about the analysis that is shown; nothing if it is about another one.
  void showCorrection(const Correctable& analysis);
  /// What new analyses are made with, an empty speaker being no profile: where that is not what the result
  /// was made with, the page says so.
  void showChosen(const QString& model, const QString& speaker);
  /// Files opened before, newest first, for the page without a recording.
  void showRecent(const QStringList& paths);
  [[nodiscard]] bool inspectorShown() const;
  void showInspector(bool shown);

 Q_SIGNALS:
  void openRequested();
  void sampleRequested();
  void recentChosen(const QString& path);
  /// For people.
  void failed(const QString& text);
  void filesDropped(const QStringList& paths);
  /// By the user; an empty label: not corrected.
  void corrected(qint64 id, const QString& label, const QString& note);
  void exportSelectionRequested();
  void importLabelsRequested();
  void exportLabelsRequested();
  void teachLabelsRequested();
  void analyseSelectionRequested();
  /// A table with the measures of the recording, or of a part of it, is to be saved.
  void saveMeasuresRequested(const QString& name, const QByteArray& csv);

 private:
  void connectSources();
  void addTabs();
  void addInspector();
  void addMeasures();
  void addAnalyseAgain();
  void addCorrection();
  void connectSound(PlaybackController& playback);
  void showActivity();
  void showResult();
  void showAnalysed(const AnalysisOutcome& outcome);
  void showDevices();
  void showLiveBars();
  /// nullptr: there are none.
  void showProbabilities(const Prediction* prediction);
  void arrangeParts();
  void focusViews();

  AnalysisController& analysis_;
  RecordController& recorder_;
  SoundController& sound_;
  LiveController& live_;
  SoundStack* stack_;
  OpenTabs* tabs_;
  MadeWith* madeWith_;
  LiveView* liveView_;
  ReportDrag* report_;
  QToolButton* analyseAgain_;
  QToolButton* correct_;
  CorrectionEditor* editor_;
  ProbabilityChart* probabilities_;
  QLabel* noProbabilities_;
  AffectView* affect_;
  SegmentsTable* segments_;
  std::unique_ptr<MeasuresController> measures_;
  bool inspector_ = true;  ///< wanted, where there is something to inspect
  std::unique_ptr<Ui::AnalysisPage> ui_;
};

}  // namespace sentisound
