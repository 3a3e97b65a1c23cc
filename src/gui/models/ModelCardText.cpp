#include "gui/models/ModelCardText.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "features/FeatureSpec.h"
#include "gui/models/ModelCardWords.h"
#include "plot/Painters.h"
#include "plot/Palette.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

struct ModelCardTextTr {
  Q_DECLARE_TR_FUNCTIONS(ModelCardText)
};

QString escaped(const std::string& text) {
  return QString::fromStdString(text).toHtmlEscaped();
}

QString paragraph(const QString& html) {
  return QStringLiteral("<p>%1</p>").arg(html);
}

QString heading(const QString& text) {
  return QStringLiteral("<h3>%1</h3>").arg(text);
}

/// A coloured square and the name.
QString labelHtml(const std::vector<std::string>& labels, int index) {
  const auto& label = labels[static_cast<std::size_t>(index)];
  return QStringLiteral("<span style=\"color:%1\">&#9632;</span>&nbsp;%2")
      .arg(labelColour(labels, index).name(), emotionName(label).toHtmlEscaped());
}

QString cell(const QString& html, bool figure) {
  return (figure ? QStringLiteral("<td align=\"right\" style=\"white-space:pre\">%1</td>")
                 : QStringLiteral("<td align=\"left\">%1</td>"))
      .arg(html);
}

QString measured(double share, bool known) {
  return known ? percentWords(share) : QStringLiteral("–");
}

/// Of the tested clips' channel.
QString conditionName(const std::string& condition) {
  if (condition == "telephone") return ModelCardTextTr::tr("over a telephone");
  if (condition == "mp3") return ModelCardTextTr::tr("as MP3, 32 kbit/s");
  if (condition == "opus") return ModelCardTextTr::tr("as Opus, low rate");
  if (condition == "quiet") return ModelCardTextTr::tr("very soft");
  if (condition == "noise") return ModelCardTextTr::tr("among other voices, 10 dB");
  if (condition == "room") return ModelCardTextTr::tr("in a room");
  return escaped(condition);
}

QString figureRow(const CardFigure& figure) {
  const bool surer = figure.accuracyAtHalfCoverage > 0;
  QString clips = protocolName(figure.protocol, figure.speakerIndependent);
  if (!figure.condition.empty()) clips += QStringLiteral(", ") + conditionName(figure.condition);
  QString row =
      cell(clips, false) +
      cell(
          knownOfSpeaker({.clips = figure.baselineClips, .taught = figure.taught, .oneMood = figure.oneMood}),
          false);
  for (const auto& [share, known] : {std::pair{figure.accuracy, true},
                                     {figure.foldSd, true},
                                     {figure.uar, true},
                                     {figure.calibrationError, surer},
                                     {figure.accuracyAtHalfCoverage, surer}})
    row += cell(measured(share, known), true);
  return QStringLiteral("<tr>%1</tr>").arg(row);
}

const CardFigure* randomSplit(const ModelCard& card) {
  const auto found = std::ranges::find(card.figures, false, &CardFigure::speakerIndependent);
  return found == card.figures.end() ? nullptr : &*found;
}

}  // namespace

QString shortFigure(const ModelEntry& entry) {
  if (!entry.usable()) return ModelCardTextTr::tr("cannot be used");
  const auto* figure = entry.card->speakerIndependentFigure();
  if (figure == nullptr) return ModelCardTextTr::tr("not measured on unseen speakers");
  return (figure->protocol == "cross-corpus" ? ModelCardTextTr::tr("%1 on other recordings")
                                             : ModelCardTextTr::tr("%1 on unseen speakers"))
      .arg(percentWords(figure->accuracy));
}

QString protocolName(const std::string& protocol, bool speakerIndependent) {
  if (protocol == "cross-corpus") return ModelCardTextTr::tr("Unseen speakers, microphones and languages");
  if (protocol == "actors") return ModelCardTextTr::tr("Unseen speakers (actors)");
  if (protocol == "emobox") return ModelCardTextTr::tr("Unseen speakers (emobox)");
  if (protocol == "speakers") return ModelCardTextTr::tr("Unseen speakers");
  if (protocol == "random") return ModelCardTextTr::tr("Known speakers (random split)");
  return (speakerIndependent ? ModelCardTextTr::tr("Unseen speakers (%1)")
                             : ModelCardTextTr::tr("Known speakers (%1)"))
      .arg(escaped(protocol));
}

