#include "gui/analysis/Inspector.h"

#include <QCoreApplication>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace sentisound {
namespace {

constexpr int kRoomBelow = 8;

}  // namespace

Inspector::Inspector(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(kWidth);
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(tr("Inspector"));
  auto* all = new QWidget(this);
  sections_ = new QVBoxLayout(all);
  sections_->setContentsMargins(8, 0, 0, 0);
  sections_->setSpacing(4);
  sections_->addStretch(0);
  setWidget(all);
}

void Inspector::addSection(const char* name, const QString& title, QWidget* content, bool stretches) {
  auto* fold = new QToolButton(widget());
  fold->setObjectName(QStringLiteral("section-") + QLatin1String(name));
  fold->setText(title);
  fold->setAccessibleName(title);
  fold->setCheckable(true);
  fold->setChecked(true);
  fold->setAutoRaise(true);
  fold->setArrowType(Qt::DownArrow);
  fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  fold->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  fold->setFocusPolicy(Qt::TabFocus);
  QFont bold = fold->font();
  bold.setBold(true);
  fold->setFont(bold);
  const int end = sections_->count() - 1;
  sections_->insertWidget(end, fold);
  sections_->insertWidget(end + 1, content, stretches ? 1 : 0);
  connect(fold, &QToolButton::toggled, this,
          [this, fold, content, name = QString::fromLatin1(name)](bool open) {
            fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
            content->setVisible(open);
            if (open && isVisible()) bringIntoView(fold, content);
            Q_EMIT openChanged(name, open);
          });
}

/// What was opened may lie below what is seen; its head stays in sight however long it is.
void Inspector::bringIntoView(QWidget* fold, QWidget* content) {
  QTimer::singleShot(0, content, [this, fold, content] {
    QCoreApplication::sendPostedEvents(widget(), QEvent::LayoutRequest);
    widget()->layout()->activate();
    ensureWidgetVisible(content, 0, kRoomBelow);
    ensureWidgetVisible(fold, 0, 0);
  });
}

QToolButton* Inspector::head(const char* name) const {
  return findChild<QToolButton*>(QStringLiteral("section-") + QLatin1String(name));
}

void Inspector::setOpen(const char* name, bool open) {
  if (auto* fold = head(name)) fold->setChecked(open);
}

bool Inspector::isOpen(const char* name) const {
  const auto* fold = head(name);
  return fold != nullptr && fold->isChecked();
}

}  // namespace sentisound
