#include "gui/history/HistoryModel.h"

#include <algorithm>

#include "gui/common/ChannelNames.h"
#include "gui/common/Jobs.h"
#include "gui/history/HistoryText.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"
#include "words/MessageWords.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr std::size_t kMostWanted = 4;  // pages; who scrolls fast does not look at those in between

QString cellText(const HistoryRow& row, int column) {
  switch (column) {
    case HistoryModel::Time:
      return shortTime(row.createdAt);
    case HistoryModel::Name:
      return withChannel(row.name, row.channel);
    case HistoryModel::Emotion:
      return emotionText(row);
    case HistoryModel::Confidence:
      return isWithheld(row) ? QString() : percentWords(row.confidence);
    case HistoryModel::Verdict:
      return verdictName(row.verdict);
    case HistoryModel::Duration:
      return row.seconds ? durationWords(*row.seconds) : QString();
    case HistoryModel::Model:
      return row.modelId;
    case HistoryModel::Speaker:
      return row.speaker;
    default:
      return {};
  }
}

HistorySort sortOf(int column) {
  switch (column) {
    case HistoryModel::Name:
      return HistorySort::Name;
    case HistoryModel::Emotion:
      return HistorySort::Emotion;
    case HistoryModel::Confidence:
      return HistorySort::Confidence;
    case HistoryModel::Verdict:
      return HistorySort::Verdict;
    case HistoryModel::Duration:
      return HistorySort::Seconds;
    case HistoryModel::Model:
      return HistorySort::Model;
    case HistoryModel::Speaker:
      return HistorySort::Speaker;
    default:
      return HistorySort::Time;
  }
}

/// Figures stand at the right.
QVariant alignmentOf(int column) {
  const bool figures = column == HistoryModel::Confidence || column == HistoryModel::Duration;
  return figures ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

std::vector<qint64> idsOfPage(const std::vector<qint64>& ids, int page, int pageSize) {
  const auto size = static_cast<std::ptrdiff_t>(ids.size());
  const auto from = std::min(static_cast<std::ptrdiff_t>(page) * pageSize, size);
  return {ids.begin() + from, ids.begin() + std::min(from + pageSize, size)};
}

}  // namespace

HistoryModel::HistoryModel(StoreThread& history, QObject* parent, int pageSize, int pagesKept)
    : QAbstractTableModel(parent), history_(history), pageSize_(pageSize), pages_(pagesKept) {}

void HistoryModel::reload() {
  if (asking_)
    askAgain_ = true;
  else
    ask();
}

void HistoryModel::setFilter(const HistoryFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  lookedAt_ = 0;
  reload();
}

void HistoryModel::sort(int column, Qt::SortOrder order) {
  const HistorySort sort = sortOf(column);
  const bool ascending = order == Qt::AscendingOrder;
  if (sort == sort_ && ascending == ascending_) return;
  sort_ = sort;
  ascending_ = ascending;
  lookedAt_ = 0;
  reload();
}

void HistoryModel::ask() {
  asking_ = true;
  askAgain_ = false;
  const HistoryQuery query{.filter = filter_, .sort = sort_, .ascending = ascending_};
  const auto read = [query, page = lookedAt_, size = pageSize_](HistoryStore& store) -> Result<Listing> {
    auto ids = store.ids(query);
    if (!ids) return ids.error();
    const int last = ids->empty() ? 0 : static_cast<int>((ids->size() - 1) / static_cast<std::size_t>(size));
    const int number = std::min(page, last);
    auto rows = store.byIds(idsOfPage(*ids, number, size));
    if (!rows) return rows.error();
    const auto total = store.count();
    if (!total) return total.error();
    auto choices = store.choices();
    if (!choices) return choices.error();
    return Listing{std::move(*ids), {number, std::move(*rows)}, *total, std::move(*choices)};
  };
  whenDone(history_.run(read), this, [this](Result<Listing> listing) { listingCame(std::move(listing)); });
}

