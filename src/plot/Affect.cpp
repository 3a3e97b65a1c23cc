#include <QCoreApplication>
#include <algorithm>

#include "plot/Painters.h"

namespace sentisound {
namespace {

struct AffectTr {
  Q_DECLARE_TR_FUNCTIONS(Affect)
};

}  // namespace

void paintAffect(QPainter& painter, const QRectF& area, const Dimensions& dimensions,
                 const Palette& palette) {
  const QFontMetricsF metrics(painter.font());
  const double line = metrics.height();
  const double side = std::min(area.width() - line, area.height() - 2 * line);
  if (side < 4 * line) return;
  const QRectF square(area.center().x() - (side - line) / 2,
                      area.top() + (area.height() - 2 * line - side) / 2, side, side);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette.grid, 1));
  painter.drawLine(QPointF(square.left(), square.center().y()), QPointF(square.right(), square.center().y()));
  painter.drawLine(QPointF(square.center().x(), square.top()), QPointF(square.center().x(), square.bottom()));
  painter.setPen(QPen(palette.axis, 1));
  painter.drawRect(square);

  painter.setPen(palette.text);
  painter.drawText(square.adjusted(0, 1, 0, 0), Qt::AlignHCenter | Qt::AlignTop, AffectTr::tr("excited"));
  painter.drawText(square.adjusted(0, 0, 0, -1), Qt::AlignHCenter | Qt::AlignBottom, AffectTr::tr("calm"));
  QRectF below(square.left(), square.bottom(), square.width(), line);
  painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, AffectTr::tr("unpleasant"));
  painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, AffectTr::tr("pleasant"));
  below.translate(0, line);
  painter.drawText(below, Qt::AlignCenter, AffectTr::tr("Valence"));
  painter.save();
  painter.translate(square.left() - line, square.bottom());
  painter.rotate(-90);
  painter.drawText(QRectF(0, 0, square.height(), line), Qt::AlignCenter, AffectTr::tr("Activation"));
  painter.restore();

  const double reach = side / 2 - line / 4;
  const QPointF place(square.center().x() + std::clamp(dimensions.valence, -1.0, 1.0) * reach,
                      square.center().y() - std::clamp(dimensions.arousal, -1.0, 1.0) * reach);
  painter.setPen(QPen(dimensions.derived ? palette.wave : palette.background, 1.5));
  painter.setBrush(dimensions.derived ? palette.background : palette.wave);
  painter.drawEllipse(place, line / 4, line / 4);
  painter.restore();
}

}  // namespace sentisound
