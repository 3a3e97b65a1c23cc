#include "gui/record/LevelMeter.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/Units.h"
#include "gui/common/Theme.h"

namespace sentisound {
namespace {

constexpr float kFloorDb = -60;
constexpr double kFallPerCall = 0.05;  ///< 3 dB; there are 20 calls a second
constexpr float kLoudDb = -12;
constexpr float kTooLoudDb = -3;
constexpr int kBarHeight = 10;
constexpr double kLightWidth = 14;
constexpr float kClipped = 0.999F;
constexpr int kClipCalls = 40;  ///< two seconds

double placeOfDb(float db) {
  return std::clamp((db - kFloorDb) / -kFloorDb, 0.0F, 1.0F);
}

}  // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

double LevelMeter::place(float peak) {
  return placeOfDb(amplitudeToDb(peak));
}

void LevelMeter::setPeak(float peak) {
  fraction_ = std::max(place(peak), fraction_ - kFallPerCall);
  clipCalls_ = peak >= kClipped ? kClipCalls : std::max(0, clipCalls_ - 1);
  const QString level = tr("%1 dB").arg(std::lround(amplitudeToDb(peak, 1e-3F)));
  setAccessibleDescription(clipped() ? tr("%1, too loud: it clips").arg(level) : level);
  setToolTip(clipped() ? tr("Too loud: the sound is cut off. Turn the microphone down or move away.")
                       : QString());
  update();
}

void LevelMeter::reset() {
  fraction_ = 0;
  clipCalls_ = 0;
  setAccessibleDescription({});
  setToolTip({});
  update();
}

QSize LevelMeter::sizeHint() const {
  return {160, kBarHeight + 2 + fontMetrics().height()};
}

QSize LevelMeter::minimumSizeHint() const {
  return {80, sizeHint().height()};
}

void LevelMeter::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF bar(0.5, 0.5, width() - 1 - kLightWidth - 3, kBarHeight);
  const QRectF light(bar.right() + 3, 0.5, kLightWidth, kBarHeight);
  painter.fillRect(bar, palette().color(QPalette::Base));
  const auto zone = [&](float fromDb, float toDb, QColor colour) {
    const double from = placeOfDb(fromDb);
    const double to = std::min(placeOfDb(toDb), fraction_);
    if (to > from)
      painter.fillRect(
          QRectF(bar.left() + from * bar.width(), bar.top(), (to - from) * bar.width(), bar.height()),
          colour);
  };
  zone(kFloorDb, kLoudDb, QColor(0x2e9e5b));
  zone(kLoudDb, kTooLoudDb, QColor(0xe0a526));
  zone(kTooLoudDb, 0, QColor(0xd9363e));
  painter.setPen(theme::outline(palette()));
  painter.drawRect(bar);
  painter.fillRect(light, clipped() ? QColor(0xd9363e) : palette().color(QPalette::Base));
  painter.drawRect(light);

  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.8);
  painter.setFont(small);
  painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
  for (const int db : {-60, -40, -20, 0}) {
    const QString text = db == 0 ? tr("0 dB") : QString::number(db).replace(QLatin1Char('-'), QChar(0x2212));
    const double x = bar.left() + placeOfDb(static_cast<float>(db)) * bar.width();
    const double wide = painter.fontMetrics().horizontalAdvance(text);
    const double left = std::clamp(x - wide / 2, 0.0, width() - wide);
    painter.drawText(QRectF(left, bar.bottom() + 1, wide + 1, height() - bar.bottom() - 1),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
  }
}

}  // namespace sentisound
