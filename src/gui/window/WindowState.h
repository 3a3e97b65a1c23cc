// What the window remembers from one start to the next.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "gui/common/SettingsTable.h"
#include "gui/common/Theme.h"
#include "gui/sound/ViewSettings.h"

namespace sentisound {

/// Kept in "window.ini" in the data folder, so that nothing lies anywhere else.
class WindowState {
 public:
  static constexpr int kMostRecent = 10;

  explicit WindowState(const QString& dataDir);

  [[nodiscard]] QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);

  /// Newest first; files that are gone are left out.
  [[nodiscard]] QStringList recentFiles() const;
  void addRecentFile(const QString& path);
  void clearRecentFiles();

  /// The take that is being recorded, or was when the program ended; empty: none, or its file is gone.
  [[nodiscard]] QString openTake() const;
  void setOpenTake(const QString& path);

  /// Where sounds were opened and files saved last; empty: nowhere yet.
  [[nodiscard]] QString soundFolder() const;
  void setSoundFolder(const QString& folder);
  [[nodiscard]] QString saveFolder() const;
  void setSaveFolder(const QString& folder);

  [[nodiscard]] theme::Appearance appearance() const;
  void setAppearance(theme::Appearance appearance);

  /// "de", "en"; empty: the system's.
  [[nodiscard]] QString language() const;
  void setLanguage(const QString& language);

  /// The model in use; empty: the program's default.
  [[nodiscard]] QString model() const;
  void setModel(const QString& id);

  /// How the rows of pictures share the height, as SoundStack tells it.
  [[nodiscard]] QByteArray arrangement() const;
  void setArrangement(const QByteArray& arrangement);

  [[nodiscard]] ViewSettings view() const;
  void setView(const ViewSettings& view);

  /// Ids of the devices that were chosen; empty: the system's.
  [[nodiscard]] QByteArray microphone() const;
  void setMicrophone(const QByteArray& id);
  [[nodiscard]] QByteArray loudspeaker() const;
  void setLoudspeaker(const QByteArray& id);

  /// The port that the local API tries first.
  [[nodiscard]] quint16 apiPort() const;
  void setApiPort(quint16 port);
  /// The local API starts with the window.
  [[nodiscard]] bool apiStarts() const;
  void setApiStarts(bool starts);

  /// The first page on privacy and responsible use was read.
  [[nodiscard]] bool welcomed() const;
  void setWelcomed();

 private:
  SettingsFile file_;
};

}  // namespace sentisound
