#include "gui/sound/SoundRow.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "gui/common/Theme.h"
#include "plot/ViewPainters.h"

namespace sentisound {
namespace {

constexpr double kWheelZoom = 1.25;     // per notch
constexpr double kWheelPan = 0.1;       // of what is visible, per notch
constexpr double kNotch = 120;          // eighths of a degree
constexpr double kEdgeReach = 4;        // pixels
constexpr int kVeil = 120;              // over what is not selected; of 255
constexpr double kPixelsPerNotch = 40;  // of a touchpad

/// In notches of a wheel.
QPointF notches(const QWheelEvent& event) {
  return event.pixelDelta().isNull() ? QPointF(event.angleDelta()) / kNotch
                                     : QPointF(event.pixelDelta()) / kPixelsPerNotch;
}

}  // namespace

SoundRow::SoundRow(SoundController& sound, QWidget* parent) : QWidget(parent), sound_(sound) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumHeight(5 * fontMetrics().height() / 2);
  connect(&sound_, &SoundController::sceneChanged, this, &SoundRow::renew);
  connect(&sound_, &SoundController::viewChanged, this, &SoundRow::renew);
  connect(&sound_, &SoundController::playheadChanged, this, qOverload<>(&QWidget::update));
  connect(&sound_, &SoundController::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&sound_, &SoundController::pointerChanged, this, qOverload<>(&QWidget::update));
}

PlotLayout SoundRow::layoutOfRow() const {
  return rowLayout(QFontMetricsF(font()), QRectF(rect()).adjusted(0, 2, 0, -2));
}

void SoundRow::renew() {
  drawn_ = {};
  update();
}

void SoundRow::paintComesLater(QPainter& painter, const PlotLayout& layout, const Palette& colours,
                               const QString& what) {
  painter.setPen(colours.text);
  painter.drawText(layout.plot, Qt::AlignCenter, tr("%1: not known until the sound is analysed").arg(what));
  paintFrame(painter, layout.plot, colours);
}

int SoundRow::devicePixels(double length) const {
  return std::max(1, static_cast<int>(std::lround(length * devicePixelRatioF())));
}

void SoundRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) renew();
  QWidget::changeEvent(event);
}

void SoundRow::paintEvent(QPaintEvent*) {
  const double scale = devicePixelRatioF();
  const QSize pixels = (QSizeF(size()) * scale).toSize();
  const Palette colours = theme::pictures(palette());
  const PlotLayout layout = layoutOfRow();
  if (drawn_.size() != pixels) {
    drawn_ = QPixmap(pixels);
    drawn_.setDevicePixelRatio(scale);
    drawn_.fill(colours.background);
    if (sound_.scene()) {
      QPainter painter(&drawn_);
      painter.setRenderHint(QPainter::Antialiasing);
      painter.setFont(font());
      paintContent(painter, layout, colours);
    }
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, drawn_);
  if (sound_.scene()) paintOver(painter, layout.plot, colours);
}

void SoundRow::paintOver(QPainter& painter, const QRectF& plot, const Palette& colours) const {
  painter.setClipRect(plot);
  const auto line = [&](double seconds, const QPen& pen) {
    const double x = view().xOf(seconds, plot);
    if (x < plot.left() - 1 || x > plot.right() + 1) return;
    painter.setPen(pen);
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
  };
  paintSelection(painter, plot, colours);
  if (const auto& pointer = sound_.pointer()) line(*pointer, QPen(colours.axis, 1, Qt::DotLine));
  // Light on dark pictures and dark on light ones.
  line(sound_.playhead(), QPen(colours.background, 3));
  line(sound_.playhead(), QPen(theme::playhead(), 1.4));
  if (!readout_.isEmpty() && !anchor_) paintReadout(painter, plot);
}

/// Its outline, and what is not selected dimmed.
void SoundRow::paintSelection(QPainter& painter, const QRectF& plot, const Palette& colours) const {
  const auto& selection = sound_.selection();
  if (!selection) return;
  QColor veil = colours.background;
  veil.setAlpha(kVeil);
  const double from = std::clamp(view().xOf(selection->fromSeconds, plot), plot.left(), plot.right());
  const double to = std::clamp(view().xOf(selection->toSeconds, plot), plot.left(), plot.right());
  painter.fillRect(QRectF(plot.topLeft(), QPointF(from, plot.bottom())), veil);
  painter.fillRect(QRectF(QPointF(to, plot.top()), plot.bottomRight()), veil);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
  painter.drawRect(QRectF(QPointF(view().xOf(selection->fromSeconds, plot), plot.top()),
                          QPointF(view().xOf(selection->toSeconds, plot), plot.bottom()))
                       .adjusted(0, 0.75, 0, -0.75));
}

