#include <algorithm>
#include <utility>
#include <vector>

#include "plot/Axes.h"
#include "plot/MatrixImage.h"
#include "plot/Painters.h"

namespace sentisound {
namespace {

constexpr double kLeftOut = 0.02;  // share of values beyond each end of the colours

/// Values that the colours reach from and to. The first coefficient, the level, is ten times larger than the
/// others and would leave them one colour: it is not asked, unless it is alone.
std::pair<double, double> colourRange(const Eigen::MatrixXf& mfcc) {
  const auto skipped = mfcc.rows() > 1 ? 1 : 0;
  const auto asked = mfcc.bottomRows(mfcc.rows() - skipped);
  std::vector<float> values(static_cast<std::size_t>(asked.size()));
  if (values.empty()) return {-1, 1};
  Eigen::Map<Eigen::MatrixXf>(values.data(), asked.rows(), asked.cols()) = asked;
  const auto quantile = [&](double share) {
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return static_cast<double>(values[static_cast<std::size_t>(place)]);
  };
  const double low = quantile(kLeftOut);
  const double high = quantile(1 - kLeftOut);
  return high - low > 1e-6 ? std::pair{low, high} : std::pair{low - 1, high + 1};
}

}  // namespace

void paintMfcc(QPainter& painter, const QRectF& area, const PictureData& data, int coefficients,
               const Palette& palette) {
  if (area.isEmpty()) return;
  const auto rows = std::clamp<Eigen::Index>(coefficients, 0, data.mfcc.rows());
  const Eigen::MatrixXf shown = data.mfcc.topRows(rows);
  const auto [low, high] = colourRange(shown);
  const double seconds = data.audio.seconds();
  const double frames = data.mfccHopSeconds > 0 ? seconds / data.mfccHopSeconds : 0;
  const MatrixView view{.low = low,
                        .high = high,
                        .top = static_cast<double>(rows) - 0.5,
                        .bottom = -0.5,
                        .left = 0,
                        .right = frames,
                        .smoothRows = false};
  const auto layout = timeLayout(metricsOf(painter), area);
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.fillRect(area, palette.background);
  if (shown.size() > 0)
    painter.drawImage(layout.plot, matrixImage(shown, view, imageSizeFor(painter, layout.plot)));
  paintAxes(painter, layout, timeScale(seconds),
            countScale(static_cast<int>(rows), QStringLiteral("Coefficient")), palette);
  paintColourBar(painter, layout, {.low = low, .high = high, .title = QStringLiteral("Value")}, palette);
  painter.restore();
}

}  // namespace sentisound
