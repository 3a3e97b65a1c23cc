#include "plot/Palette.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sentisound {
namespace {

using Colour = std::pair<std::string_view, QRgb>;

/// M. Okabe & K. Ito, "Color Universal Design", 2008. Their black is grey here and their yellow a little
/// darker: both would vanish on one of the two backgrounds.
constexpr std::array<Colour, 8> kEmotions{{{"neutral", 0xFF8C8C8C},
                                           {"calm", 0xFF56B4E9},
                                           {"happy", 0xFFE69F00},
                                           {"sad", 0xFF0072B2},
                                           {"angry", 0xFFD55E00},
                                           {"fearful", 0xFFCC79A7},
                                           {"disgust", 0xFF009E73},
                                           {"surprised", 0xFFD9CB1E}}};

/// How other corpora call the same.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSynonyms{{{"anger", "angry"},
                                                                                  {"disgusted", "disgust"},
                                                                                  {"fear", "fearful"},
                                                                                  {"happiness", "happy"},
                                                                                  {"joy", "happy"},
                                                                                  {"sadness", "sad"},
                                                                                  {"surprise", "surprised"}}};

}  // namespace

Palette Palette::light() {
  return {.background = QColor(0xFF, 0xFF, 0xFF),
          .text = QColor(0x1A, 0x1A, 0x1A),
          .axis = QColor(0x50, 0x50, 0x50),
          .grid = QColor(0xE4, 0xE4, 0xE4),
          .wave = QColor(0x1B, 0x62, 0xA5)};
}

Palette Palette::dark() {
  return {.background = QColor(0x1E, 0x1F, 0x22),
          .text = QColor(0xE8, 0xE8, 0xE8),
          .axis = QColor(0xA0, 0xA0, 0xA0),
          .grid = QColor(0x3A, 0x3C, 0x40),
          .wave = QColor(0x6F, 0xB7, 0xF0)};
}

QColor emotionColour(std::string_view label, int place) {
  for (const auto& [other, ours] : kSynonyms)
    if (label == other) label = ours;
  for (const auto& [name, colour] : kEmotions)
    if (name == label) return QColor::fromRgb(colour);
  const int count = static_cast<int>(kEmotions.size());
  const int index = std::max(0, place);
  // A second round through the eight is darker, a third lighter: a label beyond the 24th repeats a colour.
  const auto colour = QColor::fromRgb(kEmotions[static_cast<std::size_t>(index % count)].second);
  const int round = (index / count) % 3;
  return round == 0 ? colour : round == 1 ? colour.darker(150) : colour.lighter(140);
}

}  // namespace sentisound
