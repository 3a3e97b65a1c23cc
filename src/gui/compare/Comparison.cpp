#include "gui/compare/Comparison.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "plot/Palette.h"
#include "words/EmotionName.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

struct ComparisonTr {
  Q_DECLARE_TR_FUNCTIONS(Comparison)
};

Result<std::optional<ComparedSide>> makeSide(AnalysisService& service, qint64 id, const Progress& progress) {
  auto outcome = service.reopenNow(id, progress.part(0, 0.8));
  if (!outcome) return outcome.error();
  auto pictures = preparePictures(outcome->analysis, progress.part(0.8, 1));
  if (!pictures) return std::optional<ComparedSide>();
  return std::optional<ComparedSide>(ComparedSide{std::move(*outcome), std::move(*pictures)});
}

std::optional<double> shareOf(const Analysis& analysis, const std::string& label) {
  if (analysis.verdict.withholdsLabel()) return std::nullopt;
  const auto& labels = *analysis.prediction.labels;
  const auto found = std::ranges::find(labels, label);
  if (found == labels.end()) return std::nullopt;
  return analysis.prediction.probabilities[found - labels.begin()];
}

}  // namespace

Result<SideBySidePtr> makeComparison(AnalysisService& service, qint64 left, qint64 right,
                                     const Progress& progress) {
  auto first = makeSide(service, left, progress.part(0, 0.5));
  if (!first) return first.error();
  if (!*first) return SideBySidePtr();
  auto second = makeSide(service, right, progress.part(0.5, 1));
  if (!second) return second.error();
  if (!*second) return SideBySidePtr();
  return std::make_shared<const SideBySide>(SideBySide{std::move(**first), std::move(**second)});
}

std::vector<PairedShare> pairShares(const Analysis& left, const Analysis& right) {
  std::vector<std::string> labels;
  for (const auto* side : {&left, &right})
    for (const auto& label : *side->prediction.labels)
      if (!side->verdict.withholdsLabel() && std::ranges::find(labels, label) == labels.end())
        labels.push_back(label);
  std::vector<PairedShare> shares;
  for (std::size_t i = 0; i < labels.size(); ++i)
    shares.push_back({emotionName(labels[i]), labelColour(labels, static_cast<int>(i)),
                      shareOf(left, labels[i]), shareOf(right, labels[i])});
  const auto larger = [](const PairedShare& share) {
    return std::max(share.left.value_or(0), share.right.value_or(0));
  };
  std::ranges::stable_sort(shares, std::greater(), larger);
  return shares;
}

QString differenceText(const PairedShare& share) {
  if (!share.left || !share.right) return {};
  const double points = std::round((*share.right - *share.left) * 1000) / 10;
  const QString figure = numberWords(std::abs(points), 1);
  if (points == 0) return figure;
  return (points < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + figure;
}

QString comparisonSentence(const AnalysisOutcome& left, const AnalysisOutcome& right) {
  const auto model = [](const AnalysisOutcome& outcome) {
    return QString::fromStdString(outcome.analysis.prediction.modelId);
  };
  const bool sameSound =
      !left.audioSha256.isEmpty() && left.audioSha256 == right.audioSha256 && left.channel == right.channel;
  const bool sameModel = model(left) == model(right);
  if (sameSound && sameModel)
    return ComparisonTr::tr("The same recording, classified twice by %1.").arg(model(left));
  if (sameSound)
    return ComparisonTr::tr("The same recording, classified by %1 and by %2.").arg(model(left), model(right));
  if (sameModel) return ComparisonTr::tr("Two recordings, both classified by %1.").arg(model(left));
  return ComparisonTr::tr(
             "Two recordings, classified by %1 and by %2: two models seldom mean the same by a percentage.")
      .arg(model(left), model(right));
}

}  // namespace sentisound
