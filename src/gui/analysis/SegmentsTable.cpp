#include "gui/analysis/SegmentsTable.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/EmotionLabels.h"
#include "gui/common/TableColumns.h"
#include "plot/Painters.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kSwatch = 10;
constexpr int kLeastRows = 4;

/// Of the window's language.
QString longestEmotion() {
  QString longest;
  for (const auto& label : emotionLabels())
    if (const QString name = emotionName(label); name.size() > longest.size()) longest = name;
  return longest;
}

QString share(double value) {
  return QStringLiteral("%1 %").arg(std::lround(100 * value));
}

}  // namespace

SegmentsModel::SegmentsModel(const LabelTier& labels, QObject* parent)
    : QAbstractTableModel(parent), labels_(labels) {
  connect(&labels_, &LabelTier::changed, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, kCorrected), index(rowCount() - 1, kCorrected));
  });
}

QString SegmentsModel::correctionOf(const TimelineSegment& segment) const {
  const auto& all = labels_.labels();
  auto one = std::ranges::lower_bound(all, segment.fromSeconds, {}, &LabelledStretch::toSeconds);
  double most = (segment.toSeconds - segment.fromSeconds) / 2;
  QString label;
  for (; one != all.end() && one->fromSeconds < segment.toSeconds; ++one) {
    const double shared =
        std::min(one->toSeconds, segment.toSeconds) - std::max(one->fromSeconds, segment.fromSeconds);
    if (shared < most) continue;
    most = shared;
    label = one->label;
  }
  return label;
}

void SegmentsModel::show(SoundScenePtr scene) {
  beginResetModel();
  scene_ = std::move(scene);
  endResetModel();
}

int SegmentsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !scene_ ? 0 : static_cast<int>(scene_->segments.size());
}

int SegmentsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QString SegmentsModel::text(const TimelineSegment& segment, int column) const {
  switch (column) {
    case kBegin:
      return clockWords(segment.fromSeconds, 1);
    case kEnd:
      return clockWords(segment.toSeconds, 1);
    case kEmotion:
      return emotionName(scene_->labels[static_cast<std::size_t>(segment.top)]);
    case kProbability:
      return share(segment.probabilities[segment.top]);
    case kCorrected:
      return emotionName(correctionOf(segment).toStdString());
    default:
      return segment.affect ? share(segment.affect->activation) : QString();
  }
}

QVariant SegmentsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& one = segment(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text(one, index.column());
    case Qt::DecorationRole:
      if (index.column() != kEmotion) return {};
      return labelColour(scene_->labels, one.top);
    case Qt::TextAlignmentRole:
      return index.column() == kEmotion || index.column() == kCorrected
                 ? static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter)
                 : static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case kLabelRole:
      return QString::fromStdString(scene_->labels[static_cast<std::size_t>(one.top)]);
    default:
      return {};
  }
}

QVariant SegmentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::ToolTipRole && section == kCorrected)
    return tr("Your own label over the segment; a double click chooses one");
  if (role == Qt::TextAlignmentRole && section != kEmotion && section != kCorrected)
    return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && section == kActivation) return tr("Probability that the activation is high");
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case kBegin:
      return tr("Begin");
    case kEnd:
      return tr("End");
    case kEmotion:
      return tr("Emotion");
    case kProbability:
      return tr("Prob.");
    case kCorrected:
      return tr("Corrected");
    default:
      return tr("Act.");
  }
}

SegmentsTable::SegmentsTable(SoundController& sound, QWidget* parent)
    : QWidget(parent),
      sound_(sound),
      model_(new SegmentsModel(sound.labels(), this)),
      filter_(new QSortFilterProxyModel(this)),
      emotion_(new QComboBox(this)),
      table_(new QTableView(this)),
      none_(new QLabel(this)) {
  setObjectName(QStringLiteral("segments"));
  emotion_->setObjectName(QStringLiteral("segmentFilter"));
  emotion_->setAccessibleName(tr("Show segments of"));
  emotion_->setToolTip(tr("Show only segments of one emotion"));
  table_->setObjectName(QStringLiteral("segmentTable"));
  table_->setAccessibleName(tr("Segments"));
  filter_->setSourceModel(model_);
  filter_->setFilterRole(SegmentsModel::kLabelRole);
  filter_->setFilterKeyColumn(SegmentsModel::kEmotion);
  table_->setModel(filter_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->setIconSize(QSize(kSwatch, kSwatch));
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(SegmentsModel::kEmotion, QHeaderView::Fixed);
  fillWithColumn(*table_, SegmentsModel::kEmotion, leastForEmotion());
  table_->horizontalHeader()->setMinimumSectionSize(36);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->setMinimumHeight((fontMetrics().height() + 8) * (kLeastRows + 1));
  none_->setText(tr("No segments: no speech was found, or it is not analysed yet."));
  none_->setWordWrap(true);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  rows->addWidget(emotion_);
  rows->addWidget(table_, 1);
  rows->addWidget(none_);
  connect(table_, &QTableView::clicked, this, &SegmentsTable::choose);
  connect(table_, &QTableView::activated, this, &SegmentsTable::choose);
  connect(table_, &QTableView::doubleClicked, this, &SegmentsTable::correct);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& now) {
            if (following_ || !now.isValid()) return;
            const auto& one = model_->segment(filter_->mapToSource(now).row());
            Q_EMIT segmentMarked({one.fromSeconds, one.toSeconds});
          });
  connect(emotion_, &QComboBox::activated, this, [this](int index) {
    const QString label = emotion_->itemData(index).toString();
    filter_->setFilterRegularExpression(
        label.isEmpty() ? QString() : QRegularExpression::anchoredPattern(QRegularExpression::escape(label)));
  });
  connect(&sound_, &SoundController::sceneChanged, this, &SegmentsTable::showScene);
  connect(&sound_, &SoundController::playheadChanged, this, &SegmentsTable::follow);
  showScene();
}

