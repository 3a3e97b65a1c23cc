#include "service/VoiceMeasuring.h"

#include "service/QueuedDecoding.h"

namespace sentisound {
namespace {

constexpr double kDecoding = 0.3;  // share of the time

}  // namespace

Result<MeasuredSound> measureFile(JobQueue& jobs, const DecodeLimits& limits, const QString& path,
                                  const MeasuringRequest& request, const Progress& progress) {
  if (const auto usable = checkSettings(request.settings); !usable) return usable.error();
  JobQueue::Admission room;
  const auto sound = decodeInQueue(jobs, EncodedSound::file(path.toStdString()),
                                   {.limits = limits,
                                    .longSound = LongSound{.rate = SampleRate(limits.maxRateHz)},
                                    .channel = request.channel},
                                   room, progress.part(0, kDecoding));
  if (!sound) return sound.error();
  const auto measures =
      measureVoice(sound->audio, request.range, request.settings, progress.part(kDecoding, 1));
  if (!measures) return measures.error();
  return MeasuredSound{*measures, sound->facts, sound->warnings};
}

Result<MeasuredSound> measureKept(AnalysisService& service, qint64 historyId, const MeasuringRequest& request,
                                  const Progress& progress) {
  const auto found = service.keptAudio(historyId);
  if (!found) return found.error();
  auto wanted = request;
  wanted.channel = found->first.channel;
  auto measured = measureFile(service.jobs(), service.settings().limits, found->second, wanted, progress);
  return measured ? measured : measured.error().about(found->first.name.toStdString());
}

}  // namespace sentisound
