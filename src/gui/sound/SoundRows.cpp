#include "gui/sound/SoundRows.h"

#include <QPainter>
#include <QScrollArea>
#include <algorithm>
#include <cmath>

#include "gui/common/ChannelNames.h"
#include "gui/common/EngineWords.h"
#include "gui/common/Theme.h"
#include "plot/Painters.h"
#include "plot/ViewPainters.h"
#include "views/UnderPointer.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr double kLeftOut = 0.02;     // of the MFCC beyond each end of the colours
constexpr double kOctaveLeap = 1.25;  // a ratio; more between two frames is no glide

constexpr double kLaneGap = 3;      // pixels between lanes
constexpr double kTagGap = 4;       // pixels before a lane's letter
constexpr int kNotHeardAlpha = 90;  // of 255

/// The part of the plot that is one of `count` lanes, the first at the top.
QRectF laneOf(const QRectF& plot, std::size_t lane, std::size_t count) {
  const double height =
      (plot.height() - kLaneGap * static_cast<double>(count - 1)) / static_cast<double>(count);
  return {plot.left(), plot.top() + static_cast<double>(lane) * (height + kLaneGap), plot.width(),
          std::max(1.0, height)};
}

/// `share`: of the height, 0 at the bottom.
std::size_t laneAt(double share, std::size_t count) {
  const auto lane = static_cast<std::size_t>(std::max(0.0, (1 - share) * static_cast<double>(count)));
  return std::min(lane, std::max<std::size_t>(count, 1) - 1);
}

QString laneTag(std::size_t lane, std::size_t count) {
  if (count > 2) return QString::number(lane + 1);
  return lane == 0 ? WaveformRow::tr("L") : WaveformRow::tr("R");
}

QString timeReadout(double seconds) {
  return QStringLiteral("%1 s").arg(numberWords(seconds, 3));
}

}  // namespace

WaveformRow::WaveformRow(SoundController& sound, QWidget* parent) : SoundRow(sound, parent) {
  setAccessibleName(tr("Waveform"));
}

void WaveformRow::paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) {
  const auto& lanes = scene().lanes;
  if (lanes.empty()) {
    const Scale amplitude = amplitudeScale(static_cast<double>(scene().waveform().peak()));
    paintLane(painter, layout, scene().waveform(), amplitude, colours);
    return;
  }
  float peak = 0;
  for (const auto& lane : lanes) peak = std::max(peak, lane->peak());
  const Scale amplitude = amplitudeScale(static_cast<double>(peak));
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    PlotLayout part = layout;
    part.plot = laneOf(layout.plot, i, lanes.size());
    Palette own = colours;
    const bool heard = scene().channel == kMix || scene().channel == static_cast<int>(i) + 1;
    if (!heard) own.wave.setAlpha(kNotHeardAlpha);
    paintLane(painter, part, *lanes[i], amplitude, own);
    painter.setPen(colours.text);
    painter.drawText(part.plot.adjusted(kTagGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     laneTag(i, lanes.size()));
  }
}

void WaveformRow::paintLane(QPainter& painter, const PlotLayout& layout, const WaveformPyramid& waveform,
                            const Scale& amplitude, const Palette& colours) {
  const auto ticks = axisTicks(amplitude, layout.plot.height(), metricsOf(painter));
  paintTimeGrid(painter, layout.plot, view(), colours);
  paintValueGrid(painter, layout.plot, ticks, colours);
  paintWaveform(painter, layout.plot, view(), waveform, amplitude, colours);
  paintFrame(painter, layout.plot, colours);
  paintValueAxis(painter, layout, AxisSide::Left, ticks, tr("Amplitude"), colours);
}

