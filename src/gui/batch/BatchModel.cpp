#include "gui/batch/BatchModel.h"

#include <algorithm>
#include <map>

#include "gui/batch/BatchText.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

/// Above that many separate stretches of rows to remove, views are better told to begin anew.
constexpr std::size_t kStretchesOneByOne = 50;

QString cellText(const BatchRow& row, int column) {
  switch (column) {
    case BatchModel::File:
      return fileName(row);
    case BatchModel::State:
      return stateText(row);
    case BatchModel::Emotion:
      return emotionText(row);
    case BatchModel::Probability:
      return row.result && !row.result->verdict.withholdsLabel()
                 ? percentWords(row.result->prediction.confidence())
                 : QString();
    case BatchModel::Remarks:
      return row.remarks;
    case BatchModel::Length:
      return row.result ? durationWords(row.result->seconds) : QString();
    case BatchModel::Model:
      return row.result ? QString::fromStdString(row.result->prediction.modelId) : QString();
    default:
      return {};
  }
}

QString toolTip(const BatchRow& row) {
  QString text = row.file.path;
  if (!row.remarks.isEmpty()) text += QLatin1Char('\n') + row.remarks;
  if (row.result && row.result->historyId != 0)
    text += QLatin1Char('\n') + BatchModel::tr("Press Enter or double-click to open it.");
  return text;
}

/// First and last row of each stretch of rows for which `condition` holds, in order.
template <class Condition>
std::vector<std::pair<int, int>> stretches(const std::vector<BatchRow>& rows, const Condition& condition) {
  std::vector<std::pair<int, int>> found;
  for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
    if (!condition(rows[static_cast<std::size_t>(i)])) continue;
    if (!found.empty() && found.back().second == i - 1)
      found.back().second = i;
    else
      found.emplace_back(i, i);
  }
  return found;
}

}  // namespace

BatchModel::BatchModel(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<int> BatchModel::add(const std::vector<FoundFile>& files) {
  std::vector<BatchRow> rows;
  for (const auto& file : files) rows.push_back({.file = file});
  return append(std::move(rows));
}

std::vector<int> BatchModel::addChannels(int id, int channels) {
  const int row = rowOf(id);
  if (row < 0) return {};
  change(id, [](BatchRow& first) { first.channel = kLeft; });
  std::vector<BatchRow> rows;
  for (int channel = kRight; channel <= channels; ++channel) {
    auto file = at(row).file;
    file.key += QStringLiteral("#%1").arg(channel);
    rows.push_back({.file = std::move(file), .channel = channel});
  }
  return append(std::move(rows));
}

/// Gives them their ids.
std::vector<int> BatchModel::append(std::vector<BatchRow> rows) {
  std::vector<BatchRow> fresh;
  std::vector<int> ids;
  for (auto& row : rows) {
    if (ids_.contains(row.file.key)) continue;
    row.id = ++lastId_;
    ids_.insert(row.file.key, row.id);
    ids.push_back(row.id);
    fresh.push_back(std::move(row));
  }
  if (fresh.empty()) return ids;
  flush();
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
  std::ranges::move(fresh, std::back_inserter(rows_));
  endInsertRows();
  return ids;
}

void BatchModel::change(int id, const std::function<void(BatchRow&)>& change) {
  const int row = rowOf(id);
  if (row < 0) return;
  BatchRow& changed = rows_[static_cast<std::size_t>(row)];
  change(changed);
  changed.remarks = changed.result || changed.error ? remarksText(changed) : QString();
  changed_.push_back(id);
}

void BatchModel::flush() {
  if (changed_.empty()) return;
  std::ranges::sort(changed_);
  auto ids = std::exchange(changed_, {});
  std::vector<std::pair<int, int>> ranges;
  for (const int id : ids) {
    const int row = rowOf(id);
    if (row < 0) continue;
    if (!ranges.empty() && row <= ranges.back().second + 1)
      ranges.back().second = row;
    else
      ranges.emplace_back(row, row);
  }
  for (const auto& [first, last] : ranges)
    Q_EMIT dataChanged(index(first, File), index(last, ColumnCount - 1));
}

void BatchModel::removeIf(const std::function<bool(const BatchRow&)>& condition) {
  flush();
  const auto gone = stretches(rows_, condition);
  if (gone.empty()) return;
  for (const auto& row : rows_)
    if (condition(row)) ids_.remove(row.file.key);
  if (gone.size() > kStretchesOneByOne) {
    beginResetModel();
    std::erase_if(rows_, condition);
    endResetModel();
    return;
  }
  for (auto stretch = gone.rbegin(); stretch != gone.rend(); ++stretch) {
    beginRemoveRows({}, stretch->first, stretch->second);
    rows_.erase(rows_.begin() + stretch->first, rows_.begin() + stretch->second + 1);
    endRemoveRows();
  }
}

int BatchModel::rowOf(int id) const {
  const auto found = std::ranges::lower_bound(rows_, id, {}, &BatchRow::id);
  return found == rows_.end() || found->id != id ? -1 : static_cast<int>(found - rows_.begin());
}

BatchTally BatchModel::tally() const {
  BatchTally tally;
  std::map<std::string_view, BatchTally::Emotion> emotions;
  for (const auto& row : rows_) {
    ++tally.states[static_cast<std::size_t>(row.state)];
    if (!row.result) continue;
    if (row.result->verdict.withholdsLabel()) {
      ++tally.noSpeech;
      continue;
    }
    const std::string& label = row.result->prediction.label();
    auto& emotion = emotions[label];
    if (++emotion.files > 1) continue;
    emotion.label = QString::fromStdString(label);
    emotion.colour = colourOf(row);
  }
  for (auto& [label, emotion] : emotions) tally.emotions.push_back(std::move(emotion));
  std::ranges::stable_sort(tally.emotions, std::ranges::greater(), &BatchTally::Emotion::files);
  return tally;
}

int BatchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const BatchRow& row = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return cellText(row, index.column());
    case Qt::TextAlignmentRole:
      return index.column() == Probability || index.column() == Length ? QVariant(Qt::AlignCenter)
                                                                       : QVariant();
    case Qt::DecorationRole: {
      const QColor colour = index.column() == Emotion ? colourOf(row) : QColor();
      return colour.isValid() ? QVariant(colour) : QVariant();
    }
    case Qt::ToolTipRole:
      return toolTip(row);
    case PermilleRole:
      return row.state == BatchState::Working ? QVariant(row.permille) : QVariant();
    default:
      return {};
  }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case File:
      return tr("File");
    case State:
      return tr("State");
    case Emotion:
      return tr("Emotion");
    case Probability:
      return tr("Probability");
    case Remarks:
      return tr("Reliability or error");
    case Length:
      return tr("Length");
    case Model:
      return tr("Model");
    default:
      return {};
  }
}

}  // namespace sentisound
