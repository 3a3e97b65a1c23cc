#include "gui/sound/LabelRow.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/common/Theme.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr double kGripReach = 4;  // pixels
constexpr double kSnapReach = 8;  // pixels

}  // namespace

LabelRow::LabelRow(SoundController& sound, LabelTier& tier, QWidget* parent)
    : SoundRow(sound, parent), tier_(tier) {
  setAccessibleName(tr("Labels"));
  connect(&tier_, &LabelTier::changed, this, &LabelRow::renew);
}

void LabelRow::paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) {
  paintTimeGrid(painter, layout.plot, view(), colours);
  const auto& plot = layout.plot;
  painter.setClipRect(plot);
  if (tier_.labels().empty()) {
    painter.setPen(colours.text);
    painter.drawText(plot, Qt::AlignCenter, tr("Select a stretch and press 1 to 8 to label it."));
  }
  int place = 0;
  for (const auto& one : tier_.labels()) {
    const double from = view().xOf(one.fromSeconds, plot);
    const double to = view().xOf(one.toSeconds, plot);
    const QColor colour = emotionColour(one.label.toStdString(), place++);
    if (to < plot.left() || from > plot.right()) continue;
    const QRectF box(QPointF(from, plot.top()), QPointF(to, plot.bottom()));
    QColor ground = colour;
    ground.setAlpha(90);
    painter.fillRect(box, ground);
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(box.topLeft(), box.bottomLeft());
    painter.drawLine(box.topRight(), box.bottomRight());
    painter.setPen(colours.text);
    const QRectF seen = box.intersected(plot).adjusted(4, 0, -4, 0);
    const QString name = emotionName(one.label.toStdString());
    painter.drawText(seen, Qt::AlignVCenter | Qt::AlignHCenter,
                     painter.fontMetrics().elidedText(one.note.isEmpty() ? name : name + QStringLiteral(" ✎"),
                                                      Qt::ElideRight, static_cast<int>(seen.width())));
  }
  painter.setClipping(false);
  paintFrame(painter, plot, colours);
}

QString LabelRow::readout(double seconds, double) const {
  const QString time = numberWords(seconds, 3) + QStringLiteral(" s");
  const auto index = tier_.at(seconds);
  if (!index) return tr("%1 · no label").arg(time);
  const auto& one = tier_.labels()[*index];
  QString text = QStringLiteral("%1 · %2").arg(time, emotionName(one.label.toStdString()));
  if (!one.note.isEmpty()) text += QStringLiteral(": ") + one.note;
  return text;
}

void LabelRow::clickedAt(double seconds) {
  const auto index = tier_.at(seconds);
  if (!index) return SoundRow::clickedAt(seconds);
  const auto one = tier_.labels()[*index];
  sound().select(one.fromSeconds, one.toSeconds);
  sound().seek(one.fromSeconds);
}

std::optional<LabelRow::Grip> LabelRow::gripAt(double x) const {
  const auto plot = layoutOfRow().plot;
  std::optional<Grip> nearest;
  double reach = kGripReach;
  for (std::size_t i = 0; i < tier_.labels().size(); ++i) {
    const auto& one = tier_.labels()[i];
    for (const auto& [edge, seconds] :
         {std::pair{LabelTier::Edge::Begin, one.fromSeconds}, {LabelTier::Edge::End, one.toSeconds}}) {
      const double away = std::abs(view().xOf(seconds, plot) - x);
      if (away > reach) continue;
      reach = away;
      nearest = Grip{i, edge};
    }
  }
  return nearest;
}

double LabelRow::snapped(double seconds) const {
  if (!scene().timeline) return seconds;
  const double reach = kSnapReach * view().seconds() / std::max(1.0, layoutOfRow().plot.width());
  double best = seconds;
  double least = reach;
  for (const auto& speech : scene().timeline->speech)
    for (const double edge : {speech.fromSeconds, speech.toSeconds})
      if (std::abs(edge - seconds) <= least) {
        least = std::abs(edge - seconds);
        best = edge;
      }
  return best;
}

void LabelRow::mousePressEvent(QMouseEvent* event) {
  grip_ = event->button() == Qt::LeftButton && sound().scene() ? gripAt(event->position().x()) : std::nullopt;
  if (grip_)
    ++drag_;
  else
    SoundRow::mousePressEvent(event);
}

void LabelRow::mouseMoveEvent(QMouseEvent* event) {
  if (!grip_) {
    SoundRow::mouseMoveEvent(event);
    if (sound().scene() && event->buttons() == Qt::NoButton && gripAt(event->position().x()))
      setCursor(Qt::SizeHorCursor);
    return;
  }
  const double seconds = secondsAt(event->position().x());
  sound().setPointer(seconds);
  const bool free = event->modifiers().testFlag(Qt::ShiftModifier);
  tier_.moveEdge(grip_->index, grip_->edge, free ? seconds : snapped(seconds), drag_);
}

void LabelRow::mouseReleaseEvent(QMouseEvent* event) {
  if (grip_)
    grip_.reset();
  else
    SoundRow::mouseReleaseEvent(event);
}

void LabelRow::mouseDoubleClickEvent(QMouseEvent* event) {
  const auto index = sound().scene() ? tier_.at(secondsAt(event->position().x())) : std::nullopt;
  if (index) Q_EMIT labelWanted(*index, event->globalPosition().toPoint());
}

}  // namespace sentisound
