#include "plot/Palette.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/EmotionLabels.h"

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

constexpr auto kNoColour = kEmotions.size();

/// The label's own colour, if it is an emotion of ours. One with capitals is a label of somebody's own.
std::size_t ownColour(const std::string_view written) {
  const auto ours = inLowerCase(written) == written ? canonicalEmotion(written) : std::nullopt;
  const std::string_view label = ours ? std::string_view(*ours) : written;
  return static_cast<std::size_t>(std::ranges::find(kEmotions, label, &Colour::first) - kEmotions.begin());
}

/// A second round through the eight is darker, a third lighter: a label beyond the 24th repeats a colour.
QColor inRound(std::size_t colour, std::size_t round) {
  const auto first = QColor::fromRgb(kEmotions[colour].second);
  return round % 3 == 0 ? first : round % 3 == 1 ? first.darker(150) : first.lighter(140);
}

/// In which order labels that are not ours take colours: those furthest apart first, grey last.
constexpr std::array<std::size_t, 8> kForOthers{3, 2, 6, 5, 1, 4, 7, 0};

}  // namespace

Palette Palette::light() {
  return {.background = QColor(0xFF, 0xFF, 0xFF),
          .text = QColor(0x1A, 0x1A, 0x1A),
          .axis = QColor(0x50, 0x50, 0x50),
          .grid = QColor(0xE4, 0xE4, 0xE4),
          .wave = QColor(0x1B, 0x62, 0xA5),
          .pitch = QColor(0xA8, 0x3C, 0x00),
          .energy = QColor(0x00, 0x73, 0x55)};
}

Palette Palette::dark() {
  return {.background = QColor(0x1E, 0x1F, 0x22),
          .text = QColor(0xE8, 0xE8, 0xE8),
          .axis = QColor(0xA0, 0xA0, 0xA0),
          .grid = QColor(0x3A, 0x3C, 0x40),
          .wave = QColor(0x6F, 0xB7, 0xF0),
          .pitch = QColor(0xF5, 0xA2, 0x5D),
          .energy = QColor(0x5F, 0xCF, 0xA6)};
}

QColor emotionColour(std::string_view label, int place) {
  if (const auto own = ownColour(label); own != kNoColour) return inRound(own, 0);
  const auto index = static_cast<std::size_t>(std::max(0, place));
  return inRound(index % kEmotions.size(), index / kEmotions.size());
}

QColor labelColour(std::span<const std::string> labels, int index) {
  if (index < 0 || static_cast<std::size_t>(index) >= labels.size()) return emotionColour({}, index);
  const auto& label = labels[static_cast<std::size_t>(index)];
  if (const auto own = ownColour(label); own != kNoColour) return inRound(own, 0);

  std::vector<std::size_t> left(kForOthers.begin(), kForOthers.end());
  std::size_t place = 0;
  for (const auto& other : labels) {
    const auto own = ownColour(other);
    if (own != kNoColour)
      std::erase(left, own);
    else if (other < label)
      ++place;
  }
  if (place < left.size()) return inRound(left[place], 0);
  place -= left.size();
  return inRound(kForOthers[place % kForOthers.size()], 1 + place / kForOthers.size());
}

}  // namespace sentisound
