// One row of the stack: a picture of the visible time, with playhead, selection and pointer over it.
#pragma once

#include <QPixmap>
#include <QWidget>

#include "gui/sound/SoundController.h"
#include "plot/StackAxes.h"

namespace sentisound {

/// All rows answer the mouse in the same way (docs/adr/0010): click moves the playhead, drag selects, the
/// wheel zooms around the pointer, Shift or a sideways wheel pans, a drag with Alt shows what it covers. The
/// picture is painted into a pixmap when something about it has changed; what moves is drawn over it.
class SoundRow : public QWidget {
  Q_OBJECT

 public:
  SoundRow(SoundController& sound, QWidget* parent);

  /// Where the picture lies in the widget.
  [[nodiscard]] PlotLayout layoutOfRow() const;
  /// For people: what is at that time and height (0 at the bottom, 1 at the top); empty if nothing is.
  [[nodiscard]] virtual QString readout(double seconds, double share) const = 0;

 Q_SIGNALS:
  /// What is under the pointer; empty when it has left.
  void pointed(const QString& text);
  /// The menu is wanted at this place of the screen.
  void menuRequested(const QPoint& place);

 protected:
  /// A click without a drag: the playhead goes there, and nothing is selected.
  virtual void clickedAt(double seconds);
  /// Grid, picture and axes. Only called with a scene.
  virtual void paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) = 0;
  /// In place of a picture that comes with the analysis of the sound.
  static void paintComesLater(QPainter& painter, const PlotLayout& layout, const Palette& colours,
                              const QString& what);
  /// The picture has changed: paint it anew.
  void renew();
  [[nodiscard]] SoundController& sound() const { return sound_; }
  [[nodiscard]] const SoundScene& scene() const { return *sound_.scene(); }
  [[nodiscard]] const TimeView& view() const { return sound_.view(); }
  /// Under a place of the widget; of one beside the plot, that at its edge.
  [[nodiscard]] double secondsAt(double x) const;
  /// Pixels of the screen in `length` units of the widget.
  [[nodiscard]] int devicePixels(double length) const;

  void changeEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void paintOver(QPainter& painter, const QRectF& plot, const Palette& colours) const;
  void paintSelection(QPainter& painter, const QRectF& plot, const Palette& colours) const;
  void paintReadout(QPainter& painter, const QRectF& plot) const;
  /// The end of the selection under the pointer; the other end is where a drag of it begins.
  [[nodiscard]] std::optional<double> otherEndOfEdgeAt(double x) const;

  SoundController& sound_;
  QPixmap drawn_;
  std::optional<double> anchor_;  ///< s; while the button is down
  QPointF pressed_;
  bool dragging_ = false;
  bool zooming_ = false;             ///< Alt: what is dragged over will be shown
  std::optional<TimeRange> before_;  ///< the selection, while zooming
  QString readout_;                  ///< under the pointer; empty while it is elsewhere
  QPointF pointer_;
};

}  // namespace sentisound
