#include "gui/result/ReliabilityChip.h"

#include <QPainter>

#include "gui/common/EngineWords.h"
#include "gui/common/Theme.h"

namespace sentisound {
namespace {

constexpr int kSide = 10;  // px left and right of the word
constexpr int kAbove = 3;
constexpr double kRound = 4;

}  // namespace

ReliabilityChip::ReliabilityChip(QWidget* parent) : QLabel(parent) {
  setContentsMargins(kSide, kAbove, kSide, kAbove);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(tr("Reliability"));
  QFont bold = font();
  bold.setBold(true);
  setFont(bold);
  setVisible(false);
}

void ReliabilityChip::show(std::optional<Verdict::Kind> kind) {
  setText(kind ? reliabilityWord(*kind) : QString());
  setVisible(kind && *kind != Verdict::Kind::NoSpeech);
  if (!kind) return;
  kind_ = *kind;
  setToolTip(kind_ == Verdict::Kind::Confident
                 ? tr("Nothing speaks against it: see below how often that is right")
                 : tr("The reasons are given below"));
  update();
}

void ReliabilityChip::paintEvent(QPaintEvent*) {
  const auto colours = theme::reliabilityColours(palette(), kind_);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colours.border);
  painter.setBrush(colours.background);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRound, kRound);
  painter.setPen(colours.text);
  painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace sentisound