/// The name of the emotion matters more than the activation.
void SegmentsTable::showActivation() {
  const auto* header = table_->horizontalHeader();
  int others = 0;
  for (int column = 0; column < SegmentsModel::kColumns; ++column)
    if (column != SegmentsModel::kEmotion) others += header->sectionSizeHint(column);
  table_->setColumnHidden(SegmentsModel::kActivation,
                          !hasActivation_ || leastForEmotion() + others > width());
}

int SegmentsTable::leastForEmotion() const {
  return fontMetrics().horizontalAdvance(longestEmotion()) + 2 * kSwatch + 16;
}

void SegmentsTable::resizeEvent(QResizeEvent* event) {
  showActivation();
  QWidget::resizeEvent(event);
}

void SegmentsTable::showScene() {
  model_->show(sound_.scene());
  fillFilter();
  const bool any = model_->rowCount() > 0;
  const auto& scene = sound_.scene();
  hasActivation_ =
      any && std::ranges::any_of(scene->segments, [](const auto& one) { return one.affect.has_value(); });
  showActivation();
  table_->setVisible(any);
  emotion_->setVisible(any);
  none_->setVisible(!any);
}

void SegmentsTable::fillFilter() {
  filter_->setFilterRegularExpression(QString());
  emotion_->clear();
  emotion_->addItem(tr("All emotions (%1)").arg(model_->rowCount()), QString());
  QStringList labels;
  for (int row = 0; row < model_->rowCount(); ++row) {
    const QString label = model_->index(row, 0).data(SegmentsModel::kLabelRole).toString();
    if (!labels.contains(label)) labels << label;
  }
  for (const auto& label : labels) emotion_->addItem(emotionName(label.toStdString()), label);
}

void SegmentsTable::choose(const QModelIndex& shown) {
  const auto& one = model_->segment(filter_->mapToSource(shown).row());
  sound_.select(one.fromSeconds, one.toSeconds);
  sound_.seek(one.fromSeconds);
  Q_EMIT playRequested();
}

void SegmentsTable::correct(const QModelIndex& shown) {
  const auto& one = model_->segment(filter_->mapToSource(shown).row());
  sound_.select(one.fromSeconds, one.toSeconds);
  Q_EMIT correctionRequested(table_->viewport()->mapToGlobal(table_->visualRect(shown).bottomLeft()));
}

/// The row of what is heard, unless another was chosen by hand that is still selected in the sound.
void SegmentsTable::follow() {
  const int rows = filter_->rowCount();
  for (int row = 0; row < rows; ++row) {
    const auto& one = model_->segment(filter_->mapToSource(filter_->index(row, 0)).row());
    if (sound_.playhead() < one.fromSeconds || sound_.playhead() >= one.toSeconds) continue;
    if (table_->currentIndex().row() == row) return;
    const QSignalBlocker quiet(table_);
    following_ = true;
    table_->selectRow(row);
    following_ = false;
    return;
  }
}

void SegmentsTable::step(int by) {
  const int rows = filter_->rowCount();
  int best = -1;
  for (int i = 0; i < rows; ++i) {
    const int row = by > 0 ? i : rows - 1 - i;
    const double begin = model_->segment(filter_->mapToSource(filter_->index(row, 0)).row()).fromSeconds;
    const bool beyond = by > 0 ? begin > sound_.playhead() + 1e-6 : begin < sound_.playhead() - 1e-6;
    if (beyond) {
      best = row;
      break;
    }
  }
  if (best < 0) return;
  table_->selectRow(best);
  choose(filter_->index(best, 0));
}

}  // namespace sentisound
