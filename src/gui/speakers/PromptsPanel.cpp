#include "gui/speakers/PromptsPanel.h"

#include <QSignalBlocker>

#include "gui/common/Icons.h"
#include "gui/speakers/PromptsController.h"
#include "ui_PromptsPanel.h"

namespace sentisound {

PromptsPanel::PromptsPanel(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::PromptsPanel>()) {
  ui_->setupUi(this);
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * 1.6);
  ui_->promptText->setFont(larger);
  setPurpose({});
  connect(ui_->closePrompts, &QPushButton::clicked, this, &PromptsPanel::closed);
  connect(ui_->finishPrompts, &QPushButton::clicked, this, &PromptsPanel::finished);
}

PromptsPanel::~PromptsPanel() = default;

void PromptsPanel::use(PromptsController& prompts) {
  prompts_ = &prompts;
  connect(prompts_, &PromptsController::changed, this, &PromptsPanel::showPrompt);
  connect(prompts_, &PromptsController::playingChanged, this, &PromptsPanel::showPrompt);
  connect(prompts_, &PromptsController::devicesChanged, this, &PromptsPanel::showDevices);
  connect(prompts_, &PromptsController::level, ui_->promptLevel, &LevelMeter::setPeak);
  connect(prompts_, &PromptsController::failed, ui_->promptError, &MessageBar::addMessage);
  connect(ui_->promptDevice, &QComboBox::activated, prompts_, &PromptsController::chooseDevice);
  connect(ui_->recordPrompt, &QPushButton::clicked, this, [this] {
    ui_->promptError->clear();
    prompts_->toggleRecording();
  });
  connect(ui_->playPrompt, &QPushButton::clicked, prompts_, &PromptsController::togglePlaying);
  connect(ui_->previousPrompt, &QPushButton::clicked, this,
          [this] { prompts_->goTo(prompts_->current() - 1); });
  connect(ui_->nextPrompt, &QPushButton::clicked, this, [this] { prompts_->goTo(prompts_->current() + 1); });
  showPrompt();
  showDevices();
}

void PromptsPanel::setPurpose(const QString& taught) {
  const bool teaching = !taught.isEmpty();
  ui_->promptsHint->setText(
      teaching
          ? tr("Say each sentence as it says there, at your own loudness: acting a little is right. Two of "
               "each emotion are recommended; whatever you skip is left out, and one emotion is enough to "
               "begin with. The recordings teach the profile “%1” and are deleted then.")
                .arg(taught)
          : tr("Say ten sentences, each in its mood and at your own loudness: acting a little is right. "
               "Sentences of varied moods say most about a voice."));
  ui_->finishPrompts->setText(teaching ? tr("&Teach these") : tr("&Make a profile of these …"));
  ui_->finishPrompts->setAccessibleName(teaching ? tr("Teach the profile the recorded sentences")
                                                 : tr("Make a profile of the recorded sentences"));
}

void PromptsPanel::showPrompt() {
  const int current = prompts_->current();
  const Prompt& prompt = prompts_->prompt(current);
  const bool recording = prompts_->recording();
  const bool there = prompts_->hasTake(current);
  const int recorded = prompts_->recorded();
  const auto place = tr("Sentence %1 of %2. Say it %3:").arg(current + 1).arg(prompts_->prompts());
  ui_->promptPlace->setText(place.arg(prompt.how));
  ui_->promptText->setText(tr("“%1”").arg(prompt.sentence));
  ui_->recordPrompt->setText(recording ? tr("Stop") : there ? tr("Record again") : tr("Record"));
  ui_->recordPrompt->setAccessibleName(recording ? tr("Stop recording the sentence")
                                       : there   ? tr("Record the sentence again")
                                                 : tr("Record the sentence"));
  ui_->recordPrompt->setIcon(icon(recording ? Symbol::Stop : Symbol::Record));
  ui_->recordPrompt->setEnabled(recording || prompts_->canRecord());
  ui_->playPrompt->setText(prompts_->playing() ? tr("Stop") : tr("Listen"));
  ui_->playPrompt->setIcon(icon(prompts_->playing() ? Symbol::Stop : Symbol::Play));
  const bool elsewhere = prompts_->recordingElsewhere();
  ui_->playPrompt->setEnabled(there && !recording && !elsewhere);
  ui_->previousPrompt->setEnabled(!recording && current > 0);
  ui_->nextPrompt->setEnabled(!recording && current + 1 < prompts_->prompts());
  ui_->finishPrompts->setEnabled(!recording && recorded > 0);
  ui_->promptState->setText(recording   ? tr("Recording: speak now, then press Stop.")
                            : elsewhere ? tr("Another recording is running. Stop it first.")
                            : there     ? tr("Recorded. Listen to it, record it again, or go on.")
                                        : tr("Not recorded yet."));
  ui_->promptsRecorded->setMaximum(prompts_->prompts());
  ui_->promptsRecorded->setValue(recorded);
  ui_->promptsRecorded->setFormat(tr("%1 of %2 recorded").arg(recorded).arg(prompts_->prompts()));
  ui_->promptDevice->setEnabled(!recording && prompts_->device() >= 0);
  if (!recording) ui_->promptLevel->reset();
}

void PromptsPanel::showDevices() {
  const QStringList names = prompts_->deviceNames();
  const bool any = !names.isEmpty();
  {
    const QSignalBlocker quiet(ui_->promptDevice);
    ui_->promptDevice->clear();
    ui_->promptDevice->addItems(any ? names : QStringList{tr("No microphone")});
    ui_->promptDevice->setCurrentIndex(any ? prompts_->device() : 0);
  }
  ui_->promptDevice->setToolTip(ui_->promptDevice->currentText());
  ui_->noMicrophone->setVisible(!any);
  ui_->promptLevel->setVisible(any);
  showPrompt();
}

}  // namespace sentisound
