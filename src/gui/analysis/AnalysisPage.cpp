#include "gui/analysis/AnalysisPage.h"

#include "gui/analysis/AnalysisController.h"
#include "gui/analysis/RecordController.h"
#include "gui/analysis/ResultText.h"
#include "ui_AnalysisPage.h"

namespace sentisound {
namespace {

constexpr int kShownCoefficients = 13;  ///< the ones phoneticians look at; the model sees more

}  // namespace

AnalysisPage::AnalysisPage(AnalysisController& analysis, RecordController& recorder, QWidget* parent)
    : QWidget(parent), analysis_(analysis), recorder_(recorder), ui_(std::make_unique<Ui::AnalysisPage>()) {
  ui_->setupUi(this);
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
}

AnalysisPage::~AnalysisPage() = default;

void AnalysisPage::connectSources() {
  connect(ui_->dropZone, &DropZone::filesDropped, this, &AnalysisPage::filesDropped);
  connect(ui_->dropZone, &DropZone::openRequested, this, &AnalysisPage::openRequested);
  connect(ui_->dropZone, &DropZone::cancelRequested, &analysis_, &AnalysisController::cancel);
  connect(ui_->recordPanel, &RecordPanel::recordToggled, &recorder_, &RecordController::toggle);
  connect(ui_->recordPanel, &RecordPanel::deviceChosen, &recorder_, &RecordController::chooseDevice);
  connect(&recorder_, &RecordController::devicesChanged, this, &AnalysisPage::showDevices);
  connect(&recorder_, &RecordController::recordingChanged, ui_->recordPanel, &RecordPanel::showRecording);
  connect(&recorder_, &RecordController::level, ui_->recordPanel, &RecordPanel::showLevel);
}

void AnalysisPage::showActivity() {
  if (analysis_.state() == AnalysisController::State::Working)
    ui_->dropZone->showWorking(analysis_.activity());
  else
    ui_->dropZone->showIdle();
}

void AnalysisPage::showResult() {
  const ShownAnalysisPtr shown = analysis_.shown();
  ui_->stack->setCurrentWidget(shown ? ui_->result : ui_->empty);
  ui_->bars->setCurrentWidget(shown ? static_cast<QWidget*>(ui_->probabilities) : ui_->noBars);
  if (!shown) return;

  const auto& [outcome, pictures] = *shown;
  const auto& prediction = outcome.analysis.prediction;
  ui_->resultPanel->show(describeResult(outcome), emotionColour(prediction.label(), prediction.top),
                         outcome.warnings);
  ui_->probabilities->show(prediction);
  ui_->waveform->show(pictures.envelope, pictures.audio.seconds());
  ui_->spectrogram->setPaint([shown](QPainter& painter, const QRectF& area, const Palette& palette) {
    paintSpectrogram(painter, area, shown->pictures.spectrogram, palette);
  });
  ui_->mfcc->setPaint([shown](QPainter& painter, const QRectF& area, const Palette& palette) {
    paintMfcc(painter, area, shown->pictures, kShownCoefficients, palette);
  });
}

void AnalysisPage::showDevices() {
  ui_->recordPanel->showDevices(recorder_.deviceNames(), recorder_.device(), recorder_.recording());
}

}  // namespace sentisound
