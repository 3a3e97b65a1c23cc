#include "gui/analysis/WaveformChart.h"

#include <QAreaSeries>
#include <QEvent>
#include <QLineSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "gui/Theme.h"

namespace sentisound {
namespace {

/// The smallest of 1, 2, 5 times a power of ten that is not below `value`.
double roundUp(double value) {
  const double decade = std::pow(10.0, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (decade * factor >= value * (1 - 1e-9)) return decade * factor;
  return decade * 10;
}

/// As many decimals as multiples of `step` have.
QString labelFormat(double step) {
  return QStringLiteral("%.%1f").arg(std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9))));
}

}  // namespace

WaveformChart::WaveformChart(QWidget* parent)
    : QChartView(parent),
      high_(new QLineSeries(this)),
      low_(new QLineSeries(this)),
      area_(new QAreaSeries(high_, low_)),
      time_(new QValueAxis(this)),
      amplitude_(new QValueAxis(this)) {
  setAcceptDrops(false);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  chart()->addSeries(area_);  // which owns it from here
  chart()->addAxis(time_, Qt::AlignBottom);
  chart()->addAxis(amplitude_, Qt::AlignLeft);
  area_->attachAxis(time_);
  area_->attachAxis(amplitude_);
  time_->setTitleText(tr("Time (s)"));
  time_->setTickType(QValueAxis::TicksDynamic);
  amplitude_->setTitleText(tr("Amplitude"));
  amplitude_->setTickCount(9);
  recolour();
}

void WaveformChart::show(const Envelope& envelope, double seconds) {
  const auto columns = std::min(envelope.low.size(), envelope.high.size());
  QList<QPointF> high;
  QList<QPointF> low;
  float peak = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const double middle = seconds * (static_cast<double>(i) + 0.5) / static_cast<double>(columns);
    high.append({middle, envelope.high[i]});
    low.append({middle, envelope.low[i]});
    peak = std::max({peak, std::abs(envelope.high[i]), std::abs(envelope.low[i])});
  }
  high_->replace(high);
  low_->replace(low);

  const double timeStep = roundUp(seconds / 10);
  time_->setRange(0, seconds);
  time_->setTickInterval(timeStep);
  time_->setLabelFormat(labelFormat(timeStep));
  // Quiet sound is drawn larger, but silence does not become noise. Eight steps, so that the middle tick is
  // exactly 0 and is not written "-0.0".
  const double step = roundUp(std::max(0.01, peak * 1.02) / 4);
  amplitude_->setRange(-4 * step, 4 * step);
  amplitude_->setLabelFormat(labelFormat(step));
  setAccessibleDescription(tr("%1 s, largest amplitude %2").arg(seconds, 0, 'f', 1).arg(peak, 0, 'f', 2));
}

void WaveformChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) recolour();
  QChartView::changeEvent(event);
}

void WaveformChart::recolour() {
  theme::apply(*chart(), palette());
  const QColor wave = theme::pictures(palette()).wave;
  area_->setBrush(wave);
  area_->setPen(QPen(wave, 1));
}

}  // namespace sentisound
