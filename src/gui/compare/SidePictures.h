// Waveform and spectrogram of one of the two analyses.
#pragma once

#include <QPixmap>
#include <QWidget>

#include "gui/compare/Comparison.h"

namespace sentisound {

class SidePictures : public QWidget {
  Q_OBJECT

 public:
  explicit SidePictures(QWidget* parent = nullptr);

  /// `left`: which side is shown. nullptr shows nothing.
  void show(SideBySidePtr comparison, bool left);
  using QWidget::show;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  SideBySidePtr comparison_;
  bool left_ = true;
  QPixmap drawn_;
};

}  // namespace sentisound
