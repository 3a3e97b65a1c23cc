#include "gui/live/LiveRows.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/common/Theme.h"
#include "gui/live/LiveController.h"
#include "plot/StackAxes.h"
#include "plot/ViewPainters.h"

namespace sentisound {
namespace {

constexpr double kLongestStep = 0.6;  // s; a readout speaks for no more of what was before it
constexpr double kGap = 4;

}  // namespace

LiveTimeline liveTimeline(const LiveController& live, double fromSeconds) {
  LiveTimeline made;
  double before = 0;
  for (const auto& readout : live.readouts()) {
    const double from = std::max({before, readout.toSeconds - kLongestStep, fromSeconds}) - fromSeconds;
    const double to = readout.toSeconds - fromSeconds;
    before = readout.toSeconds;
    if (readout.verdict.withholdsLabel() || to <= from) continue;
    if (made.labels.empty()) made.labels = *readout.prediction.labels;
    if (readout.prediction.probabilities.size() != static_cast<Eigen::Index>(made.labels.size())) continue;
    made.cells.push_back({.fromSeconds = from, .toSeconds = to, .window = made.timeline.windows.size()});
    made.timeline.windows.push_back({.fromSeconds = from,
                                     .toSeconds = to,
                                     .speechSeconds = to - from,
                                     .probabilities = readout.prediction.probabilities});
  }
  return made;
}

LiveRows::LiveRows(LiveController& live, QWidget* parent) : QWidget(parent), live_(live) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAccessibleName(tr("Views of what is being recorded"));
  connect(&live_, &LiveController::pictureChanged, this, qOverload<>(&QWidget::update));
  connect(&live_, &LiveController::readoutChanged, this, qOverload<>(&QWidget::update));
}

QSize LiveRows::minimumSizeHint() const {
  return {300, 12 * fontMetrics().height()};
}

LiveRows::Areas LiveRows::areas() const {
  const double axis = timeAxisHeight(QFontMetricsF(font()));
  const double room = std::max(3.0, height() - axis - 2 * kGap);
  const double w = width();
  Areas areas;
  areas.waveform = QRectF(0, 0, w, room * 0.3);
  areas.spectrogram = QRectF(0, areas.waveform.bottom() + kGap, w, room * 0.45);
  areas.emotions = QRectF(0, areas.spectrogram.bottom() + kGap, w, room * 0.25);
  areas.axis = QRectF(0, areas.emotions.bottom(), w, axis);
  return areas;
}

void LiveRows::resizeEvent(QResizeEvent*) {
  const auto plot = rowLayout(QFontMetricsF(font()), areas().spectrogram).plot;
  live_.setPictureSize((plot.size() * devicePixelRatioF()).toSize());
}

void LiveRows::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette colours = theme::pictures(palette());
  painter.fillRect(rect(), colours.background);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(font());
  const auto& picture = live_.picture();
  if (!picture) {
    painter.setPen(colours.text);
    painter.drawText(rect(), Qt::AlignCenter, tr("Waiting for the first sound …"));
    return;
  }
  const QFontMetricsF metrics(font());
  const auto places = areas();
  // The stretch on its own time, as the pictures know it, and on the take's, for the axis.
  constexpr double kShown = LiveController::kShownSeconds;
  const TimeView here(kShown);
  const double from = picture->fromSeconds;
  const TimeView take = TimeView(from + kShown).show({from, from + kShown});

  const auto wave = rowLayout(metrics, places.waveform);
  const Scale amplitude = amplitudeScale(static_cast<double>(picture->peak));
  const auto ticks = axisTicks(amplitude, wave.plot.height(), metrics);
  paintTimeGrid(painter, wave.plot, take, colours);
  paintValueGrid(painter, wave.plot, ticks, colours);
  paintWaveform(painter, wave.plot, here, picture->waveform, amplitude, colours);
  paintFrame(painter, wave.plot, colours);
  paintValueAxis(painter, wave, AxisSide::Left, ticks, tr("Amplitude"), colours);

  const auto map = live_.settings().map;
  const auto spectrogram = rowLayout(metrics, places.spectrogram);
  painter.fillRect(spectrogram.plot, QColor::fromRgb(colourAt(map, 0)));
  paintSpectrogram(painter, spectrogram.plot, here, picture->tiles, map);
  paintFrame(painter, spectrogram.plot, colours);
  paintValueAxis(painter, spectrogram, AxisSide::Left,
                 axisTicks(picture->axis, spectrogram.plot.height(), metrics), frequencyTitle(picture->axis),
                 colours);

  const auto emotions = rowLayout(metrics, places.emotions);
  const auto said = liveTimeline(live_, from);
  paintTimeGrid(painter, emotions.plot, take, colours);
  paintEmotions(painter, emotions.plot, here, said.timeline, said.cells, said.labels);
  paintFrame(painter, emotions.plot, colours);
  paintValueAxis(painter, emotions, AxisSide::Left,
                 axisTicks({.low = 0, .high = 100}, emotions.plot.height(), metrics), tr("Share (%)"),
                 colours);
  paintTimeAxis(painter, places.axis, take, colours);
}

}  // namespace sentisound
