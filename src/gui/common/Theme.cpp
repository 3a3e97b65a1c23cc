#include "gui/common/Theme.h"

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

QPalette& systemPalette() {
  static QPalette palette;
  return palette;
}

}  // namespace

void prepare(QApplication& application) {
  systemPalette() = QApplication::palette();
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  application.setWindowIcon(QIcon(QStringLiteral(":/icons/sentisound.png")));
}

void setAppearance(Appearance appearance) {
  switch (appearance) {
    case Appearance::System:
      return QApplication::setPalette(systemPalette());
    case Appearance::Light:
      return QApplication::setPalette(lightPalette());
    case Appearance::Dark:
      return QApplication::setPalette(darkPalette());
  }
}

QPalette lightPalette() {
  QPalette light(QColor(0xef, 0xef, 0xef), QColor(0xf4, 0xf4, 0xf4));
  light.setColor(QPalette::Base, Qt::white);
  light.setColor(QPalette::AlternateBase, QColor(0xf3, 0xf5, 0xf8));
  light.setColor(QPalette::Highlight, QColor(0x2a, 0x6f, 0xb8));
  light.setColor(QPalette::HighlightedText, Qt::white);
  light.setColor(QPalette::Link, QColor(0x0b, 0x5c, 0xad));
  light.setColor(QPalette::ToolTipBase, QColor(0xff, 0xff, 0xe8));
  light.setColor(QPalette::ToolTipText, Qt::black);
  return light;
}

QPalette darkPalette() {
  QPalette dark(QColor(0x40, 0x40, 0x40), QColor(0x35, 0x35, 0x35));
  dark.setColor(QPalette::Base, QColor(0x23, 0x23, 0x23));
  dark.setColor(QPalette::AlternateBase, QColor(0x2d, 0x2d, 0x2d));
  dark.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb5));
  dark.setColor(QPalette::HighlightedText, Qt::white);
  dark.setColor(QPalette::Link, QColor(0x6c, 0xb4, 0xff));
  dark.setColor(QPalette::ToolTipBase, QColor(0x35, 0x35, 0x35));
  dark.setColor(QPalette::ToolTipText, Qt::white);
  return dark;
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Palette pictures(const QPalette& palette) {
  Palette colours = isDark(palette) ? Palette::dark() : Palette::light();
  colours.windowLanguage = true;
  return colours;
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

QColor playhead() {
  return QColor(0xd9363e);
}

BarColours errorColours(const QPalette& palette) {
  if (isDark(palette)) return {QColor(0x5c1f1f), QColor(0xa84444), QColor(0xffe3e0)};
  return {QColor(0xfde2e0), QColor(0xd9534f), QColor(0x6e1512)};
}

BarColours noteColours(const QPalette& palette) {
  if (isDark(palette)) return {QColor(0x4d4215), QColor(0x8f7d2c), QColor(0xfff3c4)};
  return {QColor(0xfff6d1), QColor(0xe0c14c), QColor(0x594700)};
}

BarColours reliabilityColours(const QPalette& palette, Verdict::Kind kind) {
  const bool dark = isDark(palette);
  switch (kind) {
    case Verdict::Kind::Uncertain:
      return noteColours(palette);
    case Verdict::Kind::NoSpeech:
      if (dark) return {QColor(0x3a3d42), QColor(0x6a6f77), QColor(0xe4e6e9)};
      return {QColor(0xe6e8eb), QColor(0xa9aeb5), QColor(0x3a3f45)};
    case Verdict::Kind::Confident:
      break;
  }
  if (dark) return {QColor(0x1d4a33), QColor(0x3d8a63), QColor(0xd6f5e4)};
  return {QColor(0xd9f0e3), QColor(0x4caf7a), QColor(0x0b4f2b)};
}

}  // namespace sentisound::theme
