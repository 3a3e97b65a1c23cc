#include "gui/models/ConfusionMatrixView.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

#include "gui/common/Theme.h"
#include "gui/models/ModelCardText.h"
#include "words/EmotionName.h"

namespace sentisound {
namespace {

constexpr int kUsualWidth = 520;
constexpr int kLeastWidth = 260;

}  // namespace

ConfusionMatrixView::ConfusionMatrixView(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ConfusionMatrixView::show(const Evaluation& evaluation) {
  table_ = {evaluation.labels, evaluation.confusion};
  setAccessibleDescription(confusionWords(evaluation));
  updateGeometry();
  update();
}

QString ConfusionMatrixView::wordsAt(const QPointF& point) const {
  const auto cell = confusionCellAt(QFontMetricsF(font()), rect(), table_, point);
  if (!cell || table_.clips(cell->row) == 0) return {};
  const auto name = [this](int index) {
    return emotionInSentence(table_.labels[static_cast<std::size_t>(index)]);
  };
  return tr("Of %n clips of %1, %2 (%3 %) were classified as %4.", nullptr, table_.clips(cell->row))
      .arg(name(cell->row))
      .arg(table_.counts(cell->row, cell->column))
      .arg(std::lround(table_.share(cell->row, cell->column) * 100))
      .arg(name(cell->column));
}

int ConfusionMatrixView::heightForWidth(int width) const {
  return static_cast<int>(confusionHeight(QFontMetricsF(font()), table_, width));
}

QSize ConfusionMatrixView::sizeHint() const {
  return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize ConfusionMatrixView::minimumSizeHint() const {
  return {kLeastWidth, fontMetrics().height()};
}

void ConfusionMatrixView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::TextAntialiasing);
  Palette colours = theme::pictures(palette());
  colours.background = palette().color(QPalette::Base);
  colours.text = palette().color(QPalette::Text);
  paintConfusion(painter, rect(), table_, colours);
}

bool ConfusionMatrixView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QString words = wordsAt(help->pos());
  if (words.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(help->globalPos(), words, this);
  return true;
}

}  // namespace sentisound