QString WaveformRow::readout(double seconds, double share) const {
  const auto& lanes = scene().lanes;
  const std::size_t lane = laneAt(share, lanes.size());
  const auto amplitude = amplitudeAt(lanes.empty() ? scene().audio() : lanes[lane]->audio(), seconds);
  if (!amplitude) return timeReadout(seconds);
  const double level = 20 * std::log10(std::max(1e-6, std::abs(static_cast<double>(*amplitude))));
  const QString value = numberWords(static_cast<double>(*amplitude), 4);
  if (lanes.empty())
    return tr("%1 · amplitude %2 (%3 dB)").arg(timeReadout(seconds), value, numberWords(level, 1));
  return tr("%1 · %2 · amplitude %3 (%4 dB)")
      .arg(timeReadout(seconds), channelInSentence(static_cast<int>(lane) + 1), value, numberWords(level, 1));
}

MfccRow::MfccRow(SoundController& sound, QWidget* parent) : SoundRow(sound, parent) {
  setAccessibleName(tr("MFCC"));
  connect(&sound, &SoundController::sceneChanged, this, &MfccRow::findRange);
  connect(&sound, &SoundController::settingsChanged, this, &MfccRow::findRange);
}

void MfccRow::findRange() {
  if (sound().scene()) range_ = scene().mfccFrames.range(kLeftOut, rows());
  renew();
}

int MfccRow::rows() const {
  return std::min(sound().settings().mfccCount, scene().mfccFrames.rows());
}

void MfccRow::paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) {
  if (!scene().analysed) return paintComesLater(painter, layout, colours, tr("MFCC"));
  if (rows() == 0) return;
  const ColourMap map = sound().settings().map;
  paintMfcc(painter, layout.plot, view(), scene().mfccFrames, rows(), range_, map);
  paintFrame(painter, layout.plot, colours);
  const auto ticks = axisTicks(countScale(rows(), {}), layout.plot.height(), metricsOf(painter));
  paintValueAxis(painter, layout, AxisSide::Left, ticks, tr("MFCC"), colours);
  paintColourBar(painter, layout, {.low = range_.low, .high = range_.high, .title = tr("Value")}, colours,
                 map);
}

QString MfccRow::readout(double seconds, double share) const {
  if (rows() == 0 || scene().mfcc.cols() == 0) return timeReadout(seconds);
  const auto row = std::min<Eigen::Index>(static_cast<Eigen::Index>(share * rows()), rows() - 1);
  const auto frame = std::clamp<Eigen::Index>(
      static_cast<Eigen::Index>(std::lround(seconds / scene().mfccHopSeconds)), 0, scene().mfcc.cols() - 1);
  return tr("%1 · coefficient %2: %3")
      .arg(timeReadout(seconds))
      .arg(row + 1)
      .arg(numberWords(static_cast<double>(scene().mfcc(row, frame)), 1));
}

VoiceRow::VoiceRow(SoundController& sound, QWidget* parent) : SoundRow(sound, parent) {
  setAccessibleName(tr("F0 and energy"));
  connect(&sound, &SoundController::curvesChanged, this, &VoiceRow::renew);
}

void VoiceRow::paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) {
  paintTimeGrid(painter, layout.plot, view(), colours);
  if (const auto& curves = sound().curves()) {
    const QFontMetricsF metrics = metricsOf(painter);
    const Scale hz = pitchScale(curves->f0Hz);
    const Scale db = energyScale(curves->energyDb);
    const auto hzTicks = axisTicks(hz, layout.plot.height(), metrics);
    paintValueGrid(painter, layout.plot, hzTicks, colours);
    paintCurve(painter, layout.plot, view(), curves->energyDb, db,
               {.colour = colours.energy, .width = 1.2, .quartiles = true});
    paintCurve(painter, layout.plot, view(), curves->f0Hz, hz,
               {.colour = colours.pitch, .width = 2.4, .joinUpTo = kOctaveLeap, .quartiles = true});
    paintValueAxis(painter, layout, AxisSide::Left, hzTicks, tr("F0 (Hz)"), colours, colours.pitch);
    paintValueAxis(painter, layout, AxisSide::Right, axisTicks(db, layout.plot.height(), metrics),
                   tr("Energy (dB)"), colours, colours.energy);
  } else {
    painter.setPen(colours.text);
    painter.drawText(layout.plot, Qt::AlignCenter, tr("F0 and energy are being computed …"));
  }
  paintFrame(painter, layout.plot, colours);
}

