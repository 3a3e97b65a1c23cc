#include "gui/sound/SoundScene.h"

namespace sentisound {

SoundScenePtr makeScene(const AudioBuffer& audio, const Progress& progress,
                        const std::vector<AudioBuffer>& lanes, int channel) {
  auto waveform = WaveformPyramid::build(audio, progress);
  if (!waveform) return nullptr;
  SoundScene scene{.sound = std::make_shared<const WaveformPyramid>(std::move(*waveform)),
                   .channel = channel};
  for (const auto& lane : lanes) {
    auto one = WaveformPyramid::build(lane, progress);
    if (!one) return nullptr;
    scene.lanes.push_back(std::make_shared<const WaveformPyramid>(std::move(*one)));
  }
  return std::make_shared<const SoundScene>(std::move(scene));
}

SoundScenePtr withAnalysis(const SoundScene& plain, const Analysis& analysis, const Progress& progress) {
  const auto& features = analysis.features;
  SoundScene scene{.sound = plain.sound,
                   .lanes = plain.lanes,
                   .channel = plain.channel,
                   .analysed = true,
                   .mfcc = features.mfcc,
                   .mfccHopSeconds = features.hopSeconds,
                   .timeline = analysis.timeline};
  if (scene.mfcc.size() > 0 && !progress.stopped())
    scene.mfccFrames = FramePyramid(scene.mfcc, scene.mfccHopSeconds, static_cast<int>(scene.mfcc.rows()));
  if (scene.timeline) {
    scene.cells = timelineCells(*scene.timeline);
    scene.segments = timelineSegments(*scene.timeline);
  }
  if (analysis.prediction.labels) scene.labels = *analysis.prediction.labels;
  if (progress.stopped()) return nullptr;
  return std::make_shared<const SoundScene>(std::move(scene));
}

}  // namespace sentisound
