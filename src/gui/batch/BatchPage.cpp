#include "gui/batch/BatchPage.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLocale>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>
#include <algorithm>

#include "gui/batch/BatchController.h"
#include "gui/batch/BatchFilter.h"
#include "gui/batch/BatchText.h"
#include "gui/batch/ProgressDelegate.h"
#include "gui/common/DroppedFiles.h"
#include "gui/common/EngineWords.h"
#include "gui/common/FileDialogs.h"
#include "gui/common/TableColumns.h"
#include "report/AnalysisText.h"
#include "ui_BatchPage.h"
#include "words/EmotionName.h"

namespace sentisound {
namespace {

/// Stands for the label where there is no speech, as BatchFilter has it.
const QString kNobody = QStringLiteral("");

QString counted(const QString& name, int files) {
  return QStringLiteral("%1 (%2)").arg(name, QLocale().toString(files));
}

/// Gives `box` these entries and leaves chosen what was.
void fill(QComboBox& box, const QList<std::pair<QString, QString>>& textsAndData) {
  const QVariant chosen = box.currentData();
  const QSignalBlocker quiet(box);
  box.clear();
  for (const auto& [text, data] : textsAndData) box.addItem(text, data);
  box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

QIcon swatch(const QColor& colour) {
  QPixmap picture(16, 16);
  picture.fill(colour);
  return QIcon(picture);
}

}  // namespace

BatchPage::BatchPage(BatchController& batch, const FileDialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      batch_(batch),
      dialogs_(dialogs),
      filter_(std::make_unique<BatchFilter>(batch.model())),
      ui_(std::make_unique<Ui::BatchPage>()) {
  ui_->setupUi(this);
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * 1.5);
  ui_->batchEmptyHint->setFont(larger);
  setUpTable();
  setUpBar();
  connectCommands();
  connectFilter();
  connectController();
  showChoices();
  showBatch();
}

BatchPage::~BatchPage() {
  ui_->batchTable->setModel(nullptr);  // the filter goes before the table
}

void BatchPage::setUpTable() {
  auto* table = ui_->batchTable;
  table->setModel(filter_.get());
  table->setItemDelegateForColumn(BatchModel::File, new NameDelegate(table));
  table->setItemDelegateForColumn(BatchModel::State, new ProgressDelegate(table));
  table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  auto* header = table->horizontalHeader();
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSortIndicatorClearable(true);
  header->setSortIndicator(-1, Qt::AscendingOrder);  // as they were added
  table->setSortingEnabled(true);
  const int em = fontMetrics().averageCharWidth();
  header->resizeSection(BatchModel::File, 30 * em);
  header->resizeSection(BatchModel::State, 18 * em);
  header->resizeSection(BatchModel::Emotion, 22 * em);
  header->resizeSection(BatchModel::Probability, 14 * em);
  header->resizeSection(BatchModel::Length, 12 * em);
  header->resizeSection(BatchModel::Model, 16 * em);
  fillWithColumn(*table, BatchModel::Remarks, 50 * em);
}

void BatchPage::setUpBar() {
  for (auto* action : ui_->batchBar->actions())
    if (auto* button = qobject_cast<QToolButton*>(ui_->batchBar->widgetForAction(action));
        button != nullptr && !action->isSeparator()) {
      button->setAccessibleName(action->toolTip());
      button->setFocusPolicy(Qt::TabFocus);
    }
}

void BatchPage::connectCommands() {
  connect(ui_->batchAddFiles, &QAction::triggered, this, [this] { batch_.add(dialogs_.open(this)); });
  connect(ui_->batchAddFolder, &QAction::triggered, this, [this] {
    if (const QString folder = dialogs_.openFolder(this); !folder.isEmpty()) batch_.add({folder});
  });
  connect(ui_->batchPause, &QAction::toggled, &batch_, &BatchController::setPaused);
  connect(ui_->batchCancelAll, &QAction::triggered, &batch_, &BatchController::cancelAll);
  connect(ui_->batchRetryAll, &QAction::triggered, &batch_, &BatchController::retryAll);
  connect(ui_->batchExport, &QAction::triggered, this, &BatchPage::exportAll);
  connect(ui_->batchRemoveFinished, &QAction::triggered, &batch_, &BatchController::removeFinished);
  connect(ui_->batchClear, &QAction::triggered, &batch_, &BatchController::clear);

  connect(ui_->batchTable, &QTableView::activated, this, &BatchPage::openCurrent);
  connect(ui_->batchTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &BatchPage::showRowCommands);
  connect(ui_->batchOpen, &QAction::triggered, this, &BatchPage::openCurrent);
  connect(ui_->batchMeasure, &QAction::triggered, this, [this] {
    QStringList paths;
    for (const auto& index : ui_->batchTable->selectionModel()->selectedRows())
      paths << filter_->at(index).file.path;
    if (!paths.isEmpty()) Q_EMIT measureRequested(paths);
  });
  connect(ui_->batchRetry, &QAction::triggered, this, [this] { batch_.retry(selected()); });
  connect(ui_->batchCancel, &QAction::triggered, this, [this] { batch_.cancel(selected()); });
  connect(ui_->batchRemove, &QAction::triggered, this, [this] { batch_.remove(selected()); });
  auto* pasting = new QShortcut(QKeySequence::Paste, this);
  pasting->setContext(Qt::WidgetWithChildrenShortcut);
  connect(pasting, &QShortcut::activated, this, &BatchPage::paste);
}

void BatchPage::connectFilter() {
  // Qt's own button in the field has no name.
  if (auto* clear = ui_->batchFind->findChild<QToolButton*>())
    clear->setAccessibleName(tr("Empty the field"));
  ui_->batchState->addItem(tr("All states"));
  for (std::size_t i = 0; i < kBatchStates; ++i) {
    const auto state = static_cast<BatchState>(i);
    ui_->batchState->addItem(stateName(state));
  }
  ui_->batchEmotion->addItem(tr("All emotions"));
  connect(ui_->batchFind, &QLineEdit::textChanged, this, [this](const QString& text) {
    filter_->setText(text.trimmed());
    showFit();
  });
  connect(ui_->batchState, &QComboBox::currentIndexChanged, this, [this](int index) {
    filter_->setState(index <= 0 ? std::nullopt : std::optional(static_cast<BatchState>(index - 1)));
    showFit();
  });
  connect(ui_->batchEmotion, &QComboBox::currentIndexChanged, this, [this](int index) {
    filter_->setEmotion(index <= 0 ? std::nullopt
                                   : std::optional(ui_->batchEmotion->currentData().toString()));
    showFit();
  });
}

void BatchPage::connectController() {
  connect(&batch_, &BatchController::changed, this, &BatchPage::showBatch);
  connect(&batch_, &BatchController::noted, this, [this](const QString& text) {
    ui_->batchNote->setText(text);
    ui_->batchNote->setVisible(!text.isEmpty());
  });
  connect(&batch_.choices(), &BatchChoices::changed, this, &BatchPage::showChoices);
  connect(ui_->batchModel, &QComboBox::currentIndexChanged, this,
          [this] { batch_.setModel(ui_->batchModel->currentData().toString()); });
  connect(ui_->batchSpeaker, &QComboBox::currentIndexChanged, this,
          [this] { batch_.setSpeaker(ui_->batchSpeaker->currentData().toString()); });

  auto& exporter = batch_.exporter();
  connect(&exporter, &FileSaver::started, this, &BatchPage::showBatch);
  connect(&exporter, &FileSaver::saved, this, [this](const QString& path) {
    Q_EMIT told(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    showBatch();
  });
  connect(&exporter, &FileSaver::failed, this, [this](const QString& text) {
    Q_EMIT failed(text);
    showBatch();
  });
}

void BatchPage::exportAll() {
  const QString path = dialogs_.saveTable(this, tr("batch") + QStringLiteral(".csv"));
  if (!path.isEmpty()) batch_.exportTo(path);
}

void BatchPage::paste() {
  const QStringList paths = pastedPaths(QApplication::clipboard()->mimeData());
  if (paths.isEmpty()) {
    ui_->batchNote->setText(tr("There is no file or folder to paste. Copy some in your file manager first."));
    ui_->batchNote->show();
  }
  batch_.add(paths);
}

void BatchPage::openCurrent() {
  const auto index = ui_->batchTable->currentIndex();
  if (!index.isValid()) return;
  const auto& row = filter_->at(index);
  if (row.result && row.result->historyId != 0) Q_EMIT openRequested(row.result->historyId, fileName(row));
}

std::vector<int> BatchPage::selected() const {
  std::vector<int> ids;
  for (const auto& index : ui_->batchTable->selectionModel()->selectedRows())
    ids.push_back(filter_->at(index).id);
  return ids;
}

void BatchPage::showChoices() {
  const auto& choices = batch_.choices();
  const QString active = choices.activeModel();
  QList<std::pair<QString, QString>> models{
      {active.isEmpty() ? tr("active model") : tr("%1 (active)").arg(active), {}}};
  for (const auto& id : choices.models()) models.append({id, id});
  fill(*ui_->batchModel, models);
  QList<std::pair<QString, QString>> speakers{{tr("none"), {}}};
  for (const auto& name : choices.speakers()) speakers.append({name, name});
  fill(*ui_->batchSpeaker, speakers);
  // What was chosen may be gone.
  batch_.setModel(ui_->batchModel->currentData().toString());
  batch_.setSpeaker(ui_->batchSpeaker->currentData().toString());
}

void BatchPage::showBatch() {
  const BatchTally tally = batch_.model().tally();
  const auto progress = batch_.progress();
  ui_->batchStack->setCurrentWidget(tally.all() > 0 ? static_cast<QWidget*>(ui_->batchTable)
                                                    : ui_->batchEmpty);
  ui_->batchHead->setVisible(tally.all() > 0 || batch_.looking());
  ui_->batchProgress->setValue(progress.permille);
  ui_->batchTimeLeft->setText(batch_.paused()    ? tr("paused")
                              : batch_.looking() ? tr("looking for audio files …")
                                                 : timeLeftText(progress.secondsLeft));
  ui_->batchTimeLeft->setVisible(!ui_->batchTimeLeft->text().isEmpty());
  const QString emotions = emotionsHtml(tally);
  const QString counts = countsText(tally);
  ui_->batchSummary->setText(emotions.isEmpty() ? counts : counts + QStringLiteral("; ") + emotions);
  showCommands(tally);
  showFilters(tally);
  showFit();
}

void BatchPage::showCommands(const BatchTally& tally) {
  const bool unfinished = tally.of(BatchState::Waiting) + tally.of(BatchState::Working) > 0;
  const bool results = tally.of(BatchState::Done) + tally.of(BatchState::Failed) > 0;
  {
    const QSignalBlocker quiet(ui_->batchPause);
    ui_->batchPause->setChecked(batch_.paused());
  }
  ui_->batchPause->setText(batch_.paused() ? tr("Resume") : tr("Pause"));
  ui_->batchPause->setEnabled(unfinished || batch_.paused() || batch_.looking());
  ui_->batchCancelAll->setEnabled(unfinished || batch_.looking());
  ui_->batchRetryAll->setEnabled(tally.of(BatchState::Failed) + tally.of(BatchState::Cancelled) > 0);
  ui_->batchExport->setEnabled(results && !batch_.exporter().busy());
  ui_->batchRemoveFinished->setEnabled(tally.of(BatchState::Done) + tally.of(BatchState::Cancelled) > 0);
  ui_->batchClear->setEnabled(tally.all() > 0 || batch_.looking());
  showRowCommands();
}

/// Of the menu of a row, what the selected ones are in a state for.
void BatchPage::showRowCommands() {
  const auto indices = ui_->batchTable->selectionModel()->selectedRows();
  const auto any = [&](const auto& condition) {
    return std::ranges::any_of(indices, [&](const auto& index) { return condition(filter_->at(index)); });
  };
  ui_->batchOpen->setEnabled(
      any([](const BatchRow& row) { return row.result && row.result->historyId != 0; }));
  ui_->batchMeasure->setEnabled(!indices.isEmpty());
  ui_->batchRetry->setEnabled(any([](const BatchRow& row) {
    return row.state == BatchState::Failed || row.state == BatchState::Cancelled;
  }));
  ui_->batchCancel->setEnabled(any([](const BatchRow& row) {
    return row.state == BatchState::Waiting || row.state == BatchState::Working;
  }));
  ui_->batchRemove->setEnabled(!indices.isEmpty());
}

void BatchPage::showFilters(const BatchTally& tally) {
  for (std::size_t i = 0; i < kBatchStates; ++i) {
    const auto state = static_cast<BatchState>(i);
    ui_->batchState->setItemText(static_cast<int>(i) + 1, counted(stateName(state), tally.of(state)));
  }
  // An emotion that came up once stays in the list, so that nothing moves under the pointer; what is no
  // emotion stays last, whichever was found first.
  auto* box = ui_->batchEmotion;
  QHash<QString, int> files;
  for (const auto& emotion : tally.emotions) {
    files[emotion.label] = emotion.files;
    if (box->findData(emotion.label) >= 0) continue;
    const int nobody = box->findData(kNobody);
    box->insertItem(nobody < 0 ? box->count() : nobody, swatch(emotion.colour),
                    emotionName(emotion.label.toStdString()), emotion.label);
  }
  files[kNobody] = tally.noSpeech;
  if (tally.noSpeech > 0 && box->findData(kNobody) < 0)
    box->addItem(reliabilityWord(Verdict::Kind::NoSpeech), kNobody);
  for (int i = 1; i < box->count(); ++i) {
    const QString label = box->itemData(i).toString();
    box->setItemText(i, counted(label == kNobody ? reliabilityWord(Verdict::Kind::NoSpeech)
                                                 : emotionName(label.toStdString()),
                                files.value(label)));
  }
}

void BatchPage::showFit() {
  ui_->batchNothingFits->setVisible(batch_.model().rowCount() > 0 && filter_->rowCount() == 0);
}

void BatchPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  batch_.choices().refresh();
}

void BatchPage::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedPaths(event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  hovered_ = true;
  update();
}

void BatchPage::dragLeaveEvent(QDragLeaveEvent*) {
  hovered_ = false;
  update();
}

void BatchPage::dropEvent(QDropEvent* event) {
  hovered_ = false;
  update();
  const QStringList paths = droppedPaths(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  batch_.add(paths);
}

void BatchPage::paintEvent(QPaintEvent*) {
  if (!hovered_) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

}  // namespace sentisound
