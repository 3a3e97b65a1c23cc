#include "gui/analysis/LabelsTable.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/EmotionLabels.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kLabelRowsShown = 3;

/// The controlled list, and room for a label of one's own.
class LabelDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    for (const auto& label : emotionLabels()) box->addItem(emotionName(label), QString::fromStdString(label));
    return box;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    auto* box = static_cast<QComboBox*>(editor);
    const QString label = index.data(Qt::EditRole).toString();
    const int known = box->findData(label);
    if (known >= 0)
      box->setCurrentIndex(known);
    else
      box->setEditText(label);
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
    const auto* box = static_cast<QComboBox*>(editor);
    const int known = box->findText(box->currentText(), Qt::MatchFixedString);
    model->setData(index, known >= 0 ? box->itemData(known).toString() : box->currentText().trimmed(),
                   Qt::EditRole);
  }
};

}  // namespace

LabelsModel::LabelsModel(LabelTier& tier, QObject* parent) : QAbstractTableModel(parent), tier_(tier) {
  rows_ = tier_.labels().size();
  connect(&tier_, &LabelTier::changed, this, [this] {
    if (tier_.labels().size() == rows_) {
      if (rows_ > 0) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows_) - 1, kColumns - 1));
      return;
    }
    beginResetModel();
    rows_ = tier_.labels().size();
    endResetModel();
  });
}

int LabelsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_);
}

int LabelsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant LabelsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& one = tier_.labels()[static_cast<std::size_t>(index.row())];
  if (role == Qt::TextAlignmentRole && index.column() < kLabel)
    return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && index.column() == kNote) return one.note;
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  switch (index.column()) {
    case kBegin:
      return clockWords(one.fromSeconds, 1);
    case kEnd:
      return clockWords(one.toSeconds, 1);
    case kLabel:
      return role == Qt::EditRole ? one.label : emotionName(one.label.toStdString());
    default:
      return one.note;
  }
}

QVariant LabelsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kBegin:
      return tr("Begin");
    case kEnd:
      return tr("End");
    case kLabel:
      return tr("Label");
    default:
      return tr("Note");
  }
}

Qt::ItemFlags LabelsModel::flags(const QModelIndex& index) const {
  const auto flags = QAbstractTableModel::flags(index);
  return index.column() >= kLabel ? flags | Qt::ItemIsEditable : flags;
}

bool LabelsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::EditRole) return false;
  const auto place = static_cast<std::size_t>(index.row());
  const QString text = value.toString();
  if (index.column() == kLabel) {
    if (text.isEmpty() || text.size() > LabelStore::kLongestLabel) return false;
    tier_.relabel(place, text);
  } else {
    tier_.annotate(place, text);
  }
  return true;
}

LabelsTable::LabelsTable(SoundController& sound, QWidget* parent)
    : QWidget(parent),
      sound_(sound),
      model_(new LabelsModel(sound.labels(), this)),
      table_(new QTableView(this)),
      none_(new QLabel(this)) {
  table_->setObjectName(QStringLiteral("labelTable"));
  table_->setAccessibleName(tr("Labels"));
  table_->setModel(model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  table_->setItemDelegateForColumn(LabelsModel::kLabel, new LabelDelegate(table_));
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(LabelsModel::kNote, QHeaderView::Stretch);
  table_->horizontalHeader()->setMinimumSectionSize(36);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->setMinimumHeight((fontMetrics().height() + 8) * (kLabelRowsShown + 1));
  none_->setText(tr("Select a stretch and press 1 to 8, or T to choose. Ctrl+Z takes it back."));
  none_->setWordWrap(true);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(none_);
  rows->addWidget(table_);
  addCommands();
  connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
    const auto one = sound_.labels().labels()[static_cast<std::size_t>(index.row())];
    sound_.select(one.fromSeconds, one.toSeconds);
    sound_.seek(one.fromSeconds);
    Q_EMIT playRequested();
  });
  connect(&sound_.labels(), &LabelTier::changed, this, &LabelsTable::showLabels);
  showLabels();
}

void LabelsTable::addCommands() {
  auto* line = new QHBoxLayout;
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  const auto add = [&](const char* name, const QString& text, const QString& tip,
                       void (LabelsTable::*asked)()) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    connect(button, &QToolButton::clicked, this, asked);
    line->addWidget(button);
    return button;
  };
  import_ = add("importLabels", tr("Import …"),
                tr("Read labels from a file of Praat, ELAN, Audacity, or subtitles; Ctrl+Z takes it back"),
                &LabelsTable::importRequested);
  export_ = add("exportLabels", tr("Export …"), tr("Save the labels for Praat, ELAN, Audacity or as a table"),
                &LabelsTable::exportRequested);
  teach_ = add("teachLabels", tr("Teach …"), tr("Teach a speaker's profile with the labelled stretches"),
               &LabelsTable::teachRequested);
  line->addStretch(1);
  qobject_cast<QVBoxLayout*>(layout())->addLayout(line);
  connect(&sound_, &SoundController::sceneChanged, this, &LabelsTable::showLabels);
}

void LabelsTable::showLabels() {
  const bool any = !sound_.labels().labels().empty();
  table_->setVisible(any);
  none_->setVisible(!any);
  import_->setEnabled(sound_.scene() != nullptr);
  export_->setEnabled(any);
  teach_->setEnabled(any);
}

}  // namespace sentisound
