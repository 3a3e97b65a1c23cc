#include "report/exchange/OutcomeTiers.h"

#include <algorithm>
#include <cmath>

#include "core/NumberText.h"
#include "views/TimelineSegments.h"

namespace sentisound {
namespace {

double toSteps(double value, double stepsInOne) {
  return std::round(value * stepsInOne) / stepsInOne;
}

constexpr double kTimeSteps = 1000;
constexpr double kFigureSteps = 10'000;

/// Nothing of what is shorter than a millisecond.
void addInterval(Tier& tier, double from, double to, TierInterval interval) {
  interval.begin = toSteps(from, kTimeSteps);
  interval.end = toSteps(to, kTimeSteps);
  if (interval.end > interval.begin) tier.intervals.push_back(std::move(interval));
}

Tier emotionTier(const Analysis& analysis) {
  const auto& labels = *analysis.prediction.labels;
  Tier tier{.name = "emotion", .vocabulary = labels, .figures = labels};
  const auto segments = timelineSegments(*analysis.timeline);
  const bool learnt = !segments.empty() && segments.front().affect;
  if (learnt) tier.figures.insert(tier.figures.end(), {"arousal", "valence"});
  if (analysis.verdict.withholdsLabel()) return tier;
  for (const auto& segment : segments) {
    TierInterval interval{.label = labels[static_cast<std::size_t>(segment.top)],
                          .note = inPercent(segment.probabilities[segment.top])};
    for (const double probability : segment.probabilities)
      interval.figures.push_back(toSteps(probability, kFigureSteps));
    if (learnt) {
      const auto at = dimensionsOf(*segment.affect);
      interval.figures.push_back(toSteps(at.arousal, kFigureSteps));
      interval.figures.push_back(toSteps(at.valence, kFigureSteps));
    }
    addInterval(tier, segment.fromSeconds, segment.toSeconds, std::move(interval));
  }
  return tier;
}

Tier speechTier(const Timeline& timeline) {
  Tier tier{.name = "speech", .vocabulary = {"speech"}};
  for (const auto& segment : timeline.speech)
    addInterval(tier, segment.fromSeconds, segment.toSeconds, {.label = "speech"});
  return tier;
}

std::vector<std::pair<std::string, std::string>> aboutOutcome(const AnalysisOutcome& outcome) {
  const auto& analysis = outcome.analysis;
  std::vector<std::pair<std::string, std::string>> about;
  const auto add = [&](const char* name, std::string value) {
    if (!value.empty()) about.emplace_back(name, std::move(value));
  };
  add("program", "SentiSound " SENTISOUND_VERSION);
  if (outcome.createdAt.isValid())
    add("analysed_at", outcome.createdAt.toString(Qt::ISODateWithMs).toStdString());
  add("model", analysis.prediction.modelId);
  if (outcome.model && outcome.model->model.card().id == analysis.prediction.modelId)
    add("model_sha256", outcome.model->sha256.toStdString());
  add("feature_set", analysis.features.specId);
  add("speaker", analysis.prediction.speaker);
  add("window_seconds", exactText(TimelineSpec{}.windowSeconds));
  add("hop_seconds", exactText(analysis.timeline->hopSeconds));
  add("verdict", std::string(name(analysis.verdict.kind)));
  add("audio_sha256", outcome.audioSha256.toStdString());
  return about;
}

}  // namespace

Result<TierDocument> tiersOf(const AnalysisOutcome& outcome) {
  if (!outcome.analysis.timeline)
    return fail(Errc::NotFound,
                "its timeline comes from the very model that classified it, and that is not there "
                "any more");
  return TierDocument{.recording = outcome.name.toStdString(),
                      .seconds = toSteps(outcome.analysis.audio.seconds(), kTimeSteps),
                      .about = aboutOutcome(outcome),
                      .tiers = {emotionTier(outcome.analysis), speechTier(*outcome.analysis.timeline)}};
}

Tier labelTier(const std::vector<LabelledStretch>& labels) {
  Tier tier{.name = "labels"};
  for (const auto& one : labels)
    addInterval(tier, one.fromSeconds, one.toSeconds,
                {.label = one.label.toStdString(), .note = one.note.toStdString()});
  return tier;
}

void addLabels(TierDocument& document, const std::vector<LabelledStretch>& labels) {
  if (!labels.empty()) document.tiers.push_back(labelTier(labels));
}

TierDocument labelDocument(const std::vector<LabelledStretch>& labels, const std::string& recording,
                           double seconds) {
  return {.recording = recording,
          .seconds = seconds,
          .about = {{"program", "SentiSound " SENTISOUND_VERSION}},
          .tiers = {labelTier(labels)}};
}

std::vector<LabelledStretch> labelsOfTier(const Tier& tier, double seconds) {
  std::vector<LabelledStretch> labels;
  double reached = 0;
  for (const auto& one : tier.intervals) {
    const auto label =
        QString::fromStdString(one.label).remove(QChar::Null).trimmed().left(LabelStore::kLongestLabel);
    const double from = std::max(one.begin, reached);
    const double to = std::min(one.end, seconds);
    if (label.isEmpty() || !(to > from) || labels.size() >= LabelStore::kMost) continue;
    labels.push_back({from, to, label,
                      QString::fromStdString(one.note).remove(QChar::Null).left(LabelStore::kLongestNote)});
    reached = to;
  }
  return labels;
}

}  // namespace sentisound
