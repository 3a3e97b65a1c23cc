// One plain function per picture. All draw into `area` (in the painter's units) and nowhere else, on the
// palette's background, with text in the painter's font, and scale with both: the same on screen, in PNG and
// in PDF. What has no room is left out. The pictures over time have their times in line when their areas are
// equally wide (plot/Axes.h says where the time axis lies).
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QSize>
#include <QString>
#include <optional>

#include "analysis/Analysis.h"
#include "plot/Palette.h"
#include "views/Spectrogram.h"

namespace sentisound {

/// What one picture of a recording needs; computed off the GUI thread, shared by all painters. Its size is
/// bounded however long the recording is.
struct PictureData {
  AudioBuffer audio;
  Envelope envelope{};  ///< of the whole recording
  Spectrogram spectrogram{};
  Eigen::MatrixXf mfcc{};  ///< [coefficients × frames]; neighbouring frames of a long recording are averaged
  double mfccHopSeconds = 0;  ///< distance of frames in `mfcc`
  Prediction prediction{};
};

/// Empty if stopped.
std::optional<PictureData> preparePictures(const Analysis& analysis, const Progress& progress = {});

/// Smallest and largest sample per pixel; single samples, joined, where there are few.
void paintWaveform(QPainter& painter, const QRectF& area, const PictureData& data, const Palette& palette);
/// The same, looking through all samples each time.
void paintWaveform(QPainter& painter, const QRectF& area, const AudioBuffer& audio, const Palette& palette);
/// Linear frequency, dB relative to the maximum, −80..0, with a colour bar.
void paintSpectrogram(QPainter& painter, const QRectF& area, const Spectrogram& spectrogram,
                      const Palette& palette);
/// The first `coefficients` MFCC over time, with a colour bar.
void paintMfcc(QPainter& painter, const QRectF& area, const PictureData& data, int coefficients,
               const Palette& palette);
/// One bar per label in the order of probability, with name and percentage; the whole width is 100 %.
void paintProbabilities(QPainter& painter, const QRectF& area, const Prediction& prediction,
                        const Palette& palette);
/// Height of paintProbabilities' rows when they need not be squeezed.
double probabilitiesHeight(const QFontMetricsF& metrics, int labels);

/// A square of valence (to the right pleasant) and activation (upwards excited), −1..1 each, with a point,
/// hollow where it is derived. In an area too small for words, nothing.
void paintAffect(QPainter& painter, const QRectF& area, const Dimensions& dimensions, const Palette& palette);

/// "34.6 %"
QString percentText(double share);

/// The three-panel picture the REST side serves: waveform, spectrogram, 13 MFCC. Needs a QGuiApplication (for
/// fonts), any thread.
QImage composePicture(const PictureData& data, const QString& title, QSize size = {1200, 1000},
                      const Palette& palette = Palette::light());

/// PNG in sRGB without transparency, compressed for speed rather than for the last kilobyte. Empty without an
/// image or memory.
QByteArray encodePng(const QImage& image);

}  // namespace sentisound
