#include "gui/batch/BatchText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>
#include <numeric>

#include "gui/common/ChannelNames.h"
#include "gui/common/EngineWords.h"
#include "plot/Palette.h"
#include "report/AnalysisText.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr double kMinute = 60;
constexpr double kHour = 3600;

struct BatchTextTr {
  Q_DECLARE_TR_FUNCTIONS(BatchText)
};

QString number(int figure) {
  return QLocale().toString(figure);
}

QString patch(const QColor& colour) {
  return QStringLiteral("<span style=\"color:%1\">\u25A0</span>").arg(colour.name());
}

}  // namespace

int BatchTally::all() const {
  return std::accumulate(states.begin(), states.end(), 0);
}

QString fileName(const BatchRow& row) {
  const QString name = row.file.path.mid(row.file.path.lastIndexOf(QLatin1Char('/')) + 1);
  return withChannel(name, row.result ? row.result->channel : row.channel);
}

QString stateName(BatchState state) {
  switch (state) {
    case BatchState::Waiting:
      return BatchTextTr::tr("Waiting");
    case BatchState::Working:
      return BatchTextTr::tr("Working");
    case BatchState::Done:
      return BatchTextTr::tr("Done");
    case BatchState::Failed:
      return BatchTextTr::tr("Failed");
    case BatchState::Cancelled:
      return BatchTextTr::tr("Cancelled");
  }
  return {};
}

QString stateText(const BatchRow& row) {
  if (row.state != BatchState::Working || row.permille == 0) return stateName(row.state);
  return BatchTextTr::tr("%1, %2 %").arg(stateName(row.state)).arg(row.permille / 10);
}

QString emotionText(const BatchRow& row) {
  if (!row.result) return {};
  return row.result->verdict.withholdsLabel() ? reliabilityWord(row.result->verdict.kind)
                                              : emotionName(row.result->prediction.label());
}

QString remarksText(const BatchRow& row) {
  if (row.error) {
    Error nameless = *row.error;  // the row names the file already
    nameless.subject.clear();
    return capitalised(errorWords(nameless));
  }
  if (!row.result) return {};
  const QStringList words{verdictWords(row.result->verdict)};
  return (words + messageWords(row.result->warnings)).join(QStringLiteral("; "));
}

QColor colourOf(const BatchRow& row) {
  if (!row.result || row.result->verdict.withholdsLabel()) return {};
  return labelColour(*row.result->prediction.labels, row.result->prediction.top);
}

QString countsText(const BatchTally& tally) {
  QStringList parts{
      BatchTextTr::tr("%1 of %2 done").arg(number(tally.of(BatchState::Done)), number(tally.all()))};
  if (const int failed = tally.of(BatchState::Failed); failed > 0)
    parts << BatchTextTr::tr("%1 failed").arg(number(failed));
  if (const int cancelled = tally.of(BatchState::Cancelled); cancelled > 0)
    parts << BatchTextTr::tr("%1 cancelled").arg(number(cancelled));
  return parts.join(QStringLiteral(", "));
}

QString emotionsHtml(const BatchTally& tally) {
  QStringList parts;
  for (const auto& [label, colour, files] : tally.emotions)
    parts << QStringLiteral("%1&nbsp;%2&nbsp;%3")
                 .arg(patch(colour), emotionInSentence(label.toStdString()).toHtmlEscaped(), number(files));
  if (tally.noSpeech > 0) parts << BatchTextTr::tr("no speech %1").arg(number(tally.noSpeech));
  return parts.join(QStringLiteral(", "));
}

QString timeLeftText(std::optional<double> seconds) {
  if (!seconds) return {};
  if (*seconds < 10) return BatchTextTr::tr("a few seconds left");
  if (*seconds < kMinute - 5)
    return BatchTextTr::tr("about %1 s left").arg(std::lround(std::ceil(*seconds / 10) * 10));
  const auto minutes = std::lround(std::ceil(*seconds / kMinute - 0.25));
  if (*seconds < kHour) return BatchTextTr::tr("about %1 min left").arg(std::max(1L, minutes));
  return BatchTextTr::tr("about %1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

}  // namespace sentisound
