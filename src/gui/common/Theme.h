// Colours of the window, light or dark as the system's palette is.
#pragma once

#include <QColor>
#include <QPalette>

#include "analysis/Verdict.h"
#include "plot/Palette.h"

class QApplication;
class QChart;

namespace sentisound::theme {

/// The look shared by all desktops. Call once, before the first window.
void prepare(QApplication& application);

enum class Appearance { System, Light, Dark };
/// For all windows, at once. System is what the desktop asked for when the program started.
void setAppearance(Appearance appearance);
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] QPalette lightPalette();

[[nodiscard]] bool isDark(const QPalette& palette);
/// Colours of the pictures that fit a window with `palette`.
[[nodiscard]] Palette pictures(const QPalette& palette);

/// Background, axes and text of a chart.
void apply(QChart& chart, const QPalette& palette);

/// For thin lines that shall be seen on the window's background.
[[nodiscard]] QColor outline(const QPalette& palette);

/// The line at the place that is heard.
[[nodiscard]] QColor playhead();

struct BarColours {
  QColor background{};
  QColor border{};
  QColor text{};
};
[[nodiscard]] BarColours errorColours(const QPalette& palette);
[[nodiscard]] BarColours noteColours(const QPalette& palette);
[[nodiscard]] BarColours reliabilityColours(const QPalette& palette, Verdict::Kind kind);

}  // namespace sentisound::theme
