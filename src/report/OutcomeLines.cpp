// An analysis as lines: for a terminal and for a table.
#include <algorithm>
#include <cmath>

#include "plot/Painters.h"
#include "report/AnalysisText.h"
#include "store/Csv.h"

namespace sentisound {
namespace {

constexpr int kName = 12;  // columns before the value
constexpr int kBar = 30;   // columns that stand for 100 %

QByteArray exact(double figure) {
  return QByteArray::number(figure, 'g', QLocale::FloatingPointShortest);
}

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

}  // namespace

std::string outcomeText(const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  QString text =
      line("File", harmless(outcome.name)) + line("Sound", factsText(outcome)) +
      line("Emotion", QStringLiteral("%1, %2 (%3)")
                          .arg(QString::fromStdString(prediction.label()),
                               percentText(prediction.confidence()), confidenceWords(prediction))) +
      line("Accuracy", accuracySentence(outcome)) +
      line("Model", QString::fromStdString(prediction.modelId)) + QLatin1Char('\n');

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
  if (!outcome.warnings.isEmpty()) text += QLatin1Char('\n');
  for (const auto& warning : outcome.warnings) text += line("Warning", harmless(warning));
  return text.toStdString();
}

std::string csvHeader(const std::vector<std::string>& labels) {
  csv::Fields fields{"file", "emotion", "confidence"};
  for (const auto& label : labels) fields.push_back(QByteArray::fromStdString(label));
  fields.push_back("error");
  return csv::write(fields).toStdString();
}

std::string csvLine(const AnalysisOutcome& outcome, const std::vector<std::string>& labels) {
  const auto& prediction = outcome.analysis.prediction;
  csv::Fields fields{outcome.name.toUtf8(), QByteArray::fromStdString(prediction.label()),
                     exact(prediction.confidence())};
  for (const auto& label : labels) {
    const auto found = std::find(prediction.labels->begin(), prediction.labels->end(), label);
    fields.push_back(found == prediction.labels->end()
                         ? QByteArray()
                         : exact(prediction.probabilities[found - prediction.labels->begin()]));
  }
  fields.push_back({});
  return csv::write(fields).toStdString();
}

std::string csvErrorLine(const std::string& file, const Error& error,
                         const std::vector<std::string>& labels) {
  csv::Fields fields(labels.size() + 4);
  fields.front() = QByteArray::fromStdString(file);
  fields.back() = QByteArray::fromStdString(describe(error));
  return csv::write(fields).toStdString();
}

}  // namespace sentisound
