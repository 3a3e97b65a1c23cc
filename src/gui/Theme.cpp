#include "gui/Theme.h"

#include <QApplication>
#include <QChart>
#include <QLegend>
#include <QStyleFactory>

namespace sentisound::theme {
namespace {

QFont scaled(QFont font, double factor) {
  font.setPointSizeF(font.pointSizeF() * factor);
  return font;
}

}  // namespace

void prepare(QApplication& application) {
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  application.setWindowIcon(QIcon(QStringLiteral(":/icons/sentisound.png")));
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Palette pictures(const QPalette& palette) {
  return isDark(palette) ? Palette::dark() : Palette::light();
}

void apply(QChart& chart, const QPalette& palette) {
  const Palette colours = pictures(palette);
  chart.setBackgroundBrush(colours.background);
  chart.setBackgroundRoundness(0);
  chart.setPlotAreaBackgroundVisible(false);
  chart.setMargins(QMargins(2, 2, 2, 2));
  chart.layout()->setContentsMargins(0, 0, 0, 0);
  chart.legend()->hide();
  const QFont font = scaled(QApplication::font(), 0.9);
  for (auto* axis : chart.axes()) {
    axis->setLabelsBrush(colours.text);
    axis->setTitleBrush(colours.text);
    axis->setLinePen(QPen(colours.axis));
    axis->setGridLinePen(QPen(colours.grid));
    axis->setLabelsFont(font);
    axis->setTitleFont(font);
  }
}

QColor outline(const QPalette& palette) {
  constexpr double kText = 0.4;
  const QColor text = palette.color(QPalette::WindowText);
  const QColor window = palette.color(QPalette::Window);
  const auto mix = [](int a, int b) { return static_cast<int>(a * kText + b * (1 - kText)); };
  return {mix(text.red(), window.red()), mix(text.green(), window.green()), mix(text.blue(), window.blue())};
}

BarColours errorColours(const QPalette& palette) {
  if (isDark(palette)) return {QColor(0x5c1f1f), QColor(0xa84444), QColor(0xffe3e0)};
  return {QColor(0xfde2e0), QColor(0xd9534f), QColor(0x6e1512)};
}

BarColours noteColours(const QPalette& palette) {
  if (isDark(palette)) return {QColor(0x4d4215), QColor(0x8f7d2c), QColor(0xfff3c4)};
  return {QColor(0xfff6d1), QColor(0xe0c14c), QColor(0x594700)};
}

}  // namespace sentisound::theme
