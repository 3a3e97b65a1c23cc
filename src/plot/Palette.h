// What pictures look like, the same on screen, in PNG and in PDF.
#pragma once

#include <QColor>
#include <span>
#include <string>
#include <string_view>

namespace sentisound {

struct Palette {
  QColor background{};
  QColor text{};
  QColor axis{};
  QColor grid{};
  QColor wave{};
  QColor pitch{};
  QColor energy{};
  // Over spectrograms, whose colours are those of the map, on light and on dark windows.
  QColor overF0{0x4D, 0xD8, 0xFF};
  QColor overFormants{0xFF, 0x5A, 0x4A};
  QColor overOutline{0x10, 0x10, 0x10, 190};
  bool windowLanguage = false;  ///< axes in the language of the window; reports are in English

  static Palette light();
  static Palette dark();
};

/// A colour per emotion, told apart with the common kinds of colour blindness too (Okabe & Ito, 2008), and
/// visible on the light and the dark background. Labels that are not ours get a colour by their place.
QColor emotionColour(std::string_view label, int place);

/// The colour of labels[index] beside all the others: emotions of ours have theirs, and the others share out
/// what is left by alphabet, whatever their order. Up to eight labels all differ.
QColor labelColour(std::span<const std::string> labels, int index);

}  // namespace sentisound