QString knownOfSpeaker(const Baseline& baseline) {
  if (baseline.taught > 0)
    return ModelCardTextTr::tr("%n labelled clips of each emotion", nullptr, baseline.taught);
  if (baseline.clips == 0) return ModelCardTextTr::tr("nothing");
  if (baseline.clips == Baseline::kAll) return ModelCardTextTr::tr("all tested clips");
  if (baseline.oneMood) return ModelCardTextTr::tr("%n clips of one mood", nullptr, baseline.clips);
  return ModelCardTextTr::tr("%n clips", nullptr, baseline.clips);
}

QString trainingHtml(const ModelEntry& entry) {
  const ModelCard& card = *entry.card;
  QString html = heading(ModelCardTextTr::tr("What it was trained on"));
  QStringList languages;
  for (const auto& language : card.languages) languages << languageName(language).toHtmlEscaped();
  QString what = ModelCardTextTr::tr("%1: %2").arg(escaped(card.trainedOn),
                                                   ModelCardTextTr::tr("%n clips", nullptr, card.clips));
  what += u' ' + (card.speakers > 0 ? ModelCardTextTr::tr("of %n speakers", nullptr, card.speakers)
                                    : ModelCardTextTr::tr("of speakers that nobody named"));
  if (!languages.isEmpty()) what += QStringLiteral(" (%1)").arg(languages.join(QStringLiteral(", ")));
  html += paragraph(what + QLatin1Char('.'));
  QStringList labels;
  for (int i = 0; i < static_cast<int>(card.labels.size()); ++i) labels << labelHtml(card.labels, i);
  html += paragraph(ModelCardTextTr::tr("It tells apart: %1.").arg(labels.join(QStringLiteral(", "))));
  html +=
      paragraph(entry.knowsSpeakers
                    ? ModelCardTextTr::tr("It can classify relative to a speaker profile (page Speakers).")
                    : ModelCardTextTr::tr("It does not know speakers: a profile changes nothing."));
  return html;
}

QString figuresHtml(const ModelCard& card) {
  if (card.figures.empty()) return {};
  QString html = heading(ModelCardTextTr::tr("Accuracy"));
  QString rows;
  for (const auto& title : {ModelCardTextTr::tr("Tested on"), ModelCardTextTr::tr("Known of the speaker")})
    rows += QStringLiteral("<th align=\"left\">%1</th>").arg(title);
  for (const auto& title :
       {ModelCardTextTr::tr("Accuracy"), ModelCardTextTr::tr("SD across folds"), ModelCardTextTr::tr("UAR"),
        ModelCardTextTr::tr("ECE"), ModelCardTextTr::tr("Accuracy at 50 % coverage")})
    rows += QStringLiteral("<th align=\"right\">%1</th>").arg(title);
  rows = QStringLiteral("<tr>%1</tr>").arg(rows);
  for (const auto& figure : card.figures) rows += figureRow(figure);
  html += QStringLiteral("<table cellpadding=\"4\" cellspacing=\"0\">%1</table>").arg(rows);
  html += paragraph(
      ModelCardTextTr::tr("Chance level: %1.")
          .arg(percentWords(1.0 / static_cast<double>(card.labels.size()))) +
      QLatin1Char(' ') +
      ModelCardTextTr::tr(
          "SD across folds is how far the parts of the test differ (standard deviation). UAR (unweighted "
          "average recall) counts each emotion the same, however many clips it has. ECE (expected "
          "calibration error) is how far the probabilities that it states are from how often it is right. "
          "Accuracy at 50 % coverage is that of the half of the clips of which it is most certain."));
  if (const auto* random = randomSplit(card); random != nullptr && card.speakerIndependentFigure() != nullptr)
    html += paragraph(
        ModelCardTextTr::tr(
            "The random split has the same speakers in training and in the test. It says how well "
            "the model remembers voices (%1), not what to expect of an unseen speaker (%2). It "
            "is here only because others publish that figure.")
            .arg(percentWords(random->accuracy), percentWords(card.speakerIndependentFigure()->accuracy)));
  return html;
}

