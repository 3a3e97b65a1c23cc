#include "gui/analysis/DropZone.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QPainter>
#include <algorithm>

#include "gui/common/DroppedFiles.h"
#include "gui/common/Icons.h"
#include "gui/common/Theme.h"
#include "ui_DropZone.h"

namespace sentisound {
namespace {

constexpr qsizetype kRecent = 5;

}  // namespace

DropZone::DropZone(QWidget* parent) : QFrame(parent), ui_(std::make_unique<Ui::DropZone>()) {
  ui_->setupUi(this);
  ui_->open->setIcon(icon(Symbol::Open));
  connect(ui_->open, &QPushButton::clicked, this, &DropZone::openRequested);
  connect(ui_->sample, &QPushButton::clicked, this, &DropZone::sampleRequested);
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * 1.5);
  ui_->emptyHint->setFont(larger);
  connect(ui_->recent, &QLabel::linkActivated, this, [this](const QString& place) {
    const int i = place.toInt();
    if (i >= 0 && i < recent_.size()) Q_EMIT recentChosen(recent_[i]);
  });
  showRecent({});
}

DropZone::~DropZone() = default;

void DropZone::showRecent(const QStringList& paths) {
  recent_ = paths.first(std::min<qsizetype>(paths.size(), kRecent));
  QStringList lines;
  for (qsizetype i = 0; i < recent_.size(); ++i)
    lines << QStringLiteral("<a href=\"%1\">%2</a>")
                 .arg(i)
                 .arg(QFileInfo(recent_[i]).fileName().toHtmlEscaped());
  ui_->recent->setText(lines.isEmpty() ? QString()
                                       : tr("Opened before:") + QStringLiteral("<br>") +
                                             lines.join(QStringLiteral("<br>")));
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedPaths(event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  setHovered(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
  setHovered(false);
}

void DropZone::dropEvent(QDropEvent* event) {
  setHovered(false);
  const QStringList paths = droppedPaths(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  Q_EMIT filesDropped(paths);
}

void DropZone::setHovered(bool hovered) {
  hovered_ = hovered;
  update();
}

void DropZone::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor fill = palette().color(QPalette::Highlight);
  fill.setAlphaF(hovered_ ? 0.25F : 0.0F);
  const QColor edge = hovered_ ? palette().color(QPalette::Highlight) : theme::outline(palette());
  painter.setBrush(fill);
  painter.setPen(QPen(edge, hovered_ ? 2 : 1.5, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

}  // namespace sentisound
