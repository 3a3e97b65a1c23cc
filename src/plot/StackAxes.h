// Rows of pictures above one another over one time axis: where their parts lie, and the axes around them. The
// pictures themselves (plot/ViewPainters.h) paint inside `plot` and know nothing of this.
#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>
#include <vector>

#include "plot/Axes.h"
#include "plot/ColourMap.h"
#include "plot/Palette.h"
#include "plot/TimeView.h"
#include "views/FrequencyAxis.h"

namespace sentisound {

/// Where the parts of one row lie. Left and right margins depend on font and width alone, so that rows of the
/// same width have their times in line, and the one that has a colour bar or an axis on the right leaves no
/// other behind. In a row that is too narrow for labels the plot takes all of it.
PlotLayout rowLayout(const QFontMetricsF& metrics, const QRectF& row);

/// Height of the time axis with its title, below the lowest row or above the highest.
double timeAxisHeight(const QFontMetricsF& metrics);
/// Ticks, labels and title of the visible time; `area` is as wide as the rows, and the axis at its top.
void paintTimeAxis(QPainter& painter, const QRectF& area, const TimeView& view, const Palette& palette);
/// Lines across `plot` at the ticks of the time axis; before the data.
void paintTimeGrid(QPainter& painter, const QRectF& plot, const TimeView& view, const Palette& palette);

/// One tick of an axis that need not be even: 0 at the bottom, 1 at the top.
struct AxisTick {
  double share = 0;
  QString label{};
};
/// As many as have room on an axis `length` high.
std::vector<AxisTick> axisTicks(const Scale& scale, double length, const QFontMetricsF& metrics);
std::vector<AxisTick> axisTicks(const FrequencyAxis& axis, double length, const QFontMetricsF& metrics);
/// Whether its labels are in kHz, as those of axisTicks() are.
QString frequencyTitle(const FrequencyAxis& axis);

/// Lines across the plot at `ticks`; before the data.
void paintValueGrid(QPainter& painter, const QRectF& plot, const std::vector<AxisTick>& ticks,
                    const Palette& palette);
/// Around the plot; after the data.
void paintFrame(QPainter& painter, const QRectF& plot, const Palette& palette);

enum class AxisSide { Left, Right };
/// Ticks, labels and title beside the plot. A title longer than the plot is high is left out, and nothing
/// but the ticks is drawn in a layout without labels. `text`: colour of labels and title, if they belong to
/// a curve.
void paintValueAxis(QPainter& painter, const PlotLayout& layout, AxisSide side,
                    const std::vector<AxisTick>& ticks, const QString& title, const Palette& palette,
                    const QColor& text = {});

}  // namespace sentisound
