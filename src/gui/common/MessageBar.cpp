#include "gui/common/MessageBar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include "gui/common/Theme.h"

namespace sentisound {
namespace {

constexpr int kMessagesInFull = 3;

theme::BarColours coloursOf(MessageBar::Kind kind, const QPalette& surroundings) {
  return kind == MessageBar::Kind::Error ? theme::errorColours(surroundings)
                                         : theme::noteColours(surroundings);
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), icon_(new QLabel(this)), label_(new QLabel(this)), close_(new QToolButton(this)) {
  label_->setWordWrap(true);
  label_->setTextFormat(Qt::PlainText);
  label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label_->setObjectName(QStringLiteral("message"));
  close_->setText(tr("Close"));
  close_->setAccessibleName(tr("Close this message"));
  close_->setObjectName(QStringLiteral("close"));
  close_->setFocusPolicy(Qt::StrongFocus);
  connect(close_, &QToolButton::clicked, this, &MessageBar::clear);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 5, 8, 5);
  row->setSpacing(8);
  row->addWidget(icon_, 0, Qt::AlignTop);
  row->addWidget(label_, 1);
  row->addWidget(close_, 0, Qt::AlignTop);
  setKind(Kind::Error);
  hide();
}

void MessageBar::setKind(Kind kind) {
  kind_ = kind;
  close_->setVisible(kind == Kind::Error);
  const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
  const auto picture = kind == Kind::Error ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxWarning;
  icon_->setPixmap(style()->standardIcon(picture).pixmap(QSize(size, size), devicePixelRatioF()));
  setAccessibleName(kind == Kind::Error ? tr("Error") : tr("Note"));
  recolour();
}

void MessageBar::showMessages(const QStringList& messages) {
  messages_ = messages;
  QStringList lines = messages_.mid(0, kMessagesInFull);
  if (const auto more = messages_.size() - lines.size(); more > 0)
    lines << tr("… and %n more.", nullptr, static_cast<int>(more));
  label_->setText(lines.join(QLatin1Char('\n')));
  label_->setToolTip(messages_.size() > kMessagesInFull ? messages_.join(QLatin1Char('\n')) : QString());
  setAccessibleDescription(label_->text());
  setVisible(!messages_.isEmpty());
  if (!messages_.isEmpty()) {
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
  }
}

void MessageBar::addMessage(const QString& message) {
  showMessages(messages_ + QStringList{message});
}

void MessageBar::clear() {
  showMessages({});
}

QString MessageBar::text() const {
  return label_->text();
}

void MessageBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange) recolour();
  QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent*) {
  const auto colours = coloursOf(kind_, surroundings());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colours.border);
  painter.setBrush(colours.background);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

QPalette MessageBar::surroundings() const {
  return parentWidget() ? parentWidget()->palette() : QPalette();
}

void MessageBar::recolour() {
  QPalette own = surroundings();
  own.setColor(QPalette::WindowText, coloursOf(kind_, own).text);
  label_->setPalette(own);
}

}  // namespace sentisound
