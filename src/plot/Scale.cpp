// Which values get a tick, and how they are written.
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/NumberText.h"
#include "plot/Axes.h"

namespace sentisound {
namespace {

// For the translators.
[[maybe_unused]] constexpr std::array kTitles{
    QT_TRANSLATE_NOOP("Axes", "Amplitude"),     QT_TRANSLATE_NOOP("Axes", "dB re maximum"),
    QT_TRANSLATE_NOOP("Axes", "Coefficient"),   QT_TRANSLATE_NOOP("Axes", "Value"),
    QT_TRANSLATE_NOOP("Axes", "Time (s)"),      QT_TRANSLATE_NOOP("Axes", "Time (h:mm:ss)"),
    QT_TRANSLATE_NOOP("Axes", "Time (m:ss)"),   QT_TRANSLATE_NOOP("Axes", "Frequency (kHz)"),
    QT_TRANSLATE_NOOP("Axes", "Frequency (Hz)")};

constexpr double kClockFrom = 120;  // s
constexpr int kMostTicks = 20;
constexpr QChar kMinus(0x2212);

constexpr std::array<double, 17> kClockSteps{1,   2,   5,    10,   15,   30,    60,    120,  300,
                                             600, 900, 1800, 3600, 7200, 10800, 21600, 43200};

/// The smallest of 1, 2, 5 times a power of ten that is not below `value`.
double roundUp(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= value * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

double firstStep(const Scale& scale) {
  const double wanted = (scale.high - scale.low) / kMostTicks;
  if (scale.kind == Scale::Kind::Clock && wanted > 0.5) {
    const auto* step = std::lower_bound(kClockSteps.begin(), kClockSteps.end(), wanted);
    return step == kClockSteps.end() ? roundUp(wanted) : *step;
  }
  return scale.kind == Scale::Kind::Count ? std::max(1.0, roundUp(wanted)) : roundUp(wanted);
}

double nextStep(const Scale& scale, double step) {
  if (scale.kind == Scale::Kind::Clock && step >= 1) {
    const auto* next = std::upper_bound(kClockSteps.begin(), kClockSteps.end(), step);
    if (next != kClockSteps.end()) return *next;
  }
  return roundUp(step * 1.5);
}

std::vector<double> multiples(const Scale& scale, double step) {
  std::vector<double> values;
  const double slack = step * 1e-6;
  const double first = std::ceil((scale.low - slack) / step);
  // Counting starts at 1, which is no multiple of 5 but wants its tick, if the next one leaves room.
  if (scale.kind == Scale::Kind::Count && first * step - 1 >= 0.7 * step) values.push_back(1);
  for (double k = first; k * step <= scale.high + slack; ++k) values.push_back(k * step);
  return values;
}

int decimalsFor(double step) {
  return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

Scale timeScaleOf(double low, double high, bool clock, bool hours) {
  return {.kind = clock ? Scale::Kind::Clock : Scale::Kind::Number,
          .low = low,
          .high = high,
          .title = !clock  ? QStringLiteral("Time (s)")
                   : hours ? QStringLiteral("Time (h:mm:ss)")
                           : QStringLiteral("Time (m:ss)")};
}

}  // namespace

QString Scale::label(double value, double step) const {
  if (kind == Kind::Clock)
    return QString::fromStdString(
        clockText(value, decimalsFor(step), high >= 3600 ? Hours::Always : Hours::WhenNeeded));
  if (std::abs(value) < step * 1e-6) value = 0;  // never "−0"
  const int decimals = decimalsFor(step);
  // A few tiny steps from zero are short with an exponent; a tiny step far from zero needs all its digits.
  const bool farOff = std::max(std::abs(low), std::abs(high)) > 100 * step;
  auto text =
      decimals > 3 && !farOff ? QString::number(value, 'g', 2) : QString::number(value, 'f', decimals);
  return text.replace(QLatin1Char('-'), kMinus);
}

Scale timeScale(double seconds) {
  return timeScaleOf(0, seconds > 0 ? seconds : 1, seconds > kClockFrom, seconds >= 3600);
}

Scale timeScale(const TimeView& view) {
  return timeScaleOf(view.fromSeconds(), view.toSeconds(), view.recordingSeconds() > kClockFrom,
                     view.toSeconds() >= 3600);
}

Scale frequencyScale(double maxHz) {
  if (maxHz < 2000) return {.high = maxHz > 0 ? maxHz : 1, .title = QStringLiteral("Frequency (Hz)")};
  return {.high = maxHz / 1000, .title = QStringLiteral("Frequency (kHz)")};
}

Scale amplitudeScale(double peak) {
  const double reach = peak > 1                    ? roundUp(peak)
                       : peak >= 0.25 || peak <= 0 ? 1
                                                   : roundUp(std::max(peak, 1e-5));
  return {.low = -reach, .high = reach, .title = QStringLiteral("Amplitude")};
}

Scale countScale(int count, const QString& title) {
  return {.kind = Scale::Kind::Count, .low = 0.5, .high = std::max(1, count) + 0.5, .title = title};
}

QString inWindowLanguage(const QString& title) {
  return QCoreApplication::translate("Axes", title.toUtf8().constData());
}

Ticks placeTicks(const Scale& scale, double length, const std::function<double(const QString&)>& extent) {
  const double range = scale.high - scale.low;
  // A step longer than the axis leaves one tick, which is better than none.
  for (double step = firstStep(scale); step <= 10 * range; step = nextStep(scale, step)) {
    Ticks ticks{.step = step, .at = multiples(scale, step)};
    double need = 0;
    for (const double value : ticks.at) need = std::max(need, extent(scale.label(value, step)));
    double closest = range;
    for (std::size_t i = 1; i < ticks.at.size(); ++i)
      closest = std::min(closest, ticks.at[i] - ticks.at[i - 1]);
    if (need <= closest / range * length) return ticks;
  }
  return {};
}

}  // namespace sentisound
