#include "gui/history/HistoryPage.h"

#include <QHeaderView>

#include "gui/history/HistoryModel.h"
#include "ui_HistoryPage.h"

namespace sentisound {

HistoryPage::HistoryPage(HistoryModel& model, QWidget* parent)
    : QWidget(parent), model_(model), ui_(std::make_unique<Ui::HistoryPage>()) {
  ui_->setupUi(this);
  ui_->table->setModel(&model_);
  ui_->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  auto* header = ui_->table->horizontalHeader();
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSectionResizeMode(QHeaderView::Interactive);
  header->setSectionResizeMode(HistoryModel::Name, QHeaderView::Stretch);
  const int em = fontMetrics().averageCharWidth();
  header->resizeSection(HistoryModel::Time, 24 * em);
  header->resizeSection(HistoryModel::Emotion, 28 * em);
  header->resizeSection(HistoryModel::Confidence, 15 * em);
  header->resizeSection(HistoryModel::Model, 22 * em);

  connect(ui_->table, &QTableView::activated, this, [this](const QModelIndex& index) {
    const auto& row = model_.at(index.row());
    Q_EMIT reopenRequested(row.id, row.name);
  });
  connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, &HistoryPage::rememberSelection);
  connect(&model_, &HistoryModel::loaded, this, &HistoryPage::restoreSelection);
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::refresh() {
  model_.reload();
  ui_->table->setFocus();
}

void HistoryPage::rememberSelection() {
  const auto index = ui_->table->currentIndex();
  selected_ = index.isValid() ? model_.at(index.row()).id : 0;
}

void HistoryPage::restoreSelection() {
  const bool any = model_.rowCount() > 0;
  ui_->stack->setCurrentWidget(any ? static_cast<QWidget*>(ui_->table) : ui_->empty);
  ui_->hint->setVisible(any);
  if (any) ui_->table->selectRow(std::max(0, model_.rowOf(selected_)));
}

}  // namespace sentisound
