#include "gui/history/Statistics.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "core/Csv.h"
#include "core/EmotionLabels.h"
#include "core/NumberText.h"

namespace sentisound {
namespace {

struct StatisticsTr {
  Q_DECLARE_TR_FUNCTIONS(Statistics)
};

/// Days in a row that share a bar.
struct Days {
  QString title{};
  QDate first{};
  QDate last{};
};

Days dayOf(const QDate& day) {
  return {day.toString(Qt::ISODate), day, day};
}

Days weekOf(const QDate& day) {
  int year = 0;
  const int week = day.weekNumber(&year);
  const QDate monday = day.addDays(1 - day.dayOfWeek());
  return {QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0')), monday, monday.addDays(6)};
}

Days monthOf(const QDate& day) {
  return {day.toString(QStringLiteral("yyyy-MM")), QDate(day.year(), day.month(), 1),
          QDate(day.year(), day.month(), day.daysInMonth())};
}

Days yearOf(const QDate& day) {
  return {QString::number(day.year()), QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
}

/// The finest division that makes few enough bars.
std::function<Days(const QDate&)> divisionOf(const std::vector<HistoryCell>& cells) {
  for (const auto division : {dayOf, weekOf, monthOf}) {
    std::set<QDate> parts;
    for (const auto& cell : cells) parts.insert(division(QDate::fromString(cell.group, Qt::ISODate)).first);
    if (parts.size() <= kMostBars) return division;
  }
  return yearOf;
}

QStringList emotionsOf(const std::vector<HistoryCell>& cells) {
  std::set<std::string> labels;
  bool withheld = false;
  for (const auto& cell : cells)
    if (cell.emotion.isEmpty())
      withheld = true;
    else
      labels.insert(cell.emotion.toStdString());
  QStringList emotions;
  for (const auto& label : inLabelOrder(labels)) emotions << QString::fromStdString(label);
  if (withheld) emotions << QString();
  return emotions;
}

/// A bar that grows.
struct Sum {
  StatisticsBar bar{};
  qint64 withActivation = 0;
  double activation = 0;

  void add(const HistoryCell& cell, qsizetype emotion) {
    bar.total += cell.count;
    bar.counts[static_cast<std::size_t>(emotion)] += cell.count;
    withActivation += cell.withActivation;
    activation += cell.activationSum;
  }
  [[nodiscard]] StatisticsBar finished() const {
    StatisticsBar whole = bar;
    if (withActivation > 0) whole.activation = activation / static_cast<double>(withActivation);
    return whole;
  }
};

HistoryFilter filterOf(HistoryGroup by, const QString& group) {
  HistoryFilter filter;
  (by == HistoryGroup::Speaker ? filter.speaker : filter.model) = group;
  return filter;
}

QString titleOf(HistoryGroup by, const QString& group) {
  if (!group.isEmpty()) return group;
  return by == HistoryGroup::Speaker ? StatisticsTr::tr("No speaker profile")
                                     : StatisticsTr::tr("Model not known");
}

std::vector<Sum> daySums(const std::vector<HistoryCell>& cells, const QStringList& emotions) {
  const auto division = divisionOf(cells);
  std::map<QDate, Sum> sums;
  for (const auto& cell : cells) {
    const auto days = division(QDate::fromString(cell.group, Qt::ISODate));
    Sum& sum = sums[days.first];
    if (sum.bar.counts.empty()) {
      sum.bar.title = days.title;
      sum.bar.part.from = days.first.startOfDay();
      sum.bar.part.until = days.last.addDays(1).startOfDay();
      sum.bar.counts.resize(static_cast<std::size_t>(emotions.size()));
    }
    sum.add(cell, emotions.indexOf(cell.emotion));
  }
  std::vector<Sum> ordered;
  for (auto& [first, sum] : sums) ordered.push_back(std::move(sum));
  return ordered;
}

std::vector<Sum> groupSums(const std::vector<HistoryCell>& cells, HistoryGroup by,
                           const QStringList& emotions) {
  std::map<QString, Sum> sums;
  for (const auto& cell : cells) {
    Sum& sum = sums[cell.group];
    if (sum.bar.counts.empty()) {
      sum.bar.title = titleOf(by, cell.group);
      sum.bar.part = filterOf(by, cell.group);
      sum.bar.counts.resize(static_cast<std::size_t>(emotions.size()));
    }
    sum.add(cell, emotions.indexOf(cell.emotion));
  }
  std::vector<Sum> ordered;
  for (auto& [group, sum] : sums) ordered.push_back(std::move(sum));
  std::ranges::stable_sort(ordered, std::greater<>(), [](const Sum& sum) { return sum.bar.total; });
  if (ordered.size() <= kMostBars) return ordered;
  Sum rest;
  rest.bar.counts.resize(static_cast<std::size_t>(emotions.size()));
  const auto first = ordered.begin() + kMostBars - 1;
  rest.bar.title = StatisticsTr::tr("%n others", nullptr, static_cast<int>(ordered.end() - first));
  for (auto sum = first; sum != ordered.end(); ++sum) {
    rest.bar.total += sum->bar.total;
    for (std::size_t i = 0; i < rest.bar.counts.size(); ++i) rest.bar.counts[i] += sum->bar.counts[i];
    rest.withActivation += sum->withActivation;
    rest.activation += sum->activation;
  }
  ordered.erase(first, ordered.end());
  ordered.push_back(std::move(rest));
  return ordered;
}

}  // namespace

StatisticsTable statisticsTable(const std::vector<HistoryCell>& cells, HistoryGroup by) {
  StatisticsTable table{.by = by, .emotions = emotionsOf(cells)};
  const auto sums =
      by == HistoryGroup::Day ? daySums(cells, table.emotions) : groupSums(cells, by, table.emotions);
  for (const auto& sum : sums) {
    table.bars.push_back(sum.finished());
    table.total += sum.bar.total;
  }
  return table;
}

HistoryFilter narrowed(HistoryFilter filter, const StatisticsBar& bar,
                       const std::optional<QString>& emotion) {
  const auto& part = bar.part;
  if (part.from.isValid() && (!filter.from.isValid() || filter.from < part.from)) filter.from = part.from;
  if (part.until.isValid() && (!filter.until.isValid() || filter.until > part.until))
    filter.until = part.until;
  if (!part.speaker.isEmpty()) filter.speaker = part.speaker;
  if (!part.model.isEmpty()) filter.model = part.model;
  if (emotion && emotion->isEmpty()) filter.verdict = QStringLiteral("no-speech");
  if (emotion && !emotion->isEmpty()) filter.emotion = *emotion;
  return filter;
}

std::string statisticsCsv(const StatisticsTable& table) {
  const char* by = table.by == HistoryGroup::Day       ? "day"
                   : table.by == HistoryGroup::Speaker ? "speaker"
                                                       : "model";
  csv::Fields header{by, "analyses", "mean_activation"};
  for (const auto& emotion : table.emotions)
    header.push_back(emotion.isEmpty() ? "no-speech" : emotion.toStdString());
  std::string text = csv::write(header);
  for (const auto& bar : table.bars) {
    csv::Fields fields{csv::textField(bar.title.toStdString(), {.safe = true}), std::to_string(bar.total),
                       bar.activation ? exactText(*bar.activation) : std::string()};
    for (const qint64 count : bar.counts) fields.push_back(std::to_string(count));
    text += csv::write(fields);
  }
  return text;
}

}  // namespace sentisound
