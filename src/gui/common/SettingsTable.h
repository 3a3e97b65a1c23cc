// Everything that the window remembers: one table of settings, one file.
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>
#include <span>

namespace sentisound {

/// What a setting belongs to.
enum class SettingScope {
  Window,    ///< how the window looks
  Views,     ///< how sound is drawn
  Analysis,  ///< what analyses use
  Devices,   ///< what is recorded and played with
  Api        ///< the local REST server
};

struct Setting {
  QString key{};  ///< "group/name" in the file
  SettingScope scope = SettingScope::Window;
  QVariant fallback{};  ///< as it is delivered; its type is the setting's
  int since = 1;        ///< version of the file that brought it
  double least = 0;     ///< of numbers; what is outside counts as the fallback
  double most = 0;
};

namespace setting {
extern const Setting kGeometry;
extern const Setting kAppearance;
extern const Setting kLanguage;
extern const Setting kWelcomed;
extern const Setting kRecentFiles;
extern const Setting kOpenTake;
extern const Setting kSoundFolder;
extern const Setting kSaveFolder;
extern const Setting kModel;
extern const Setting kArrangement;
extern const Setting kWindowSeconds;
extern const Setting kFinestHop;
extern const Setting kWindowShape;
extern const Setting kAxis;
extern const Setting kHighestHz;
extern const Setting kRangeDb;
extern const Setting kColourMap;
extern const Setting kMfccCount;
extern const Setting kHiddenRows;
extern const Setting kF0OverSpectrogram;
extern const Setting kFormantsOverSpectrogram;
extern const Setting kPitchFloor;
extern const Setting kPitchCeiling;
extern const Setting kFormantCeiling;
extern const Setting kMicrophone;
extern const Setting kLoudspeaker;
extern const Setting kApiPort;
extern const Setting kApiStart;
}  // namespace setting

/// All of them.
std::span<const Setting* const> settingsTable();

/// The file, brought to today's version when it is opened. One of a newer version is read as far as it is
/// understood, and keeps what is not.
class SettingsFile {
 public:
  static constexpr int kVersion = 2;

  explicit SettingsFile(const QString& path);

  /// The fallback where nothing, something of another type or a number out of range was written.
  [[nodiscard]] QVariant value(const Setting& setting) const;
  [[nodiscard]] double number(const Setting& setting) const { return value(setting).toDouble(); }
  [[nodiscard]] int whole(const Setting& setting) const { return value(setting).toInt(); }
  /// What is as delivered is not written, so that a later version may deliver something else.
  void set(const Setting& setting, const QVariant& value);

 private:
  void migrate();
  QSettings file_;
};

}  // namespace sentisound
