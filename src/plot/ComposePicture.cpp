// The three panels above one another, as one image.
#include <algorithm>

#include "plot/Axes.h"
#include "plot/Painters.h"

namespace sentisound {
namespace {

constexpr int kCoefficients = 13;  // as the original service shows

/// Bold, centred over `area`'s top; what is below it is left for the panel.
QRectF paintTitle(QPainter& painter, const QRectF& area, const QString& title, double factor,
                  const Palette& palette) {
  painter.save();
  QFont font = painter.font();
  font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * factor)));
  font.setBold(true);
  painter.setFont(font);
  painter.setPen(palette.text);
  const auto metrics = metricsOf(painter);
  const QRectF line(area.left(), area.top(), area.width(), 1.3 * metrics.height());
  painter.drawText(line, Qt::AlignCenter,
                   metrics.elidedText(title, Qt::ElideMiddle, area.width() - 2 * metrics.height()));
  painter.restore();
  return area.adjusted(0, line.height(), 0, 0);
}

}  // namespace

QImage composePicture(const PictureData& data, const QString& title, QSize size, const Palette& palette) {
  QImage image(size, QImage::Format_RGB32);
  if (image.isNull()) return image;
  image.fill(palette.background);
  QPainter painter(&image);
  QFont font;
  font.setPixelSize(std::max(1, std::min(size.width() / 75, size.height() / 64)));
  painter.setFont(font);

  const double margin = font.pixelSize();
  QRectF area = QRectF(QPointF(0, 0), size).adjusted(margin / 2, margin / 2, -margin / 2, -margin / 2);
  area = paintTitle(painter, area, title, 1.2, palette);
  const double height = area.height() / 3;
  const auto panel = [&](int number, const QString& name) {
    const QRectF room(area.left(), area.top() + number * height, area.width(), height - margin / 3);
    return paintTitle(painter, room, name, 1, palette);
  };
  paintWaveform(painter, panel(0, QStringLiteral("Waveform")), data, palette);
  paintSpectrogram(painter, panel(1, QStringLiteral("Spectrogram")), data.spectrogram, palette);
  paintMfcc(painter, panel(2, QStringLiteral("MFCC")), data, kCoefficients, palette);
  return image;
}

}  // namespace sentisound
