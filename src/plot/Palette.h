// Colours of the pictures, the same on screen, in PNG and in PDF.
#pragma once

#include <QColor>
#include <string_view>

namespace sentisound {

struct Palette {
  QColor background{};
  QColor text{};
  QColor axis{};
  QColor grid{};
  QColor wave{};

  static Palette light();
  static Palette dark();
};

/// A colour per emotion, told apart with the common kinds of colour blindness too (Okabe & Ito, 2008), and
/// visible on the light and the dark background. Labels that are not ours get a colour by their place.
QColor emotionColour(std::string_view label, int place);

}  // namespace sentisound
