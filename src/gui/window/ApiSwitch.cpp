#include "gui/window/ApiSwitch.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>

#include "gui/window/LocalApi.h"
#include "words/MessageWords.h"

namespace sentisound {

ApiSwitch::ApiSwitch(LocalApi& api, QWidget* parent)
    : QWidget(parent), api_(api), box_(new QCheckBox(tr("Local API"), this)), address_(new QLabel(this)) {
  box_->setObjectName(QStringLiteral("apiSwitch"));
  box_->setAccessibleName(tr("Local API"));
  box_->setToolTip(tr("Lets other programs on this computer ask for analyses over HTTP"));
  address_->setObjectName(QStringLiteral("apiAddress"));
  address_->setTextInteractionFlags(Qt::TextBrowserInteraction);
  address_->setOpenExternalLinks(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 6, 0);
  row->addWidget(box_);
  row->addWidget(address_);
  box_->setChecked(api_.running());
  switchTo(api_.running());
  connect(box_, &QCheckBox::toggled, this, &ApiSwitch::switchTo);
}

void ApiSwitch::turn(bool on) {
  box_->setChecked(on);
}

bool ApiSwitch::isOn() const {
  return box_->isChecked();
}

void ApiSwitch::switchTo(bool on) {
  if (!on) {
    if (api_.running()) api_.stop();
    showAddress({});
    Q_EMIT switched(false);
    return;
  }
  const auto url = api_.start();
  if (url) {
    showAddress(*url);
    if (QUrl(*url).port() != api_.port())
      Q_EMIT noticed(
          tr("Port %1 is taken by another program; the local API answers at %2.").arg(api_.port()).arg(*url));
    Q_EMIT switched(true);
    return;
  }
  box_->setChecked(false);
  Q_EMIT failed(errorWords(url.error()));
}

void ApiSwitch::showAddress(const QString& url) {
  address_->setText(url.isEmpty() ? tr("off")
                                  : QStringLiteral("<a href=\"%1\">%1</a>").arg(url.toHtmlEscaped()));
  address_->setAccessibleName(url.isEmpty() ? tr("The local API is off")
                                            : tr("Address of the local API: %1").arg(url));
}

}  // namespace sentisound
