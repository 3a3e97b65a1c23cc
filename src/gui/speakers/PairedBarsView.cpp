#include "gui/speakers/PairedBarsView.h"

#include <QPainter>
#include <cmath>

#include "gui/common/Theme.h"
#include "plot/Painters.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {

PairedBarsView::PairedBarsView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PairedBarsView::show(PairedProbabilities pair) {
  pair_ = std::move(pair);
  QStringList spoken;
  for (Eigen::Index label = 0; label < pair_->first.probabilities.size(); ++label)
    spoken << tr("%1: %2 without, %3 with the profile")
                  .arg(emotionName((*pair_->first.labels)[static_cast<std::size_t>(label)]),
                       percentWords(pair_->first.probabilities[label]),
                       percentWords(pair_->second.probabilities[label]));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  updateGeometry();
  update();
}

QSize PairedBarsView::sizeHint() const {
  QFont bold = font();
  bold.setBold(true);
  const int labels = pair_ ? static_cast<int>(pair_->first.probabilities.size()) : 0;
  return {420, static_cast<int>(std::ceil(pairedHeight(QFontMetricsF(bold), labels)))};
}

QSize PairedBarsView::minimumSizeHint() const {
  return {240, sizeHint().height()};
}

void PairedBarsView::paintEvent(QPaintEvent*) {
  if (!pair_) return;
  QPainter painter(this);
  Palette colours = theme::pictures(palette());
  colours.background = palette().color(QPalette::Window);
  paintPaired(painter, rect(), *pair_, colours);
}

}  // namespace sentisound