/// Beside the pointer, on its other side where there is no room.
void SoundRow::paintReadout(QPainter& painter, const QRectF& plot) const {
  const QFontMetricsF metrics(font());
  QRectF box(QPointF(0, 0), QSizeF(metrics.horizontalAdvance(readout_) + 12, metrics.height() + 4));
  box.moveTopLeft(pointer_ + QPointF(12, -box.height() - 4));
  if (box.right() > plot.right()) box.moveRight(pointer_.x() - 12);
  box.moveLeft(std::max(box.left(), plot.left()));
  box.moveTop(std::clamp(box.top(), plot.top() + 1, std::max(plot.top() + 1, plot.bottom() - box.height())));
  QColor ground = palette().color(QPalette::ToolTipBase);
  ground.setAlpha(230);
  painter.setPen(theme::outline(palette()));
  painter.setBrush(ground);
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(palette().color(QPalette::ToolTipText));
  painter.drawText(box, Qt::AlignCenter, readout_);
}

double SoundRow::secondsAt(double x) const {
  const auto plot = layoutOfRow().plot;
  return view().secondsAt(std::clamp(x, plot.left(), plot.right()), plot);
}

std::optional<double> SoundRow::otherEndOfEdgeAt(double x) const {
  const auto& selection = sound_.selection();
  if (!selection) return std::nullopt;
  const auto plot = layoutOfRow().plot;
  const double toFrom = std::abs(view().xOf(selection->fromSeconds, plot) - x);
  const double toTo = std::abs(view().xOf(selection->toSeconds, plot) - x);
  if (std::min(toFrom, toTo) > kEdgeReach) return std::nullopt;
  return toFrom < toTo ? selection->toSeconds : selection->fromSeconds;
}

void SoundRow::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !sound_.scene()) return QWidget::mousePressEvent(event);
  const double x = event->position().x();
  const auto other = otherEndOfEdgeAt(x);
  const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
  zooming_ = event->modifiers().testFlag(Qt::AltModifier);
  before_ = sound_.selection();
  dragging_ = !zooming_ && (other.has_value() || extends);
  anchor_ = zooming_ ? secondsAt(x) : other ? *other : extends ? sound_.playhead() : secondsAt(x);
  pressed_ = event->position();
  if (dragging_) sound_.select(*anchor_, secondsAt(x));
}

void SoundRow::mouseMoveEvent(QMouseEvent* event) {
  if (!sound_.scene()) return;
  const double x = event->position().x();
  const auto plot = layoutOfRow().plot;
  const double seconds = secondsAt(x);
  sound_.setPointer(seconds);
  setCursor(anchor_ || !otherEndOfEdgeAt(x) ? Qt::ArrowCursor : Qt::SizeHorCursor);
  readout_ = readout(
      seconds, std::clamp((plot.bottom() - event->position().y()) / std::max(1.0, plot.height()), 0.0, 1.0));
  pointer_ = event->position();
  update();
  Q_EMIT pointed(readout_);
  if (!anchor_) return;
  if (!dragging_ && std::abs(x - pressed_.x()) >= QApplication::startDragDistance() / 2.0) dragging_ = true;
  if (dragging_) sound_.select(*anchor_, seconds);
}

void SoundRow::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !anchor_) return;
  if (zooming_) {
    const auto dragged = sound_.selection();
    if (dragging_ && dragged) sound_.setView(view().show(*dragged));
    before_ ? sound_.select(before_->fromSeconds, before_->toSeconds) : sound_.clearSelection();
  } else if (!dragging_) {
    clickedAt(*anchor_);
  } else if (sound_.selection()) {
    sound_.seek(sound_.selection()->fromSeconds);
  }
  anchor_.reset();
  dragging_ = false;
  zooming_ = false;
}

void SoundRow::contextMenuEvent(QContextMenuEvent* event) {
  Q_EMIT menuRequested(event->globalPos());
}

void SoundRow::clickedAt(double seconds) {
  sound_.clearSelection();
  sound_.seek(seconds);
}

void SoundRow::leaveEvent(QEvent*) {
  sound_.setPointer(std::nullopt);
  readout_.clear();
  update();
  Q_EMIT pointed({});
}

void SoundRow::wheelEvent(QWheelEvent* event) {
  if (!sound_.scene()) return;
  const QPointF turned = notches(*event);
  const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
  if (sideways || event->modifiers().testFlag(Qt::ShiftModifier))
    sound_.panBy(-kWheelPan * (sideways ? turned.x() : turned.y()));
  else
    sound_.zoomAround(std::pow(kWheelZoom, turned.y()), secondsAt(event->position().x()));
  event->accept();
}

bool SoundRow::event(QEvent* event) {
  if (event->type() == QEvent::NativeGesture && sound_.scene()) {
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture) {
      sound_.zoomAround(1 + gesture->value(), secondsAt(gesture->position().x()));
      return true;
    }
  }
  return QWidget::event(event);
}

}  // namespace sentisound
