// What new analyses are made with, in the tool bar: the model, the speaker profile and the channel.
#pragma once

#include <QComboBox>
#include <QToolButton>

namespace sentisound {

class ModelsController;

/// The model in use; its menu lists those that can be used, read when it is opened first.
class ModelChoice : public QToolButton {
  Q_OBJECT

 public:
  /// `models` outlives it.
  ModelChoice(ModelsController& models, QWidget* parent);

 private:
  void fill();
  void showActive();

  ModelsController& models_;
};

/// The profile that new analyses are relative to, or none.
class SpeakerChoice : public QComboBox {
  Q_OBJECT

 public:
  explicit SpeakerChoice(QWidget* parent);

  /// Names of the profiles and the chosen one; empty: none.
  void showSpeakers(const QStringList& names, const QString& current);

 Q_SIGNALS:
  /// By the user; empty: no profile.
  void speakerChosen(const QString& name);
};

/// The channel that new analyses hear; of a recording with several, the one that is shown.
class ChannelChoice : public QComboBox {
  Q_OBJECT

 public:
  explicit ChannelChoice(QWidget* parent);

  /// `channels`: of the recording that is shown; of those of more than two each has its number.
  void showChannels(int channels, int current);
  /// The recording that is shown has one channel: there is nothing to choose, and the tool tip says so.
  void setOneOnly(bool one);

 Q_SIGNALS:
  /// By the user; as core/Channel.h says it.
  void channelChosen(int channel);
};

}  // namespace sentisound
