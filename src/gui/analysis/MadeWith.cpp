#include "gui/analysis/MadeWith.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "gui/result/ResultText.h"
#include "service/AnalysisService.h"

namespace sentisound {

MadeWith::MadeWith(QWidget* parent)
    : QWidget(parent), words_(new QLabel(this)), analyse_(new QToolButton(this)) {
  setObjectName(QStringLiteral("madeWith"));
  words_->setObjectName(QStringLiteral("madeWithWords"));
  words_->setWordWrap(true);
  words_->setForegroundRole(QPalette::PlaceholderText);
  words_->setTextFormat(Qt::PlainText);
  analyse_->setObjectName(QStringLiteral("analyseAsChosen"));
  analyse_->setText(tr("Analyse again"));
  analyse_->setToolTip(
      tr("Analyse this recording with what is chosen now; this result stays in the history"));
  analyse_->setAccessibleName(analyse_->toolTip());
  analyse_->setFocusPolicy(Qt::TabFocus);
  connect(analyse_, &QToolButton::clicked, this, &MadeWith::analyseRequested);
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(8);
  line->addWidget(words_, 1);
  line->addWidget(analyse_, 0, Qt::AlignTop);
  hide();
}

void MadeWith::showChosen(const QString& model, const QString& speaker) {
  chosen_ = {model, speaker};
  showDifference();
}

void MadeWith::showResult(const AnalysisOutcome* outcome) {
  made_ = {};
  knowsSpeakers_ = true;
  if (outcome != nullptr) {
    const auto& prediction = outcome->analysis.prediction;
    made_ = {QString::fromStdString(prediction.modelId), QString::fromStdString(prediction.speaker)};
    if (outcome->model && outcome->model->model.card().id == prediction.modelId)
      knowsSpeakers_ = outcome->model->model.knowsSpeakers();
  }
  showDifference();
}

void MadeWith::setCanAnalyse(bool can) {
  analyse_->setEnabled(can);
}

void MadeWith::showDifference() {
  const bool otherModel = made_.model != chosen_.model;
  // A model that does not know speakers says the same whoever is chosen.
  const bool otherSpeaker =
      (otherModel || knowsSpeakers_) && made_.speaker.compare(chosen_.speaker, Qt::CaseInsensitive) != 0;
  const bool differs = !made_.model.isEmpty() && !chosen_.model.isEmpty() && (otherModel || otherSpeaker);
  if (differs) {
    const auto words = [&](const Parts& parts) {
      QStringList all;
      if (otherModel) all << tr("model %1").arg(parts.model);
      if (otherSpeaker)
        all << (parts.speaker.isEmpty() ? tr("no speaker profile") : profileWords(parts.speaker));
      return all.join(QStringLiteral(", "));
    };
    words_->setText(tr("Made with: %1; chosen now: %2").arg(words(made_), words(chosen_)));
  }
  setVisible(differs);
}

}  // namespace sentisound
