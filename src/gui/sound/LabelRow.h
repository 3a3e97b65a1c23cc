// The analyst's tier: his labels over time, their edges moved by the mouse.
#pragma once

#include "gui/sound/LabelTier.h"
#include "gui/sound/SoundRow.h"

namespace sentisound {

/// As any row, and: a click on a label selects it, a drag of its edge moves that (to the nearest beginning or
/// end of speech, unless Shift is down), a double click asks for another label.
class LabelRow : public SoundRow {
  Q_OBJECT

 public:
  /// Both outlive it.
  LabelRow(SoundController& sound, LabelTier& tier, QWidget* parent);

  [[nodiscard]] QString readout(double seconds, double share) const override;

 Q_SIGNALS:
  /// Which label the one of that index shall have.
  void labelWanted(std::size_t index, const QPoint& place);

 protected:
  void paintContent(QPainter& painter, const PlotLayout& layout, const Palette& colours) override;
  void clickedAt(double seconds) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  struct Grip {
    std::size_t index = 0;
    LabelTier::Edge edge = LabelTier::Edge::Begin;
  };
  [[nodiscard]] std::optional<Grip> gripAt(double x) const;
  [[nodiscard]] double snapped(double seconds) const;

  LabelTier& tier_;
  std::optional<Grip> grip_;
  int drag_ = 0;  ///< counts the drags
};

}  // namespace sentisound
