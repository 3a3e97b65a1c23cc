#include "gui/window/ToolChoices.h"

#include <QActionGroup>
#include <QMenu>
#include <QSignalBlocker>
#include <algorithm>

#include "core/Channel.h"
#include "gui/common/ChannelNames.h"
#include "gui/models/ModelsController.h"

namespace sentisound {

ModelChoice::ModelChoice(ModelsController& models, QWidget* parent) : QToolButton(parent), models_(models) {
  setObjectName(QStringLiteral("modelChoice"));
  setToolTip(tr("The model of new analyses"));
  setAccessibleName(toolTip());
  setPopupMode(QToolButton::InstantPopup);
  setToolButtonStyle(Qt::ToolButtonTextOnly);
  setFocusPolicy(Qt::TabFocus);
  setMenu(new QMenu(this));
  connect(menu(), &QMenu::aboutToShow, this, [this] {
    if (models_.models().empty() && !models_.busy()) models_.reload();
    fill();
    showActive();
  });
  connect(&models_, &ModelsController::changed, this, [this] {
    showActive();
    if (menu()->isVisible()) fill();
  });
  showActive();
}

void ModelChoice::showActive() {
  setText(tr("Model: %1").arg(models_.active()));
}

void ModelChoice::fill() {
  menu()->clear();
  if (models_.models().empty()) {
    menu()->addAction(tr("The models are being read …"))->setEnabled(false);
    return;
  }
  for (const auto& model : models_.models()) {
    if (!model.usable()) continue;
    auto* action = menu()->addAction(model.id);
    action->setCheckable(true);
    action->setChecked(model.id == models_.active());
    connect(action, &QAction::triggered, this, [this, id = model.id] { models_.activate(id); });
  }
}

SpeakerChoice::SpeakerChoice(QWidget* parent) : QComboBox(parent) {
  setObjectName(QStringLiteral("speakerChoice"));
  setAccessibleName(tr("Speaker profile"));
  setToolTip(tr("With a speaker profile new analyses are relative to that person's usual voice"));
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(14);
  setFocusPolicy(Qt::TabFocus);
  connect(this, &QComboBox::activated, this,
          [this](int index) { Q_EMIT speakerChosen(itemData(index).toString()); });
  showSpeakers({}, {});
}

void SpeakerChoice::showSpeakers(const QStringList& names, const QString& current) {
  const QSignalBlocker quiet(this);
  clear();
  addItem(tr("No speaker profile"), QString());
  for (const auto& name : names) addItem(name, name);
  setCurrentIndex(std::max(0, findData(current)));
}

ChannelChoice::ChannelChoice(QWidget* parent) : QComboBox(parent) {
  setObjectName(QStringLiteral("channelChoice"));
  setAccessibleName(tr("Channel"));
  setSizeAdjustPolicy(QComboBox::AdjustToContents);
  setFocusPolicy(Qt::TabFocus);
  connect(this, &QComboBox::activated, this,
          [this](int index) { Q_EMIT channelChosen(itemData(index).toInt()); });
  showChannels(0, kMix);
  setOneOnly(false);
}

void ChannelChoice::setOneOnly(bool one) {
  setEnabled(!one);
  setToolTip(one ? tr("This recording has one channel: there is none to choose. Close it to choose for the "
                      "next.")
                 : tr("Which channel of a recording is analysed: the mix of all, one of them, or each by "
                      "itself, as where each speaker has a microphone"));
}

void ChannelChoice::showChannels(int channels, int current) {
  const QSignalBlocker quiet(this);
  clear();
  for (const int channel : {kMix, kLeft, kRight}) addItem(channelName(channel), channel);
  for (int channel = kRight + 1; channel <= std::max(channels, current); ++channel)
    addItem(channelName(channel), channel);
  addItem(channelName(kEachChannel), kEachChannel);
  setCurrentIndex(std::max(0, findData(current)));
}

}  // namespace sentisound
