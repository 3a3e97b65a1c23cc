// A model's card in words for people. All HTML here is made of escaped text.
#pragma once

#include <QString>
#include <QStringList>

#include "gui/models/ModelEntry.h"

namespace sentisound {

/// "72.3 % on unseen speakers", "not measured on unseen speakers", "cannot be used".
QString shortFigure(const ModelEntry& entry);
/// What a protocol tests, e.g. "Unseen speakers".
QString protocolName(const std::string& protocol, bool speakerIndependent);
/// What was known of the tested speaker: "nothing", "10 clips", "all tested clips".
QString knownOfSpeaker(const Baseline& baseline);

/// What it was trained on and what it is good for, as HTML paragraphs.
QString trainingHtml(const ModelEntry& entry);
/// All figures of the card as an HTML table with what the columns mean; empty if it has none.
QString figuresHtml(const ModelCard& card);
/// Licence, limits, features, hash and date, as HTML paragraphs.
QString smallPrintHtml(const ModelEntry& entry);
/// What to bear in mind before believing it, e.g. that nobody said who speaks in its clips.
QStringList cardWarnings(const ModelEntry& entry);

/// "Unseen speakers, knowing 10 clips": to choose a matrix by.
QString matrixName(const Evaluation& evaluation);
/// The confusion matrix for those who cannot see it: per label the recall and what it is taken for most.
QString confusionWords(const Evaluation& evaluation);

}  // namespace sentisound
