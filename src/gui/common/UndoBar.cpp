#include "gui/common/UndoBar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "gui/common/Theme.h"

namespace sentisound {
namespace {

QPalette around(const QWidget& widget) {
  return widget.parentWidget() ? widget.parentWidget()->palette() : QPalette();
}

}  // namespace

UndoBar::UndoBar(QWidget* parent) : QFrame(parent), label_(new QLabel(this)) {
  label_->setObjectName(QStringLiteral("removed"));
  label_->setWordWrap(true);
  const auto button = [this](const char* name, const QString& text, const QString& spoken) {
    auto* made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setText(text);
    made->setAccessibleName(spoken);
    made->setToolTip(spoken);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
  };
  auto* undo = button("undo", tr("Undo"), tr("Bring back what was deleted (Ctrl+Z)"));
  auto* close = button("closeUndo", tr("Close"), tr("Close this message"));
  connect(undo, &QToolButton::clicked, this, &UndoBar::undoRequested);
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 4, 8, 4);
  row->addWidget(label_, 1);
  row->addWidget(undo);
  row->addWidget(close);
  recolour();
  hide();
}

void UndoBar::showRemoved(const QString& text) {
  label_->setText(text);
  setAccessibleDescription(label_->text());
  show();
  QAccessibleEvent spoken(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
}

void UndoBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange) recolour();
  QFrame::changeEvent(event);
}

void UndoBar::paintEvent(QPaintEvent*) {
  const auto colours = theme::noteColours(around(*this));
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colours.border);
  painter.setBrush(colours.background);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void UndoBar::recolour() {
  QPalette own = around(*this);
  own.setColor(QPalette::WindowText, theme::noteColours(own).text);
  label_->setPalette(own);
}

}  // namespace sentisound
