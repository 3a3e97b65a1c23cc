#include "gui/speakers/TeachingPanel.h"

#include <algorithm>
#include <cmath>

#include "gui/speakers/TeachingController.h"
#include "ui_TeachingPanel.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

int percent(double share) {
  return static_cast<int>(std::lround(100 * share));
}

}  // namespace

QString teachingGainWords(const SpeakerDetails& details) {
  const auto labelled =
      std::ranges::count_if(details.clips, [](const auto& clip) { return !clip.label.isEmpty(); });
  if (labelled == 0)
    return TeachingPanel::tr(
        "Clips whose emotion you say help most: record some, or learn from your corrections.");
  if (!details.gain)
    return TeachingPanel::tr("One labelled clip: from two on it is measured what the labels are worth.");
  const TeachingGain& gain = *details.gain;
  const QString measured =
      TeachingPanel::tr(
          "Right before %1 % (%2–%3 %), now %4 % (%5–%6 %), of %n labelled clips, each left out "
          "once; in brackets the 95 % intervals.",
          nullptr, gain.clips)
          .arg(percent(gain.before))
          .arg(percent(gain.beforeLow))
          .arg(percent(gain.beforeHigh))
          .arg(percent(gain.after))
          .arg(percent(gain.afterLow))
          .arg(percent(gain.afterHigh));
  return measured + u' ' +
         (details.usesLabels
              ? TeachingPanel::tr("The labels help and are used.")
              : TeachingPanel::tr("The labels do not help yet: the clips are used without them."));
}

TeachingPanel::TeachingPanel(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::TeachingPanel>()) {
  ui_->setupUi(this);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  connect(ui_->teachVoice, &QPushButton::clicked, this, &TeachingPanel::teachingWanted);
  connect(ui_->taughtClips, &QListWidget::itemSelectionChanged, this, &TeachingPanel::showState);
}

TeachingPanel::~TeachingPanel() = default;

void TeachingPanel::use(TeachingController& teaching) {
  teaching_ = &teaching;
  connect(teaching_, &TeachingController::changed, this, [this] {
    if (const auto& details = teaching_->details(); details && !teaching_->working()) showClips(*details);
    showState();
  });
  connect(teaching_, &TeachingController::progressed, ui_->teachProgress, &QProgressBar::setValue);
  connect(ui_->learnCorrections, &QPushButton::clicked, this, [this] {
    if (const auto& details = teaching_->details()) teaching_->learnCorrections(details->name);
  });
  connect(ui_->forgetTaught, &QPushButton::clicked, this, [this] {
    const auto* item = ui_->taughtClips->currentItem();
    if (const auto& details = teaching_->details(); details && item != nullptr)
      teaching_->forget(details->name, item->data(Qt::UserRole).toLongLong());
  });
  showState();
}

void TeachingPanel::showClips(const SpeakerDetails& details) {
  ui_->taughtClips->clear();
  for (const auto& clip : details.clips) {
    const QString label = clip.label.isEmpty() ? tr("not labelled") : emotionName(clip.label.toStdString());
    auto* item = new QListWidgetItem(tr("%1 – %2, %3 s", "label, name, duration of a clip")
                                         .arg(label, clip.name, numberWords(clip.seconds, 1)),
                                     ui_->taughtClips);
    item->setData(Qt::UserRole, clip.id);
    item->setToolTip(clip.name);
  }
}

void TeachingPanel::showState() {
  const bool working = teaching_ != nullptr && teaching_->working();
  const auto* details = teaching_ != nullptr && teaching_->details() ? &*teaching_->details() : nullptr;
  setVisible(details != nullptr || working);
  ui_->teachWorking->setVisible(working);
  const bool adapts = details != nullptr && details->adapts;
  for (QWidget* part : {static_cast<QWidget*>(ui_->teachVoice), static_cast<QWidget*>(ui_->learnCorrections),
                        static_cast<QWidget*>(ui_->taughtClips), static_cast<QWidget*>(ui_->forgetTaught),
                        static_cast<QWidget*>(ui_->taughtNoAudio)})
    part->setVisible(adapts);
  ui_->teachVoice->setEnabled(!working);
  ui_->learnCorrections->setEnabled(!working);
  ui_->forgetTaught->setEnabled(!working && !ui_->taughtClips->selectedItems().isEmpty());
  if (details == nullptr) return;
  ui_->teachGain->setText(
      adapts
          ? teachingGainWords(*details)
          : tr("The model %1 does not learn from clips whose emotion somebody says.").arg(details->modelId));
}

}  // namespace sentisound