QString VoiceRow::readout(double seconds, double) const {
  const auto& curves = sound().curves();
  if (!curves) return timeReadout(seconds);
  const auto hz = curves->f0Hz.at(seconds);
  const auto db = curves->energyDb.at(seconds);
  return tr("%1 · %2 · %3")
      .arg(timeReadout(seconds), hz ? tr("F0 %1 Hz").arg(static_cast<double>(*hz), 0, 'f', 0) : tr("no F0"),
           tr("energy %1 dB").arg(static_cast<double>(db.value_or(kLeastEnergyDb)), 0, 'f', 0));
}

EmotionRow::EmotionRow(SoundController& sound, QWidget* parent) : SoundRow(sound, parent) {
  setAccessibleName(tr("Emotions over time"));
}

void EmotionRow::paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) {
  if (!scene().analysed) return paintComesLater(painter, layout, colours, tr("Emotions over time"));
  paintTimeGrid(painter, layout.plot, view(), colours);
  if (scene().timeline)
    paintEmotions(painter, layout.plot, view(), *scene().timeline, scene().cells, scene().labels);
  paintFrame(painter, layout.plot, colours);
  paintValueAxis(painter, layout, AxisSide::Left,
                 axisTicks({.low = 0, .high = 100}, layout.plot.height(), metricsOf(painter)),
                 tr("Share (%)"), colours);
}

QString EmotionRow::readout(double seconds, double share) const {
  if (!scene().analysed) return timeReadout(seconds);
  const auto cell = cellAt(scene().cells, seconds);
  if (!cell) return tr("%1 · no speech").arg(timeReadout(seconds));
  const auto& window = scene().timeline->windows[cell->window];
  const auto& probabilities = window.probabilities;
  Eigen::Index at = 0;
  for (double below = 0; at + 1 < probabilities.size(); ++at) {
    below += probabilities[at];
    if (share < below) break;
  }
  Eigen::Index top = 0;
  probabilities.maxCoeff(&top);
  const auto words = [&](Eigen::Index label) {
    return QStringLiteral("%1 %2").arg(emotionName(scene().labels[static_cast<std::size_t>(label)]),
                                       percentWords(probabilities[label]));
  };
  QString text = tr("%1 · most likely %2").arg(timeReadout(seconds), words(top));
  if (at != top) text = tr("%1, here %2").arg(text, words(at));
  if (!window.affect) return text;
  return QStringLiteral("%1 · %2").arg(text, affectInSentence(dimensionsOf(*window.affect)));
}

void EmotionRow::clickedAt(double seconds) {
  const auto cell = cellAt(scene().cells, seconds);
  if (!cell) return SoundRow::clickedAt(seconds);
  sound().select(cell->fromSeconds, cell->toSeconds);
  sound().seek(cell->fromSeconds);
  Q_EMIT playRequested();
}

TimeAxisRow::TimeAxisRow(SoundController& sound, const QScrollArea& scrolled, QWidget* parent)
    : QWidget(parent), sound_(sound), scrolled_(scrolled) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFixedHeight(static_cast<int>(std::ceil(timeAxisHeight(QFontMetricsF(font())))));
  connect(&sound_, &SoundController::viewChanged, this, qOverload<>(&QWidget::update));
}

void TimeAxisRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette colours = theme::pictures(palette());
  painter.fillRect(rect(), colours.background);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(font());
  QRectF area = rect();
  area.setWidth(scrolled_.viewport()->width());
  if (sound_.scene()) paintTimeAxis(painter, area, sound_.view(), colours);
}

}  // namespace sentisound
