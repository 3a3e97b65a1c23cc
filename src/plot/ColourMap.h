// From a number to the colour that stands for it.
#pragma once

#include <QRgb>
#include <array>

namespace sentisound {

/// All perceptually even: equal steps of the number look about equally far apart.
enum class ColourMap {
  Viridis,  ///< N. Smith & S. van der Walt, matplotlib, CC0
  Magma,    ///< the same authors
  Grey,     ///< black to white in equal steps of CIE lightness L*
  Ink       ///< Grey the other way round, as on paper: white to black
};

/// t in 0..1; beyond, the end colours.
QRgb colourAt(ColourMap map, double t);
/// The same in 256 equal steps, for whole pictures.
const std::array<QRgb, 256>& colourTable(ColourMap map);

inline QRgb viridis(double t) {
  return colourAt(ColourMap::Viridis, t);
}
inline const std::array<QRgb, 256>& viridisTable() {
  return colourTable(ColourMap::Viridis);
}

}  // namespace sentisound
