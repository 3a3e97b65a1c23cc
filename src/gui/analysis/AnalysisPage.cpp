#include "gui/analysis/AnalysisPage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/Csv.h"
#include "gui/analysis/AnalysisController.h"
#include "gui/analysis/LabelsTable.h"
#include "gui/analysis/MadeWith.h"
#include "gui/analysis/MeasuresController.h"
#include "gui/analysis/MeasuresPanel.h"
#include "gui/analysis/OpenTabs.h"
#include "gui/analysis/ProbabilityChart.h"
#include "gui/analysis/ReportDrag.h"
#include "gui/analysis/ReportFile.h"
#include "gui/analysis/SegmentsTable.h"
#include "gui/common/CorrectionEditor.h"
#include "gui/common/LayoutPause.h"
#include "gui/live/LiveController.h"
#include "gui/live/LiveView.h"
#include "gui/record/RecordController.h"
#include "gui/result/AffectView.h"
#include "gui/result/ResultText.h"
#include "gui/sound/PlaybackController.h"
#include "gui/sound/SoundStack.h"
#include "plot/Painters.h"
#include "report/MeasuresText.h"
#include "ui_AnalysisPage.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"

namespace sentisound {
AnalysisPage::AnalysisPage(AnalysisController& analysis, RecordController& recorder, SoundController& sound,
                           PlaybackController& playback, LiveController& live, JobQueue& jobs,
                           QWidget* parent)
    : QWidget(parent),
      analysis_(analysis),
      recorder_(recorder),
      sound_(sound),
      live_(live),
      stack_(new SoundStack(sound)),
      ui_(std::make_unique<Ui::AnalysisPage>()) {
  ui_->setupUi(this);
  stack_->setObjectName(QStringLiteral("pictures"));
  stack_->setAccessibleName(tr("Views of the sound"));
  madeWith_ = new MadeWith(ui_->result);
  ui_->result->layout()->addWidget(madeWith_);
  ui_->result->layout()->addWidget(stack_);
  ui_->empty->setObjectName(QStringLiteral("dropZone"));
  report_ = new ReportDrag(jobs, this);
  report_->setObjectName(QStringLiteral("report"));
  ui_->resultPanel->addHandle(report_);
  connect(report_, &ReportDrag::failed, this, &AnalysisPage::failed);
  addTabs();
  addAnalyseAgain();
  addInspector();
  addCorrection();
  liveView_ = new LiveView(live_, ui_->stack);
  liveView_->setObjectName(QStringLiteral("live"));
  ui_->stack->addWidget(liveView_);
  ui_->beside->setStretchFactor(0, 1);
  ui_->beside->setStretchFactor(1, 0);
  ui_->beside->setSizes({10 * Inspector::kWidth, Inspector::kWidth});
  connectSound(playback);
  connectSources();

  connect(&analysis_, &AnalysisController::activityChanged, this, &AnalysisPage::showActivity);
  connect(&analysis_, &AnalysisController::stateChanged, this, &AnalysisPage::showActivity);
  connect(&analysis_, &AnalysisController::progressed, ui_->activityBar, &ActivityBar::setProgress);
  connect(&analysis_, &AnalysisController::shownChanged, this, &AnalysisPage::showResult);
  showActivity();
  showResult();
  showDevices();
}

AnalysisPage::~AnalysisPage() = default;

void AnalysisPage::addTabs() {
  tabs_ = new OpenTabs(analysis_, sound_, this);
  tabs_->setObjectName(QStringLiteral("openTabs"));
  qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, tabs_);
  for (const int step : {1, -1}) {
    auto* shortcut = new QShortcut(step > 0 ? QKeySequence::NextChild : QKeySequence::PreviousChild, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, tabs_, [this, step] { tabs_->showNext(step); });
  }
}

void AnalysisPage::closeRecording() {
  tabs_->closeCurrent();
}

