#include "service/LabelledClips.h"

#include <algorithm>

#include "service/QueuedDecoding.h"
#include "service/SoundClip.h"

namespace sentisound {

Result<std::map<qint64, std::vector<LabelledStretch>>> labelsOf(AnalysisService& service,
                                                                const std::vector<qint64>& ids) {
  using Labels = std::map<qint64, std::vector<LabelledStretch>>;
  return service.history()
      .run([ids](HistoryStore& store) -> Result<Labels> {
        const LabelStore labels(store);
        const auto labelled = labels.labelled(ids);
        if (!labelled) return labelled.error();
        Labels all;
        for (const qint64 id : *labelled) {
          auto stretches = labels.of(id);
          if (!stretches) return stretches.error();
          all.emplace(id, std::move(*stretches));
        }
        return all;
      })
      .result();
}

Result<std::vector<StretchClip>> clipsOfLabels(const AudioBuffer& sound, const QString& recordingName,
                                               const std::vector<LabelledStretch>& labels,
                                               const Progress& progress) {
  std::vector<StretchClip> clips;
  for (const auto& one : labels) {
    if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
    auto wav = clipBytes(sound, one.fromSeconds, one.toSeconds);
    if (!wav && wav.error().code == Errc::TooShort) continue;
    if (!wav) return wav.error();
    clips.push_back(
        {clipName(recordingName, one.fromSeconds, one.toSeconds), std::move(*wav), one.label, one.note});
    progress.at(static_cast<double>(clips.size()) / static_cast<double>(labels.size()));
  }
  return clips;
}

Result<std::vector<StretchClip>> clipsOfLabels(AnalysisService& service, qint64 historyId,
                                               const std::vector<LabelledStretch>& labels,
                                               const Progress& progress) {
  const auto kept = service.keptAudio(historyId);
  if (!kept) return kept.error();
  const auto& [row, path] = *kept;
  JobQueue::Admission room;
  const auto sound = decodeInQueue(service.jobs(), EncodedSound::file(path.toStdString()),
                                   {.limits = service.settings().limits, .channel = row.channel}, room,
                                   progress.part(0, 0.8));
  if (!sound) return sound.error().about(row.name.toStdString());
  return clipsOfLabels(sound->audio, row.name, labels, progress.part(0.8, 1));
}

}  // namespace sentisound
