#include "gui/result/MixBar.h"

#include <QPainter>

#include "plot/Painters.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kMixHeight = 12;

}  // namespace

MixBar::MixBar(QWidget* parent) : QWidget(parent) {
  setFixedHeight(kMixHeight);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Shares of the speech"));
  hide();
}

void MixBar::show(std::vector<MixPart> mix) {
  mix_ = std::move(mix);
  QStringList parts;
  for (const auto& part : mix_)
    parts << QStringLiteral("%1 %2").arg(emotionName(part.label), percentWords(part.share));
  setToolTip(parts.join(QStringLiteral(", ")));
  setAccessibleDescription(toolTip());
  setVisible(!mix_.empty());
  update();
}

void MixBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  double x = 0;
  for (const auto& part : mix_) {
    const double next = x + part.share * width();
    painter.fillRect(QRectF(x, 0, next - x, height()), part.colour);
    x = next;
  }
}

}  // namespace sentisound
