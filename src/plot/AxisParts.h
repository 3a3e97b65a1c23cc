// What all axes are put together from: measures and upright text. For the painters of this folder.
#pragma once

#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace sentisound::axis {

// Lengths in heights of a line of text.
inline constexpr double kTick = 0.28;
inline constexpr double kGap = 0.2;
inline constexpr double kBar = 0.8;  ///< width of a colour bar

/// Lines on whole units are sharp on a screen.
QRectF onWholeUnits(const QRectF& area);

/// Reading upwards, centred on `centre`; only its unit, which stands in parentheses, if it is longer than
/// `room`, and nothing if that is, too.
void paintUpwards(QPainter& painter, const QPointF& centre, double room, const QString& title,
                  const QFontMetricsF& metrics);

}  // namespace sentisound::axis
