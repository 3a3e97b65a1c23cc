#include "gui/history/StatisticsView.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/history/StatisticsCharts.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kFixedColumns = 3;  ///< before those of the emotions: title, analyses, activation
constexpr int kRowsSeen = 2;      ///< of the table, at least

QLabel* headOf(const QString& text, QWidget* parent) {
  auto* head = new QLabel(text, parent);
  QFont bold = head->font();
  bold.setBold(true);
  head->setFont(bold);
  return head;
}

}  // namespace

StatisticsView::StatisticsView(StatisticsController& statistics, QWidget* parent)
    : QWidget(parent),
      statistics_(statistics),
      charts_(new QWidget(this)),
      shares_(new ShareChart(charts_)),
      activation_(new ActivationChart(charts_)),
      noActivation_(new QLabel(tr("No model of these analyses tells activation."), charts_)) {
  setObjectName(QStringLiteral("statistics"));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  addControls();

  charts_->setAutoFillBackground(true);
  noActivation_->setObjectName(QStringLiteral("noActivation"));
  noActivation_->setAlignment(Qt::AlignCenter);
  noActivation_->setWordWrap(true);
  auto* beside = new QHBoxLayout(charts_);
  beside->setContentsMargins(0, 0, 0, 0);
  beside->setSpacing(16);
  auto* left = new QVBoxLayout;
  left->addWidget(headOf(tr("Emotions, share of the analyses"), charts_));
  left->addWidget(shares_, 1);
  auto* right = new QVBoxLayout;
  right->addWidget(headOf(tr("Activation, mean"), charts_));
  right->addWidget(activation_, 1);
  right->addWidget(noActivation_, 1);
  beside->addLayout(left, 3);
  beside->addLayout(right, 2);
  rows->addWidget(charts_, 3);
  addFigures();

  connect(shares_, &ShareChart::chosen, this, [this](int bar, int emotion) { choose(bar, emotion); });
  connect(activation_, &ActivationChart::chosen, this, [this](int bar) { choose(bar, std::nullopt); });
  connect(&statistics_, &StatisticsController::changed, this, &StatisticsView::showTable);
}

void StatisticsView::addControls() {
  auto* line = new QHBoxLayout;
  by_ = new QComboBox(this);
  by_->setObjectName(QStringLiteral("statisticsBy"));
  by_->setAccessibleName(tr("What the bars are"));
  by_->setToolTip(tr("A bar for each day (or week, month, year), speaker or model"));
  by_->addItem(tr("By day"), static_cast<int>(HistoryGroup::Day));
  by_->addItem(tr("By speaker"), static_cast<int>(HistoryGroup::Speaker));
  by_->addItem(tr("By model"), static_cast<int>(HistoryGroup::Model));
  connect(by_, &QComboBox::currentIndexChanged, this, [this] { ask(filter_); });
  auto* hint = new QLabel(tr("A click on a bar shows its analyses."), this);
  auto* save = new QPushButton(tr("Save as a &picture …"), this);
  save->setObjectName(QStringLiteral("saveStatisticsPicture"));
  save->setToolTip(tr("Save both charts as a picture"));
  auto* table = new QPushButton(tr("Save as &CSV …"), this);
  table->setObjectName(QStringLiteral("saveStatisticsTable"));
  table->setToolTip(tr("Save the figures as a table"));
  connect(save, &QPushButton::clicked, this, [this] { Q_EMIT savePictureRequested(picture()); });
  connect(table, &QPushButton::clicked, this, [this] {
    Q_EMIT saveTableRequested(QByteArray::fromStdString(statisticsCsv(statistics_.table())));
  });
  line->addWidget(by_);
  line->addWidget(hint);
  line->addStretch(1);
  line->addWidget(save);
  line->addWidget(table);
  static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void StatisticsView::addFigures() {
  figures_ = new QTableWidget(this);
  figures_->setObjectName(QStringLiteral("statisticsFigures"));
  figures_->setAccessibleName(tr("The figures of the charts"));
  figures_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  figures_->setAlternatingRowColors(true);
  figures_->setShowGrid(false);
  figures_->setTabKeyNavigation(false);
  figures_->verticalHeader()->hide();
  figures_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  figures_->setMinimumHeight((kRowsSeen + 1) * (fontMetrics().height() + 10));
  static_cast<QVBoxLayout*>(layout())->addWidget(figures_, 2);
  connect(figures_, &QTableWidget::cellActivated, this, [this](int row, int column) {
    choose(row, column < kFixedColumns ? std::optional<int>() : column - kFixedColumns);
  });
}

HistoryGroup StatisticsView::group() const {
  return static_cast<HistoryGroup>(by_->currentData().toInt());
}

void StatisticsView::ask(const HistoryFilter& filter) {
  filter_ = filter;
  statistics_.ask(filter, group());
}

void StatisticsView::focusFigures() {
  figures_->setFocus();
}

void StatisticsView::showTable() {
  const auto& table = statistics_.table();
  shares_->show(table);
  activation_->show(table);
  const bool any =
      std::ranges::any_of(table.bars, [](const StatisticsBar& bar) { return bar.activation.has_value(); });
  activation_->setVisible(any);
  noActivation_->setVisible(!any);
  showFigures();
}

void StatisticsView::showFigures() {
  const auto& table = statistics_.table();
  QStringList heads{table.by == HistoryGroup::Day       ? tr("Day")
                    : table.by == HistoryGroup::Speaker ? tr("Speaker")
                                                        : tr("Model"),
                    tr("Analyses"), tr("Activation")};
  for (const auto& emotion : table.emotions) heads << statisticsEmotion(emotion);
  figures_->clear();
  figures_->setColumnCount(static_cast<int>(heads.size()));
  figures_->setHorizontalHeaderLabels(heads);
  figures_->setRowCount(static_cast<int>(table.bars.size()));
  const QLocale locale;
  for (int row = 0; row < figures_->rowCount(); ++row) {
    const auto& bar = table.bars[static_cast<std::size_t>(row)];
    QStringList texts{bar.title, locale.toString(bar.total),
                      bar.activation ? percentWords(*bar.activation) : QStringLiteral("–")};
    for (const qint64 count : bar.counts) texts << locale.toString(count);
    for (int column = 0; column < texts.size(); ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      item->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
      figures_->setItem(row, column, item);
    }
  }
  figures_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  figures_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  if (figures_->rowCount() > 0) figures_->setCurrentCell(0, 0);
}

void StatisticsView::choose(int bar, std::optional<int> emotion) {
  const auto& table = statistics_.table();
  if (bar < 0 || bar >= static_cast<int>(table.bars.size())) return;
  const auto& chosen = table.bars[static_cast<std::size_t>(bar)];
  // Of analyses without a profile, or of several models at a time, there is no filter.
  if (!chosen.canBeFiltered()) return;
  std::optional<QString> label;
  if (emotion) label = table.emotions.value(*emotion);
  Q_EMIT narrowRequested(narrowed(statistics_.filter(), chosen, label));
}

QImage StatisticsView::picture() const {
  return charts_->grab().toImage();
}

}  // namespace sentisound
