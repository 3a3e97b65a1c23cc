#include "service/SpeakerClipReader.h"

#include <QMutex>

#include "core/Parallel.h"
#include "core/Sha256.h"
#include "features/Extractor.h"
#include "training/DatasetParts.h"

namespace sentisound {
namespace {

QString sha256Of(const EncodedSound& sound, int channel) {
  Sha256 hash;
  if (sound.path.empty())
    hash.add({reinterpret_cast<const char*>(sound.bytes.data()), sound.bytes.size()});
  else if (!hash.addFile(sound.path))
    return {};
  if (channel != kMix) hash.add(channelWord(channel));
  return QString::fromStdString(hash.hex());
}

ReadClip readClip(const ClipSource& source, const ClipPlan& plan, const DecodeLimits& limits,
                  const std::stop_token& stop) {
  ReadClip clip{.name = source.name, .label = source.label};
  const auto failed = [&](const Error& error) {
    clip.problem = error.about(source.name);
    return clip;
  };
  const auto sound = decodeFile(source.sound, {.limits = limits, .channel = source.channel}, {.stop = stop});
  if (!sound) return failed(sound.error());
  clip.seconds = sound->audio.seconds();
  clip.sha256 = sha256Of(source.sound, source.channel);
  if (clip.sha256.isEmpty()) return failed(fail(Errc::NotFound, "it cannot be read any more"));
  for (const auto& part : plan.parts) {
    auto values = extractValues(*findFeatureSpec(part), sound->audio, 1, {.stop = stop});
    if (!values) return failed(values.error());
    clip.parts.push_back(std::move(*values));
  }
  return clip;
}

}  // namespace

void ClipPlan::add(const FeatureSpec& spec) {
  appendDistinct(sets, spec.id);
  if (spec.parts.empty()) appendDistinct(parts, spec.id);
  for (const auto& part : spec.parts) appendDistinct(parts, part);
}

void ClipPlan::add(std::shared_ptr<const LoadedModel> model) {
  add(model->model.featureSpec());
  if (!model->model.adapts()) return;
  for (const auto& there : adaptive)
    if (there->sha256 == model->sha256) return;
  adaptive.push_back(std::move(model));
}

Eigen::VectorXf ClipPlan::join(const FeatureSpec& spec, const std::vector<Eigen::VectorXf>& of) const {
  Eigen::VectorXf values(spec.dimensions());
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (const int first = firstValueOf(parts[i], spec); first >= 0)
      values.segment(first, of[i].size()) = of[i];
  return values;
}

ClipPlan planForProfile(ModelRegistry& models, const std::shared_ptr<const LoadedModel>& active) {
  ClipPlan plan;
  plan.add(active);
  for (const auto& entry : models.list())
    if (auto model = models.load(entry.id); model && (*model)->model.knowsSpeakers())
      plan.add(std::move(*model));
  return plan;
}

ClipPlan planForTeaching(ModelRegistry& models, const std::shared_ptr<const LoadedModel>& active) {
  ClipPlan plan;
  plan.add(active);
  for (const auto& entry : models.list())
    if (auto model = models.load(entry.id); model && (*model)->model.adapts()) plan.add(std::move(*model));
  return plan;
}

QList<ReadClip> readClips(AnalysisService& service, const QList<ClipSource>& sources, const ClipPlan& plan,
                          const Progress& progress) {
  QMutex reporting;
  qsizetype done = 0;
  QList<ReadClip> clips(sources.size());
  ReadClip* const into = clips.data();
  forEachInParallel(static_cast<int>(sources.size()), [&](int i) {
    if (progress.stopped()) return;
    into[i] = readClip(sources[i], plan, service.settings().limits, progress.stop);
    const QMutexLocker lock(&reporting);
    progress.at(static_cast<double>(++done) / static_cast<double>(sources.size()));
  });
  return clips;
}

std::vector<SpeakerClip> compactClips(const QList<ReadClip>& clips, const ClipPlan& plan,
                                      const QDateTime& createdAt) {
  std::vector<SpeakerClip> kept;
  for (const auto& model : plan.adaptive)
    for (const auto& clip : clips) {
      const auto& spec = model->model.featureSpec();
      const Eigen::VectorXf compact =
          model->model.compact({.specId = spec.id, .values = plan.join(spec, clip.parts)});
      kept.push_back({.modelSha256 = model->sha256,
                      .clipSha256 = clip.sha256,
                      .name = QString::fromStdString(clip.name),
                      .label = clip.label,
                      .seconds = clip.seconds,
                      .compact = {compact.begin(), compact.end()},
                      .createdAt = createdAt});
    }
  return kept;
}

QDateTime nowWithOffset() {
  const auto now = QDateTime::currentDateTime();
  return now.toOffsetFromUtc(now.offsetFromUtc());
}

}  // namespace sentisound
