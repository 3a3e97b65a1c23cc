// The row of the spectrogram, computed at the zoom that is shown, with F0 and formants over it.
#pragma once

#include "gui/sound/FormantLoader.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SpectrogramLoader.h"

namespace sentisound {

class SpectrogramRow : public SoundRow {
  Q_OBJECT

 public:
  SpectrogramRow(SoundController& sound, QWidget* parent);
  [[nodiscard]] QString readout(double seconds, double share) const override;

  /// Nothing of the visible part is still being computed.
  [[nodiscard]] bool complete() const { return loader_.complete() && formants_.complete(); }

 protected:
  void paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) override;

 private:
  [[nodiscard]] SpectrogramLook look() const;
  void paintVoice(QPainter& painter, const PlotLayout& layout, const Palette& colours,
                  const FrequencyAxis& axis);
  /// F0 and formants, as far as they are shown.
  [[nodiscard]] QString voiceReadout(double seconds) const;

  SpectrogramLoader loader_;
  FormantLoader formants_;
};

}  // namespace sentisound
