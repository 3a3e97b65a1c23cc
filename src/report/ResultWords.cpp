#include "report/ResultWords.h"

#include <QStringList>
#include <cmath>

#include "plot/Painters.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kFew = 3;

QString labelOf(const Prediction& prediction, int index) {
  return QString::fromStdString((*prediction.labels)[static_cast<std::size_t>(index)]);
}

/// "angry or happy", "angry, happy or sad"
QString alternatives(QStringList labels) {
  const QString last = labels.takeLast();
  if (labels.isEmpty()) return last;
  return QStringLiteral("%1 or %2").arg(labels.join(QStringLiteral(", ")), last);
}

QString sideWords(double place, double confidence, bool derived) {
  return QStringLiteral("%1 (%2)").arg(place < 0 ? QStringLiteral("low") : QStringLiteral("high"),
                                       derived ? signedText(place) : QString::number(confidence, 'f', 2));
}

}  // namespace

SetSize setSize(const Prediction& prediction) {
  const auto set = prediction.set();
  if (set.empty()) return SetSize::Unknown;
  if (set.size() == static_cast<std::size_t>(prediction.probabilities.size())) return SetSize::All;
  return set.size() == 1 ? SetSize::One : set.size() <= kFew ? SetSize::Few : SetSize::Many;
}

QString setWords(const Prediction& prediction) {
  QStringList labels;
  for (const int index : prediction.set()) labels << labelOf(prediction, index);
  const auto promised = QStringLiteral("%1 (%2 %)");
  const auto percent = QString::number(std::lround(kSetCoverage * 100));
  switch (setSize(prediction)) {
    case SetSize::Unknown:
      break;
    case SetSize::All:
      return QStringLiteral("cannot be told");
    case SetSize::One:
      return promised.arg(QStringLiteral("only ") + labels.first(), percent);
    case SetSize::Few:
      return promised.arg(alternatives(labels), percent);
    case SetSize::Many:
      return promised.arg(QStringLiteral("one of ") + labels.join(QStringLiteral(", ")), percent);
  }
  return {};
}

QString runnerUpWords(const Prediction& prediction) {
  const auto ranking = prediction.ranking();
  if (ranking.size() < 2) return {};
  return QStringLiteral("%1 follows with %2")
      .arg(labelOf(prediction, ranking[1]), percentText(prediction.probabilities[ranking[1]]));
}

QString affectWords(const Dimensions& dimensions) {
  return QStringLiteral("Activation %1, valence %2; %3")
      .arg(sideWords(dimensions.arousal, dimensions.arousalConfidence(), dimensions.derived),
           sideWords(dimensions.valence, dimensions.valenceConfidence(), dimensions.derived),
           dimensions.derived ? QStringLiteral("derived") : QStringLiteral("learnt"));
}

QString signedText(double value) {
  const auto digits = QString::number(std::abs(value), 'f', 2);
  return (value < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + digits;
}

void addLearnt(ordered_json& json, const Prediction& prediction) {
  const auto set = prediction.set();
  for (const int index : set) json["set"].push_back((*prediction.labels)[static_cast<std::size_t>(index)]);
  if (!set.empty()) json["set_coverage"] = kSetCoverage;
  if (prediction.affect) json["dimensions"] = dimensionsJson(*dimensionsOf(prediction));
}

ordered_json dimensionsJson(const Dimensions& dimensions) {
  ordered_json json{
      {"valence", dimensions.valence}, {"arousal", dimensions.arousal}, {"derived", dimensions.derived}};
  if (!dimensions.derived)
    json["confidence"] = {{"arousal", dimensions.arousalConfidence()},
                          {"valence", dimensions.valenceConfidence()}};
  return json;
}

}  // namespace sentisound
