#include "gui/compare/PairedBars.h"

#include <QPainter>

#include "gui/common/Theme.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kGap = 8;

QString figure(const std::optional<double>& share) {
  return share ? percentWords(*share) : QStringLiteral("–");
}

}  // namespace

PairedBars::PairedBars(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PairedBars::show(std::vector<PairedShare> shares) {
  shares_ = std::move(shares);
  QStringList spoken;
  for (const auto& share : shares_)
    spoken << tr("%1: left %2, right %3").arg(share.name, figure(share.left), figure(share.right));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  updateGeometry();
  update();
}

int PairedBars::rowHeight() const {
  return 2 * fontMetrics().height() + 6;
}

QSize PairedBars::sizeHint() const {
  return {40 * fontMetrics().averageCharWidth(),
          fontMetrics().height() + 6 + rowHeight() * static_cast<int>(shares_.size())};
}

QSize PairedBars::minimumSizeHint() const {
  return {30 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

void PairedBars::paintEvent(QPaintEvent*) {
  if (shares_.empty()) return;
  QPainter painter(this);
  const Palette colours = theme::pictures(palette());
  const auto metrics = fontMetrics();
  const int line = metrics.height();
  int names = 0;
  for (const auto& share : shares_) names = std::max(names, metrics.horizontalAdvance(share.name));
  const QString difference = tr("Difference");
  const int figures = metrics.horizontalAdvance(QStringLiteral("100.0 %"));
  const int differences =
      std::max(metrics.horizontalAdvance(difference), metrics.horizontalAdvance(QStringLiteral("+100.0")));
  const int sides = std::max(metrics.horizontalAdvance(tr("left")), metrics.horizontalAdvance(tr("right")));
  const QRect bars(names + sides + 2 * kGap, line + 6,
                   width() - names - sides - figures - differences - 5 * kGap, height());
  const int right = width() - differences;

  painter.setPen(colours.text);
  painter.drawText(QRect(right, 0, differences, line), Qt::AlignRight, difference);
  for (std::size_t i = 0; i < shares_.size(); ++i) {
    const auto& share = shares_[i];
    const int top = bars.top() + static_cast<int>(i) * rowHeight();
    painter.setPen(colours.grid);
    painter.drawLine(0, top - 3, width(), top - 3);
    painter.setPen(colours.text);
    painter.drawText(QRect(0, top, names, 2 * line), Qt::AlignLeft | Qt::AlignVCenter, share.name);
    painter.drawText(QRect(right, top, differences, 2 * line), Qt::AlignRight | Qt::AlignVCenter,
                     differenceText(share));
    const auto one = [&](int y, const QString& side, const std::optional<double>& value, bool filled) {
      painter.setPen(colours.text);
      painter.drawText(QRect(names + kGap, y, sides, line), Qt::AlignLeft | Qt::AlignVCenter, side);
      painter.drawText(QRect(bars.right() + kGap, y, figures, line), Qt::AlignRight | Qt::AlignVCenter,
                       figure(value));
      if (!value || bars.width() < 1) return;
      const QRectF bar(bars.left(), y + 2, std::max(1.0, *value * bars.width()), line - 4);
      painter.fillRect(bar, filled ? QBrush(share.colour) : QBrush(share.colour, Qt::BDiagPattern));
      painter.setPen(share.colour);
      painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    };
    one(top, tr("left"), share.left, true);
    one(top + line, tr("right"), share.right, false);
  }
}

}  // namespace sentisound
