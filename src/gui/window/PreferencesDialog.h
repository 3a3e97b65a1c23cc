// What the user sets once: everything takes effect at once, or says when.
#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;
class QTabWidget;

namespace sentisound {

class ApiSwitch;
class LocalApi;
class PlaybackController;
class RecordController;
class SoundController;
class WindowState;
struct Settings;

class PreferencesDialog : public QDialog {
  Q_OBJECT

 public:
  /// What it changes; all outlive the dialog.
  struct Parts {
    WindowState& state;
    RecordController& recorder;
    PlaybackController& playback;
    SoundController& sound;
    LocalApi& api;
    const ApiSwitch& apiSwitch;
    const Settings& settings;
  };
  explicit PreferencesDialog(const Parts& parts, QWidget* parent = nullptr);

 Q_SIGNALS:
  void helpRequested();

 private:
  /// A new tab's form.
  QFormLayout* addTab(const char* name, const QString& title);
  void addGeneral();
  void addDevices();
  void addData();
  void addApi();
  void addViews();
  /// A box with its choices, of which `current` is chosen.
  template <class Value>
  QComboBox* addChoices(QFormLayout& form, const char* name, const QString& label,
                        const QList<std::pair<QString, Value>>& choices, const Value& current);
  void addNote(QFormLayout& form, const char* name, const QString& text);

  Parts parts_;
  QTabWidget* tabs_;
};

}  // namespace sentisound
