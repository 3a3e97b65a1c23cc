// A row of the history in the words of its table.
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>

#include "gui/common/CorrectionEditor.h"
#include "store/HistoryStore.h"

namespace sentisound {

/// No speech: no label is shown.
[[nodiscard]] bool isWithheld(const HistoryRow& row);
/// "Happy", "Happy, corrected to Sad", "No speech found".
[[nodiscard]] QString emotionText(const HistoryRow& row);
/// "Confident", "Uncertain", "No speech"; empty for a row from before verdicts were kept.
[[nodiscard]] QString verdictName(const QString& verdict);
/// What is not in the table, and what can be done with the row.
[[nodiscard]] QString rowToolTip(const HistoryRow& row);
/// Of its predicted label, as in the pictures of the same analysis.
[[nodiscard]] QColor emotionColourOf(const HistoryRow& row);
/// In the time zone of the one who reads, to the minute.
[[nodiscard]] QString shortTime(const QDateTime& time);
/// What a person may say that it is: the labels of the model that classified it. Of an imported row, which
/// has but the most probable ones, also all of ours.
[[nodiscard]] QStringList labelsToChooseFrom(const HistoryRow& row);
/// For the editor, in the history and elsewhere.
[[nodiscard]] Correctable correctable(const HistoryRow& row);

}  // namespace sentisound
