// Where F0 and formants are sought, and whether they are drawn over the spectrogram: for menus of settings.
#pragma once

#include <QList>
#include <QWidget>
#include <functional>

#include "gui/sound/ViewSettings.h"

class QAction;
class QBoxLayout;
class QSpinBox;

namespace sentisound {

class SoundController;

class VoiceSettingsForm : public QWidget {
  Q_OBJECT

 public:
  /// `sound` outlives it.
  VoiceSettingsForm(SoundController& sound, QWidget* parent);

 private:
  struct Number {
    const char* name = nullptr;
    QString what{};  ///< its accessible name and what it shows when the pointer rests on it
    int least = 0;   ///< Hz
    int most = 0;
    int step = 1;
    double VoiceSettings::*value = nullptr;
  };
  QSpinBox* addNumber(const Number& number);
  void addSwitch(const char* name, const QString& text, const QString& toolTip, bool ViewSettings::*value,
                 QBoxLayout& line);

  SoundController& sound_;
};

/// The two switches as commands, "showF0" and "showFormants", for the menu "View"; `sound` outlives them.
QList<QAction*> overlayActions(SoundController& sound, QObject* parent);

}  // namespace sentisound
