#include "gui/history/HistoryModel.h"

#include <algorithm>
#include <iterator>

#include "gui/EmotionName.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"

namespace sentisound {
namespace {

/// In the time zone of the one who reads; narrow enough for a column.
QString shortTime(const QDateTime& time) {
  return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

bool isWithheld(const HistoryRow& row) {
  return row.verdict == QLatin1String("no-speech");
}

/// As in the result: no label where nobody speaks, and never a doubtful one without its doubt.
QString emotionText(const HistoryRow& row) {
  if (isWithheld(row)) return noSpeechTitle();
  const QString name = emotionName(row.emotion.toStdString());
  return row.verdict == QLatin1String("uncertain") ? HistoryModel::tr("%1 (uncertain)").arg(name) : name;
}

QString toolTip(const HistoryRow& row) {
  QStringList reasons;
  for (const auto& reason : row.reasons) reasons << reason.second;
  const QString again =
      row.audioSha256.isEmpty()
          ? HistoryModel::tr("Its audio was not kept: it cannot be opened again.")
          : HistoryModel::tr("%1: press Enter or double-click to open it again.").arg(row.name);
  if (reasons.isEmpty()) return again;
  return QStringLiteral("%1: %2.\n%3").arg(emotionText(row), reasons.join(QStringLiteral("; ")), again);
}

QString cellText(const HistoryRow& row, int column) {
  switch (column) {
    case HistoryModel::Time:
      return shortTime(row.createdAt);
    case HistoryModel::Name:
      return row.name;
    case HistoryModel::Emotion:
      return emotionText(row);
    case HistoryModel::Confidence:
      return isWithheld(row) ? QString() : percentText(row.confidence);
    case HistoryModel::Model:
      return row.modelId;
    default:
      return {};
  }
}

/// The order in which the store lists them.
bool older(const HistoryRow& a, const HistoryRow& b) {
  return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.id < b.id;
}

/// As in the pictures of the same analysis.
QColor colourOf(const HistoryRow& row) {
  std::vector<std::string> labels;
  int top = -1;
  for (const auto& [label, probability] : row.probabilities) {
    if (label == row.emotion) top = static_cast<int>(labels.size());
    labels.push_back(label.toStdString());
  }
  return top < 0 ? emotionColour(row.emotion.toStdString(), 0) : labelColour(labels, top);
}

}  // namespace

HistoryModel::HistoryModel(StoreThread& history, QObject* parent, int pageSize)
    : QAbstractTableModel(parent), history_(history), pageSize_(pageSize) {
  connect(&page_, &QFutureWatcher<Page>::finished, this, &HistoryModel::pageCame);
}

void HistoryModel::reload() {
  ask(0);
}

void HistoryModel::ask(int offset) {
  nextOffset_ = offset;
  asking_ = true;
  // A page asked for earlier and not here yet is forgotten: the watcher follows the newest future only.
  page_.setFuture(history_.run([limit = pageSize_, offset](HistoryStore& store) -> Page {
    return store.list({.limit = limit, .offset = offset});
  }));
}

void HistoryModel::pageCame() {
  asking_ = false;
  const bool first = nextOffset_ == 0;
  auto page = page_.result();
  if (!page) {
    complete_ = true;  // a view would ask again at once, for ever
    Q_EMIT failed(QString::fromStdString(describe(page.error())));
    if (first) Q_EMIT loaded();
    return;
  }
  const bool full = static_cast<int>(page->size()) == pageSize_;
  nextOffset_ += static_cast<int>(page->size());
  if (first) {
    beginResetModel();
    rows_ = std::move(*page);
    complete_ = !full;
    endResetModel();
    Q_EMIT loaded();
    return;
  }
  // Rows added meanwhile have moved the pages: only what is older than all that we have is new to us.
  std::erase_if(*page, [this](const HistoryRow& row) { return !rows_.empty() && !older(row, rows_.back()); });
  complete_ = !full;
  if (page->empty()) {
    if (!complete_) ask(nextOffset_);
    return;
  }
  const int count = rowCount();
  beginInsertRows({}, count, count + static_cast<int>(page->size()) - 1);
  std::ranges::move(*page, std::back_inserter(rows_));
  endInsertRows();
}

int HistoryModel::rowOf(qint64 id) const {
  const auto found = std::ranges::find(rows_, id, &HistoryRow::id);
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const HistoryRow& row = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return cellText(row, index.column());
    case Qt::TextAlignmentRole:
      return index.column() == Confidence ? QVariant(Qt::AlignCenter) : QVariant();
    case Qt::DecorationRole:
      return index.column() == Emotion && !isWithheld(row) ? QVariant(colourOf(row)) : QVariant();
    case Qt::ToolTipRole:
      return toolTip(row);
    default:
      return {};
  }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Time:
      return tr("Time");
    case Name:
      return tr("Name");
    case Emotion:
      return tr("Emotion");
    case Confidence:
      return tr("Confidence");
    case Model:
      return tr("Model");
    default:
      return {};
  }
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !complete_ && !asking_;
}

void HistoryModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent)) ask(nextOffset_);
}

}  // namespace sentisound
