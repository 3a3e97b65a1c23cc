#include "gui/sound/RowFrame.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/common/Icons.h"
#include "gui/sound/SoundRow.h"

namespace sentisound {

RowFrame::RowFrame(SoundRow* row, QMenu* settings, QWidget* parent) : QFrame(parent), row_(row) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  auto* head = new QWidget(this);
  head->setFixedHeight(kHeadPixels);
  auto* line = new QHBoxLayout(head);
  line->setContentsMargins(8, 0, 8, 0);
  line->setSpacing(4);
  auto* name = new QLabel(row->accessibleName(), head);
  QFont bold = name->font();
  bold.setBold(true);
  name->setFont(bold);
  line->addWidget(name, 1);
  const auto addButton = [&](const char* what, Symbol symbol, const QString& text) {
    auto* button = new QToolButton(head);
    button->setObjectName(QLatin1String(what) + QLatin1Char('-') + row->objectName());
    button->setIcon(icon(symbol));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    line->addWidget(button);
    return button;
  };
  if (settings != nullptr) {
    auto* gear = addButton("settings", Symbol::Settings, tr("Settings of the views"));
    connect(gear, &QToolButton::clicked, this,
            [gear, settings] { settings->popup(gear->mapToGlobal(QPoint(0, gear->height()))); });
  }
  auto* eye = addButton("hide", Symbol::Eye, tr("Hide %1; Views brings it back").arg(row->accessibleName()));
  connect(eye, &QToolButton::clicked, this, &RowFrame::hideRequested);
  rows->addWidget(head);
  row_->setParent(this);
  row_->setMinimumHeight(kLeastRowPixels);
  rows->addWidget(row_, 1);
}

}  // namespace sentisound
