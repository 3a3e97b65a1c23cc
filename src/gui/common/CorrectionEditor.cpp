#include "gui/common/CorrectionEditor.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include "gui/common/ColourIcon.h"
#include "plot/Palette.h"
#include "ui_CorrectionEditor.h"
#include "words/EmotionName.h"

namespace sentisound {
namespace {

constexpr int kNoteLines = 2;
constexpr int kLongestNote = 4000;  // as the history keeps it

}  // namespace

CorrectionEditor::CorrectionEditor(QWidget* parent)
    : QWidget(parent), ui_(std::make_unique<Ui::CorrectionEditor>()) {
  ui_->setupUi(this);
  const int frame = 2 * ui_->correctNote->frameWidth() +
                    2 * static_cast<int>(ui_->correctNote->document()->documentMargin());
  ui_->correctNote->setFixedHeight(kNoteLines * fontMetrics().lineSpacing() + frame);
  connect(ui_->saveCorrection, &QPushButton::clicked, this, &CorrectionEditor::save);
  connect(ui_->removeCorrection, &QPushButton::clicked, this, [this] {
    tell({}, {});
    Q_EMIT closed();
  });
  connect(ui_->closeCorrection, &QPushButton::clicked, this, &CorrectionEditor::discard);
  connect(ui_->correctLabel, &QComboBox::currentIndexChanged, this, &CorrectionEditor::showChanged);
  connect(ui_->correctNote, &QPlainTextEdit::textChanged, this, &CorrectionEditor::showChanged);
}

CorrectionEditor::~CorrectionEditor() = default;

void CorrectionEditor::edit(const Correctable& analysis) {
  if (changed() && analysis.id == analysis_.id) {
    analysis_.label = analysis.label;
    analysis_.note = analysis.note;
    showChanged();
    return;
  }
  saveChanges();
  analysis_ = analysis;
  fill();
}

void CorrectionEditor::fill() {
  if (!analysis_.label.isEmpty() && !analysis_.labels.contains(analysis_.label))
    analysis_.labels << analysis_.label;
  const QString predicted = emotionName(analysis_.predicted.toStdString());
  ui_->correctTitle->setText(analysis_.predicted.isEmpty()
                                 ? tr("%1: the model named no emotion.").arg(analysis_.name)
                                 : tr("%1: the model said %2.").arg(analysis_.name, predicted));
  const QSignalBlocker quietLabel(ui_->correctLabel);
  const QSignalBlocker quietNote(ui_->correctNote);
  ui_->correctLabel->clear();
  ui_->correctLabel->addItem(tr("Not corrected"), QString());
  std::vector<std::string> labels;
  for (const auto& label : analysis_.labels) labels.push_back(label.toStdString());
  for (int i = 0; i < static_cast<int>(labels.size()); ++i)
    ui_->correctLabel->addItem(colourIcon(labelColour(labels, i)),
                               emotionName(labels[static_cast<std::size_t>(i)]), analysis_.labels[i]);
  ui_->correctLabel->setCurrentIndex(std::max(0, ui_->correctLabel->findData(analysis_.label)));
  ui_->correctNote->setPlainText(analysis_.note);
  showChanged();
}

void CorrectionEditor::focusLabel() {
  ui_->correctLabel->setFocus(Qt::OtherFocusReason);
}

QString CorrectionEditor::label() const {
  return ui_->correctLabel->currentData().toString();
}

QString CorrectionEditor::note() const {
  return ui_->correctNote->toPlainText().trimmed().left(kLongestNote);
}

void CorrectionEditor::showChanged() {
  ui_->saveCorrection->setEnabled(changed());
  ui_->removeCorrection->setEnabled(!analysis_.label.isEmpty() || !analysis_.note.isEmpty());
}

bool CorrectionEditor::changed() const {
  return analysis_.id > 0 && (label() != analysis_.label || note() != analysis_.note.trimmed());
}

void CorrectionEditor::save() {
  if (!changed()) return;
  saveChanges();
  Q_EMIT closed();
}

void CorrectionEditor::saveChanges() {
  if (changed()) tell(label(), note());
}

void CorrectionEditor::tell(const QString& label, const QString& note) {
  analysis_.label = label;
  analysis_.note = note;
  fill();
  Q_EMIT saved(analysis_.id, label, note);
}

void CorrectionEditor::discard() {
  fill();
  Q_EMIT closed();
}

void CorrectionEditor::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (event->key() == Qt::Key_Escape)
    discard();
  else if (enter && event->modifiers().testFlag(Qt::ControlModifier))
    save();
  else
    QWidget::keyPressEvent(event);
}

}  // namespace sentisound
