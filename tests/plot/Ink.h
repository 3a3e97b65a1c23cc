// Where something was painted on a canvas.
#pragma once

#include <QImage>
#include <cstdlib>
#include <utility>
#include <vector>

namespace sentisound::test {

inline const QColor kGround(0xFF, 0x00, 0xFF);
/// Rows of column x that are not the ground, [top, bottom]; {-1, -1} if all are.
inline std::pair<int, int> inked(const QImage& image, int x) {
  std::pair<int, int> rows{-1, -1};
  for (int y = 0; y < image.height(); ++y)
    if (image.pixelColor(x, y) != kGround) rows = {rows.first < 0 ? y : rows.first, y};
  return rows;
}

/// Rows of column x in about this colour, from the top.
inline std::vector<int> rowsLike(const QImage& image, int x, const QColor& colour) {
  std::vector<int> rows;
  for (int y = 0; y < image.height(); ++y) {
    const auto pixel = image.pixelColor(x, y);
    if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
            std::abs(pixel.blue() - colour.blue()) <
        60)
      rows.push_back(y);
  }
  return rows;
}

}  // namespace sentisound::test
