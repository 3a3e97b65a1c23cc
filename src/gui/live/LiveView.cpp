#include "gui/live/LiveView.h"

#include "gui/live/LiveController.h"
#include "gui/live/LiveRows.h"
#include "ui_LiveView.h"

namespace sentisound {

LiveView::LiveView(LiveController& live, QWidget* parent)
    : QWidget(parent), live_(live), ui_(std::make_unique<Ui::LiveView>()) {
  ui_->setupUi(this);
  QFont big = font();
  big.setPointSizeF(big.pointSizeF() * 2);
  ui_->livePercent->setFont(big);
  big.setBold(true);
  ui_->liveEmotion->setFont(big);
  // Two lines, so that the pictures do not jump when a doubt comes and goes.
  ui_->liveNote->setMinimumHeight(fontMetrics().lineSpacing() * 2);
  ui_->liveNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  auto* rows = new LiveRows(live_, this);
  rows->setObjectName(QStringLiteral("liveRows"));
  ui_->rows->addWidget(rows, 1);
  connect(&live_, &LiveController::readoutChanged, this, &LiveView::showReadout);
  connect(&live_, &LiveController::runningChanged, this, &LiveView::showReadout);
  connect(&live_, &LiveController::runningChanged, this, [this] { showPaused(false); });
  showReadout();
  showPaused(false);
}

LiveView::~LiveView() = default;

void LiveView::showPaused(bool paused) {
  ui_->liveHint->setText(
      paused ? tr("Paused: nothing is recorded until you go on.")
             : tr("Recording. What you see is about the last three seconds; the whole take is "
                  "analysed when you stop."));
}

void LiveView::showReadout() {
  const auto text = describeReadout(live_.readouts().empty() ? nullptr : &live_.readouts().back());
  ui_->liveEmotion->setText(text.emotion);
  ui_->livePercent->setText(text.percent);
  ui_->liveNote->setText(text.note);
}

}  // namespace sentisound
