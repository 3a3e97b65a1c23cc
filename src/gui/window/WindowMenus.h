// Menus whose entries come from elsewhere: recent files, appearance, language, playback devices.
#pragma once

#include <QMenu>

namespace sentisound {

class PlaybackController;
class WindowState;

/// All outlive the menus that they are given to.
class RecentMenu : public QMenu {
  Q_OBJECT

 public:
  RecentMenu(WindowState& state, QWidget* parent);

 Q_SIGNALS:
  void chosen(const QString& path);

 private:
  void fill();
  WindowState& state_;
};

class AppearanceMenu : public QMenu {
  Q_OBJECT

 public:
  AppearanceMenu(WindowState& state, QWidget* parent);
};

class LanguageMenu : public QMenu {
  Q_OBJECT

 public:
  LanguageMenu(WindowState& state, QWidget* parent);

 Q_SIGNALS:
  /// It takes effect at the next start.
  void changed();
};

class PlaybackMenu : public QMenu {
  Q_OBJECT

 public:
  PlaybackMenu(PlaybackController& playback, QWidget* parent);

 private:
  void fill();
  PlaybackController& playback_;
};

}  // namespace sentisound
