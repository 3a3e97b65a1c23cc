// From a number to the colour that stands for it.
#pragma once

#include <QRgb>
#include <array>

namespace sentisound {

/// Viridis (N. Smith & S. van der Walt, matplotlib, CC0), t in 0..1; beyond, the end colours.
QRgb viridis(double t);

/// The same in 256 equal steps, for whole pictures.
const std::array<QRgb, 256>& viridisTable();

}  // namespace sentisound
