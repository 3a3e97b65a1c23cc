#include "gui/measure/MeasureFilesModel.h"

#include <QStringList>
#include <algorithm>

#include "core/Csv.h"
#include "gui/common/MeasureWords.h"
#include "report/MeasuresText.h"
#include "words/MessageWords.h"
#include "words/NumberWords.h"

namespace sentisound {

MeasureFilesModel::MeasureFilesModel(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<int> MeasureFilesModel::add(const std::vector<MeasureSource>& sources) {
  std::vector<MeasureRow> added;
  std::vector<int> ids;
  for (const auto& source : sources) {
    if (ids_.contains(source.key())) continue;
    ids_.insert(source.key(), ++lastId_);
    added.push_back({.id = lastId_, .source = source});
    ids.push_back(lastId_);
  }
  if (added.empty()) return ids;
  beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
  rows_.insert(rows_.end(), added.begin(), added.end());
  endInsertRows();
  return ids;
}

void MeasureFilesModel::change(int id, const std::function<void(MeasureRow&)>& change) {
  const auto found = std::ranges::lower_bound(rows_, id, {}, &MeasureRow::id);
  if (found == rows_.end() || found->id != id) return;
  change(*found);
  const int row = static_cast<int>(found - rows_.begin());
  Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void MeasureFilesModel::changeAll(const std::function<void(MeasureRow&)>& change) {
  if (rows_.empty()) return;
  for (auto& row : rows_) change(row);
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MeasureFilesModel::remove(const std::vector<int>& ids) {
  beginResetModel();
  std::erase_if(rows_, [&](const MeasureRow& row) {
    if (std::ranges::find(ids, row.id) == ids.end()) return false;
    ids_.remove(row.source.key());
    return true;
  });
  endResetModel();
}

const MeasureRow* MeasureFilesModel::find(int id) const {
  const auto found = std::ranges::lower_bound(rows_, id, {}, &MeasureRow::id);
  return found == rows_.end() || found->id != id ? nullptr : &*found;
}

int MeasureFilesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int MeasureFilesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kFirstMeasure + static_cast<int>(names_.size());
}

QString MeasureFilesModel::stateText(const MeasureRow& row) const {
  switch (row.state) {
    case MeasureState::Waiting:
      return tr("waiting");
    case MeasureState::Working:
      return QStringLiteral("%1 %").arg(row.permille / 10);
    case MeasureState::Done:
      return tr("done");
    case MeasureState::Failed:
      return faultWords(*row.error);
    case MeasureState::Cancelled:
      return tr("cancelled");
  }
  return {};
}

QVariant MeasureFilesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& row = at(index.row());
  if (index.column() == kFile) {
    if (role == Qt::DisplayRole || role == kSortRole) return row.source.name;
    if (role == Qt::ToolTipRole) return row.source.path.isEmpty() ? row.source.name : row.source.path;
    return {};
  }
  if (index.column() == kState) {
    if (role == Qt::DisplayRole || role == kSortRole) return stateText(row);
    if (role == Qt::ToolTipRole && row.error)
      return errorWords(row.error->about(row.source.name.toStdString()));
    return {};
  }
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
  if (!row.measures || (role != Qt::DisplayRole && role != kSortRole)) return {};
  const auto one = namedMeasures(*row.measures)[static_cast<std::size_t>(index.column() - kFirstMeasure)];
  if (role == Qt::DisplayRole) return measureValue(one);
  return one.value ? QVariant(*one.value) : QVariant();
}

QVariant MeasureFilesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool measure = section >= kFirstMeasure;
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>((measure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (measure) {
    const auto& one = names_[static_cast<std::size_t>(section - kFirstMeasure)];
    if (role == Qt::ToolTipRole) return QString::fromLatin1(one.name);
    return role == Qt::DisplayRole ? measureName(one) : QVariant();
  }
  if (role != Qt::DisplayRole) return {};
  return section == kFile ? tr("File") : tr("State");
}

std::string measuredCsv(const std::vector<MeasureRow>& rows) {
  std::string text = measuresCsvHeader();
  for (const auto& row : rows) {
    const QString& named = row.source.path.isEmpty() ? row.source.name : row.source.path;
    const std::string file = csv::textField(named.toStdString(), {.safe = true});
    if (row.measures)
      text += measuresCsvLine(file, *row.measures);
    else if (row.error)
      text += measuresCsvErrorLine(file, row.error->about(named.toStdString()));
  }
  return text;
}

QString measuredText(const std::vector<MeasureRow>& rows) {
  QStringList head{MeasureFilesModel::tr("File")};
  for (const auto& one : namedMeasures({}))
    head << (one.unit[0] != 0 ? QStringLiteral("%1 (%2)").arg(measureName(one), QLatin1String(one.unit))
                              : measureName(one));
  QStringList lines{head.join(QLatin1Char('\t'))};
  for (const auto& row : rows) {
    if (!row.measures) continue;
    QStringList fields{row.source.name};
    for (const auto& one : namedMeasures(*row.measures))
      fields << (one.value ? numberWords(*one.value, one.unit[0] != 0 ? 3 : 5) : QString());
    lines << fields.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace sentisound
