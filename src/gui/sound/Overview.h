// All of the recording in a small strip, and which part of it the rows show.
#pragma once

#include <QPixmap>
#include <QWidget>
#include <optional>

#include "gui/sound/SoundController.h"
#include "plot/Palette.h"

namespace sentisound {

/// Drag the window to move what is visible, click beside it to go there, drag a new one while all is visible,
/// double click to see all. Below the waveform the most likely emotion of each moment, once it is known.
class Overview : public QWidget {
  Q_OBJECT

 public:
  /// `sound` outlives it.
  Overview(SoundController& sound, QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  enum class Drag { None, Window, New };
  void renew();
  void paintAll(QPainter& painter, const Palette& colours) const;
  void paintEmotionStrip(QPainter& painter, const QRectF& strip) const;
  [[nodiscard]] TimeView all() const { return sound_.view().fit(); }
  [[nodiscard]] double secondsAt(double x) const;

  SoundController& sound_;
  QPixmap drawn_;
  Drag drag_ = Drag::None;
  double grip_ = 0;  ///< s; from the window's beginning to where it was taken, or where a new one begins
};

}  // namespace sentisound
