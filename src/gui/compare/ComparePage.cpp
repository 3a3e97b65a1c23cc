#include "gui/compare/ComparePage.h"

#include <QKeyEvent>

#include "gui/common/EngineWords.h"
#include "gui/compare/CompareController.h"
#include "gui/result/ResultText.h"
#include "plot/Palette.h"
#include "ui_ComparePage.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

void showSide(const AnalysisOutcome& outcome, ResultPanel& panel, ElidedLabel& name,
              const QPalette& palette) {
  const auto& prediction = outcome.analysis.prediction;
  const bool withheld = outcome.analysis.verdict.withholdsLabel();
  name.setText(outcome.name);
  panel.show(describeResult(outcome),
             withheld ? palette.color(QPalette::Mid) : labelColour(*prediction.labels, prediction.top),
             messageWords(outcome.warnings));
}

/// The analysis page has a panel with parts of the same names, and a window's names are to be unique.
void nameParts(const ResultPanel& panel) {
  for (auto* part : panel.findChildren<QWidget*>())
    if (!part->objectName().isEmpty()) part->setObjectName(panel.objectName() + u'_' + part->objectName());
}

}  // namespace

ComparePage::ComparePage(CompareController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller), ui_(std::make_unique<Ui::ComparePage>()) {
  ui_->setupUi(this);
  nameParts(*ui_->leftResult);
  nameParts(*ui_->rightResult);
  QFont bold = font();
  bold.setBold(true);
  ui_->leftName->setFont(bold);
  ui_->rightName->setFont(bold);
  connect(ui_->back, &QPushButton::clicked, this, &ComparePage::backRequested);
  connect(ui_->cancelComparing, &QPushButton::clicked, this, [this] {
    controller_.cancel();
    Q_EMIT backRequested();
  });
  connect(&controller_, &CompareController::stateChanged, this, &ComparePage::showState);
  showState();
}

ComparePage::~ComparePage() = default;

void ComparePage::showState() {
  using State = CompareController::State;
  switch (controller_.state()) {
    case State::Idle:
      return ui_->stack->setCurrentWidget(ui_->nothingCompared);
    case State::Working:
      return ui_->stack->setCurrentWidget(ui_->comparing);
    case State::Failed:
      ui_->problem->setText(controller_.problem());
      return ui_->stack->setCurrentWidget(ui_->notCompared);
    case State::Showing:
      return showComparison();
  }
}

void ComparePage::showComparison() {
  const auto shown = controller_.shown();
  const auto& left = shown->left.outcome;
  const auto& right = shown->right.outcome;
  ui_->common->setText(comparisonSentence(left, right));
  showSide(left, *ui_->leftResult, *ui_->leftName, palette());
  showSide(right, *ui_->rightResult, *ui_->rightName, palette());
  const auto shares = pairShares(left.analysis, right.analysis);
  ui_->shares->show(shares);
  ui_->shares->setVisible(!shares.empty());
  ui_->leftPictures->show(shown, true);
  ui_->rightPictures->show(shown, false);
  const auto words = [](const AnalysisOutcome& outcome) {
    const auto& explanation = outcome.analysis.explanation;
    return outcome.analysis.verdict.withholdsLabel() || !explanation ? QString()
                                                                     : evidenceWords(*explanation);
  };
  ui_->leftFeatures->setText(words(left));
  ui_->rightFeatures->setText(words(right));
  ui_->scroll->verticalScrollBar()->setValue(0);
  ui_->stack->setCurrentWidget(ui_->compared);
  ui_->scroll->setFocus();
}

void ComparePage::keyPressEvent(QKeyEvent* event) {
  const bool back = event->key() == Qt::Key_Escape ||
                    (event->key() == Qt::Key_Left && event->modifiers().testFlag(Qt::AltModifier));
  if (back)
    Q_EMIT backRequested();
  else
    QWidget::keyPressEvent(event);
}

}  // namespace sentisound
