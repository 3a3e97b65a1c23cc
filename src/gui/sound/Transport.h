// Below the rows: playing, where the playhead is, what is selected, zooming.
#pragma once

#include <QWidget>
#include <optional>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace sentisound {

class SoundController;

/// The buttons are those of actions that belong to the stack; they keep their size whatever they show.
class Transport : public QWidget {
  Q_OBJECT

 public:
  struct Actions {
    QList<QAction*> playing{};  ///< in order
    QList<QAction*> zooming{};
    QList<QAction*> selection{};  ///< what is done with it
  };
  /// `sound` outlives it.
  Transport(SoundController& sound, const Actions& actions, QWidget* parent);

  /// A field for a time in the place of the playhead's: "1:02.5", "62.5"; Enter goes there, Esc leaves.
  void askForTime();
  /// Adds a button at the end.
  void addButton(QToolButton* button);
  /// 0 to 1, as the slider shows it.
  void showVolume(double volume);

 Q_SIGNALS:
  /// 0.5 to 2, by the user.
  void speedChosen(double speed);
  /// 0 to 1, by the user.
  void volumeChosen(double volume);
  /// The field for a time was left.
  void leftTime();

 private:
  void addButtons(const QList<QAction*>& actions);
  void addSpeed();
  void addPlaces();
  void fitPlaces(bool hours);
  void arrange();
  void showPlace();
  void goToTime();
  void resizeEvent(QResizeEvent* event) override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  bool eventFilter(QObject* watched, QEvent* event) override;

  SoundController& sound_;
  QBoxLayout* halves_;
  QHBoxLayout* line_;  ///< that is filled
  QSlider* volume_;
  QStackedWidget* places_;
  QLabel* place_;
  QLabel* selected_;
  QLineEdit* time_;
  bool hours_ = false;  ///< the recording has one at least
};

/// Seconds of "1:02:03.5", "2:03.5", "62.5" or "62,5"; nothing for another text.
std::optional<double> secondsOfClock(const QString& text);

}  // namespace sentisound
