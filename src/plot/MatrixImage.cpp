#include "plot/MatrixImage.h"

#include <QPaintDevice>
#include <algorithm>
#include <cmath>

#include "plot/Taps.h"

namespace sentisound {
namespace {

constexpr int kLargest = 4096;  // pixels along one side: bounds memory on any device
constexpr double kPrintDpi = 200;

}  // namespace

QImage matrixImage(const Eigen::MatrixXf& matrix, const MatrixView& view, QSize size) {
  if (matrix.size() == 0 || size.isEmpty()) return {};
  const Taps rows(matrix.rows(), size.height(), view.top, view.bottom, view.smoothRows);
  const Taps columns(matrix.cols(), size.width(), view.left, view.right, true);

  const auto low = static_cast<float>(view.low);
  const float perStep = 255.0F / static_cast<float>(view.high - view.low);
  // Down to the image's rows first: cells of one column lie side by side in memory.
  Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> bands(size.height(), matrix.cols());
  Eigen::VectorXf cells(matrix.rows());
  for (Eigen::Index column = 0; column < matrix.cols(); ++column) {
    cells = ((matrix.col(column).array() - low) * perStep).max(0.0F).min(255.0F);
    for (int y = 0; y < size.height(); ++y) bands(y, column) = rows.mean(y, cells.data());
  }

  const auto& colours = colourTable(view.map);
  QImage image(size, QImage::Format_RGB32);
  for (int y = 0; y < size.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < size.width(); ++x) {
      const float step = columns.mean(x, bands.row(y).data()) + 0.5F;
      line[x] = colours[static_cast<std::size_t>(std::clamp(step, 0.0F, 255.0F))];
    }
  }
  return image;
}

QSize imageSizeFor(const QPainter& painter, const QRectF& area) {
  const auto onDevice = painter.deviceTransform().mapRect(area).size();
  const double coarser = std::min(1.0, kPrintDpi / std::max(1, painter.device()->logicalDpiX()));
  const auto pixels = [&](double length) {
    return std::clamp(static_cast<int>(std::lround(length * coarser)), 1, kLargest);
  };
  return {pixels(onDevice.width()), pixels(onDevice.height())};
}

}  // namespace sentisound
