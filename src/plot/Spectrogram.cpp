#include "views/Spectrogram.h"

#include "plot/Axes.h"
#include "plot/MatrixImage.h"
#include "plot/Painters.h"

namespace sentisound {
namespace {

constexpr double kFloorDb = -80;

/// Relative to its own maximum, silence would be as loud as can be; it is shown as nothing.
bool isSilence(const Spectrogram& spectrogram) {
  return spectrogram.db.size() == 0 || spectrogram.db.minCoeff() == spectrogram.db.maxCoeff();
}

}  // namespace

void paintSpectrogram(QPainter& painter, const QRectF& area, const Spectrogram& spectrogram,
                      const Palette& palette) {
  if (area.isEmpty()) return;
  const auto layout = timeLayout(metricsOf(painter), area);
  // The first and the last bin are 0 Hz and the highest frequency exactly, and frames are centred on their
  // times: the plot's edges cut the outermost cells in the middle.
  const MatrixView view{.low = kFloorDb,
                        .high = 0,
                        .top = static_cast<double>(spectrogram.db.rows() - 1),
                        .bottom = 0,
                        .left = 0,
                        .right = static_cast<double>(spectrogram.db.cols() - 1)};
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.fillRect(area, palette.background);
  if (isSilence(spectrogram))
    painter.drawImage(layout.plot, matrixImage(Eigen::MatrixXf::Constant(1, 1, kFloorDb), view, {1, 1}));
  else
    painter.drawImage(layout.plot, matrixImage(spectrogram.db, view, imageSizeFor(painter, layout.plot)));
  paintAxes(painter, layout, timeScale(spectrogram.seconds), frequencyScale(spectrogram.maxHz), palette);
  paintColourBar(painter, layout, {.low = kFloorDb, .high = 0, .title = QStringLiteral("dB re maximum")},
                 palette);
  painter.restore();
}

}  // namespace sentisound
