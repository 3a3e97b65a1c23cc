#include "gui/history/HistoryPage.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <utility>

#include "gui/common/EngineWords.h"
#include "gui/history/HistoryActions.h"
#include "gui/history/HistoryController.h"
#include "gui/history/HistoryModel.h"
#include "gui/history/HistoryText.h"
#include "gui/history/StatisticsView.h"
#include "ui_HistoryPage.h"

namespace sentisound {

HistoryPage::HistoryPage(HistoryModel& model, HistoryController& controller, QWidget* parent)
    : QWidget(parent), model_(model), controller_(controller), ui_(std::make_unique<Ui::HistoryPage>()) {
  ui_->setupUi(this);
  actions_ = new HistoryActions(this, ui_->table, ui_->bar);
  ui_->editor->hide();
  prepareTable();
  connectActions();
  connectController();
  addStatistics();

  connect(ui_->filters, &FilterBar::changed, &model_, &HistoryModel::setFilter);
  // Another order or other rows are read from their beginning.
  const auto fromTheTop = [this] { toTop_ = true; };
  connect(ui_->filters, &FilterBar::changed, this, fromTheTop);
  connect(ui_->table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, fromTheTop);
  connect(ui_->showAll, &QPushButton::clicked, ui_->filters, &FilterBar::clear);
  connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, &HistoryPage::rememberPlace);
  connect(&model_, &HistoryModel::loaded, this, &HistoryPage::restorePlace);
  connect(&model_, &QAbstractItemModel::dataChanged, this, &HistoryPage::showSelection);
  showSelection();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::prepareTable() {
  auto* header = ui_->table->horizontalHeader();
  header->setSortIndicator(HistoryModel::Time, Qt::DescendingOrder);
  ui_->table->setModel(&model_);
  ui_->table->setSortingEnabled(true);
  // All rows equally high: the view need not ask for each.
  ui_->table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  ui_->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSectionResizeMode(QHeaderView::Interactive);
  const int em = fontMetrics().averageCharWidth();
  header->setMinimumSectionSize(10 * em);
  header->setSectionResizeMode(HistoryModel::Name, QHeaderView::Stretch);
  header->setSectionResizeMode(HistoryModel::Emotion, QHeaderView::Stretch);  // corrections take room
  const auto widen = [&](HistoryModel::Column column, const QString& widest) {
    const QString title = model_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int arrow = 4 * em;
    header->resizeSection(column, std::max(fontMetrics().horizontalAdvance(widest) + 2 * em,
                                           fontMetrics().horizontalAdvance(title) + arrow));
  };
  widen(HistoryModel::Time, QStringLiteral("2026-10-30 00:00"));
  widen(HistoryModel::Confidence, QStringLiteral("100.0 %"));
  widen(HistoryModel::Verdict, reliabilityWord(Verdict::Kind::Confident));
  widen(HistoryModel::Duration, QStringLiteral("0:00.0"));
  widen(HistoryModel::Model, QStringLiteral("mfcc40-rf"));
  widen(HistoryModel::Speaker, QStringLiteral("Somebody"));
}

void HistoryPage::connectActions() {
  connect(ui_->table, &QTableView::activated, this, &HistoryPage::openCurrent);
  connect(actions_->open, &QAction::triggered, this, &HistoryPage::openCurrent);
  connect(actions_->correct, &QAction::triggered, this, &HistoryPage::correctSelected);
  connect(actions_->remove, &QAction::triggered, this, [this] {
    saveChanges();  // what was written comes back with the row
    controller_.remove(selectedIds());
  });
  connect(actions_->undo, &QAction::triggered, &controller_, &HistoryController::undoRemove);
  connect(actions_->search, &QAction::triggered, ui_->filters, &FilterBar::focusSearch);
  connect(actions_->compare, &QAction::triggered, this, [this] {
    const auto two = selectedIds();
    if (two.size() == 2) Q_EMIT compareRequested(two[0], two[1]);
  });
  connect(actions_->measure, &QAction::triggered, this, [this] {
    std::vector<std::pair<qint64, QString>> chosen;
    for (const qint64 id : selectedIds()) chosen.emplace_back(id, nameOf(id));
    Q_EMIT measureRequested(chosen);
  });
  connect(actions_, &HistoryActions::modelChosen, this, [this](const QString& modelId) {
    for (const qint64 id : selectedIds()) Q_EMIT reanalyseRequested(id, nameOf(id), modelId);
  });
  connect(actions_->exportTable, &QAction::triggered, this,
          [this] { Q_EMIT exportTableRequested(idsToExport()); });
  connect(actions_->exportTraining, &QAction::triggered, this,
          [this] { Q_EMIT exportTrainingRequested(idsToExport()); });
  connect(ui_->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &HistoryPage::showSelection);
}

void HistoryPage::connectController() {
  connect(&controller_, &HistoryController::changed, &model_, &HistoryModel::reload);
  connect(&controller_, &HistoryController::removed, this,
          [this](int count) { ui_->undoBar->showRemoved(tr("%n analyses deleted.", nullptr, count)); });
  connect(&controller_, &HistoryController::restored, ui_->undoBar, &QWidget::hide);
  connect(&controller_, &HistoryController::undoChanged, this, [this] {
    if (!controller_.canUndo()) ui_->undoBar->hide();
    showSelection();
  });
  connect(&controller_, &HistoryController::busyChanged, this, &HistoryPage::showSelection);
  connect(&controller_, &HistoryController::modelsChanged, this, [this] {
    std::vector<HistoryActions::Model> models;
    for (const auto& [id, title] : controller_.models()) models.push_back({id, title});
    actions_->setModels(models);
    showSelection();
  });
  connect(ui_->undoBar, &UndoBar::undoRequested, &controller_, &HistoryController::undoRemove);
  connect(ui_->editor, &CorrectionEditor::saved, &controller_, &HistoryController::correct);
  connect(ui_->editor, &CorrectionEditor::closed, this, [this] {
    ui_->editor->hide();
    ui_->table->setFocus();
  });
}

void HistoryPage::addStatistics() {
  statistics_ = new StatisticsView(controller_.statistics(), ui_->stack);
  // Charts are tall; a window on a small screen is lower than they are, and scrolls.
  statisticsArea_ = new QScrollArea(ui_->stack);
  statisticsArea_->setObjectName(QStringLiteral("statisticsArea"));
  statisticsArea_->setFrameShape(QFrame::NoFrame);
  statisticsArea_->setWidgetResizable(true);
  statisticsArea_->setFocusPolicy(Qt::NoFocus);
  statisticsArea_->setWidget(statistics_);
  ui_->stack->addWidget(statisticsArea_);
  ui_->backToStatistics->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
  ui_->backToStatistics->hide();
  connect(statistics_, &StatisticsView::savePictureRequested, this, &HistoryPage::savePictureRequested);
  connect(statistics_, &StatisticsView::saveTableRequested, this, &HistoryPage::saveStatisticsRequested);
  connect(statistics_, &StatisticsView::narrowRequested, this, [this](const HistoryFilter& filter) {
    const auto before = model_.filter();
    showStatistics(false);
    before_ = before;
    ui_->backToStatistics->show();
    ui_->filters->setFilter(filter);
    ui_->table->setFocus();
  });
  connect(ui_->backToStatistics, &QPushButton::clicked, this, [this] {
    ui_->filters->setFilter(before_.value_or(HistoryFilter()));
    showStatistics(true);
  });
}

void HistoryPage::showStatistics(bool shown) {
  before_.reset();
  ui_->backToStatistics->hide();
  const bool changed = std::exchange(showsStatistics_, shown) != shown;
  if (shown) {
    saveChanges();
    ui_->editor->hide();
  }
  showState();
  if (changed) Q_EMIT statisticsShown(shown);
}

void HistoryPage::refresh() {
  model_.reload();
  controller_.refreshModels();
  if (showsStatistics_)
    statistics_->focusFigures();
  else
    ui_->table->setFocus();
}

void HistoryPage::saveChanges() {
  ui_->editor->saveChanges();
}

std::vector<qint64> HistoryPage::selectedIds() const {
  // By ranges: the list of indexes of 100,000 rows would be long.
  QList<QPair<int, int>> ranges;
  for (const auto& range : ui_->table->selectionModel()->selection())
    ranges.append({range.top(), range.bottom()});
  std::ranges::sort(ranges);
  std::vector<qint64> ids;
  for (const auto& [top, bottom] : ranges)
    for (int row = top; row <= bottom; ++row) ids.push_back(model_.idAt(row));
  return ids;
}

QString HistoryPage::nameOf(qint64 id) const {
  const auto* row = model_.at(model_.rowOf(id));
  return row != nullptr ? row->name : tr("Analysis %1").arg(id);
}

std::vector<qint64> HistoryPage::idsToExport() const {
  auto ids = selectedIds();
  return ids.size() > 1 ? ids : model_.ids();
}

void HistoryPage::openCurrent() {
  const auto index = ui_->table->currentIndex();
  if (!index.isValid()) return;
  const auto* row = model_.at(index.row());
  Q_EMIT reopenRequested(model_.idAt(index.row()), row ? row->name : QString());
}

void HistoryPage::correctSelected() {
  const auto ids = selectedIds();
  if (ids.size() != 1) return;
  const auto* row = model_.at(model_.rowOf(ids.front()));
  if (row == nullptr) return;
  ui_->editor->edit(correctable(*row));
  ui_->editor->show();
  ui_->editor->focusLabel();
}

void HistoryPage::rememberPlace() {
  const auto ids = selectedIds();
  selected_ = QSet<qint64>(ids.begin(), ids.end());
  const auto index = ui_->table->currentIndex();
  current_ = index.isValid() ? model_.idAt(index.row()) : 0;
  currentRow_ = std::max(0, index.row());
  int next = currentRow_;
  while (next < model_.rowCount() && selected_.contains(model_.idAt(next))) ++next;
  next_ = next < model_.rowCount() ? model_.idAt(next) : 0;
  const int top = ui_->table->rowAt(0);
  top_ = top > 0 ? model_.idAt(top) : 0;
  reset_ = true;
}

void HistoryPage::restorePlace() {
  showState();
  if (std::exchange(reset_, false) && model_.rowCount() > 0) {
    QItemSelection found;
    for (int row = 0; row < model_.rowCount(); ++row) {
      if (!selected_.contains(model_.idAt(row))) continue;
      const int first = row;
      while (row + 1 < model_.rowCount() && selected_.contains(model_.idAt(row + 1))) ++row;
      found.append(
          QItemSelectionRange(model_.index(first, 0), model_.index(row, HistoryModel::ColumnCount - 1)));
    }
    // What was current is gone: the one that came after all that were selected, for they have gone with it.
    int current = model_.rowOf(current_);
    if (current < 0) current = model_.rowOf(next_);
    if (current < 0) current = std::min(currentRow_, model_.rowCount() - 1);
    // Not selectRow(): it toggles while Ctrl is down, and Ctrl+Z brings rows back.
    using Command = QItemSelectionModel;
    const auto index = model_.index(current, 0);
    if (found.isEmpty())
      found.append(QItemSelectionRange(index, index.siblingAtColumn(HistoryModel::ColumnCount - 1)));
    ui_->table->selectionModel()->setCurrentIndex(index, Command::NoUpdate);
    ui_->table->selectionModel()->select(found, Command::ClearAndSelect);
    const int top = model_.rowOf(top_);
    if (std::exchange(toTop_, false)) {
      ui_->table->scrollToTop();
    } else {
      ui_->table->scrollTo(index);
      if (top > 0) ui_->table->scrollTo(model_.index(top, 0), QAbstractItemView::PositionAtTop);
    }
  }
  if (model_.rowOf(ui_->editor->id()) < 0) {
    saveChanges();
    ui_->editor->hide();
  }
  showSelection();
}

void HistoryPage::showState() {
  const bool broken = model_.isBroken() && model_.rowCount() == 0;
  const bool none = model_.total() == 0 && model_.filter() == HistoryFilter{};
  QWidget* shown = showsStatistics_ ? static_cast<QWidget*>(statisticsArea_) : ui_->table;
  if (broken)
    shown = ui_->unreadable;
  else if (model_.rowCount() == 0)
    shown = none ? ui_->empty : ui_->nothingFound;
  ui_->stack->setCurrentWidget(shown);
  ui_->bar->setVisible(!showsStatistics_);
  if (shown == statisticsArea_) statistics_->ask(model_.filter());
  ui_->filters->setVisible(!none && !broken);
  ui_->filters->setChoices(model_.choices());
  const QLocale locale;
  ui_->found->setText(
      model_.filter() == HistoryFilter{}
          ? tr("%1 in all").arg(locale.toString(model_.total()))
          : tr("%1 of %2 found").arg(locale.toString(model_.rowCount()), locale.toString(model_.total())));
}

void HistoryPage::showSelection() {
  int rows = 0;
  int one = -1;
  for (const auto& range : ui_->table->selectionModel()->selection()) {
    rows += range.height();
    one = range.top();
  }
  actions_->show({.rows = rows,
                  .oneIsRead = rows == 1 && one < model_.rowCount() && model_.at(one) != nullptr,
                  .canUndo = controller_.canUndo(),
                  .any = model_.rowCount() > 0,
                  .busy = controller_.busy()});
}

}  // namespace sentisound
