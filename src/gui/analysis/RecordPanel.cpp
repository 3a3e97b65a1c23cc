#include "gui/analysis/RecordPanel.h"

#include <QSignalBlocker>
#include <cmath>

#include "gui/common/Icons.h"
#include "ui_RecordPanel.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

/// A clock that runs shows what has gone by.
QString elapsed(double seconds) {
  return clockWords(std::floor(seconds * 10) / 10, 1);
}

}  // namespace

RecordPanel::RecordPanel(QWidget* parent) : QFrame(parent), ui_(std::make_unique<Ui::RecordPanel>()) {
  ui_->setupUi(this);
  connect(ui_->record, &QPushButton::clicked, this, &RecordPanel::recordToggled);
  ui_->pause->setIcon(icon(Symbol::Pause));
  connect(ui_->pause, &QPushButton::clicked, this, &RecordPanel::pauseToggled);
  connect(ui_->device, &QComboBox::activated, this, &RecordPanel::deviceChosen);
  showDevices({}, -1, false);
  showRecording(false);
}

RecordPanel::~RecordPanel() = default;

void RecordPanel::showDevices(const QStringList& names, int current, bool recording) {
  const bool any = !names.isEmpty();
  {
    const QSignalBlocker quiet(ui_->device);
    ui_->device->clear();
    ui_->device->addItems(any ? names : QStringList{tr("No microphone")});
    ui_->device->setCurrentIndex(any ? current : 0);
  }
  ui_->device->setToolTip(ui_->device->currentText());
  ui_->device->setEnabled(any && !recording);
  ui_->record->setEnabled(any || recording);  // a take can always be ended
  ui_->stack->setCurrentWidget(any || recording ? ui_->present : ui_->absent);
}

void RecordPanel::showRecording(bool recording) {
  ui_->record->setText(recording ? tr("Stop") : tr("Record"));
  ui_->record->setAccessibleName(recording ? tr("Stop recording") : tr("Record"));
  ui_->record->setIcon(icon(recording ? Symbol::Stop : Symbol::Record));
  ui_->device->setEnabled(!recording && ui_->stack->currentWidget() == ui_->present);
  ui_->pause->setEnabled(recording);
  showPaused(false);
  ui_->time->setText(elapsed(0));
  ui_->level->reset();
}

void RecordPanel::showPaused(bool paused) {
  ui_->pause->setChecked(paused);
  ui_->pause->setAccessibleName(paused ? tr("Go on recording") : tr("Pause the recording"));
  ui_->time->setToolTip(paused ? tr("Paused: nothing is recorded") : QString());
  ui_->state->setText(paused ? tr("Paused") : QString());
}

void RecordPanel::showLevel(float peak, double seconds) {
  ui_->level->setPeak(peak);
  ui_->time->setText(elapsed(seconds));
}

}  // namespace sentisound
