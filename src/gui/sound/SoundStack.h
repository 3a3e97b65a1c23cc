// All views of one recording above one another: overview, time axis, rows, scroll bar, transport, and the
// keys.
#pragma once

#include <QByteArray>
#include <QWidget>
#include <memory>

class QAction;
class QImage;
class QLabel;
class QMenu;
class QScrollBar;
class QSplitter;

namespace sentisound {

class EmotionRow;
class LabelCommands;
class MfccRow;
class SoundController;
class SoundRow;
class SpectrogramRow;
class Transport;

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
  /// 0 to 1.
  void showVolume(double volume);
  [[nodiscard]] const SoundController& sound() const { return sound_; }
  /// For the menu "Edit"; nullptr is a line.
  [[nodiscard]] const QList<QAction*>& editActions() const;
  [[nodiscard]] SpectrogramRow& spectrogram() { return *spectrogram_; }
  /// A menu at that place of the screen asks which label the selection shall have.
  void chooseLabel(const QPoint& place);
  /// How the rows share the height, as arranged() told it; nothing happens if that cannot be read.
  void arrange(const QByteArray& arrangement);

 Q_SIGNALS:
  void playPauseRequested();
  /// From the beginning of the selection.
  void playSelectionRequested();
  void loopChanged(bool loop);
  void exportSelectionRequested();
  void analyseSelectionRequested();
  /// The selection, or what there is, is to be measured.
  void measureRequested();
  /// Playing ends, and the playhead goes back to where the selection, or the recording, begins.
  void stopRequested();
  /// To the next segment of the recording (1) or the one before (−1).
  void segmentStepped(int by);
  /// 0 to 1, by the user.
  void volumeChosen(double volume);
  void speedChosen(double speed);
  /// A picture of a row is to be saved; `name` is what it shows.
  void saveImageRequested(const QImage& image, const QString& name);
  /// The user has moved a handle between two rows.
  void arranged(const QByteArray& arrangement);

 private:
  void addCommands();
  void addRows();
  void addKeys();
  void addScrollBar();
  void hideRow(const QString& name);
  void showMenu(SoundRow& row, const QPoint& place);
  /// Also shown as a button.
  QAction* addCommand(const char* name, const QString& text, const QString& toolTip,
                      const QList<QKeySequence>& keys, const std::function<void()>& action);
  void showScene();
  void showRows();
  void showSelection();
  void showScroll();

  SoundController& sound_;
  Transport* transport_ = nullptr;
  LabelCommands* labels_ = nullptr;
  QMenu* settings_ = nullptr;
  QSplitter* rows_ = nullptr;
  QScrollBar* scroll_ = nullptr;
  SpectrogramRow* spectrogram_ = nullptr;
  MfccRow* mfcc_ = nullptr;
  EmotionRow* emotions_ = nullptr;
  QLabel* pointed_ = nullptr;
  QAction* play_ = nullptr;
  QAction* loop_ = nullptr;
  QList<QAction*> menu_;  ///< of every row; nullptr is a line
  QList<QAction*> needSound_;
  QList<QAction*> needSelection_;
};

}  // namespace sentisound
