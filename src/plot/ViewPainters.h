// The pictures behind zoomable rows: each paints the visible part of a recording into `plot` and nothing
// around it, so that rows can be laid out and the axes drawn once (plot/StackAxes.h). They do not clear the
// ground: what lies below (palette, grid) is the caller's. All that they are given was computed before, off
// the GUI thread; painting takes time by the number of pixels, not by the length of the recording.
#pragma once

#include <QPainter>
#include <QRectF>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "plot/Axes.h"
#include "plot/ColourMap.h"
#include "plot/Palette.h"
#include "plot/TileImage.h"
#include "plot/TimeView.h"
#include "views/Curve.h"
#include "views/FormantPiece.h"
#include "views/FramePyramid.h"
#include "views/FrequencyAxis.h"
#include "views/TimelineCells.h"
#include "views/WaveformPyramid.h"

namespace sentisound {

/// Filled from the smallest to the largest sample of each pixel; single samples, joined, below two samples a
/// pixel, with dots where they are six pixels apart. `amplitude`: the values at the bottom and the top.
void paintWaveform(QPainter& painter, const QRectF& plot, const TimeView& view,
                   const WaveformPyramid& waveform, const Scale& amplitude, const Palette& palette);

/// The tiles that are there (plot/TileImage.h), stretched to the height of the plot if they are of another;
/// what none covers is left as it is.
void paintSpectrogram(QPainter& painter, const QRectF& plot, const TimeView& view,
                      std::span<const std::shared_ptr<const ShadedTile>> tiles, ColourMap map);

/// One band for each of the first `rows` rows, the first at the bottom; colours over `range`.
void paintMfcc(QPainter& painter, const QRectF& plot, const TimeView& view, const FramePyramid& mfcc,
               int rows, const FramePyramid::Range& range, ColourMap map);

struct CurveStyle {
  QColor colour{};
  double width = 1.6;  ///< thin lines
  /// Neighbouring frames are joined unless one is more than this many times the other: F0 that leaps by an
  /// octave has not glided there.
  double joinUpTo = std::numeric_limits<double>::infinity();
  /// Where several frames share a pixel: their median, on a paler band of the middle half of them; else from
  /// the smallest to the largest.
  bool quartiles = false;
};
/// Frames joined by lines, a dot where one stands alone, gaps left blank; from the smallest to the largest
/// frame of each pixel where there are several. `values`: those at the bottom and the top.
void paintCurve(QPainter& painter, const QRectF& plot, const TimeView& view, const Curve& curve,
                const Scale& values, const CurveStyle& style);
/// The same over a spectrogram: `curve` in Hz.
void paintCurve(QPainter& painter, const QRectF& plot, const TimeView& view, const Curve& curve,
                const FrequencyAxis& axis, const CurveStyle& style);
/// A dot for each formant of each frame that is within kFormantRangeDb of the loudest one that is visible;
/// of frames closer than two pixels only some.
inline constexpr float kFormantRangeDb = 30;
void paintFormants(QPainter& painter, const QRectF& plot, const TimeView& view,
                   std::span<const std::shared_ptr<const FormantPiece>> pieces, const Curve& energyDb,
                   const FrequencyAxis& axis, const QColor& colour, const QColor& outline);
/// F0 (Hz) from 0 or a little below the lowest to a little above the highest there is, for the left axis.
Scale pitchScale(const Curve& f0Hz);
/// Energy (dB) over the upper 60 dB at most, for the right axis.
Scale energyScale(const Curve& energyDb);

/// The probabilities of the window that speaks for each moment, stacked from the bottom in the order of
/// `labels`, in labelColour(), with their names or two letters of them where there is room; silence is left
/// blank. Where windows are too narrow for a name, over every few pixels the share of time in which each
/// label is the most likely one, paler the less of them is speech. `cells` are timelineCells(timeline);
/// cellAt() tells what is hit.
void paintEmotions(QPainter& painter, const QRectF& plot, const TimeView& view, const Timeline& timeline,
                   const std::vector<TimelineCell>& cells, std::span<const std::string> labels);

/// Device pixels that `plot` is wide, at least 1 and at most 8192.
int deviceColumns(const QPainter& painter, const QRectF& plot);

}  // namespace sentisound
