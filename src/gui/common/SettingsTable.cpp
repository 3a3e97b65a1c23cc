#include "gui/common/SettingsTable.h"

#include <QStringList>
#include <array>

#include "gui/sound/ViewSettings.h"

namespace sentisound {
namespace {

const QString kVersionKey = QStringLiteral("version");

const ViewSettings& delivered() {
  static const ViewSettings view;
  return view;
}

Setting viewNumber(const QString& key, double fallback, double least, double most) {
  return {QStringLiteral("views/") + key, SettingScope::Views, fallback, 2, least, most};
}

/// A choice is kept as its number; `last` is the highest.
template <class Enum>
Setting viewChoice(const QString& key, Enum fallback, Enum last) {
  return {QStringLiteral("views/") + key, SettingScope::Views, static_cast<int>(fallback), 2, 0,
          static_cast<double>(last)};
}

}  // namespace

namespace setting {
const Setting kGeometry{QStringLiteral("window/geometry"), SettingScope::Window, QByteArray()};
const Setting kAppearance{QStringLiteral("window/appearance"), SettingScope::Window, QString()};
const Setting kLanguage{QStringLiteral("window/language"), SettingScope::Window, QString()};
const Setting kWelcomed{QStringLiteral("window/welcomed"), SettingScope::Window, false};
const Setting kRecentFiles{QStringLiteral("files/recent"), SettingScope::Window, QStringList()};
const Setting kOpenTake{QStringLiteral("files/openTake"), SettingScope::Window, QString(), 2};
const Setting kSoundFolder{QStringLiteral("files/soundFolder"), SettingScope::Window, QString(), 2};
const Setting kSaveFolder{QStringLiteral("files/saveFolder"), SettingScope::Window, QString(), 2};
const Setting kModel{QStringLiteral("analysis/model"), SettingScope::Analysis, QString()};
const Setting kArrangement{QStringLiteral("views/arrangement"), SettingScope::Views, QByteArray(), 2};
const Setting kWindowSeconds =
    viewNumber(QStringLiteral("windowSeconds"), delivered().window.windowSeconds, 0.001, 0.5);
const Setting kFinestHop = viewNumber(QStringLiteral("finestHop"), delivered().window.finestHop, 0.05, 1);
const Setting kWindowShape =
    viewChoice(QStringLiteral("window"), delivered().window.window, SpectrogramSettings::Window::Gaussian);
const Setting kAxis = viewChoice(QStringLiteral("axis"), delivered().axis, FrequencyAxis::Kind::Log);
const Setting kHighestHz = viewNumber(QStringLiteral("highestHz"), delivered().highestHz, 0, 96'000);
const Setting kRangeDb = viewNumber(QStringLiteral("rangeDb"), delivered().rangeDb, 20, 120);
const Setting kColourMap = viewChoice(QStringLiteral("map"), delivered().map, ColourMap::Ink);
const Setting kMfccCount = {
    QStringLiteral("views/mfccCount"), SettingScope::Views, delivered().mfccCount, 2, 2, 60};
const Setting kHiddenRows{QStringLiteral("views/hiddenRows"), SettingScope::Views, QStringList(), 2};
const Setting kF0OverSpectrogram{QStringLiteral("views/f0OverSpectrogram"), SettingScope::Views,
                                 delivered().f0OverSpectrogram, 2};
const Setting kFormantsOverSpectrogram{QStringLiteral("views/formantsOverSpectrogram"), SettingScope::Views,
                                       delivered().formantsOverSpectrogram, 2};
const Setting kPitchFloor = viewNumber(QStringLiteral("pitchFloorHz"), delivered().voice.pitchFloorHz,
                                       voice_limits::kLeastFloorHz, voice_limits::kMostFloorHz);
const Setting kPitchCeiling = viewNumber(QStringLiteral("pitchCeilingHz"), delivered().voice.pitchCeilingHz,
                                         voice_limits::kLeastCeilingHz, voice_limits::kMostCeilingHz);
const Setting kFormantCeiling =
    viewNumber(QStringLiteral("formantCeilingHz"), delivered().voice.formantCeilingHz,
               voice_limits::kLeastFormantCeilingHz, voice_limits::kMostFormantCeilingHz);
const Setting kMicrophone{QStringLiteral("devices/microphone"), SettingScope::Devices, QByteArray(), 2};
const Setting kLoudspeaker{QStringLiteral("devices/loudspeaker"), SettingScope::Devices, QByteArray(), 2};
const Setting kApiPort{QStringLiteral("api/port"), SettingScope::Api, 5000, 2, 1024, 65'535};
const Setting kApiStart{QStringLiteral("api/start"), SettingScope::Api, false, 2};
}  // namespace setting

std::span<const Setting* const> settingsTable() {
  static const std::array kAll{&setting::kGeometry,
                               &setting::kAppearance,
                               &setting::kLanguage,
                               &setting::kWelcomed,
                               &setting::kOpenTake,
                               &setting::kSoundFolder,
                               &setting::kSaveFolder,
                               &setting::kModel,
                               &setting::kRecentFiles,
                               &setting::kArrangement,
                               &setting::kWindowSeconds,
                               &setting::kFinestHop,
                               &setting::kWindowShape,
                               &setting::kAxis,
                               &setting::kHighestHz,
                               &setting::kRangeDb,
                               &setting::kColourMap,
                               &setting::kMfccCount,
                               &setting::kHiddenRows,
                               &setting::kF0OverSpectrogram,
                               &setting::kFormantsOverSpectrogram,
                               &setting::kPitchFloor,
                               &setting::kPitchCeiling,
                               &setting::kFormantCeiling,
                               &setting::kMicrophone,
                               &setting::kLoudspeaker,
                               &setting::kApiPort,
                               &setting::kApiStart};
  return kAll;
}

SettingsFile::SettingsFile(const QString& path) : file_(path, QSettings::IniFormat) {
  migrate();
}

void SettingsFile::migrate() {
  if (file_.value(kVersionKey, 1).toInt() >= kVersion || file_.allKeys().isEmpty()) return;
  // Version 2: the group is called as what it holds; the model "studio" is not shipped any more.
  file_.beginGroup(QStringLiteral("pictures"));
  const auto keys = file_.childKeys();
  file_.endGroup();
  for (const auto& key : keys)
    file_.setValue(QStringLiteral("views/") + key, file_.value(QStringLiteral("pictures/") + key));
  file_.remove(QStringLiteral("pictures"));
  if (file_.value(setting::kModel.key) == QStringLiteral("studio")) file_.remove(setting::kModel.key);
  file_.setValue(kVersionKey, kVersion);
}

QVariant SettingsFile::value(const Setting& setting) const {
  QVariant written = file_.value(setting.key);
  if (!written.isValid() || !written.convert(setting.fallback.metaType())) return setting.fallback;
  if (setting.most <= setting.least) return written;
  const double number = written.toDouble();
  return number >= setting.least && number <= setting.most ? written : setting.fallback;
}

void SettingsFile::set(const Setting& setting, const QVariant& value) {
  if (!file_.contains(kVersionKey)) file_.setValue(kVersionKey, kVersion);
  if (value == setting.fallback)
    file_.remove(setting.key);
  else
    file_.setValue(setting.key, value);
}

}  // namespace sentisound
