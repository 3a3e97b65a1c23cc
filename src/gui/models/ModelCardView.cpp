#include "gui/models/ModelCardView.h"

#include <QScrollBar>

#include "gui/common/EngineWords.h"
#include "gui/models/ModelCardText.h"
#include "gui/models/ModelCardWords.h"
#include "ui_ModelCardView.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

QString problemOf(const ModelEntry& entry) {
  return entry.problem ? errorWords(*entry.problem) : QString();
}

}  // namespace

ModelCardView::ModelCardView(QWidget* parent)
    : QScrollArea(parent), ui_(std::make_unique<Ui::ModelCardView>()) {
  auto* content = new QWidget;
  ui_->setupUi(content);
  content->setObjectName(QStringLiteral("cardContent"));
  content->setBackgroundRole(QPalette::Base);
  content->setAutoFillBackground(true);
  setWidget(content);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);  // so that the keyboard can scroll it
  setAccessibleName(tr("Model card"));
  ui_->cardNotes->setKind(MessageBar::Kind::Note);
  QFont big = font();
  big.setPointSizeF(big.pointSizeF() * 1.5);
  big.setBold(true);
  ui_->cardName->setFont(big);
  connect(ui_->which, &QComboBox::activated, this, &ModelCardView::showMatrix);
}

ModelCardView::~ModelCardView() = default;

void ModelCardView::show(const ModelEntry& entry, bool inUse, const QStringList& warnings) {
  // What is shown already keeps its place.
  const QStringList key =
      QStringList{entry.id, entry.sha256, problemOf(entry), QString::number(inUse)} + warnings;
  if (key == shown_) return;
  shown_ = key;
  ui_->cardName->setText(inUse ? tr("%1 – in use").arg(entry.id) : entry.id);
  const bool usable = entry.usable();
  ui_->cardTitle->setText(usable ? cardWords(entry.card->title) : QString());
  ui_->cardAccuracy->setText(usable ? accuracyWords(*entry.card)
                                    : tr("This model cannot be used. %1").arg(problemOf(entry)));
  ui_->cardTitle->setVisible(usable);
  ui_->cardNotes->showMessages(warnings + cardWarnings(entry));
  ui_->training->setText(usable ? trainingHtml(entry) : QString());
  ui_->figures->setText(usable ? figuresHtml(*entry.card) : QString());
  ui_->smallPrint->setText(usable ? smallPrintHtml(entry) : QString());
  for (auto* text : {ui_->training, ui_->figures, ui_->smallPrint}) text->setVisible(!text->text().isEmpty());

  evaluations_ = entry.evaluations;
  ui_->which->clear();
  for (const auto& evaluation : evaluations_) ui_->which->addItem(matrixName(evaluation));
  ui_->confusion->setVisible(!evaluations_.empty());
  ui_->which->setEnabled(evaluations_.size() > 1);
  if (!evaluations_.empty()) showMatrix(0);
  verticalScrollBar()->setValue(0);
}

void ModelCardView::showMatrix(int index) {
  const auto& evaluation = evaluations_[static_cast<std::size_t>(index)];
  ui_->matrix->show(evaluation);
  ui_->which->setToolTip(ui_->which->currentText());
}

}  // namespace sentisound
