// An analysis as lines: for a terminal and for a table.
#include <algorithm>
#include <cmath>

#include "core/Csv.h"
#include "core/SpeakerNames.h"
#include "plot/Painters.h"
#include "report/AnalysisText.h"
#include "report/ResultSummary.h"
#include "report/ResultWords.h"

namespace sentisound {
namespace {

constexpr int kName = 12;  // columns before the value
constexpr int kBar = 30;   // columns that stand for 100 %

QString line(const char* field, const QString& value) {
  return QString::fromLatin1(field).leftJustified(kName) + value + QLatin1Char('\n');
}

/// A terminal obeys control characters; a file name or a tag must not command it.
QString harmless(QString text) {
  for (auto& character : text)
    if (character.category() == QChar::Other_Control) character = QChar::ReplacementCharacter;
  return text;
}

QString factsText(const AnalysisOutcome& outcome) {
  QStringList facts{durationText(outcome.analysis.audio.seconds())};
  const auto& file = outcome.facts;
  if (!file.container.empty())
    facts << QStringLiteral("%1/%2").arg(QString::fromStdString(file.container),
                                         QString::fromStdString(file.codec));
  if (file.rateHz > 0) facts << QStringLiteral("%1 Hz").arg(file.rateHz);
  if (file.channels > 0)
    facts << (file.channels == 1 ? QStringLiteral("mono") : QStringLiteral("%1 channels").arg(file.channels));
  return facts.join(QStringLiteral(", "));
}

QString groupsLine(const Explanation& explanation) {
  QStringList parts;
  for (const auto& group : explanation.groups)
    parts << QStringLiteral("%1 %2").arg(QString::fromStdString(group.words), signedText(group.value));
  return QStringLiteral("Evidence (log-odds): %1.").arg(parts.join(QStringLiteral(", ")));
}

QString regionsLine(const Explanation& explanation) {
  QStringList parts;
  for (const auto& region : explanation.regions)
    parts << QStringLiteral("%1\u2013%2 %3")
                 .arg(durationText(region.fromSeconds), durationText(region.toSeconds),
                      signedText(region.value));
  return QStringLiteral("Lost when a stretch is cut out: %1.").arg(parts.join(QStringLiteral(", ")));
}

/// The label, the labels it may be instead, and where they lie.
QString emotionLines(const Analysis& analysis) {
  const auto& prediction = analysis.prediction;
  auto emotion = QStringLiteral("%1, %2").arg(QString::fromStdString(prediction.label()),
                                              percentText(prediction.confidence()));
  if (const auto next = runnerUpWords(prediction); !next.isEmpty())
    emotion += QStringLiteral(" (%1)").arg(next);
  QString text = line("Emotion", emotion);
  if (const auto set = setWords(prediction); !set.isEmpty()) text += line("Set", set);
  if (analysis.dimensions) text += line("Affect", affectWords(*analysis.dimensions));
  return text;
}

/// Every label with its bar, the most probable first.
QString probabilityLines(const Prediction& prediction) {
  QString text;
  qsizetype widest = 0;
  for (const auto& label : *prediction.labels)
    widest = std::max(widest, QString::fromStdString(label).size());
  for (const int index : prediction.ranking()) {
    const double share = prediction.probabilities[index];
    const auto label = QString::fromStdString((*prediction.labels)[static_cast<std::size_t>(index)]);
    const auto filled = std::clamp(static_cast<int>(std::lround(share * kBar)), 0, kBar);
    text += QStringLiteral("  %1  %2  %3\n")
                .arg(label.leftJustified(widest), percentText(share).rightJustified(7),
                     QString(filled, QChar(0x2588)));
    while (text.endsWith(QStringLiteral(" \n"))) text.remove(text.size() - 2, 1);
  }
  return text;
}

}  // namespace

QStringList explanationLines(const AnalysisOutcome& outcome) {
  QStringList lines;
  if (const auto& explanation = outcome.analysis.explanation) {
    lines << QString::fromStdString(explanation->sentence) << groupsLine(*explanation);
    if (!explanation->regions.empty()) lines << regionsLine(*explanation);
  }
  return lines;
}

QString speakerText(const Analysis& analysis) {
  const auto& speaker = analysis.prediction.speaker;
  if (speaker.empty()) return {};
  const auto& baseline = analysis.ownBaseline;
  if (speaker == kOwnBaseline && baseline.state == OwnBaseline::State::Used)
    return QStringLiteral("relative to this recording: %1 windows, taken for one voice").arg(baseline.clips);
  if (speaker == kOwnBaseline) return QStringLiteral("relative to this recording");
  if (speaker == kBatchBaseline)
    return QStringLiteral("relative to the recordings analysed with it, taken for one voice");
  return QStringLiteral("relative to the profile of %1").arg(QString::fromStdString(speaker));
}

QString channelText(const AnalysisOutcome& outcome) {
  const int channels = outcome.facts.channels;
  if (channels <= 1) return {};
  switch (outcome.channel) {
    case kMix:
      return QStringLiteral("mix of %1").arg(channels);
    case kLeft:
      return QStringLiteral("1 (left) of %1").arg(channels);
    case kRight:
      return QStringLiteral("2 (right) of %1").arg(channels);
    default:
      return QStringLiteral("%1 of %2").arg(outcome.channel).arg(channels);
  }
}

std::string outcomeText(const AnalysisOutcome& outcome, Detail detail) {
  const auto& prediction = outcome.analysis.prediction;
  const auto& verdict = outcome.analysis.verdict;
  QString text = line("File", harmless(outcome.name)) + line("Sound", factsText(outcome));
  if (const auto channel = channelText(outcome); !channel.isEmpty()) text += line("Channel", channel);
  if (outcome.analysis.timeline) text += line("Speech", speechText(outcome.analysis));
  if (!verdict.withholdsLabel()) text += emotionLines(outcome.analysis);
  text += line("Reliability", harmless(verdictSentence(outcome)));
  if (!verdict.withholdsLabel()) text += line("Accuracy", accuracySentence(outcome));
  text += line("Model", QString::fromStdString(prediction.modelId));
  if (!prediction.speaker.empty()) text += line("Speaker", harmless(speakerText(outcome.analysis)));
  text += QLatin1Char('\n');
  text += verdict.withholdsLabel() ? noSpeechNote() + QLatin1Char('\n') : probabilityLines(prediction);
  const auto reasons =
      detail == Detail::Explained && !verdict.withholdsLabel() ? explanationLines(outcome) : QStringList();
  if (!reasons.isEmpty()) text += QLatin1Char('\n');
  for (qsizetype i = 0; i < reasons.size(); ++i) text += line(i == 0 ? "Why" : "", reasons[i]);
  if (!outcome.warnings.empty()) text += QLatin1Char('\n');
  for (const auto& warning : outcome.warnings)
    text += line("Warning", harmless(QString::fromStdString(warning.english())));
  return text.toStdString();
}

std::string csvHeader(const std::vector<std::string>& labels) {
  csv::Fields fields{"file", "emotion", "confidence"};
  for (const auto& label : labels) fields.push_back(label);
  for (const char* field : {"error", "verdict", "reasons", "set", "arousal", "valence", "channel"})
    fields.push_back(field);
  return csv::write(fields);
}

std::string csvLine(const AnalysisOutcome& outcome, const std::vector<std::string>& labels) {
  return csvLine(summarise(outcome), labels);
}

std::string csvErrorLine(const std::string& file, const Error& error, const std::vector<std::string>& labels,
                         int channel) {
  csv::Fields fields(labels.size() + 10);
  if (channel != kMix) fields.back() = channelWord(channel);
  fields.front() = file;
  fields[labels.size() + 3] = describe(error);
  return csv::write(fields);
}

}  // namespace sentisound
