// All pictures of one recording above one another over one time axis, with the keys and buttons for them.
#pragma once

#include <QByteArray>
#include <QWidget>
#include <memory>

class QAction;
class QLabel;
class QSplitter;
class QToolBar;

namespace sentisound {

class EmotionRow;
class MfccRow;
class SoundController;
class SpectrogramRow;

/// Keys work while the stack has the focus (docs/adr/0010). What is played and what is done with the
/// selection is up to whoever listens to the signals.
class SoundStack : public QWidget {
  Q_OBJECT

 public:
  /// `sound` outlives it.
  SoundStack(SoundController& sound, QWidget* parent = nullptr);
  ~SoundStack() override;

  /// Shown on the play button.
  void showPlaying(bool playing);
  [[nodiscard]] const SoundController& sound() const { return sound_; }
  [[nodiscard]] SpectrogramRow& spectrogram() { return *spectrogram_; }
  /// How the rows share the height, as arranged() told it; nothing happens if that cannot be read.
  void arrange(const QByteArray& arrangement);

 Q_SIGNALS:
  void playPauseRequested();
  /// From the beginning of the selection.
  void playSelectionRequested();
  void loopChanged(bool loop);
  void exportSelectionRequested();
  void analyseSelectionRequested();
  /// The user has moved a handle between two rows.
  void arranged(const QByteArray& arrangement);

 private:
  void addBar();
  void addRows();
  void addKeys();
  /// Also shown as a button.
  QAction* addCommand(const char* name, const QString& text, const QString& toolTip,
                      const QList<QKeySequence>& keys, const std::function<void()>& action);
  void showScene();
  void showRows();
  void showSelection();
  void showPlace();

  SoundController& sound_;
  QToolBar* bar_ = nullptr;
  QSplitter* rows_ = nullptr;
  SpectrogramRow* spectrogram_ = nullptr;
  MfccRow* mfcc_ = nullptr;
  EmotionRow* emotions_ = nullptr;
  QLabel* place_ = nullptr;
  QLabel* pointed_ = nullptr;
  QAction* play_ = nullptr;
  QAction* loop_ = nullptr;
  QList<QAction*> needSound_;
  QList<QAction*> needSelection_;
};

}  // namespace sentisound
