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
constexpr int kMostMessages = 12;  // more would take the window for themselves

theme::BarColours coloursOf(MessageBar::Kind kind, const QPalette& surroundings) {
  return kind == MessageBar::Kind::Error ? theme::errorColours(surroundings)
                                         : theme::noteColours(surroundings);
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      label_(new QLabel(this)),
      all_(new QToolButton(this)),
      close_(new QToolButton(this)) {
  label_->setWordWrap(true);
  label_->setTextFormat(Qt::PlainText);
  label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label_->setObjectName(QStringLiteral("message"));
  all_->setCheckable(true);
  all_->setAccessibleName(tr("Show the earlier messages too"));
  all_->setToolTip(all_->accessibleName());
  all_->setObjectName(QStringLiteral("allMessages"));
  all_->setFocusPolicy(Qt::StrongFocus);
  all_->hide();
  connect(all_, &QToolButton::toggled, this, &MessageBar::showLines);
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
  row->addWidget(all_, 0, Qt::AlignTop);
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
  messages_.clear();
  for (const auto& message : messages) messages_ << Said{message};
  newestFirst_ = false;
  all_->setChecked(false);
  showLines();
}

void MessageBar::addMessage(const QString& message) {
  int times = 1;
  for (qsizetype i = 0; i < messages_.size(); ++i)
    if (messages_[i].text == message) times += messages_.takeAt(i--).times;
  messages_.prepend({message, times});
  newestFirst_ = true;
  showLines();
}

QStringList MessageBar::lines() const {
  QStringList all;
  for (const auto& [text, times] : messages_)
    all << (times > 1 ? tr("%1 (%2 times)").arg(text, QString::number(times)) : text);
  return all;
}

void MessageBar::showLines() {
  const QStringList all = lines();
  const bool one = newestFirst_ && !all_->isChecked();
  QStringList shown = all.mid(0, one ? 1 : newestFirst_ ? kMostMessages : kMessagesInFull);
  if (const auto more = static_cast<int>(all.size() - shown.size()); more > 0)
    shown << (one ? tr("%n earlier messages", nullptr, more) : tr("… and %n more.", nullptr, more));
  label_->setText(shown.join(QLatin1Char('\n')));
  label_->setToolTip(all.size() > shown.size() ? all.mid(0, kMostMessages).join(QLatin1Char('\n'))
                                               : QString());
  all_->setVisible(newestFirst_ && all.size() > 1);
  all_->setText(all_->isChecked() ? tr("Only the last") : tr("Show all"));
  setAccessibleDescription(label_->text());
  setVisible(!messages_.isEmpty());
  if (messages_.isEmpty()) return;
  QAccessibleEvent spoken(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
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
