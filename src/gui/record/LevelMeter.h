// How loud the microphone is, in dB below full scale.
#pragma once

#include <QWidget>

namespace sentisound {

/// The bar falls slowly, as on a tape deck, so that short peaks can be seen.
class LevelMeter : public QWidget {
  Q_OBJECT

 public:
  explicit LevelMeter(QWidget* parent = nullptr);

  /// Peak 0..1 of full scale since the last call.
  void setPeak(float peak);
  void reset();
  /// 0..1 of the bar's length that is lit.
  [[nodiscard]] double fraction() const { return fraction_; }
  /// A peak of full scale came within the last two seconds: the clip light at the right end is lit.
  [[nodiscard]] bool clipped() const { return clipCalls_ > 0; }

  /// Place of a peak on the meter, 0..1: linear in dB from −60 to 0.
  [[nodiscard]] static double place(float peak);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double fraction_ = 0;
  int clipCalls_ = 0;  ///< that the clip light still stays on
};

}  // namespace sentisound