void AnalysisPage::addInspector() {
  auto* answer = new QWidget(ui_->inspector);
  auto* rows = new QVBoxLayout(answer);
  rows->setContentsMargins(0, 0, 0, 0);
  probabilities_ = new ProbabilityChart(answer);
  probabilities_->setObjectName(QStringLiteral("probabilities"));
  probabilities_->setAccessibleName(tr("Probability of each emotion"));
  noProbabilities_ = new QLabel(tr("No probabilities yet."), answer);
  noProbabilities_->setWordWrap(true);
  affect_ = new AffectView(answer);
  affect_->setObjectName(QStringLiteral("affect"));
  rows->addWidget(noProbabilities_);
  rows->addWidget(probabilities_);
  rows->addWidget(affect_);
  segments_ = new SegmentsTable(sound_);
  connect(segments_, &SegmentsTable::playRequested, stack_, &SoundStack::playSelectionRequested);
  connect(stack_, &SoundStack::segmentStepped, segments_, &SegmentsTable::step);
  connect(segments_, &SegmentsTable::correctionRequested, stack_, &SoundStack::chooseLabel);
  ui_->inspector->addSection("probabilities", tr("Probabilities"), answer);
  ui_->inspector->addSection("segments", tr("Segments"), segments_, true);
  auto* labels = new LabelsTable(sound_);
  connect(labels, &LabelsTable::playRequested, stack_, &SoundStack::playSelectionRequested);
  connect(labels, &LabelsTable::importRequested, this, &AnalysisPage::importLabelsRequested);
  connect(labels, &LabelsTable::exportRequested, this, &AnalysisPage::exportLabelsRequested);
  connect(labels, &LabelsTable::teachRequested, this, &AnalysisPage::teachLabelsRequested);
  ui_->inspector->addSection("labels", tr("Labels"), labels);
  addMeasures();
}

/// Folded until somebody wants them: what is not seen is not measured.
void AnalysisPage::addMeasures() {
  measures_ = std::make_unique<MeasuresController>(sound_);
  auto* panel = new MeasuresPanel(*measures_, sound_, ui_->inspector);
  ui_->inspector->addSection("measures", tr("Measures"), panel);
  ui_->inspector->setOpen("measures", false);
  connect(segments_, &SegmentsTable::segmentMarked, measures_.get(), &MeasuresController::setSegment);
  connect(stack_, &SoundStack::measureRequested, this, [this, panel] {
    showInspector(true);
    ui_->inspector->setOpen("measures", true);
    measures_->measure();
    // Once it has its place.
    QTimer::singleShot(0, panel, [this, panel] { ui_->inspector->ensureWidgetVisible(panel); });
  });
  connect(panel, &MeasuresPanel::saveRequested, this, [this] {
    const auto& shown = analysis_.shown();
    if (!shown || !measures_->measures()) return;
    const auto name = csv::textField(shown->name.toStdString(), {.safe = true});
    Q_EMIT saveMeasuresRequested(
        shown->name,
        QByteArray::fromStdString(measuresCsvHeader() + measuresCsvLine(name, *measures_->measures())));
  });
}

void AnalysisPage::addAnalyseAgain() {
  analyseAgain_ = new QToolButton(this);
  analyseAgain_->setObjectName(QStringLiteral("analyseAgain"));
  analyseAgain_->hide();
  ui_->resultPanel->addHandle(analyseAgain_);
  connect(analyseAgain_, &QToolButton::clicked, &analysis_, &AnalysisController::analyseAgain);
  connect(madeWith_, &MadeWith::analyseRequested, &analysis_, &AnalysisController::analyseAsChosen);
}

void AnalysisPage::addCorrection() {
  correct_ = new QToolButton(this);
  correct_->setObjectName(QStringLiteral("correct"));
  correct_->setText(tr("Correct …"));
  correct_->setToolTip(tr("Say which emotion it is, write a note; both are kept beside what the model said"));
  correct_->setAccessibleName(tr("Correct the emotion or write a note"));
  correct_->setCheckable(true);
  correct_->setEnabled(false);
  ui_->resultPanel->addHandle(correct_);
  editor_ = new CorrectionEditor(this);
  editor_->setObjectName(QStringLiteral("correction"));
  ui_->inspector->addSection("notes", tr("Correction and note"), editor_);
  ui_->inspector->setOpen("notes", false);
  connect(correct_, &QToolButton::clicked, this, [this](bool open) {
    if (open) showInspector(true);
    ui_->inspector->setOpen("notes", open);
    if (open) editor_->focusLabel();
  });
  connect(ui_->inspector, &Inspector::openChanged, this, [this](const QString& name, bool open) {
    if (name == QLatin1String("notes")) correct_->setChecked(open);
  });
  connect(editor_, &CorrectionEditor::saved, this, &AnalysisPage::corrected);
  connect(editor_, &CorrectionEditor::closed, this, [this] {
    ui_->inspector->setOpen("notes", false);
    stack_->setFocus();
  });
}

