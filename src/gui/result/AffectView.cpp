#include "gui/result/AffectView.h"

#include <QPainter>

#include "gui/common/EngineWords.h"
#include "gui/common/Theme.h"
#include "plot/Painters.h"

namespace sentisound {
namespace {

constexpr double kSmaller = 0.8;

}  // namespace

AffectView::AffectView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setVisible(false);
}

void AffectView::show(const std::optional<Dimensions>& dimensions) {
  dimensions_ = dimensions;
  setVisible(dimensions.has_value());
  if (!dimensions) return;
  const QString words = affectInSentence(*dimensions);
  setAccessibleName(dimensions->derived ? tr("Activation and valence, derived")
                                        : tr("Activation and valence, learnt"));
  setAccessibleDescription(words);
  setToolTip(dimensions->derived
                 ? tr("Derived: where the probabilities point to in published ratings of the words (%1, each "
                      "from −1 to 1)")
                       .arg(words)
                 : tr("Learnt: %1, each with the probability of that side").arg(words));
  update();
}

QFont AffectView::smallFont() const {
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * kSmaller);
  return small;
}

QSize AffectView::sizeHint() const {
  const QFontMetrics metrics(smallFont());
  const int square = metrics.horizontalAdvance(tr("unpleasant pleasant")) + 2 * metrics.height();
  return {square + metrics.height(), square + 2 * metrics.height()};
}

void AffectView::paintEvent(QPaintEvent*) {
  if (!dimensions_) return;
  QPainter painter(this);
  painter.setFont(smallFont());
  Palette colours = theme::pictures(palette());
  colours.background = palette().color(QPalette::Window);
  colours.text = palette().color(QPalette::WindowText);
  paintAffect(painter, rect(), *dimensions_, colours);
}

}  // namespace sentisound
