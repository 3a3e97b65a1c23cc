// An evaluation for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "ml/Evaluation.h"
#include "ml/ModelCard.h"

namespace sentisound {

/// Per-fold and overall figures, recall per class and the confusion matrix, aligned for a terminal.
std::string evaluationText(const Evaluation& evaluation);

/// One line with the figures that compare models, and the titles above such lines.
std::string evaluationRow(const Evaluation& evaluation);
std::string evaluationRowTitle();

/// {"recipe","protocol","speaker_independent","command","accuracy","uar","fold_sd",
/// "calibration_error","accuracy_of_surer_half","labels","recall","confusion",
/// "folds"}; shares 0..1; where reliance is measured also "set_coverage","set_size",
/// "confident_share","confident_right","activation_uar","valence_uar". `command` is the command line that
/// measured it, so that anyone can repeat it.
std::string evaluationJson(const Evaluation& evaluation, const std::string& command);

/// Reads back what evaluationJson() wrote, a list of it as in a model's evaluation.json. What an older
/// version did not write stays at zero or empty. BadModel with the reason, also if a matrix does not fit its
/// labels.
Result<std::vector<Evaluation>> evaluationsFromJson(const std::string& text);

/// The line of it that a model card keeps.
CardFigure cardFigure(const Evaluation& evaluation);

}  // namespace sentisound
