#include "plot/MatrixImage.h"

#include <QPaintDevice>
#include <algorithm>
#include <cmath>
#include <vector>

#include "plot/ColourMap.h"

namespace sentisound {
namespace {

constexpr int kLargest = 4096;  // pixels along one side: bounds memory on any device
constexpr double kPrintDpi = 200;

/// For each of `outputs` pixels, the cells that it shows and their weights.
class Taps {
 public:
  Taps(Eigen::Index inputs, int outputs, double from, double to, bool smooth) {
    const double perPixel = (to - from) / outputs;
    const double reach = std::max(1.0, std::abs(perPixel));
    const auto last = static_cast<double>(inputs - 1);
    for (int pixel = 0; pixel < outputs; ++pixel) {
      const double centre = std::clamp(from + (pixel + 0.5) * perPixel, 0.0, last);
      begin_.push_back(weights_.size());
      if (smooth) {
        addTriangle(centre, reach, last);
      } else {
        first_.push_back(static_cast<Eigen::Index>(std::lround(centre)));
        weights_.push_back(1);
      }
    }
    begin_.push_back(weights_.size());
  }

  /// Weighted mean of the cells, which lie from `values` on.
  float mean(int pixel, const float* values) const {
    const auto place = static_cast<std::size_t>(pixel);
    const float* value = values + first_[place];
    float sum = 0;
    for (std::size_t i = begin_[place]; i < begin_[place + 1]; ++i) sum += weights_[i] * *value++;
    return sum;
  }

 private:
  /// A triangle as wide as two pixels or two cells, whichever is wider: linear interpolation when enlarging,
  /// a smooth average when reducing.
  void addTriangle(double centre, double reach, double last) {
    const double begin = std::max(0.0, std::ceil(centre - reach));
    const double end = std::min(last, std::floor(centre + reach));
    first_.push_back(static_cast<Eigen::Index>(begin));
    double sum = 0;
    for (double cell = begin; cell <= end; ++cell) sum += 1 - std::abs(cell - centre) / reach;
    for (double cell = begin; cell <= end; ++cell)
      weights_.push_back(static_cast<float>((1 - std::abs(cell - centre) / reach) / sum));
  }

  std::vector<Eigen::Index> first_;  // [outputs]
  std::vector<std::size_t> begin_;   // [outputs + 1], into weights_
  std::vector<float> weights_;
};

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

  const auto& colours = viridisTable();
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
