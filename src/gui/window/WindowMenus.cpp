#include "gui/window/WindowMenus.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>

#include "gui/common/Theme.h"
#include "gui/sound/PlaybackController.h"
#include "gui/window/WindowState.h"

namespace sentisound {
namespace {

/// One of several, checked if it is the present one.
template <class Chosen>
QAction* addChoice(QMenu& menu, QActionGroup& group, const QString& text, bool present, Chosen chosen) {
  auto* action = menu.addAction(text);
  action->setCheckable(true);
  action->setChecked(present);
  group.addAction(action);
  QObject::connect(action, &QAction::triggered, &menu, chosen);
  return action;
}

}  // namespace

RecentMenu::RecentMenu(WindowState& state, QWidget* parent)
    : QMenu(tr("Open &recent"), parent), state_(state) {
  setObjectName(QStringLiteral("recentMenu"));
  connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill() {
  clear();
  const auto files = state_.recentFiles();
  for (const auto& path : files) {
    auto* action = addAction(QFileInfo(path).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setToolTip(path);
    connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
  }
  if (files.isEmpty()) {
    addAction(tr("Nothing was opened yet"))->setEnabled(false);
  } else {
    addSeparator();
    connect(addAction(tr("&Forget these")), &QAction::triggered, this, [this] { state_.clearRecentFiles(); });
  }
  setToolTipsVisible(true);
}

AppearanceMenu::AppearanceMenu(WindowState& state, QWidget* parent) : QMenu(tr("A&ppearance"), parent) {
  setObjectName(QStringLiteral("appearanceMenu"));
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, theme::Appearance appearance) {
    addChoice(*this, *group, text, state.appearance() == appearance, [&state, appearance] {
      state.setAppearance(appearance);
      theme::setAppearance(appearance);
    });
  };
  add(tr("As the &system"), theme::Appearance::System);
  add(tr("&Light"), theme::Appearance::Light);
  add(tr("&Dark"), theme::Appearance::Dark);
}

LanguageMenu::LanguageMenu(WindowState& state, QWidget* parent) : QMenu(tr("&Language"), parent) {
  setObjectName(QStringLiteral("languageMenu"));
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, const QString& language) {
    addChoice(*this, *group, text, state.language() == language, [this, &state, language] {
      state.setLanguage(language);
      Q_EMIT changed();
    });
  };
  add(tr("As the &system"), {});
  // Languages are called by their own names.
  add(QStringLiteral("English"), QStringLiteral("en"));
  add(QStringLiteral("Deutsch"), QStringLiteral("de"));
}

PlaybackMenu::PlaybackMenu(PlaybackController& playback, QWidget* parent)
    : QMenu(tr("Play &through"), parent), playback_(playback) {
  setObjectName(QStringLiteral("playbackMenu"));
  connect(this, &QMenu::aboutToShow, this, &PlaybackMenu::fill);
}

void PlaybackMenu::fill() {
  clear();
  auto* group = new QActionGroup(this);
  const int present = playback_.device();
  addChoice(*this, *group, tr("The system's choice"), present < 0, [this] { playback_.chooseDevice(-1); });
  const auto names = PlaybackController::deviceNames();
  if (!names.isEmpty()) addSeparator();
  for (int i = 0; i < names.size(); ++i)
    addChoice(*this, *group, names[i], present == i, [this, i] { playback_.chooseDevice(i); });
}

}  // namespace sentisound
