#include "gui/analysis/ProbabilityChart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QEvent>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include "gui/Theme.h"
#include "gui/analysis/ResultText.h"
#include "plot/Painters.h"

namespace sentisound {

ProbabilityChart::ProbabilityChart(QWidget* parent)
    : QChartView(parent), labels_(new QBarCategoryAxis(this)), percent_(new QValueAxis(this)) {
  setRenderHint(QPainter::Antialiasing);
  setAcceptDrops(false);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  percent_->setRange(0, 100);
  percent_->setTickCount(5);
  percent_->setLabelFormat(QStringLiteral("%d"));
  percent_->setTitleText(tr("Probability in %"));
  labels_->setGridLineVisible(false);
  chart()->addAxis(labels_, Qt::AlignLeft);
  chart()->addAxis(percent_, Qt::AlignBottom);
  theme::apply(*chart(), palette());
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
    set->setColor(emotionColour(name, label));
    set->setBorderColor(emotionColour(name, label));
    series->append(set);
    categories << QStringLiteral("%1  %2").arg(emotionName(name), percentText(share));
    spoken.prepend(categories.last());
  }
  labels_->setCategories(categories);
  chart()->addSeries(series);
  series->attachAxis(labels_);
  series->attachAxis(percent_);
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void ProbabilityChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) theme::apply(*chart(), palette());
  QChartView::changeEvent(event);
}

}  // namespace sentisound
