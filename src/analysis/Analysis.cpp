#include "analysis/Analysis.h"

#include "analysis/HeardSound.h"
#include "core/SpeakerNames.h"

namespace sentisound {
namespace {

constexpr double kHearing = 0.05;       // of the work
constexpr double kFirstPass = 1.0 / 9;  // of the work, if eight stretches are to be cut out afterwards

ClassifyWindow classifyOf(const EmotionModel& model, const AnalysisOptions& options) {
  return [&](const Features& features) { return model.predict(features, options.speaker); };
}

struct OverTime {
  Timeline timeline{};
  ClassifiedWindows classified{};
};

/// An analysis, and whom it knew.
struct Heard {
  Analysis analysis;
  KnownSpeaker speaker{};
};

/// Whether the model can compare a recording with itself, and is to.
bool wantsBaseline(const EmotionModel& model, const AnalysisOptions& options) {
  return options.ownBaseline != BaselineWish::Off && !options.speaker.known() && model.comparesVoices();
}

/// What a recording that is too short for windows, or has too little speech in them, says of its baseline.
OwnBaseline tooLittle(const EmotionModel& model, const AnalysisOptions& options) {
  OwnBaseline baseline;
  if (wantsBaseline(model, options) && options.ownBaseline == BaselineWish::Asked)
    baseline.state = OwnBaseline::State::TooLittle;
  return baseline;
}

bool enoughFor(BaselineWish wish, double seconds, const Timeline& timeline) {
  if (wish == BaselineWish::Auto && seconds <= kAutoSeconds) return false;
  return timeline.speechSeconds() >= (wish == BaselineWish::Auto ? kAutoSpeechSeconds : kAskedSpeechSeconds);
}

Result<OverTime> listen(const HeardSound& sound, const EmotionModel& model, const AnalysisOptions& options,
                        const Progress& progress) {
  const TimelineSpec spec;
  const auto& audio = sound.atOrNear(model.featureSpec().rate);
  OverTime found{.timeline = {.speech = sound.voice.segments,
                              .windows = placeWindows(sound.voice.segments, audio.seconds(), spec),
                              .hopSeconds = spec.hopSeconds}};
  KeepOfWindow keep;
  if (isLong(sound.audio) && wantsBaseline(model, options) &&
      enoughFor(options.ownBaseline, sound.audio.seconds(), found.timeline))
    keep = [&model](const Features& features) { return model.compact(features); };
  auto classified = classifyWindows(found.timeline.windows, audio, model.featureSpec(),
                                    classifyOf(model, options), progress, keep);
  if (!classified) return classified.error();
  found.classified = std::move(*classified);
  return found;
}

/// The windows of one voice again, each relative to all. Needs what was kept of them.
Result<FoundVoice> compareWithItself(const EmotionModel& model, OverTime& heard) {
  auto& windows = heard.timeline.windows;
  const auto& kept = heard.classified.kept;
  std::vector<Eigen::VectorXf> clips;
  for (const auto i : apart(windows, kMostBaselineClips)) clips.push_back(kept[i]);
  auto found = findVoice(model, clips, kOwnBaseline);
  if (!found || !found->speaker.known()) return found;
  found->baseline.clips = static_cast<int>(windows.size());
  for (std::size_t i = 0; i < windows.size(); ++i) {
    auto prediction = model.predictCompact(kept[i], found->speaker);
    if (!prediction) return prediction.error();
    windows[i].probabilities = prediction->probabilities;
    windows[i].affect = prediction->affect;
    heard.classified.last = std::move(*prediction);
  }
  return found;
}

Result<Features> featuresOf(const HeardSound& sound, const FeatureSpec& spec, const Progress& progress) {
  return extractFeatures(spec, {.toCompute = sound.atOrNear(spec.rate), .toDraw = sound.audio}, progress);
}

Result<Heard> hearClip(const HeardSound& sound, const EmotionModel& model, const AnalysisOptions& options,
                       const Progress& progress) {
  auto features = featuresOf(sound, model.featureSpec(), options.timeline ? progress.part(0, 0.3) : progress);
  if (!features) return features.error();
  auto prediction = classifyOf(model, options)(*features);
  if (!prediction) return prediction.error();
  Analysis analysis{.audio = sound.audio,
                    .features = std::move(*features),
                    .prediction = std::move(*prediction),
                    .ownBaseline = tooLittle(model, options)};
  if (options.timeline) {
    auto found = listen(sound, model, options, progress.part(0.3, 1));
    if (!found) return found.error();
    analysis.timeline = std::move(found->timeline);
  }
  progress.at(1);
  return Heard{std::move(analysis), options.speaker};
}

Result<Heard> hearLong(const HeardSound& sound, const EmotionModel& model, const AnalysisOptions& options,
                       const Progress& progress) {
  auto found = listen(sound, model, options, progress.part(0, 0.95));
  if (!found) return found.error();
  auto windows = found->timeline.windows;
  if (windows.empty()) {
    // No speech: the beginning is classified in its place, and the verdict says what that is worth.
    windows.push_back({.toSeconds = TimelineSpec{}.windowSeconds, .speechSeconds = 1});
    auto classified = classifyWindows(windows, sound.atOrNear(model.featureSpec().rate), model.featureSpec(),
                                      classifyOf(model, options), {.stop = progress.stop});
    if (!classified) return classified.error();
    found->classified = std::move(*classified);
  }
  FoundVoice voice{.baseline = tooLittle(model, options), .speaker = options.speaker};
  if (!found->classified.kept.empty()) {
    auto own = compareWithItself(model, *found);
    if (!own) return own.error();
    voice = std::move(*own);
    windows = found->timeline.windows;
  }
  auto features = extractForDrawing(model.featureSpec(), sound.audio, progress.part(0.95, 1));
  if (!features) return features.error();
  features->values = std::move(found->classified.meanValues);
  Prediction prediction = std::move(found->classified.last);
  prediction.probabilities = pooledProbabilities(windows);
  prediction.probabilities.maxCoeff(&prediction.top);
  prediction.affect = pooledAffect(windows);
  progress.at(1);
  return Heard{{.audio = sound.audio,
                .features = std::move(*features),
                .prediction = std::move(prediction),
                .timeline = std::move(found->timeline),
                .ownBaseline = voice.baseline},
               std::move(voice.speaker)};
}

}  // namespace

Result<Analysis> analyse(const AudioBuffer& audio, const EmotionModel& model, const AnalysisOptions& options,
                         const Progress& progress) {
  const bool wantsRegions = options.explainRegions && !isLong(audio);  // of a long one, the timeline tells
  const auto sound = hearSound(audio, progress.part(0, kHearing));
  if (!sound) return sound.error();
  auto heard = isLong(audio)
                   ? hearLong(*sound, model, options, progress.part(kHearing, 1))
                   : hearClip(*sound, model, options, progress.part(kHearing, wantsRegions ? kFirstPass : 1));
  if (!heard) return heard.error();
  auto& [analysis, speaker] = *heard;

  analysis.verdict = verdictOf(*sound, analysis.features, analysis.prediction, model);
  analysis.explanation = explain(model, analysis.features.values, analysis.prediction, speaker);
  if (analysis.explanation && wantsRegions) {
    auto regions = explainRegions(model, audio, analysis.prediction, speaker, progress.part(kFirstPass, 1));
    if (!regions) return regions.error();
    analysis.explanation->regions = std::move(*regions);
  }
  analysis.dimensions = dimensionsOf(analysis.prediction);
  progress.at(1);
  return std::move(analysis);
}

}  // namespace sentisound