QString smallPrintHtml(const ModelEntry& entry) {
  const ModelCard& card = *entry.card;
  QString html = heading(ModelCardTextTr::tr("Limits")) + paragraph(cardWords(card.limits).toHtmlEscaped());
  const QString licence =
      card.licence == "unknown"
          ? ModelCardTextTr::tr("Unknown: it is that of the clips it was trained on, which nobody stated.")
          : ModelCardTextTr::tr("%1, from the recordings it was trained on.").arg(escaped(card.licence));
  html += heading(ModelCardTextTr::tr("Licence of the model and its data")) + paragraph(licence);
  const auto* spec = findFeatureSpec(card.featureSet);
  QStringList facts{ModelCardTextTr::tr("Recipe: %1 (%2).")
                        .arg(cardWords(card.title).toHtmlEscaped(), escaped(card.recipe)),
                    ModelCardTextTr::tr("Features: %1.")
                        .arg(spec != nullptr ? QStringLiteral("%1, %2").arg(
                                                   cardWords(spec->title).toHtmlEscaped(), escaped(spec->id))
                                             : escaped(card.featureSet)),
                    ModelCardTextTr::tr("Made %1, seed %2.")
                        .arg(entry.changed.toLocalTime().toString(QStringLiteral("yyyy-MM-dd")))
                        .arg(card.seed),
                    ModelCardTextTr::tr("Folder: %1").arg(entry.folder.toHtmlEscaped()),
                    // Blanks where the line may be broken.
                    ModelCardTextTr::tr("SHA-256: %1")
                        .arg(QString(entry.sha256).replace(32, 0, QStringLiteral(" ")).toHtmlEscaped())};
  html += heading(ModelCardTextTr::tr("Technical")) + paragraph(facts.join(QStringLiteral("<br>")));
  return html;
}

QStringList cardWarnings(const ModelEntry& entry) {
  QStringList warnings;
  if (!entry.usable()) return warnings;
  const ModelCard& card = *entry.card;
  if (card.speakerIndependentFigure() == nullptr) {
    const auto* random = randomSplit(card);
    QString text = ModelCardTextTr::tr(
        "Its speaker-independent accuracy is not known, because it was not measured on unseen speakers.");
    if (random != nullptr)
      text += QLatin1Char(' ') +
              ModelCardTextTr::tr("The %1 below are of known speakers: expect less of unseen ones.")
                  .arg(percentWords(random->accuracy));
    warnings << text;
  }
  if (entry.problem) warnings << errorWords(*entry.problem);
  return warnings;
}

QString matrixName(const Evaluation& evaluation) {
  QString name = protocolName(evaluation.protocol, evaluation.speakerIndependent);
  if (!evaluation.condition.empty()) name += QStringLiteral(", ") + conditionName(evaluation.condition);
  if (evaluation.baseline.nothing()) return name;
  return ModelCardTextTr::tr("%1, knowing %2").arg(name, knownOfSpeaker(evaluation.baseline));
}

QString confusionWords(const Evaluation& evaluation) {
  QStringList lines;
  const auto percent = [](int part, int all) {
    return QStringLiteral("%1 %").arg(std::lround(100.0 * part / all));
  };
  for (Eigen::Index row = 0; row < evaluation.confusion.rows(); ++row) {
    Eigen::VectorXi clips = evaluation.confusion.row(row);
    const int all = clips.sum();
    const auto name = emotionName(evaluation.labels[static_cast<std::size_t>(row)]);
    if (all == 0) {
      lines << ModelCardTextTr::tr("%1: no clip was tested.").arg(name);
      continue;
    }
    const int right = clips[row];
    clips[row] = 0;
    Eigen::Index other = 0;
    const int mistaken = clips.maxCoeff(&other);
    QString line = ModelCardTextTr::tr("%1: %2 recognised").arg(name, percent(right, all));
    if (mistaken > 0)
      line += ModelCardTextTr::tr(", most often taken for %1 (%2)")
                  .arg(emotionInSentence(evaluation.labels[static_cast<std::size_t>(other)]),
                       percent(mistaken, all));
    lines << line + QLatin1Char('.');
  }
  return lines.join(QLatin1Char(' '));
}

}  // namespace sentisound
