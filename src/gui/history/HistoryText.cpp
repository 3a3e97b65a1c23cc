#include "gui/history/HistoryText.h"

#include <QCoreApplication>

#include "core/EmotionLabels.h"
#include "gui/common/ChannelNames.h"
#include "gui/common/EngineWords.h"
#include "plot/Palette.h"
#include "report/AnalysisText.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

struct HistoryTextTr {
  Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

QString nameOf(const QString& label) {
  return emotionName(label.toStdString());
}

}  // namespace

bool isWithheld(const HistoryRow& row) {
  return row.verdict == QLatin1String("no-speech");
}

QString emotionText(const HistoryRow& row) {
  const QString said = isWithheld(row) ? verdictName(row.verdict) : nameOf(row.emotion);
  if (row.correctedEmotion.isEmpty()) return said;
  return HistoryTextTr::tr("%1, corrected to %2").arg(said, nameOf(row.correctedEmotion));
}

QString verdictName(const QString& verdict) {
  const auto kind = verdictKind(verdict.toStdString());
  return kind ? reliabilityWord(*kind) : verdict;
}

QString rowToolTip(const HistoryRow& row) {
  QStringList reasons;
  for (const auto& reason : row.reasons) reasons << reasonWords(reason);
  QStringList lines{
      HistoryTextTr::tr("%1, %2").arg(withChannel(row.name, row.channel), timeText(row.createdAt))};
  const QString verdict = verdictName(row.verdict);
  if (!reasons.isEmpty()) lines << QStringLiteral("%1: %2.").arg(verdict, reasons.join(QStringLiteral("; ")));
  if (!row.correctedEmotion.isEmpty())
    lines << HistoryTextTr::tr("The model said %1, a person says %2.")
                 .arg(nameOf(row.emotion), nameOf(row.correctedEmotion));
  if (!row.note.isEmpty()) lines << HistoryTextTr::tr("Note: %1").arg(row.note);
  lines << (row.audioSha256.isEmpty()
                ? HistoryTextTr::tr("Its audio was not kept: it cannot be opened again.")
                : HistoryTextTr::tr("Press Enter or double-click to open it again."));
  return lines.join(u'\n');
}

QColor emotionColourOf(const HistoryRow& row) {
  std::vector<std::string> labels;
  int top = -1;
  for (const auto& [label, probability] : row.probabilities) {
    if (label == row.emotion) top = static_cast<int>(labels.size());
    labels.push_back(label.toStdString());
  }
  return top < 0 ? emotionColour(row.emotion.toStdString(), 0) : labelColour(labels, top);
}

QString shortTime(const QDateTime& time) {
  return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QStringList labelsToChooseFrom(const HistoryRow& row) {
  std::set<std::string> labels;
  for (const auto& [label, probability] : row.probabilities) labels.insert(label.toStdString());
  if (row.origin == QLatin1String("import")) labels.insert(emotionLabels().begin(), emotionLabels().end());
  QStringList texts;
  for (const auto& label : inLabelOrder(labels)) texts << QString::fromStdString(label);
  return texts;
}

Correctable correctable(const HistoryRow& row) {
  return {.id = row.id,
          .name = row.name,
          .labels = labelsToChooseFrom(row),
          .predicted = isWithheld(row) ? QString() : row.emotion,
          .label = row.correctedEmotion,
          .note = row.note};
}

}  // namespace sentisound
