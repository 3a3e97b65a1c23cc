#include "gui/sound/ViewSettings.h"

#include <QSettings>

namespace sentisound {
namespace {

double number(const QSettings& settings, const QString& key, double fallback, double least, double most) {
  bool ok = false;
  const double value = settings.value(key).toDouble(&ok);
  return ok && value >= least && value <= most ? value : fallback;
}

template <class Enum>
Enum choice(const QSettings& settings, const QString& key, Enum fallback, Enum last) {
  return static_cast<Enum>(
      static_cast<int>(number(settings, key, static_cast<double>(fallback), 0, static_cast<double>(last))));
}

}  // namespace

ViewSettings readViewSettings(QSettings& settings) {
  ViewSettings view;
  settings.beginGroup(QStringLiteral("pictures"));
  view.window.windowSeconds =
      number(settings, QStringLiteral("windowSeconds"), view.window.windowSeconds, 0.001, 0.5);
  view.window.finestHop = number(settings, QStringLiteral("finestHop"), view.window.finestHop, 0.05, 1);
  view.window.window =
      choice(settings, QStringLiteral("window"), view.window.window, SpectrogramSettings::Window::Gaussian);
  view.axis = choice(settings, QStringLiteral("axis"), view.axis, FrequencyAxis::Kind::Log);
  view.highestHz = number(settings, QStringLiteral("highestHz"), view.highestHz, 0, 96'000);
  view.rangeDb = number(settings, QStringLiteral("rangeDb"), view.rangeDb, 20, 120);
  view.map = choice(settings, QStringLiteral("map"), view.map, ColourMap::Ink);
  view.mfccCount = static_cast<int>(number(settings, QStringLiteral("mfccCount"), view.mfccCount, 2, 60));
  view.hiddenRows = settings.value(QStringLiteral("hiddenRows")).toStringList();
  settings.endGroup();
  return view;
}

void writeViewSettings(QSettings& settings, const ViewSettings& view) {
  settings.beginGroup(QStringLiteral("pictures"));
  settings.setValue(QStringLiteral("windowSeconds"), view.window.windowSeconds);
  settings.setValue(QStringLiteral("finestHop"), view.window.finestHop);
  settings.setValue(QStringLiteral("window"), static_cast<int>(view.window.window));
  settings.setValue(QStringLiteral("axis"), static_cast<int>(view.axis));
  settings.setValue(QStringLiteral("highestHz"), view.highestHz);
  settings.setValue(QStringLiteral("rangeDb"), view.rangeDb);
  settings.setValue(QStringLiteral("map"), static_cast<int>(view.map));
  settings.setValue(QStringLiteral("mfccCount"), view.mfccCount);
  settings.setValue(QStringLiteral("hiddenRows"), view.hiddenRows);
  settings.endGroup();
}

}  // namespace sentisound
