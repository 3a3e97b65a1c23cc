#include "gui/measure/MeasureFilesWindow.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/common/DroppedFiles.h"
#include "gui/common/FileDialogs.h"
#include "gui/common/MeasureWords.h"
#include "gui/measure/MeasureFilesController.h"

namespace sentisound {
namespace {

/// What has no figure comes last in either order.
class MeasuresOrder : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

 protected:
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const bool none = !left.data(sortRole()).isValid();
    const bool noneRight = !right.data(sortRole()).isValid();
    if (none != noneRight) return noneRight == (sortOrder() == Qt::AscendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
  }
};

}  // namespace

MeasureFilesWindow::MeasureFilesWindow(MeasureFilesController& measures, const FileDialogs& dialogs,
                                       QWidget* parent)
    : QDialog(parent),
      measures_(measures),
      dialogs_(dialogs),
      sorted_(new MeasuresOrder(this)),
      bar_(new QToolBar(this)),
      hint_(new QLabel(tr("Drop audio files and folders here, or add them with the buttons above. They are "
                          "measured as in Praat, and nothing is kept."),
                       this)),
      table_(new QTableView(this)),
      progress_(new QProgressBar(this)),
      note_(new QLabel(this)),
      settings_(new QLabel(this)) {
  setObjectName(QStringLiteral("measureFiles"));
  setWindowTitle(tr("Measure files"));
  setAcceptDrops(true);
  resize(960, 480);
  addBar();
  addTable();
  hint_->setObjectName(QStringLiteral("measureFilesHint"));
  hint_->setWordWrap(true);
  hint_->setAlignment(Qt::AlignCenter);
  progress_->setObjectName(QStringLiteral("measureFilesProgress"));
  progress_->setAccessibleName(tr("Progress of measuring"));
  progress_->setRange(0, 1000);
  note_->setObjectName(QStringLiteral("measureFilesNote"));
  note_->setWordWrap(true);
  settings_->setObjectName(QStringLiteral("measureFilesSettings"));
  settings_->setToolTip(tr("The button with the wheel beside the measures, and Views, change this"));
  auto* rows = new QVBoxLayout(this);
  rows->setSpacing(8);
  for (auto* widget :
       {static_cast<QWidget*>(bar_), static_cast<QWidget*>(note_), static_cast<QWidget*>(progress_)})
    rows->addWidget(widget);
  rows->addWidget(hint_, 1);
  rows->addWidget(table_, 1);
  rows->addWidget(settings_);
  connectController();
  showState();
}

MeasureFilesWindow::~MeasureFilesWindow() = default;

QAction* MeasureFilesWindow::addCommand(const char* name, const QString& text, const QString& toolTip,
                                        const QKeySequence& key) {
  auto* action = bar_->addAction(text);
  action->setObjectName(QLatin1String(name));
  action->setToolTip(toolTip);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(action);
  auto* button = qobject_cast<QToolButton*>(bar_->widgetForAction(action));
  button->setAccessibleName(toolTip);
  button->setFocusPolicy(Qt::TabFocus);
  return action;
}

void MeasureFilesWindow::addBar() {
  bar_->setObjectName(QStringLiteral("measureFilesBar"));
  bar_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  auto* files = addCommand("measureAddFiles", tr("Add files …"), tr("Choose audio files to measure"),
                           QKeySequence::Open);
  auto* folder = addCommand("measureAddFolder", tr("Add folder …"),
                            tr("Choose a folder: all audio files in it and below are measured"));
  bar_->addSeparator();
  cancel_ = addCommand("measureCancel", tr("Cancel"), tr("Measure no more; what is measured stays"));
  retry_ = addCommand("measureRetry", tr("Try again"), tr("Measure again what failed or was cancelled"));
  bar_->addSeparator();
  copy_ = addCommand("measureCopy", tr("Copy"),
                     tr("Copy the selected rows, or all, for a spreadsheet (Ctrl+C)"), QKeySequence::Copy);
  save_ = addCommand("measureSave", tr("Save as CSV …"), tr("Save all rows as a table (Ctrl+S)"),
                     QKeySequence::Save);
  clear_ = addCommand("measureClear", tr("Clear"), tr("Cancel everything and empty the list"));
  connect(files, &QAction::triggered, this, [this] { measures_.add(dialogs_.open(this)); });
  connect(folder, &QAction::triggered, this, [this] {
    if (const QString chosen = dialogs_.openFolder(this); !chosen.isEmpty()) measures_.add({chosen});
  });
  connect(cancel_, &QAction::triggered, &measures_, &MeasureFilesController::cancelAll);
  connect(retry_, &QAction::triggered, &measures_, &MeasureFilesController::retry);
  connect(clear_, &QAction::triggered, &measures_, &MeasureFilesController::clear);
  connect(copy_, &QAction::triggered, this, &MeasureFilesWindow::copy);
  connect(save_, &QAction::triggered, this, [this] {
    const QString path = dialogs_.saveCsv(this, tr("measures") + QStringLiteral(".csv"));
    if (!path.isEmpty()) measures_.saveTo(path);
  });
}

