#include "gui/analysis/ProbabilityChart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QEvent>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "gui/common/Theme.h"
#include "plot/Painters.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kMargin = 4;
constexpr int kRowPixels = 22;   ///< of a bar with its name, however few there are
constexpr int kAxisPixels = 34;  ///< below the bars
constexpr double kGap = 6;       ///< between names and bars

}  // namespace

ProbabilityChart::ProbabilityChart(QWidget* parent)
    : QChartView(parent), labels_(new QBarCategoryAxis(this)), percent_(new QValueAxis(this)) {
  setRenderHint(QPainter::Antialiasing);
  setAcceptDrops(false);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  percent_->setRange(0, 100);
  percent_->setTickCount(3);
  percent_->setLabelFormat(QStringLiteral("%d %%"));
  labels_->setGridLineVisible(false);
  labels_->setLabelsVisible(false);
  chart()->addAxis(labels_, Qt::AlignLeft);
  chart()->addAxis(percent_, Qt::AlignBottom);
  restyle();
}

void ProbabilityChart::show(const Prediction& prediction) {
  chart()->removeAllSeries();
  // A stacked series with one set per emotion, zero everywhere but at its own place: Qt Charts colours sets,
  // not single bars. Categories count from the bottom.
  auto* series = new QHorizontalStackedBarSeries(this);
  series->setBarWidth(0.7);
  auto ranking = prediction.ranking();
  std::reverse(ranking.begin(), ranking.end());
  QStringList categories;
  QStringList spoken;
  for (std::size_t place = 0; place < ranking.size(); ++place) {
    const int label = ranking[place];
    const auto& name = (*prediction.labels)[static_cast<std::size_t>(label)];
    const double share = prediction.probabilities[label];
    auto* set = new QBarSet(emotionName(name), series);
    for (std::size_t other = 0; other < ranking.size(); ++other)
      set->append(other == place ? share * 100 : 0);
    set->setColor(labelColour(*prediction.labels, label));
    set->setBorderColor(labelColour(*prediction.labels, label));
    series->append(set);
    categories << QStringLiteral("%1  %2").arg(emotionName(name), percentWords(share));
    spoken.prepend(categories.last());
  }
  labels_->setCategories(categories);
  setFixedHeight(kRowPixels * static_cast<int>(categories.size()) + kAxisPixels);
  restyle();
  chart()->addSeries(series);
  series->attachAxis(labels_);
  series->attachAxis(percent_);
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void ProbabilityChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) restyle();
  QChartView::changeEvent(event);
}

void ProbabilityChart::restyle() {
  theme::apply(*chart(), palette());
  const QFontMetricsF metrics(percent_->labelsFont());
  double widest = 0;
  for (const auto& text : labels_->categories()) widest = std::max(widest, metrics.horizontalAdvance(text));
  const int left = static_cast<int>(std::ceil(widest + kGap)) + kMargin;
  chart()->setMargins(QMargins(left, kMargin, kMargin, kMargin));
}

void ProbabilityChart::drawForeground(QPainter* painter, const QRectF&) {
  const auto texts = labels_->categories();
  if (texts.isEmpty() || chart()->series().isEmpty()) return;
  const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
  const double height = plot.height() / static_cast<double>(texts.size());
  painter->setFont(percent_->labelsFont());
  painter->setPen(theme::pictures(palette()).text);
  for (qsizetype i = 0; i < texts.size(); ++i) {
    const QRectF place(0, plot.bottom() - static_cast<double>(i + 1) * height, plot.left() - kGap, height);
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, texts[i]);
  }
}

}  // namespace sentisound
