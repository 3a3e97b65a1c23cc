#include "gui/sound/SoundScene.h"

namespace sentisound {

SoundScenePtr makeScene(const Analysis& analysis, const Progress& progress) {
  auto waveform = WaveformPyramid::build(analysis.audio, progress);
  if (!waveform) return nullptr;
  const auto& features = analysis.features;
  SoundScene scene{.waveform = std::move(*waveform),
                   .mfcc = features.mfcc,
                   .mfccHopSeconds = features.hopSeconds,
                   .timeline = analysis.timeline};
  if (scene.mfcc.size() > 0 && !progress.stopped())
    scene.mfccFrames = FramePyramid(scene.mfcc, scene.mfccHopSeconds, static_cast<int>(scene.mfcc.rows()));
  if (scene.timeline) scene.cells = timelineCells(*scene.timeline);
  if (analysis.prediction.labels) scene.labels = *analysis.prediction.labels;
  return std::make_shared<const SoundScene>(std::move(scene));
}

}  // namespace sentisound
