#include "plot/AxisParts.h"

#include <cmath>

namespace sentisound::axis {

QRectF onWholeUnits(const QRectF& area) {
  return QRectF(QPointF(std::round(area.left()), std::round(area.top())),
                QPointF(std::round(area.right()), std::round(area.bottom())));
}

void paintUpwards(QPainter& painter, const QPointF& centre, double room, const QString& text,
                  const QFontMetricsF& metrics) {
  const double width = metrics.horizontalAdvance(text);
  if (width > room) return;
  painter.save();
  painter.translate(centre);
  painter.rotate(-90);
  painter.drawText(QRectF(-width, -metrics.height() / 2, 2 * width, metrics.height()), Qt::AlignCenter, text);
  painter.restore();
}

}  // namespace sentisound::axis