void AnalysisPage::showCorrection(const Correctable& analysis) {
  if (!analysis_.shown() || analysis_.shown()->historyId() != analysis.id) return;
  correct_->setEnabled(true);
  correct_->setText(analysis.label.isEmpty()
                        ? (analysis.note.isEmpty() ? tr("Correct …") : tr("Noted …"))
                        : tr("Corrected to %1 …").arg(emotionInSentence(analysis.label.toStdString())));
  editor_->edit(analysis);
}

void AnalysisPage::saveChanges() {
  editor_->saveChanges();
}

void AnalysisPage::showChosen(const QString& model, const QString& speaker) {
  madeWith_->showChosen(model, speaker);
}

void AnalysisPage::showRecent(const QStringList& paths) {
  ui_->empty->showRecent(paths);
}

bool AnalysisPage::inspectorShown() const {
  return inspector_;
}

void AnalysisPage::showInspector(bool shown) {
  inspector_ = shown;
  arrangeParts();
}

/// Which parts there are room and reason for.
void AnalysisPage::arrangeParts() {
  const bool empty = ui_->stack->currentWidget() == ui_->empty;
  ui_->inspector->setVisible(inspector_ && !empty);
  ui_->recordPanel->setVisible(empty || recorder_.recording());
}

void AnalysisPage::connectSources() {
  connect(ui_->empty, &DropZone::filesDropped, this, &AnalysisPage::filesDropped);
  connect(ui_->empty, &DropZone::openRequested, this, &AnalysisPage::openRequested);
  connect(ui_->empty, &DropZone::sampleRequested, this, &AnalysisPage::sampleRequested);
  connect(ui_->empty, &DropZone::recentChosen, this, &AnalysisPage::recentChosen);
  connect(ui_->activityBar, &ActivityBar::cancelRequested, &analysis_, &AnalysisController::cancel);
  connect(ui_->recordPanel, &RecordPanel::recordToggled, &recorder_, &RecordController::toggle);
  connect(ui_->recordPanel, &RecordPanel::deviceChosen, &recorder_, &RecordController::chooseDevice);
  connect(&recorder_, &RecordController::devicesChanged, this, &AnalysisPage::showDevices);
  connect(&recorder_, &RecordController::recordingChanged, ui_->recordPanel, &RecordPanel::showRecording);
  connect(&recorder_, &RecordController::recordingChanged, this, &AnalysisPage::arrangeParts);
  connect(&recorder_, &RecordController::pausedChanged, liveView_, &LiveView::showPaused);
  connect(&recorder_, &RecordController::pausedChanged, ui_->recordPanel, &RecordPanel::showPaused);
  connect(ui_->recordPanel, &RecordPanel::pauseToggled, &recorder_, &RecordController::setPaused);
  connect(&live_, &LiveController::runningChanged, this, &AnalysisPage::showResult);
  connect(&live_, &LiveController::readoutChanged, this, &AnalysisPage::showLiveBars);
  connect(&recorder_, &RecordController::level, ui_->recordPanel, &RecordPanel::showLevel);
}

void AnalysisPage::connectSound(PlaybackController& playback) {
  connect(stack_, &SoundStack::playPauseRequested, &playback, &PlaybackController::toggle);
  connect(stack_, &SoundStack::playSelectionRequested, &playback, &PlaybackController::playSelection);
  connect(stack_, &SoundStack::loopChanged, &playback, &PlaybackController::setLoop);
  connect(stack_, &SoundStack::exportSelectionRequested, this, &AnalysisPage::exportSelectionRequested);
  connect(stack_, &SoundStack::analyseSelectionRequested, this, &AnalysisPage::analyseSelectionRequested);
  connect(stack_, &SoundStack::stopRequested, &playback, &PlaybackController::stop);
  connect(stack_, &SoundStack::volumeChosen, &playback, &PlaybackController::setVolume);
  connect(stack_, &SoundStack::speedChosen, &playback, &PlaybackController::setSpeed);
  connect(&playback, &PlaybackController::playingChanged, stack_, &SoundStack::showPlaying);
}

