// A small square in a colour, to stand beside the name of what has that colour.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace sentisound {

inline QIcon colourIcon(const QColor& colour) {
  constexpr int kPixels = 32;  // scaled down where it is shown
  QPixmap square(kPixels, kPixels);
  square.fill(colour);
  return QIcon(square);
}

}  // namespace sentisound
