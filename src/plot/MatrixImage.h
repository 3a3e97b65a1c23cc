// A matrix of numbers as a coloured image.
#pragma once

#include <Eigen/Core>
#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QSize>

#include "plot/ColourMap.h"

namespace sentisound {

struct MatrixView {
  double low = 0;   ///< value shown in the first colour
  double high = 1;  ///< value shown in the last
  // Which part of the matrix the image's edges cut, as indices where k is the middle of row or column k.
  double top = 0;
  double bottom = 0;
  double left = 0;
  double right = 0;
  bool smoothRows = true;  ///< false: every row keeps its own band of even colour
  ColourMap map = ColourMap::Viridis;
};

/// Values are interpolated where there are fewer cells than pixels and averaged where there are more; colours
/// come after that, so that no colour appears that stands for no value. Right of the last column it repeats.
QImage matrixImage(const Eigen::MatrixXf& matrix, const MatrixView& view, QSize size);

/// The size an image in `area` needs to be sharp on the painter's device: one pixel per device pixel, but on
/// a printer no more than 200 per inch.
QSize imageSizeFor(const QPainter& painter, const QRectF& area);

}  // namespace sentisound
