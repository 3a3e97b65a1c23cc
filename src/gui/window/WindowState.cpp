#include "gui/window/WindowState.h"

#include <QFileInfo>
#include <algorithm>

#include "features/VoiceMeasures.h"

namespace sentisound {
namespace {

constexpr qint64 kWavHeaderBytes = 44;  // without a sample

}  // namespace

WindowState::WindowState(const QString& dataDir) : file_(dataDir + QStringLiteral("/window.ini")) {}

QByteArray WindowState::geometry() const {
  return file_.value(setting::kGeometry).toByteArray();
}

void WindowState::setGeometry(const QByteArray& geometry) {
  file_.set(setting::kGeometry, geometry);
}

QStringList WindowState::recentFiles() const {
  QStringList files = file_.value(setting::kRecentFiles).toStringList();
  files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
  return files;
}

void WindowState::addRecentFile(const QString& path) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  QStringList files = file_.value(setting::kRecentFiles).toStringList();
  files.removeAll(whole);
  files.prepend(whole);
  file_.set(setting::kRecentFiles, QStringList(files.first(std::min<qsizetype>(files.size(), kMostRecent))));
}

void WindowState::clearRecentFiles() {
  file_.set(setting::kRecentFiles, QStringList());
}

QString WindowState::openTake() const {
  const QString path = file_.value(setting::kOpenTake).toString();
  return path.isEmpty() || QFileInfo(path).size() <= kWavHeaderBytes ? QString() : path;
}

void WindowState::setOpenTake(const QString& path) {
  file_.set(setting::kOpenTake, path);
}

QString WindowState::soundFolder() const {
  return file_.value(setting::kSoundFolder).toString();
}

void WindowState::setSoundFolder(const QString& folder) {
  file_.set(setting::kSoundFolder, folder);
}

QString WindowState::saveFolder() const {
  return file_.value(setting::kSaveFolder).toString();
}

void WindowState::setSaveFolder(const QString& folder) {
  file_.set(setting::kSaveFolder, folder);
}

theme::Appearance WindowState::appearance() const {
  const QString name = file_.value(setting::kAppearance).toString();
  if (name == QLatin1String("light")) return theme::Appearance::Light;
  if (name == QLatin1String("dark")) return theme::Appearance::Dark;
  return theme::Appearance::System;
}

void WindowState::setAppearance(theme::Appearance appearance) {
  switch (appearance) {
    case theme::Appearance::System:
      return file_.set(setting::kAppearance, QString());
    case theme::Appearance::Light:
      return file_.set(setting::kAppearance, QStringLiteral("light"));
    case theme::Appearance::Dark:
      return file_.set(setting::kAppearance, QStringLiteral("dark"));
  }
}

QString WindowState::language() const {
  return file_.value(setting::kLanguage).toString();
}

void WindowState::setLanguage(const QString& language) {
  file_.set(setting::kLanguage, language);
}

QString WindowState::model() const {
  return file_.value(setting::kModel).toString();
}

void WindowState::setModel(const QString& id) {
  file_.set(setting::kModel, id);
}

QByteArray WindowState::arrangement() const {
  return file_.value(setting::kArrangement).toByteArray();
}

void WindowState::setArrangement(const QByteArray& arrangement) {
  file_.set(setting::kArrangement, arrangement);
}

ViewSettings WindowState::view() const {
  ViewSettings view;
  view.window.windowSeconds = file_.number(setting::kWindowSeconds);
  view.window.finestHop = file_.number(setting::kFinestHop);
  view.window.window = static_cast<SpectrogramSettings::Window>(file_.whole(setting::kWindowShape));
  view.axis = static_cast<FrequencyAxis::Kind>(file_.whole(setting::kAxis));
  view.highestHz = file_.number(setting::kHighestHz);
  view.rangeDb = file_.number(setting::kRangeDb);
  view.map = static_cast<ColourMap>(file_.whole(setting::kColourMap));
  view.mfccCount = file_.whole(setting::kMfccCount);
  view.hiddenRows = file_.value(setting::kHiddenRows).toStringList();
  view.f0OverSpectrogram = file_.value(setting::kF0OverSpectrogram).toBool();
  view.formantsOverSpectrogram = file_.value(setting::kFormantsOverSpectrogram).toBool();
  view.voice.pitchFloorHz = file_.number(setting::kPitchFloor);
  view.voice.pitchCeilingHz = file_.number(setting::kPitchCeiling);
  view.voice.formantCeilingHz = file_.number(setting::kFormantCeiling);
  if (!checkSettings(view.voice)) view.voice = {};  // each in its range, but not one with the other
  return view;
}

void WindowState::setView(const ViewSettings& view) {
  file_.set(setting::kWindowSeconds, view.window.windowSeconds);
  file_.set(setting::kFinestHop, view.window.finestHop);
  file_.set(setting::kWindowShape, static_cast<int>(view.window.window));
  file_.set(setting::kAxis, static_cast<int>(view.axis));
  file_.set(setting::kHighestHz, view.highestHz);
  file_.set(setting::kRangeDb, view.rangeDb);
  file_.set(setting::kColourMap, static_cast<int>(view.map));
  file_.set(setting::kMfccCount, view.mfccCount);
  file_.set(setting::kHiddenRows, view.hiddenRows);
  file_.set(setting::kF0OverSpectrogram, view.f0OverSpectrogram);
  file_.set(setting::kFormantsOverSpectrogram, view.formantsOverSpectrogram);
  file_.set(setting::kPitchFloor, view.voice.pitchFloorHz);
  file_.set(setting::kPitchCeiling, view.voice.pitchCeilingHz);
  file_.set(setting::kFormantCeiling, view.voice.formantCeilingHz);
}

QByteArray WindowState::microphone() const {
  return file_.value(setting::kMicrophone).toByteArray();
}

void WindowState::setMicrophone(const QByteArray& id) {
  file_.set(setting::kMicrophone, id);
}

QByteArray WindowState::loudspeaker() const {
  return file_.value(setting::kLoudspeaker).toByteArray();
}

void WindowState::setLoudspeaker(const QByteArray& id) {
  file_.set(setting::kLoudspeaker, id);
}

quint16 WindowState::apiPort() const {
  return static_cast<quint16>(file_.whole(setting::kApiPort));
}

void WindowState::setApiPort(quint16 port) {
  file_.set(setting::kApiPort, static_cast<int>(port));
}

bool WindowState::apiStarts() const {
  return file_.value(setting::kApiStart).toBool();
}

void WindowState::setApiStarts(bool starts) {
  file_.set(setting::kApiStart, starts);
}

bool WindowState::welcomed() const {
  return file_.value(setting::kWelcomed).toBool();
}

void WindowState::setWelcomed() {
  file_.set(setting::kWelcomed, true);
}

}  // namespace sentisound
