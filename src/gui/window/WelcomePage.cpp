#include "gui/window/WelcomePage.h"

#include "ui_WelcomePage.h"

namespace sentisound {

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::WelcomePage>()) {
  ui_->setupUi(this);
  QFont big = font();
  big.setPointSizeF(big.pointSizeF() * 2);
  big.setBold(true);
  ui_->welcomeTitle->setFont(big);
  connect(ui_->begin, &QPushButton::clicked, this, &WelcomePage::begun);
  connect(ui_->welcomeSample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  ui_->begin->setFocus();
}

}  // namespace sentisound
