#include "gui/sound/SpectrogramRow.h"

#include <QPainter>

#include "plot/ViewPainters.h"
#include "words/NumberWords.h"

namespace sentisound {
SpectrogramRow::SpectrogramRow(SoundController& sound, QWidget* parent)
    : SoundRow(sound, parent), loader_(sound.jobs()) {
  setAccessibleName(tr("Spectrogram"));
  connect(&loader_, &SpectrogramLoader::arrived, this, &SpectrogramRow::renew);
  connect(&sound, &SoundController::sceneChanged, this, [this, &sound] {
    if (!sound.scene()) loader_.clear();
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
  paintFrame(painter, layout.plot, colours);
  paintValueAxis(painter, layout, AxisSide::Left,
                 axisTicks(wanted.axis, layout.plot.height(), metricsOf(painter)),
                 frequencyTitle(wanted.axis), colours);
  paintColourBar(painter, layout,
                 {.low = wanted.range.lowDb(), .high = wanted.range.topDb, .title = tr("dB")}, colours, map);
}

QString SpectrogramRow::readout(double seconds, double share) const {
  const double hz = look().axis.hz(share);
  return tr("%1 s · %2 Hz").arg(numberWords(seconds, 3), numberWords(hz, 0));
}

}  // namespace sentisound
