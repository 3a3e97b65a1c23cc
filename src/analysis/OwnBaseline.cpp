#include "analysis/OwnBaseline.h"

#include "core/SpeakerNames.h"

namespace sentisound {

std::string_view name(OwnBaseline::State state) {
  switch (state) {
    case OwnBaseline::State::NotAsked:
      return {};
    case OwnBaseline::State::TooLittle:
      return "too-little";
    case OwnBaseline::State::SeveralVoices:
      return "several-voices";
    case OwnBaseline::State::Used:
      return "used";
  }
  return {};
}

Message sentence(const OwnBaseline& baseline) {
  switch (baseline.state) {
    case OwnBaseline::State::NotAsked:
      return {};
    case OwnBaseline::State::TooLittle:
      return Message("Too little speech to be its own baseline: compared with nobody.");
    case OwnBaseline::State::SeveralVoices:
      return Message("Several voices: compared with nobody.");
    case OwnBaseline::State::Used:
      return Message("Relative to this recording: %1 windows, taken for one voice.", baseline.clips);
  }
  return {};
}

Result<FoundVoice> findVoice(const EmotionModel& model, const std::vector<Eigen::VectorXf>& clips,
                             std::string_view name) {
  if (clips.size() < kLeastBaselineClips)
    return FoundVoice{.baseline = {.state = OwnBaseline::State::TooLittle}};
  SpeakerClips all{.compact = Eigen::MatrixXf(static_cast<Eigen::Index>(clips.size()), clips.front().size()),
                   .labels = std::vector<int>(clips.size(), -1)};
  for (std::size_t i = 0; i < clips.size(); ++i)
    all.compact.row(static_cast<Eigen::Index>(i)) = clips[i].transpose();
  FoundVoice found{.baseline = {.clips = static_cast<int>(clips.size())}};
  if (model.voicesOf(all.compact).several) {
    found.baseline.state = OwnBaseline::State::SeveralVoices;
    return found;
  }
  auto speaker = model.knowing(std::string(name), all);
  if (!speaker) return speaker.error();
  found.baseline.state = OwnBaseline::State::Used;
  found.speaker = std::move(*speaker);
  return found;
}

}  // namespace sentisound
