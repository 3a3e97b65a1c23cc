#include "gui/sound/VoiceSettingsForm.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "gui/sound/SoundController.h"

namespace sentisound {
namespace {

/// The ceiling is at least twice the floor: the one that was set last decides.
void agree(VoiceSettings& voice, bool floorWasSet) {
  if (voice.pitchCeilingHz >= 2 * voice.pitchFloorHz) return;
  if (floorWasSet)
    voice.pitchCeilingHz = 2 * voice.pitchFloorHz;
  else
    voice.pitchFloorHz = std::floor(voice.pitchCeilingHz / 2);
}

}  // namespace

VoiceSettingsForm::VoiceSettingsForm(SoundController& sound, QWidget* parent)
    : QWidget(parent), sound_(sound) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  const auto addLine = [&] {
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    rows->addLayout(line);
    return line;
  };
  auto* pitch = addLine();
  pitch->addWidget(new QLabel(tr("F0 from"), this));
  pitch->addWidget(
      addNumber({"pitchFloor", tr("The lowest F0 that is sought; 75 Hz suits most voices"),
                 voice_limits::kLeastFloorHz, voice_limits::kMostFloorHz, 5, &VoiceSettings::pitchFloorHz}));
  pitch->addWidget(new QLabel(tr("to"), this));
  pitch->addWidget(addNumber(
      {"pitchCeiling", tr("The highest F0 that is sought; 300 Hz suits a man, 500 Hz a woman"),
       voice_limits::kLeastCeilingHz, voice_limits::kMostCeilingHz, 10, &VoiceSettings::pitchCeilingHz}));
  pitch->addStretch(1);
  auto* formants = addLine();
  formants->addWidget(new QLabel(tr("Formants below"), this));
  formants->addWidget(
      addNumber({"formantCeiling", tr("Five formants lie below it; 5000 Hz suits a man, 5500 Hz a woman"),
                 voice_limits::kLeastFormantCeilingHz, voice_limits::kMostFormantCeilingHz, 100,
                 &VoiceSettings::formantCeilingHz}));
  formants->addStretch(1);
  auto* shown = addLine();
  shown->addWidget(new QLabel(tr("On the spectrogram"), this));
  addSwitch("f0Shown", tr("F0"), tr("Draw F0 over the spectrogram"), &ViewSettings::f0OverSpectrogram,
            *shown);
  addSwitch("formantsShown", tr("Formants"),
            tr("Draw F1 to F4 over the spectrogram, where it is close enough"),
            &ViewSettings::formantsOverSpectrogram, *shown);
  shown->addStretch(1);
}

QSpinBox* VoiceSettingsForm::addNumber(const Number& number) {
  auto* box = new QSpinBox(this);
  box->setObjectName(QLatin1String(number.name));
  box->setRange(number.least, number.most);
  box->setSingleStep(number.step);
  box->setSuffix(QStringLiteral(" Hz"));
  box->setKeyboardTracking(false);  // what is half typed is not looked for
  box->setToolTip(number.what);
  box->setAccessibleName(number.what);
  const auto showCurrent = [this, box, value = number.value] {
    const QSignalBlocker quiet(box);
    box->setValue(static_cast<int>(std::lround(sound_.settings().voice.*value)));
  };
  showCurrent();
  connect(&sound_, &SoundController::settingsChanged, box, showCurrent);
  connect(box, &QSpinBox::valueChanged, this, [this, value = number.value](int hz) {
    auto settings = sound_.settings();
    settings.voice.*value = hz;
    agree(settings.voice, value == &VoiceSettings::pitchFloorHz);
    sound_.setSettings(settings);
  });
  return box;
}

void VoiceSettingsForm::addSwitch(const char* name, const QString& text, const QString& toolTip,
                                  bool ViewSettings::*value, QBoxLayout& line) {
  auto* box = new QCheckBox(text, this);
  box->setObjectName(QLatin1String(name));
  box->setToolTip(toolTip);
  box->setAccessibleName(toolTip);
  line.addWidget(box);
  const auto showCurrent = [this, box, value] { box->setChecked(sound_.settings().*value); };
  showCurrent();
  connect(&sound_, &SoundController::settingsChanged, box, showCurrent);
  connect(box, &QCheckBox::clicked, this, [this, value](bool checked) {
    auto settings = sound_.settings();
    settings.*value = checked;
    sound_.setSettings(settings);
  });
}

QList<QAction*> overlayActions(SoundController& sound, QObject* parent) {
  const auto add = [&](const char* name, const QString& text, const QString& toolTip,
                       bool ViewSettings::*value) {
    auto* action = new QAction(text, parent);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(toolTip);
    action->setCheckable(true);
    action->setChecked(sound.settings().*value);
    QObject::connect(&sound, &SoundController::settingsChanged, action,
                     [&sound, action, value] { action->setChecked(sound.settings().*value); });
    QObject::connect(action, &QAction::triggered, &sound, [&sound, value](bool checked) {
      auto settings = sound.settings();
      settings.*value = checked;
      sound.setSettings(settings);
    });
    return action;
  };
  return {add("showF0", VoiceSettingsForm::tr("F&0 on the spectrogram"),
              VoiceSettingsForm::tr("Draw F0 over the spectrogram"), &ViewSettings::f0OverSpectrogram),
          add("showFormants", VoiceSettingsForm::tr("&Formants on the spectrogram"),
              VoiceSettingsForm::tr("Draw F1 to F4 over the spectrogram, where it is close enough"),
              &ViewSettings::formantsOverSpectrogram)};
}

}  // namespace sentisound
