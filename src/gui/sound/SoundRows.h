// The rows whose pictures are quick to paint from what the scene holds.
#pragma once

#include "gui/sound/SoundRow.h"
#include "views/FramePyramid.h"

class QScrollArea;

namespace sentisound {

/// Of a recording with several channels a lane for each, the first at the top; those that are not heard are
/// paler.
class WaveformRow : public SoundRow {
  Q_OBJECT

 public:
  WaveformRow(SoundController& sound, QWidget* parent);
  [[nodiscard]] QString readout(double seconds, double share) const override;

 protected:
  void paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) override;

 private:
  void paintLane(QPainter& painter, const PlotLayout& layout, const WaveformPyramid& waveform,
                 const Scale& amplitude, const Palette& colours);
};

class MfccRow : public SoundRow {
  Q_OBJECT

 public:
  MfccRow(SoundController& sound, QWidget* parent);
  [[nodiscard]] QString readout(double seconds, double share) const override;

 protected:
  void paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) override;

 private:
  void findRange();
  [[nodiscard]] int rows() const;

  FramePyramid::Range range_;  ///< of the values shown
};

/// Pitch at the left, energy at the right.
class VoiceRow : public SoundRow {
  Q_OBJECT

 public:
  VoiceRow(SoundController& sound, QWidget* parent);
  [[nodiscard]] QString readout(double seconds, double share) const override;

 protected:
  void paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) override;
};

/// Probabilities over time, silence left blank.
class EmotionRow : public SoundRow {
  Q_OBJECT

 public:
  EmotionRow(SoundController& sound, QWidget* parent);
  [[nodiscard]] QString readout(double seconds, double share) const override;

 Q_SIGNALS:
  /// A segment was clicked, and is selected.
  void playRequested();

 protected:
  void paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) override;
  /// A segment is heard.
  void clickedAt(double seconds) override;
};

/// Above all rows, in line with them: as wide as what `scrolled` shows of them.
class TimeAxisRow : public QWidget {
  Q_OBJECT

 public:
  TimeAxisRow(SoundController& sound, const QScrollArea& scrolled, QWidget* parent);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  SoundController& sound_;
  const QScrollArea& scrolled_;
};

}  // namespace sentisound
