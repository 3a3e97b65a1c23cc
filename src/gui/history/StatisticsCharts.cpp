#include "gui/history/StatisticsCharts.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCursor>
#include <QEvent>
#include <QLegend>
#include <QPercentBarSeries>
#include <QToolTip>
#include <QValueAxis>
#include <algorithm>

#include "gui/common/Theme.h"
#include "gui/history/HistoryText.h"
#include "plot/Palette.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kUpright = 6;        ///< titles that have room beside one another
constexpr double kTurned = -60;    ///< degrees, of more
constexpr double kBarWidth = 0.7;  ///< of a bar's place
constexpr double kSlimBar = 0.12;  ///< of the whole width
constexpr int kLeastPixels = 110;  ///< high

QColor withheldColour(const Palette& palette) {
  return palette.axis;
}

/// In the order of the table.
QList<QColor> coloursOf(const QStringList& emotions, const Palette& palette) {
  std::vector<std::string> labels;
  for (const auto& emotion : emotions)
    if (!emotion.isEmpty()) labels.push_back(emotion.toStdString());
  QList<QColor> colours;
  for (int i = 0; i < emotions.size(); ++i)
    colours << (emotions[i].isEmpty() ? withheldColour(palette) : labelColour(labels, i));
  return colours;
}

}  // namespace

QString statisticsEmotion(const QString& emotion) {
  return emotion.isEmpty() ? verdictName(QStringLiteral("no-speech")) : emotionName(emotion.toStdString());
}

StatisticsChart::StatisticsChart(QWidget* parent)
    : QChartView(parent), titles_(new QBarCategoryAxis(this)), percent_(new QValueAxis(this)) {
  setRenderHint(QPainter::Antialiasing);
  setAcceptDrops(false);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);  // the table below it has the same figures for the keyboard
  setMinimumHeight(kLeastPixels);
  percent_->setRange(0, 100);
  percent_->setTickCount(3);
  percent_->setLabelFormat(QStringLiteral("%d %%"));
  titles_->setGridLineVisible(false);
  chart()->addAxis(titles_, Qt::AlignBottom);
  chart()->addAxis(percent_, Qt::AlignLeft);
  StatisticsChart::restyle();
}

void StatisticsChart::showSeries(QAbstractBarSeries* series, const StatisticsTable& table) {
  chart()->removeAllSeries();
  // The axis takes each category once.
  QStringList titles;
  for (const auto& bar : table.bars) {
    QString title = bar.title;
    while (titles.contains(title)) title += QLatin1Char(' ');
    titles << title;
  }
  titles_->clear();
  titles_->append(titles);
  titles_->setLabelsAngle(titles.size() > kUpright ? kTurned : 0);
  // A few bars stay slim.
  series->setBarWidth(std::min(kBarWidth, kSlimBar * static_cast<double>(titles.size())));
  chart()->addSeries(series);
  series->attachAxis(titles_);
  series->attachAxis(percent_);
  restyle();
}

void StatisticsChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) restyle();
  QChartView::changeEvent(event);
}

void StatisticsChart::restyle() {
  theme::apply(*chart(), palette());
}

ShareChart::ShareChart(QWidget* parent) : StatisticsChart(parent) {
  setObjectName(QStringLiteral("shareChart"));
  setAccessibleName(tr("Share of each emotion"));
}

void ShareChart::show(const StatisticsTable& table) {
  auto* series = new QPercentBarSeries(this);
  const auto colours = coloursOf(table.emotions, theme::pictures(palette()));
  QStringList spoken;
  for (int emotion = 0; emotion < table.emotions.size(); ++emotion) {
    const QString name = statisticsEmotion(table.emotions[emotion]);
    auto* set = new QBarSet(name, series);
    qint64 all = 0;
    for (const auto& bar : table.bars) {
      const qint64 count = bar.counts[static_cast<std::size_t>(emotion)];
      set->append(static_cast<double>(count));
      all += count;
    }
    set->setColor(colours[emotion]);
    set->setBorderColor(colours[emotion]);
    series->append(set);
    connect(set, &QBarSet::clicked, this, [this, emotion](int bar) { Q_EMIT chosen(bar, emotion); });
    connect(set, &QBarSet::hovered, this, [this, table, emotion, name](bool over, int place) {
      if (!over || place < 0 || place >= static_cast<int>(table.bars.size())) return QToolTip::hideText();
      const auto& bar = table.bars[static_cast<std::size_t>(place)];
      const qint64 count = bar.counts[static_cast<std::size_t>(emotion)];
      QToolTip::showText(
          QCursor::pos(),
          tr("%1: %2, %3 (%4 of %5)")
              .arg(bar.title, name, percentWords(static_cast<double>(count) / static_cast<double>(bar.total)))
              .arg(count)
              .arg(bar.total),
          this);
    });
    spoken << QStringLiteral("%1 %2").arg(
        name, percentWords(static_cast<double>(all) / static_cast<double>(table.total)));
  }
  showSeries(series, table);
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void ShareChart::restyle() {
  StatisticsChart::restyle();
  auto* legend = chart()->legend();
  legend->setAlignment(Qt::AlignTop);
  legend->setLabelColor(theme::pictures(palette()).text);
  legend->setMarkerShape(QLegend::MarkerShapeCircle);
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.85);
  legend->setFont(small);
  legend->show();
}

ActivationChart::ActivationChart(QWidget* parent) : StatisticsChart(parent) {
  setObjectName(QStringLiteral("activationChart"));
  setAccessibleName(tr("Mean activation"));
}

void ActivationChart::show(const StatisticsTable& table) {
  auto* series = new QBarSeries(this);
  auto* set = new QBarSet(tr("Activation"), series);
  QStringList spoken;
  for (const auto& bar : table.bars) {
    set->append(bar.activation.value_or(0) * 100);
    if (bar.activation) spoken << QStringLiteral("%1 %2").arg(bar.title, percentWords(*bar.activation));
  }
  set->setColor(theme::pictures(palette()).energy);
  set->setBorderColor(theme::pictures(palette()).energy);
  series->append(set);
  connect(set, &QBarSet::clicked, this, &ActivationChart::chosen);
  connect(set, &QBarSet::hovered, this, [this, table](bool over, int place) {
    if (!over || place < 0 || place >= static_cast<int>(table.bars.size())) return QToolTip::hideText();
    const auto& bar = table.bars[static_cast<std::size_t>(place)];
    QToolTip::showText(QCursor::pos(),
                       tr("%1: activation %2").arg(bar.title, percentWords(bar.activation.value_or(0))),
                       this);
  });
  showSeries(series, table);
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

}  // namespace sentisound
