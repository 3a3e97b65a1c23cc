// Pictures of a matrix over the visible time: spectrogram tiles and MFCC.
#include <algorithm>

#include "plot/MatrixImage.h"
#include "plot/ViewPainters.h"

namespace sentisound {

void paintSpectrogram(QPainter& painter, const QRectF& plot, const TimeView& view,
                      std::span<const std::shared_ptr<const ShadedTile>> tiles, ColourMap map) {
  if (plot.isEmpty()) return;
  // The height that the finest tiles have: while a window is resized, they are still of the old one.
  const ShadedTile* finest = nullptr;
  for (const auto& tile : tiles)
    if (tile && (finest == nullptr || tile->key.level < finest->key.level)) finest = tile.get();
  if (finest == nullptr) return;
  const auto image =
      spectrogramImage(tiles, view, {imageSizeFor(painter, plot).width(), finest->height}, map);
  if (image.isNull()) return;
  painter.save();
  painter.setClipRect(plot, Qt::IntersectClip);
  painter.drawImage(plot, image);
  painter.restore();
}

void paintMfcc(QPainter& painter, const QRectF& plot, const TimeView& view, const FramePyramid& mfcc,
               int rows, const FramePyramid::Range& range, ColourMap map) {
  if (plot.isEmpty()) return;
  const auto size = imageSizeFor(painter, plot);
  const auto part = mfcc.part(view.fromSeconds(), view.toSeconds(), size.width());
  const auto shownRows = std::min<Eigen::Index>(rows, part.values.rows());
  if (shownRows <= 0 || part.values.cols() == 0) return;
  const auto column = [&](double seconds) { return (seconds - part.firstSeconds) / part.columnSeconds; };
  const MatrixView shown{.low = range.low,
                         .high = range.high,
                         .top = static_cast<double>(shownRows) - 0.5,
                         .bottom = -0.5,
                         .left = column(view.fromSeconds()),
                         .right = column(view.toSeconds()),
                         .smoothRows = false,
                         .map = map};
  painter.save();
  painter.setClipRect(plot, Qt::IntersectClip);
  painter.drawImage(plot, matrixImage(part.values, shown, size));
  painter.restore();
}

}  // namespace sentisound
