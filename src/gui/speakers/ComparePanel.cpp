#include "gui/speakers/ComparePanel.h"

#include <QDragEnterEvent>
#include <QDropEvent>

#include "gui/common/DroppedFiles.h"
#include "gui/common/FileDialogs.h"
#include "gui/speakers/ComparisonController.h"
#include "plot/Painters.h"
#include "ui_ComparePanel.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

QString answer(const Prediction& prediction) {
  return QStringLiteral("%1 (%2)").arg(emotionInSentence(prediction.label()),
                                       percentWords(prediction.confidence()));
}

QString rowText(const HistoryRow& row) {
  return QStringLiteral("%1 – %2").arg(
      row.name, row.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString summary(const Comparison& comparison) {
  if (!comparison.changes)
    return ComparePanel::tr(
               "Nothing: the model %1 does not know speakers. Choose another one on the page Models.")
        .arg(comparison.model);
  const QString before = answer(comparison.without);
  const QString after = answer(comparison.with);
  return comparison.without.top == comparison.with.top
             ? ComparePanel::tr("%1 sounds %2 without a profile, and the same with the profile of %3: %4.")
                   .arg(comparison.name, before, comparison.speaker, after)
             : ComparePanel::tr("%1 sounds %2 without a profile, but with the profile of %3: %4.")
                   .arg(comparison.name, before, comparison.speaker, after);
}

}  // namespace

ComparePanel::ComparePanel(QWidget* parent)
    : QWidget(parent), ui_(std::make_unique<Ui::ComparePanel>()), filesDialog_(FileDialogs::native().open) {
  ui_->setupUi(this);
  setAcceptDrops(true);
  ui_->compareNotes->setKind(MessageBar::Kind::Note);
  connect(ui_->compareWith, &QComboBox::activated, this, [this](int index) {
    if (index > 0 && comparison_ != nullptr)
      comparison_->compareRow(ui_->compareWith->itemData(index).toLongLong(), speaker_);
  });
  connect(ui_->compareFile, &QPushButton::clicked, this, [this] {
    if (const auto files = filesDialog_(this); !files.isEmpty()) compareFile(files.first());
  });
}

ComparePanel::~ComparePanel() = default;

void ComparePanel::use(ComparisonController& comparison) {
  comparison_ = &comparison;
  connect(comparison_, &ComparisonController::rowsChanged, this, &ComparePanel::showRows);
  connect(comparison_, &ComparisonController::workingChanged, this, &ComparePanel::showWorking);
  connect(comparison_, &ComparisonController::progressed, ui_->compareProgress, &QProgressBar::setValue);
  connect(comparison_, &ComparisonController::compared, this, &ComparePanel::showComparison);
  connect(comparison_, &ComparisonController::failed, ui_->compareError, &MessageBar::addMessage);
  connect(ui_->cancelCompare, &QPushButton::clicked, comparison_, &ComparisonController::cancel);
  showRows();
  showWorking(false);
  showComparison();
}

void ComparePanel::setSpeaker(const QString& name) {
  if (name == speaker_) return;
  speaker_ = name;
  ui_->compareError->clear();
  ui_->compareWith->setCurrentIndex(0);
  if (comparison_ != nullptr) comparison_->clear();
}

void ComparePanel::showRows() {
  const auto chosen = ui_->compareWith->currentData();
  ui_->compareWith->clear();
  ui_->compareWith->addItem(comparison_->rows().empty() ? tr("The history has no recording yet")
                                                        : tr("Choose a recording of the history …"));
  for (const auto& row : comparison_->rows()) ui_->compareWith->addItem(rowText(row), row.id);
  ui_->compareWith->setEnabled(!comparison_->rows().empty());
  ui_->compareWith->setCurrentIndex(std::max(0, ui_->compareWith->findData(chosen)));
}

void ComparePanel::showWorking(bool working) {
  ui_->compareWorking->setVisible(working);
  if (working) ui_->compareError->clear();
}

void ComparePanel::showComparison() {
  const ComparisonPtr made = comparison_->latest();
  ui_->compareSummary->setVisible(made != nullptr);
  ui_->pairs->setVisible(made != nullptr && made->changes);
  QStringList notes;
  if (made) {
    ui_->compareSummary->setText(summary(*made));
    if (!made->noSpeech.isEmpty())
      notes << tr("No speech was found in it (%1): neither answer means anything.").arg(made->noSpeech);
    notes << messageWords(made->warnings);
    if (made->changes)
      ui_->pairs->show({made->without, made->with, tr("no profile"), tr("profile %1").arg(made->speaker)});
  }
  ui_->compareNotes->showMessages(notes);
}

void ComparePanel::compareFile(const QString& path) {
  if (comparison_ == nullptr) return;
  ui_->compareWith->setCurrentIndex(0);
  comparison_->compareFile(path, speaker_);
}

void ComparePanel::dragEnterEvent(QDragEnterEvent* event) {
  if (!droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ComparePanel::dropEvent(QDropEvent* event) {
  const auto files = droppedPaths(event->mimeData());
  if (files.isEmpty()) return;
  event->acceptProposedAction();
  compareFile(files.first());
}

}  // namespace sentisound
