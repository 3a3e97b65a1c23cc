#include "plot/AxisParts.h"

#include <cmath>

namespace sentisound::axis {

QRectF onWholeUnits(const QRectF& area) {
  return QRectF(QPointF(std::round(area.left()), std::round(area.top())),
                QPointF(std::round(area.right()), std::round(area.bottom())));
}

namespace {

/// "Frequency (kHz)": "kHz"; empty for a title without one.
QString unitIn(const QString& title) {
  const auto open = title.lastIndexOf(QLatin1Char('('));
  return open < 0 || !title.endsWith(QLatin1Char(')')) ? QString() : title.sliced(open + 1).chopped(1);
}

}  // namespace

void paintUpwards(QPainter& painter, const QPointF& centre, double room, const QString& title,
                  const QFontMetricsF& metrics) {
  const QString text = metrics.horizontalAdvance(title) <= room ? title : unitIn(title);
  const double width = metrics.horizontalAdvance(text);
  if (text.isEmpty() || width > room) return;
  painter.save();
  painter.translate(centre);
  painter.rotate(-90);
  painter.drawText(QRectF(-width, -metrics.height() / 2, 2 * width, metrics.height()), Qt::AlignCenter, text);
  painter.restore();
}

}  // namespace sentisound::axis
