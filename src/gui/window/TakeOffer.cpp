#include "gui/window/TakeOffer.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sentisound {

TakeOffer::TakeOffer(QWidget* parent) : QFrame(parent), text_(new QLabel(this)) {
  setFrameShape(QFrame::StyledPanel);
  text_->setObjectName(QStringLiteral("openTake"));
  text_->setWordWrap(true);
  auto* analyse = new QPushButton(tr("&Analyse it"), this);
  analyse->setObjectName(QStringLiteral("analyseTake"));
  auto* decline = new QPushButton(tr("&Not now"), this);
  decline->setObjectName(QStringLiteral("declineTake"));
  decline->setToolTip(tr("The recording stays where it is"));
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(8, 4, 8, 4);
  line->addWidget(text_, 1);
  line->addWidget(analyse);
  line->addWidget(decline);
  connect(analyse, &QPushButton::clicked, this, [this] {
    hide();
    Q_EMIT analyseRequested(path_);
  });
  connect(decline, &QPushButton::clicked, this, [this] {
    hide();
    Q_EMIT declined();
  });
  hide();
}

void TakeOffer::offer(const QString& path) {
  path_ = path;
  text_->setText(
      tr("A recording was interrupted when SentiSound ended: %1. What was recorded until then is kept.")
          .arg(QDir::toNativeSeparators(QFileInfo(path).fileName())));
  text_->setToolTip(QDir::toNativeSeparators(path));
  show();
}

}  // namespace sentisound
