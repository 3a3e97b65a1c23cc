#include "gui/sound/SpectrogramRow.h"

#include <QPainter>
#include <cmath>
#include <utility>

#include "plot/ViewPainters.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr double kF0Leap = 1.25;  // a ratio; more between two frames is no glide

}  // namespace

SpectrogramRow::SpectrogramRow(SoundController& sound, QWidget* parent)
    : SoundRow(sound, parent), loader_(sound.jobs()), formants_(sound.jobs()) {
  setAccessibleName(tr("Spectrogram"));
  connect(&loader_, &SpectrogramLoader::arrived, this, &SpectrogramRow::renew);
  connect(&formants_, &FormantLoader::arrived, this, &SpectrogramRow::renew);
  connect(&sound, &SoundController::curvesChanged, this, &SpectrogramRow::renew);
  connect(&sound, &SoundController::sceneChanged, this, [this, &sound] {
    if (sound.scene()) return;
    loader_.clear();
    formants_.clear();
  });
  connect(&sound, &SoundController::settingsChanged, this, &SpectrogramRow::renew);
}

SpectrogramLook SpectrogramRow::look() const {
  return lookOf(sound().settings(), scene().audio().rate(), scene().waveform().peak());
}

void SpectrogramRow::paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) {
  const auto wanted = look();
  const ColourMap map = sound().settings().map;
  const auto tiles = loader_.tiles(sound().scene(), wanted, view(), devicePixels(layout.plot.width()),
                                   devicePixels(layout.plot.height()));
  painter.fillRect(layout.plot, QColor::fromRgb(colourAt(map, 0)));
  paintSpectrogram(painter, layout.plot, view(), tiles, map);
  paintVoice(painter, layout, colours, wanted.axis);
  paintFrame(painter, layout.plot, colours);
  paintValueAxis(painter, layout, AxisSide::Left,
                 axisTicks(wanted.axis, layout.plot.height(), metricsOf(painter)),
                 frequencyTitle(wanted.axis), colours);
  paintColourBar(painter, layout,
                 {.low = wanted.range.lowDb(), .high = wanted.range.topDb, .title = tr("dB")}, colours, map);
}

void SpectrogramRow::paintVoice(QPainter& painter, const PlotLayout& layout, const Palette& colours,
                                const FrequencyAxis& axis) {
  const auto& settings = sound().settings();
  const auto& curves = sound().curves();
  const auto pieces = settings.formantsOverSpectrogram
                          ? formants_.pieces(sound().scene(), settings.voice.formantCeilingHz, view())
                          : FormantLoader::Pieces();
  if (!settings.formantsOverSpectrogram) formants_.clear();
  if (!curves) return;
  paintFormants(painter, layout.plot, view(), pieces, curves->energyDb, axis, colours.overFormants,
                colours.overOutline);
  if (!settings.f0OverSpectrogram) return;
  for (const auto& [colour, width] : {std::pair(colours.overOutline, 4.0), std::pair(colours.overF0, 2.0)})
    paintCurve(painter, layout.plot, view(), curves->f0Hz, axis,
               {.colour = colour, .width = width, .joinUpTo = kF0Leap, .quartiles = true});
}

QString SpectrogramRow::voiceReadout(double seconds) const {
  const auto& settings = sound().settings();
  QStringList found;
  if (const auto& curves = sound().curves(); curves && settings.f0OverSpectrogram)
    if (const auto hz = curves->f0Hz.at(seconds))
      found << QStringLiteral("F0 %1").arg(numberWords(static_cast<double>(*hz), 0));
  if (const auto piece = formants_.at(seconds); piece && settings.formantsOverSpectrogram)
    if (const auto frame = piece->frameAt(seconds))
      for (std::size_t k = 0; k < kFormants; ++k)
        if (const auto hz = static_cast<double>(piece->hz[k][*frame]); std::isfinite(hz))
          found << QStringLiteral("F%1 %2").arg(k + 1).arg(numberWords(hz, 0));
  return found.join(QStringLiteral(", "));
}

QString SpectrogramRow::readout(double seconds, double share) const {
  const double hz = look().axis.hz(share);
  const QString here = tr("%1 s · %2 Hz").arg(numberWords(seconds, 3), numberWords(hz, 0));
  const QString voice = voiceReadout(seconds);
  return voice.isEmpty() ? here : QStringLiteral("%1 · %2").arg(here, voice);
}

}  // namespace sentisound
