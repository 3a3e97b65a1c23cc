#include "gui/WindowState.h"

#include <QFileInfo>
#include <algorithm>

namespace sentisound {
namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kRecent = QStringLiteral("files/recent");
const QString kAppearance = QStringLiteral("window/appearance");
const QString kLanguage = QStringLiteral("window/language");
const QString kModel = QStringLiteral("analysis/model");
const QString kArrangement = QStringLiteral("pictures/arrangement");
const QString kWelcomed = QStringLiteral("window/welcomed");

}  // namespace

WindowState::WindowState(const QString& dataDir)
    : settings_(dataDir + QStringLiteral("/window.ini"), QSettings::IniFormat) {}

QByteArray WindowState::geometry() const {
  return settings_.value(kGeometry).toByteArray();
}

void WindowState::setGeometry(const QByteArray& geometry) {
  settings_.setValue(kGeometry, geometry);
}

QStringList WindowState::recentFiles() const {
  QStringList files = settings_.value(kRecent).toStringList();
  files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
  return files;
}

void WindowState::addRecentFile(const QString& path) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  QStringList files = settings_.value(kRecent).toStringList();
  files.removeAll(whole);
  files.prepend(whole);
  settings_.setValue(kRecent, QStringList(files.first(std::min<qsizetype>(files.size(), kMostRecent))));
}

void WindowState::clearRecentFiles() {
  settings_.remove(kRecent);
}

theme::Appearance WindowState::appearance() const {
  const QString name = settings_.value(kAppearance).toString();
  if (name == QLatin1String("light")) return theme::Appearance::Light;
  if (name == QLatin1String("dark")) return theme::Appearance::Dark;
  return theme::Appearance::System;
}

void WindowState::setAppearance(theme::Appearance appearance) {
  switch (appearance) {
    case theme::Appearance::System:
      return settings_.remove(kAppearance);
    case theme::Appearance::Light:
      return settings_.setValue(kAppearance, QStringLiteral("light"));
    case theme::Appearance::Dark:
      return settings_.setValue(kAppearance, QStringLiteral("dark"));
  }
}

QString WindowState::language() const {
  return settings_.value(kLanguage).toString();
}

void WindowState::setLanguage(const QString& language) {
  if (language.isEmpty())
    settings_.remove(kLanguage);
  else
    settings_.setValue(kLanguage, language);
}

QString WindowState::model() const {
  return settings_.value(kModel).toString();
}

void WindowState::setModel(const QString& id) {
  settings_.setValue(kModel, id);
}

QByteArray WindowState::arrangement() const {
  return settings_.value(kArrangement).toByteArray();
}

void WindowState::setArrangement(const QByteArray& arrangement) {
  settings_.setValue(kArrangement, arrangement);
}

ViewSettings WindowState::view() {
  return readViewSettings(settings_);
}

void WindowState::setView(const ViewSettings& view) {
  writeViewSettings(settings_, view);
}

bool WindowState::welcomed() const {
  return settings_.value(kWelcomed).toBool();
}

void WindowState::setWelcomed() {
  settings_.setValue(kWelcomed, true);
}

}  // namespace sentisound
