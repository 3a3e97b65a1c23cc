#include <QCoreApplication>
#include <algorithm>

#include "plot/Painters.h"

namespace sentisound {

void paintAffect(QPainter& painter, const QRectF& area, const Dimensions& dimensions,
                 const Palette& palette) {
  const QFontMetricsF metrics(painter.font());
  const double line = metrics.height();
  const double side = std::min(area.width(), area.height() - 2 * line);
  if (side < 2 * line) return;
  QRectF square(0, 0, side, side);
  square.moveCenter(area.center());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette.grid, 1));
  painter.drawLine(QPointF(square.left(), square.center().y()), QPointF(square.right(), square.center().y()));
  painter.drawLine(QPointF(square.center().x(), square.top()), QPointF(square.center().x(), square.bottom()));
  painter.setPen(QPen(palette.axis, 1));
  painter.drawRect(square);

  painter.setPen(palette.text);
  const auto tr = [](const char* text) { return QCoreApplication::translate("Affect", text); };
  const auto above = QRectF(area.left(), square.top() - line, area.width(), line);
  const auto below = QRectF(area.left(), square.bottom(), area.width(), line);
  painter.drawText(above, Qt::AlignCenter, tr("excited"));
  painter.drawText(below, Qt::AlignCenter, tr("calm"));
  // The ends of the level axis lie inside, where there is room for the words on one line.
  const QString unpleasant = tr("unpleasant");
  const QString pleasant = tr("pleasant");
  if (metrics.horizontalAdvance(unpleasant) + metrics.horizontalAdvance(pleasant) + 3 * line / 2 < side) {
    const auto middle = QRectF(square.left() + 3, square.center().y(), side - 6, line);
    painter.drawText(middle, Qt::AlignLeft | Qt::AlignTop, unpleasant);
    painter.drawText(middle, Qt::AlignRight | Qt::AlignTop, pleasant);
  }

  const double reach = side / 2 - line / 4;
  const QPointF place(square.center().x() + std::clamp(dimensions.valence, -1.0, 1.0) * reach,
                      square.center().y() - std::clamp(dimensions.arousal, -1.0, 1.0) * reach);
  painter.setPen(QPen(palette.background, 1.5));
  painter.setBrush(palette.wave);
  painter.drawEllipse(place, line / 4, line / 4);
  painter.restore();
}

}  // namespace sentisound
