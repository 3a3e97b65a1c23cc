// What new analyses are made with, in the tool bar: the model and the speaker profile.
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

}  // namespace sentisound