void MeasureFilesWindow::addTable() {
  sorted_->setSourceModel(&measures_.model());
  sorted_->setSortRole(MeasureFilesModel::kSortRole);
  sorted_->setSortLocaleAware(true);
  table_->setObjectName(QStringLiteral("measureFilesTable"));
  table_->setAccessibleName(tr("Measures of the files"));
  table_->setModel(sorted_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setShowGrid(false);
  table_->setAlternatingRowColors(true);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(false);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  auto* header = table_->horizontalHeader();
  header->setHighlightSections(false);
  header->setSortIndicatorClearable(true);
  header->setSortIndicator(-1, Qt::AscendingOrder);  // as they were added
  table_->setSortingEnabled(true);
  const int em = fontMetrics().averageCharWidth();
  for (int column = 0; column < sorted_->columnCount(); ++column) {
    const QString title = sorted_->headerData(column, Qt::Horizontal).toString();
    header->resizeSection(column, std::max(fontMetrics().horizontalAdvance(title) + 5 * em, 14 * em));
  }
  header->resizeSection(MeasureFilesModel::kFile, 30 * em);
  header->resizeSection(MeasureFilesModel::kState, 18 * em);
}

void MeasureFilesWindow::connectController() {
  connect(&measures_, &MeasureFilesController::changed, this, &MeasureFilesWindow::showState);
  connect(&measures_, &MeasureFilesController::noted, note_, &QLabel::setText);
  connect(&measures_, &MeasureFilesController::noted, this, &MeasureFilesWindow::showState);
  const auto& saver = measures_.saver();
  connect(&saver, &FileSaver::started, this, &MeasureFilesWindow::showState);
  connect(&saver, &FileSaver::saved, this, [this](const QString& path) {
    note_->setText(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    showState();
  });
  connect(&saver, &FileSaver::failed, this, [this](const QString& text) {
    note_->setText(text);
    showState();
  });
}

void MeasureFilesWindow::showState() {
  const auto& rows = measures_.model().rows();
  const auto count = [&](MeasureState state) { return std::ranges::count(rows, state, &MeasureRow::state); };
  const bool any = !rows.empty();
  hint_->setVisible(!any);
  table_->setVisible(any);
  progress_->setVisible(measures_.working());
  progress_->setValue(measures_.permille());
  note_->setVisible(!note_->text().isEmpty());
  settings_->setText(voiceSettingsWords(measures_.settings()));
  const bool ended = count(MeasureState::Done) + count(MeasureState::Failed) > 0;
  cancel_->setEnabled(measures_.working());
  retry_->setEnabled(count(MeasureState::Failed) + count(MeasureState::Cancelled) > 0);
  copy_->setEnabled(count(MeasureState::Done) > 0);
  save_->setEnabled(ended && !measures_.saver().busy());
  clear_->setEnabled(any || measures_.working());
}

void MeasureFilesWindow::copy() const {
  const auto* selection = table_->selectionModel();
  std::vector<MeasureRow> rows;
  for (int row = 0; row < sorted_->rowCount(); ++row) {
    const auto index = sorted_->index(row, 0);
    if (selection->hasSelection() && !selection->isRowSelected(row, {})) continue;
    rows.push_back(measures_.model().at(sorted_->mapToSource(index).row()));
  }
  QGuiApplication::clipboard()->setText(measuredText(rows));
}

void MeasureFilesWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MeasureFilesWindow::dropEvent(QDropEvent* event) {
  const QStringList paths = droppedPaths(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  measures_.add(paths);
}

}  // namespace sentisound