void HistoryModel::listingCame(Result<Listing> listing) {
  asking_ = false;
  if (askAgain_) return ask();  // this answer is old
  broken_ = !listing;
  if (!listing) {
    Q_EMIT failed(errorWords(listing.error()));
    Q_EMIT loaded();
    return;
  }
  ++listings_;
  const bool same = listing->ids == ids_;
  if (!same) beginResetModel();
  pages_.clear();
  wanted_.clear();
  ids_ = std::move(listing->ids);
  total_ = listing->total;
  choices_ = std::move(listing->choices);
  lookedAt_ = listing->page.number;
  pages_.insert(lookedAt_, new Page(std::move(listing->page)));
  if (!same)
    endResetModel();
  else if (!ids_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT loaded();
}

void HistoryModel::want(int page) const {
  std::erase(wanted_, page);
  wanted_.push_back(page);
  if (wanted_.size() > kMostWanted) wanted_.erase(wanted_.begin());
  if (readSoon_) return;
  readSoon_ = true;
  // Not while a view is painting.
  auto* self = const_cast<HistoryModel*>(this);
  QMetaObject::invokeMethod(
      self,
      [self] {
        self->readSoon_ = false;
        self->readWanted();
      },
      Qt::QueuedConnection);
}

void HistoryModel::readWanted() {
  if (reading_ || wanted_.empty()) return;
  reading_ = wanted_.back();
  wanted_.pop_back();
  const auto read = [some = idsOfPage(ids_, *reading_, pageSize_),
                     number = *reading_](HistoryStore& store) -> Result<Page> {
    auto rows = store.byIds(some);
    if (!rows) return rows.error();
    return Page{number, std::move(*rows)};
  };
  whenDone(history_.run(read), this,
           [this, listing = listings_](Result<Page> page) { pageCame(listing, std::move(page)); });
}

void HistoryModel::pageCame(int listing, Result<Page> page) {
  const int number = *reading_;
  reading_.reset();
  if (!page) {
    // Kept as empty, or a view would ask again at once, for ever.
    pages_.insert(number, new Page{number, {}});
    Q_EMIT failed(errorWords(page.error()));
    return;
  }
  if (listing == listings_) {
    pages_.insert(number, new Page(std::move(*page)));
    const int first = number * pageSize_;
    const int last = std::min(first + pageSize_, rowCount()) - 1;
    if (first <= last) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
  }
  readWanted();
}

const HistoryRow* HistoryModel::at(int row) const {
  const int number = row / pageSize_;
  const Page* page = pages_.object(number);
  if (page == nullptr) {
    if (reading_ != number) want(number);
    return nullptr;
  }
  const auto found = page->rows.constFind(idAt(row));
  return found == page->rows.constEnd() ? nullptr : &*found;
}

int HistoryModel::rowOf(qint64 id) const {
  const auto found = std::ranges::find(ids_, id);
  return found == ids_.end() ? -1 : static_cast<int>(found - ids_.begin());
}

int HistoryModel::rowsInMemory() const {
  int rows = 0;
  for (const int number : pages_.keys()) rows += static_cast<int>(pages_.object(number)->rows.size());
  return rows;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
  if (role != Qt::DisplayRole && role != Qt::DecorationRole && role != Qt::ToolTipRole) return {};
  lookedAt_ = index.row() / pageSize_;
  const HistoryRow* row = at(index.row());
  if (row == nullptr)
    return role == Qt::DisplayRole && index.column() == Time ? QVariant(tr("…")) : QVariant();
  switch (role) {
    case Qt::DisplayRole:
      return cellText(*row, index.column());
    case Qt::DecorationRole:
      return index.column() == Emotion && !isWithheld(*row) ? QVariant(emotionColourOf(*row)) : QVariant();
    default:
      return rowToolTip(*row);
  }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(section);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Time:
      return tr("Time");
    case Name:
      return tr("Name");
    case Emotion:
      return tr("Emotion");
    case Confidence:
      return tr("Probability");
    case Verdict:
      return tr("Reliability");
    case Duration:
      return tr("Duration");
    case Model:
      return tr("Model");
    case Speaker:
      return tr("Speaker");
    default:
      return {};
  }
}

}  // namespace sentisound
