#include "analysis/Analysis.h"

namespace sentisound {
namespace {

constexpr double kFirstPass = 1.0 / 9;  // of the work, if eight stretches are to be cut out afterwards

Error stopped() {
  return fail(Errc::Cancelled, "stopped before it was finished");
}

JudgeWindow judgeOf(const EmotionModel& model, const AnalysisOptions& options) {
  return [&](const Features& features) { return model.predict(features, options.speaker); };
}

struct OverTime {
  Timeline timeline{};
  JudgedWindows judged{};
};

Result<OverTime> listen(const AudioBuffer& audio, const EmotionModel& model, const AnalysisOptions& options,
                        const Progress& progress) {
  const TimelineSpec spec;
  auto voice = detectVoice(audio, {}, progress.part(0, 0.1));
  if (!voice) return stopped();
  OverTime found{.timeline = {.windows = placeWindows(voice->segments, audio.seconds(), spec),
                              .hopSeconds = spec.hopSeconds}};
  found.timeline.speech = std::move(voice->segments);
  auto judged = judgeWindows(found.timeline.windows, audio, model.featureSpec(), judgeOf(model, options),
                             progress.part(0.1, 1));
  if (!judged) return judged.error();
  found.judged = std::move(*judged);
  return found;
}

Result<Analysis> hearClip(const AudioBuffer& audio, const EmotionModel& model, const AnalysisOptions& options,
                          const Progress& progress) {
  auto features =
      extractFeatures(model.featureSpec(), audio, options.timeline ? progress.part(0, 0.3) : progress);
  if (!features) return features.error();
  auto prediction = judgeOf(model, options)(*features);
  if (!prediction) return prediction.error();
  Analysis analysis{.audio = audio, .features = std::move(*features), .prediction = std::move(*prediction)};
  if (options.timeline) {
    auto found = listen(audio, model, options, progress.part(0.3, 1));
    if (!found) return found.error();
    analysis.timeline = std::move(found->timeline);
  }
  progress.at(1);
  return analysis;
}

Result<Analysis> hearLong(const AudioBuffer& audio, const EmotionModel& model, const AnalysisOptions& options,
                          const Progress& progress) {
  auto found = listen(audio, model, options, progress.part(0, 0.95));
  if (!found) return found.error();
  auto windows = found->timeline.windows;
  if (windows.empty()) {
    // Nobody speaks: the beginning is judged in its place, and the verdict says what that is worth.
    windows.push_back({.toSeconds = TimelineSpec{}.windowSeconds, .speechSeconds = 1});
    auto judged =
        judgeWindows(windows, audio, model.featureSpec(), judgeOf(model, options), {.stop = progress.stop});
    if (!judged) return judged.error();
    found->judged = std::move(*judged);
  }
  auto features = extractForDrawing(model.featureSpec(), audio, progress.part(0.95, 1));
  if (!features) return features.error();
  features->values = std::move(found->judged.meanValues);
  Prediction prediction = std::move(found->judged.last);
  prediction.probabilities = pooledProbabilities(windows);
  prediction.probabilities.maxCoeff(&prediction.top);
  prediction.affect = pooledAffect(windows);
  progress.at(1);
  return Analysis{.audio = audio,
                  .features = std::move(*features),
                  .prediction = std::move(prediction),
                  .timeline = std::move(found->timeline)};
}

}  // namespace

Result<Analysis> analyse(const AudioBuffer& audio, const EmotionModel& model, const AnalysisOptions& options,
                         const Progress& progress) {
  const bool wantsRegions = options.explainRegions && !isLong(audio);  // of a long one, the timeline tells
  auto heard = isLong(audio)
                   ? hearLong(audio, model, options, progress.part(0, 0.95))
                   : hearClip(audio, model, options, progress.part(0, wantsRegions ? kFirstPass : 0.95));
  if (!heard) return heard.error();
  auto& analysis = *heard;

  auto verdict = judge(audio, analysis.features, analysis.prediction, model, {.stop = progress.stop});
  if (!verdict) return verdict.error();
  analysis.verdict = std::move(*verdict);

  analysis.explanation = explain(model, analysis.features.values, analysis.prediction, options.speaker);
  if (analysis.explanation && wantsRegions) {
    auto regions =
        explainRegions(model, audio, analysis.prediction, options.speaker, progress.part(kFirstPass, 1));
    if (!regions) return regions.error();
    analysis.explanation->regions = std::move(*regions);
  }
  analysis.dimensions = dimensionsOf(analysis.prediction);
  progress.at(1);
  return heard;
}

}  // namespace sentisound
