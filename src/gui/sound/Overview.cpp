#include "gui/sound/Overview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/common/Theme.h"
#include "plot/Painters.h"
#include "plot/StackAxes.h"
#include "plot/ViewPainters.h"

namespace sentisound {
namespace {

constexpr int kOverviewHeight = 40;
constexpr double kStrip = 6;      // of the emotions
constexpr int kHiddenVeil = 150;  // over what is not visible; of 255

}  // namespace

Overview::Overview(SoundController& sound, QWidget* parent) : QWidget(parent), sound_(sound) {
  setObjectName(QStringLiteral("overview"));
  setAccessibleName(tr("Overview"));
  setToolTip(tr("All of the recording. Drag the window to move what is visible, double click to see all."));
  setFixedHeight(kOverviewHeight);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::ClickFocus);
  connect(&sound_, &SoundController::sceneChanged, this, &Overview::renew);
  connect(&sound_, &SoundController::viewChanged, this, qOverload<>(&QWidget::update));
  connect(&sound_, &SoundController::selectionChanged, this, qOverload<>(&QWidget::update));
  connect(&sound_, &SoundController::playheadChanged, this, qOverload<>(&QWidget::update));
}

void Overview::renew() {
  drawn_ = {};
  update();
}

void Overview::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) renew();
  QWidget::changeEvent(event);
}

double Overview::secondsAt(double x) const {
  return all().secondsAt(std::clamp(x, 0.0, static_cast<double>(width())), rect());
}

void Overview::paintAll(QPainter& painter, const Palette& colours) const {
  const auto& scene = *sound_.scene();
  const QRectF whole = rect();
  const bool known = scene.timeline && !scene.cells.empty();
  const QRectF plot = whole.adjusted(0, 1, 0, known ? -kStrip - 1 : -1);
  paintWaveform(painter, plot, all(), scene.waveform(),
                amplitudeScale(static_cast<double>(scene.waveform().peak())), colours);
  if (known) paintEmotionStrip(painter, QRectF(whole.left(), whole.bottom() - kStrip, whole.width(), kStrip));
}

void Overview::paintEmotionStrip(QPainter& painter, const QRectF& strip) const {
  const auto& scene = *sound_.scene();
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const auto& cell : scene.cells) {
    Eigen::Index top = 0;
    scene.timeline->windows[cell.window].probabilities.maxCoeff(&top);
    const double from = all().xOf(cell.fromSeconds, strip);
    const double to = std::max(from + 1, all().xOf(cell.toSeconds, strip));
    painter.fillRect(QRectF(from, strip.top(), to - from, strip.height()),
                     labelColour(scene.labels, static_cast<int>(top)));
  }
}

void Overview::paintEvent(QPaintEvent*) {
  const double scale = devicePixelRatioF();
  const QSize pixels = (QSizeF(size()) * scale).toSize();
  const Palette colours = theme::pictures(palette());
  if (drawn_.size() != pixels) {
    drawn_ = QPixmap(pixels);
    drawn_.setDevicePixelRatio(scale);
    drawn_.fill(colours.background);
    if (sound_.scene()) {
      QPainter painter(&drawn_);
      painter.setRenderHint(QPainter::Antialiasing);
      paintAll(painter, colours);
    }
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, drawn_);
  if (!sound_.scene()) return;
  const QRectF whole = rect();
  const auto x = [&](double seconds) { return all().xOf(seconds, whole); };
  const auto& view = sound_.view();
  if (const auto& selection = sound_.selection()) {
    QColor shade = palette().color(QPalette::Highlight);
    shade.setAlpha(90);
    painter.fillRect(
        QRectF(QPointF(x(selection->fromSeconds), whole.top()),
               QPointF(std::max(x(selection->fromSeconds) + 1, x(selection->toSeconds)), whole.bottom())),
        shade);
  }
  painter.setPen(QPen(theme::playhead(), 1.4));
  painter.drawLine(QPointF(x(sound_.playhead()), whole.top()), QPointF(x(sound_.playhead()), whole.bottom()));
  if (!view.showsAll()) {
    QColor veil = colours.background;
    veil.setAlpha(kHiddenVeil);
    painter.fillRect(QRectF(whole.topLeft(), QPointF(x(view.fromSeconds()), whole.bottom())), veil);
    painter.fillRect(QRectF(QPointF(x(view.toSeconds()), whole.top()), whole.bottomRight()), veil);
  }
  painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
  painter.drawRect(
      QRectF(QPointF(x(view.fromSeconds()), whole.top()), QPointF(x(view.toSeconds()), whole.bottom()))
          .adjusted(0.75, 0.75, -0.75, -0.75));
}

void Overview::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !sound_.scene()) return QWidget::mousePressEvent(event);
  const double seconds = secondsAt(event->position().x());
  const auto& view = sound_.view();
  if (view.showsAll()) {
    drag_ = Drag::New;
    grip_ = seconds;
    return;
  }
  drag_ = Drag::Window;
  if (!view.range().contains(seconds))
    sound_.setView(view.pan(seconds - (view.fromSeconds() + view.toSeconds()) / 2));
  grip_ = seconds - sound_.view().fromSeconds();
}

void Overview::mouseMoveEvent(QMouseEvent* event) {
  const double seconds = secondsAt(event->position().x());
  const auto& view = sound_.view();
  if (drag_ == Drag::Window) sound_.setView(view.pan(seconds - grip_ - view.fromSeconds()));
  if (drag_ == Drag::New && std::abs(all().xOf(seconds, rect()) - all().xOf(grip_, rect())) >=
                                QApplication::startDragDistance() / 2.0)
    sound_.setView(view.show({grip_, seconds}));
}

void Overview::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  // Where all was visible a click is one as in any row.
  if (drag_ == Drag::New && sound_.view().showsAll()) sound_.seek(secondsAt(event->position().x()));
  drag_ = Drag::None;
}

void Overview::mouseDoubleClickEvent(QMouseEvent*) {
  sound_.fit();
}

}  // namespace sentisound
