// An evaluation for people and for programs.
#pragma once

#include <string>

#include "ml/Evaluation.h"
#include "ml/ModelCard.h"

namespace sentisound {

/// Per-fold and overall figures, recall per class and the confusion matrix, aligned for a terminal.
std::string evaluationText(const Evaluation& evaluation);

/// {"recipe","protocol","speaker_independent","command","accuracy","uar","fold_sd",
/// "calibration_error","accuracy_of_surer_half","labels","recall","confusion",
/// "folds"}; shares 0..1. `command` is the command line that measured it, so that anyone can repeat it.
std::string evaluationJson(const Evaluation& evaluation, const std::string& command);

/// The line of it that a model card keeps.
CardFigure cardFigure(const Evaluation& evaluation);

}  // namespace sentisound
