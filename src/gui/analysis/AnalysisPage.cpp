#include "gui/analysis/AnalysisPage.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/analysis/AnalysisController.h"
#include "gui/analysis/ReportDrag.h"
#include "gui/analysis/ReportFile.h"
#include "gui/common/CorrectionEditor.h"
#include "gui/common/LayoutPause.h"
#include "gui/live/LiveController.h"
#include "gui/live/LiveView.h"
#include "gui/record/RecordController.h"
#include "gui/result/ResultText.h"
#include "gui/sound/PlaybackController.h"
#include "gui/sound/SoundStack.h"
#include "plot/EmotionName.h"
#include "plot/Painters.h"
#include "ui_AnalysisPage.h"

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
  ui_->result->layout()->addWidget(stack_);
  report_ = new ReportDrag(jobs, this);
  report_->setObjectName(QStringLiteral("report"));
  ui_->resultPanel->addHandle(report_);
  connect(report_, &ReportDrag::failed, this, &AnalysisPage::failed);
  addAnalyseAgain();
  addCorrection();
  connect(ui_->sample, &QPushButton::clicked, this, &AnalysisPage::sampleRequested);
  liveView_ = new LiveView(live_, ui_->stack);
  liveView_->setObjectName(QStringLiteral("live"));
  ui_->stack->addWidget(liveView_);
  connectSound(playback);
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * 1.5);
  ui_->emptyHint->setFont(larger);
  connectSources();

  connect(&analysis_, &AnalysisController::activityChanged, this, &AnalysisPage::showActivity);
  connect(&analysis_, &AnalysisController::stateChanged, this, &AnalysisPage::showActivity);
  connect(&analysis_, &AnalysisController::progressed, ui_->dropZone, &DropZone::setProgress);
  connect(&analysis_, &AnalysisController::shownChanged, this, &AnalysisPage::showResult);
  showActivity();
  showResult();
  showDevices();
  showSpeakers({}, {});
}

AnalysisPage::~AnalysisPage() = default;

void AnalysisPage::addAnalyseAgain() {
  analyseAgain_ = new QToolButton(this);
  analyseAgain_->setObjectName(QStringLiteral("analyseAgain"));
  analyseAgain_->setText(tr("Analyse it now"));
  analyseAgain_->setToolTip(tr("Analyse this recording after all"));
  analyseAgain_->setAccessibleName(analyseAgain_->toolTip());
  analyseAgain_->hide();
  ui_->resultPanel->addHandle(analyseAgain_);
  connect(analyseAgain_, &QToolButton::clicked, &analysis_, &AnalysisController::analyseAgain);
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
  editor_->hide();
  auto* rows = static_cast<QVBoxLayout*>(ui_->result->layout());
  rows->insertWidget(1, editor_);
  rows->setStretchFactor(stack_, 1);  // what is left is for the pictures
  connect(correct_, &QToolButton::toggled, editor_, &QWidget::setVisible);
  connect(correct_, &QToolButton::clicked, this, [this](bool open) {
    if (open) editor_->focusLabel();
  });
  connect(editor_, &CorrectionEditor::saved, this, &AnalysisPage::corrected);
  connect(editor_, &CorrectionEditor::closed, this, [this] {
    correct_->setChecked(false);
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

void AnalysisPage::showSpeakers(const QStringList& names, const QString& current) {
  const QSignalBlocker quiet(ui_->speakerChoice);
  ui_->speakerChoice->clear();
  ui_->speakerChoice->addItem(tr("None"), QString());
  for (const auto& name : names) ui_->speakerChoice->addItem(name, name);
  ui_->speakerChoice->setCurrentIndex(std::max(0, ui_->speakerChoice->findData(current)));
}

void AnalysisPage::connectSources() {
  connect(ui_->speakerChoice, &QComboBox::activated, this,
          [this](int index) { Q_EMIT speakerChosen(ui_->speakerChoice->itemData(index).toString()); });
  connect(ui_->dropZone, &DropZone::filesDropped, this, &AnalysisPage::filesDropped);
  connect(ui_->dropZone, &DropZone::openRequested, this, &AnalysisPage::openRequested);
  connect(ui_->dropZone, &DropZone::cancelRequested, &analysis_, &AnalysisController::cancel);
  connect(ui_->recordPanel, &RecordPanel::recordToggled, &recorder_, &RecordController::toggle);
  connect(ui_->recordPanel, &RecordPanel::deviceChosen, &recorder_, &RecordController::chooseDevice);
  connect(&recorder_, &RecordController::devicesChanged, this, &AnalysisPage::showDevices);
  connect(&recorder_, &RecordController::recordingChanged, ui_->recordPanel, &RecordPanel::showRecording);
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
  connect(&playback, &PlaybackController::playingChanged, stack_, &SoundStack::showPlaying);
}

void AnalysisPage::showActivity() {
  if (analysis_.state() == AnalysisController::State::Working)
    ui_->dropZone->showWorking(analysis_.activity());
  else
    ui_->dropZone->showIdle();
  analyseAgain_->setVisible(analysis_.canAnalyseAgain());
}

void AnalysisPage::showResult() {
  const LayoutPause panel(ui_->resultPanel);
  const LayoutPause bars(ui_->bars);
  const ShownAnalysisPtr shown = analysis_.shown();
  if (!shown || shown->historyId() != editor_->id()) editor_->saveChanges();
  ui_->stack->setCurrentWidget(live_.running() ? liveView_ : shown ? ui_->result : ui_->empty);
  if (!shown) {
    // Release the sound: an hour of it is large.
    report_->setReport({}, {});
    sound_.show(nullptr);
  }
  if (live_.running()) return ui_->bars->setCurrentWidget(ui_->noBars);
  ui_->bars->setCurrentWidget(ui_->noBars);
  if (!shown) return;

  if (shown->historyId() != editor_->id()) {
    correct_->setChecked(false);
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
        palette().color(QPalette::Mid), shown->warnings);
    report_->setReport({}, {});
  }
  report_->setEnabled(shown->outcome.has_value());
  sound_.show(shown->scene);
}

void AnalysisPage::showAnalysed(const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  const bool withheld = outcome.analysis.verdict.withholdsLabel();
  ui_->resultPanel->show(
      describeResult(outcome),
      withheld ? palette().color(QPalette::Mid) : labelColour(*prediction.labels, prediction.top),
      outcome.warnings, withheld ? std::nullopt : outcome.analysis.dimensions);
  if (withheld) return;
  ui_->bars->setCurrentWidget(ui_->probabilities);
  ui_->probabilities->show(prediction);
}

void AnalysisPage::showLiveBars() {
  const auto& newest = live_.readouts().back();
  const bool withheld = newest.verdict.withholdsLabel();
  ui_->bars->setCurrentWidget(withheld ? ui_->noBars : static_cast<QWidget*>(ui_->probabilities));
  if (!withheld) ui_->probabilities->show(newest.prediction);
}

void AnalysisPage::showDevices() {
  ui_->recordPanel->showDevices(recorder_.deviceNames(), recorder_.device(), recorder_.recording());
}

}  // namespace sentisound