void AnalysisPage::showActivity() {
  if (analysis_.state() == AnalysisController::State::Working)
    ui_->activityBar->showWorking(analysis_.activity());
  else
    ui_->activityBar->showIdle();
  const bool unsaved = analysis_.shown() && analysis_.shown()->outcome;
  analyseAgain_->setText(unsaved ? tr("Save it now") : tr("Analyse it now"));
  analyseAgain_->setToolTip(unsaved ? tr("This result is not in the history: try to save it again")
                                    : tr("Analyse this recording after all"));
  analyseAgain_->setAccessibleName(analyseAgain_->toolTip());
  analyseAgain_->setVisible(analysis_.canAnalyseAgain());
  madeWith_->setCanAnalyse(analysis_.canAnalyseAsChosen());
}

void AnalysisPage::showResult() {
  const LayoutPause panel(ui_->resultPanel);
  const LayoutPause inspector(ui_->inspector->widget());
  const ShownAnalysisPtr shown = analysis_.shown();
  if (!shown || shown->historyId() != editor_->id()) editor_->saveChanges();
  QWidget* page = live_.running() ? static_cast<QWidget*>(liveView_) : shown ? ui_->result : ui_->empty;
  const bool another = ui_->stack->currentWidget() != page;
  ui_->stack->setCurrentWidget(page);
  arrangeParts();
  if (!shown) {
    // Release the sound: an hour of it is large.
    report_->setReport({}, {});
    sound_.show(nullptr);
  }
  showProbabilities(nullptr);
  affect_->show(std::nullopt);
  if (live_.running() || !shown) return;
  madeWith_->showResult(shown->outcome ? &*shown->outcome : nullptr);
  showActivity();  // what can be done differs from one recording to the next

  if (shown->historyId() != editor_->id()) {
    ui_->inspector->setOpen("notes", false);
    correct_->setEnabled(false);  // until showCorrection() says what there is
    correct_->setText(tr("Correct …"));
  }
  if (shown->outcome) {
    showAnalysed(*shown->outcome);
    report_->setReport(reportName(shown->name),
                       [shown](const QString& path) { return writeReport(*shown->outcome, path); });
  } else {
    ui_->resultPanel->show(
        describeUnanalysed(shown->name, shown->scene->audio().seconds(), shown->notAnalysed),
        palette().color(QPalette::Mid), messageWords(shown->warnings));
    report_->setReport({}, {});
  }
  report_->setEnabled(shown->outcome.has_value());
  sound_.show(shown->scene);
  if (another) focusViews();
}

/// Space plays then: a button that has the keyboard would take it for a press. Who writes goes on writing.
void AnalysisPage::focusViews() {
  const auto* focus = window()->focusWidget();
  if (focus == nullptr || qobject_cast<const QAbstractButton*>(focus) != nullptr || isAncestorOf(focus))
    stack_->setFocus();
}

void AnalysisPage::showProbabilities(const Prediction* prediction) {
  probabilities_->setVisible(prediction != nullptr);
  noProbabilities_->setVisible(prediction == nullptr);
  if (prediction != nullptr) probabilities_->show(*prediction);
}

void AnalysisPage::showAnalysed(const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  const bool withheld = outcome.analysis.verdict.withholdsLabel();
  ui_->resultPanel->show(
      describeResult(outcome),
      withheld ? palette().color(QPalette::Mid) : labelColour(*prediction.labels, prediction.top),
      messageWords(outcome.warnings));
  if (withheld) return;
  showProbabilities(&prediction);
  affect_->show(outcome.analysis.dimensions);
}

void AnalysisPage::showLiveBars() {
  const auto& newest = live_.readouts().back();
  showProbabilities(newest.verdict.withholdsLabel() ? nullptr : &newest.prediction);
}

void AnalysisPage::showDevices() {
  ui_->recordPanel->showDevices(recorder_.deviceNames(), recorder_.device(), recorder_.recording());
}

}  // namespace sentisound
