// Axes, their ticks and labels, and where they lie around a plot.
#pragma once

#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

#include "plot/ColourMap.h"
#include "plot/Palette.h"
#include "plot/TimeView.h"

namespace sentisound {

/// The values along one axis.
struct Scale {
  enum class Kind {
    Number,  ///< ticks 1, 2 or 5 times a power of ten apart
    Clock,   ///< seconds, written m:ss or h:mm:ss, ticks round in minutes, decimals where they need them
    Count    ///< 1, 2, 3 …: whole numbers only, each in the middle of its cell
  };
  Kind kind = Kind::Number;
  double low = 0;
  double high = 1;  ///< above low
  QString title{};

  /// Where `value` lies, 0 at low and 1 at high.
  [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
  /// With as many decimals as ticks `step` apart need.
  [[nodiscard]] QString label(double value, double step) const;
};

/// 0..seconds, in seconds up to two minutes, as m:ss above.
Scale timeScale(double seconds);
/// The part of a recording that is visible, written as the whole recording is.
Scale timeScale(const TimeView& view);
/// 0..maxHz, in kHz from 2 kHz up. share() takes the unit of the title.
Scale frequencyScale(double maxHz);
/// Symmetric around 0: −1..1, or closer to the peak when that is below a quarter, or wider above 1.
Scale amplitudeScale(double peak);
/// 1..count, each in a cell of its own.
Scale countScale(int count, const QString& title);

/// A title of the scales and colour bars of plot, in the language of the window.
QString inWindowLanguage(const QString& title);

struct Ticks {
  double step = 0;
  std::vector<double> at{};
};

/// The most ticks whose labels do not touch on an axis `length` long; none if not even one fits.
/// `extent(label)` is the room one label takes along the axis, with the gap to the next.
Ticks placeTicks(const Scale& scale, double length, const std::function<double(const QString&)>& extent);

/// Where the parts of a picture over time lie. Given by font and area alone, so that pictures of the same
/// width stacked above one another have their times in line. What does not fit is left out: first titles,
/// then the colour bar, then labels.
struct PlotLayout {
  QRectF plot{};
  QRectF colourBar{};  ///< empty if left out
  bool labels = false;
  bool titles = false;
};
PlotLayout timeLayout(const QFontMetricsF& metrics, const QRectF& area);

/// Width of a thin line beside text of this size; whole units, so that it is sharp on a screen.
double lineWidth(const QFontMetricsF& metrics);
/// Metrics of the painter's font on its device.
QFontMetricsF metricsOf(const QPainter& painter);

/// Text lower than this is left out, in the painter's units.
inline constexpr double kSmallestText = 4;

/// The same font in another size, in pixels or points as it was given; never none.
QFont scaledFont(QFont font, double factor);

/// Lines across the plot at the ticks; before the data.
void paintGrid(QPainter& painter, const PlotLayout& layout, const Scale& x, const Scale& y,
               const Palette& palette);
/// Frame, ticks, labels and titles; after the data.
void paintAxes(QPainter& painter, const PlotLayout& layout, const Scale& x, const Scale& y,
               const Palette& palette);
/// From values.low at the bottom to values.high at the top. Nothing if the layout has no room.
void paintColourBar(QPainter& painter, const PlotLayout& layout, const Scale& values, const Palette& palette,
                    ColourMap map = ColourMap::Viridis);

}  // namespace sentisound
