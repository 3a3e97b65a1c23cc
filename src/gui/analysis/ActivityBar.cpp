#include "gui/analysis/ActivityBar.h"

#include "ui_ActivityBar.h"

namespace sentisound {

ActivityBar::ActivityBar(QWidget* parent) : QFrame(parent), ui_(std::make_unique<Ui::ActivityBar>()) {
  ui_->setupUi(this);
  connect(ui_->cancel, &QPushButton::clicked, this, &ActivityBar::cancelRequested);
  showIdle();
}

ActivityBar::~ActivityBar() = default;

void ActivityBar::showIdle() {
  hide();
}

void ActivityBar::showWorking(const QString& activity) {
  ui_->activity->setText(activity);
  show();
}

void ActivityBar::setProgress(int permille) {
  ui_->progress->setValue(permille);
}

}  // namespace sentisound
