#include "service/BatchBaseline.h"

#include <QMutex>

#include "analysis/HeardSound.h"
#include "codec/FileDecoder.h"
#include "core/Parallel.h"
#include "core/SpeakerNames.h"
#include "features/Extractor.h"

namespace sentisound {
namespace {

constexpr std::size_t kWindowsOfOne = 10;  // of a long recording

using Compact = std::vector<Eigen::VectorXf>;

void keepOf(const AudioBuffer& audio, const EmotionModel& model, const std::stop_token& stop, Compact& kept) {
  const auto& spec = model.featureSpec();
  auto values = extractValues(spec, audio, 1, {.stop = stop});
  if (values) kept.push_back(model.compact({.specId = spec.id, .values = std::move(*values)}));
}

/// Nothing of a file that cannot be read.
Compact compactOf(const QString& file, const EmotionModel& model, int channel, const DecodeLimits& limits,
                  const std::stop_token& stop) {
  Compact kept;
  const auto sound = decodeFile(
      EncodedSound::file(file.toStdString()),
      {.limits = limits, .longSound = LongSound{.rate = model.featureSpec().rate}, .channel = channel},
      {.stop = stop});
  if (!sound) return kept;
  const auto& audio = sound->audio;
  if (!isLong(audio)) {
    keepOf(audio, model, stop, kept);
    return kept;
  }
  const auto heard = hearSound(audio, {.stop = stop});
  if (!heard) return kept;
  const auto windows = placeWindows(heard->voice.segments, audio.seconds());
  for (const auto i : apart(windows, kWindowsOfOne)) {
    const auto from = audio.rate().samples(windows[i].fromSeconds);
    const auto part = audio.cut(from, audio.rate().samples(windows[i].toSeconds) - from);
    if (part) keepOf(*part, model, stop, kept);
  }
  return kept;
}

}  // namespace

Result<FoundVoice> batchBaseline(AnalysisService& service, const QStringList& files,
                                 const EmotionModel& model, int channel, const Progress& progress) {
  if (!model.comparesVoices()) return FoundVoice{};
  QStringList some;
  const qsizetype count = std::min(files.size(), kMostBatchFiles);
  for (qsizetype i = 0; i < count; ++i) some << files[i * files.size() / count];
  QMutex reporting;
  qsizetype done = 0;
  std::vector<Compact> all(static_cast<std::size_t>(count));
  forEachInParallel(static_cast<int>(count), [&](int i) {
    if (progress.stopped()) return;
    all[static_cast<std::size_t>(i)] =
        compactOf(some[i], model, channel, service.settings().limits, progress.stop);
    const QMutexLocker lock(&reporting);
    progress.at(static_cast<double>(++done) / static_cast<double>(count));
  });
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
  Compact clips;
  for (const auto& kept : all) clips.insert(clips.end(), kept.begin(), kept.end());
  return findVoice(model, clips, kBatchBaseline);
}

QString batchSentence(const OwnBaseline& baseline) {
  switch (baseline.state) {
    case OwnBaseline::State::NotAsked:
      return {};
    case OwnBaseline::State::TooLittle:
      return QStringLiteral("Too few recordings to be their own baseline: each is analysed by itself.");
    case OwnBaseline::State::SeveralVoices:
      return QStringLiteral("The recordings are of several voices: each is analysed by itself.");
    case OwnBaseline::State::Used:
      return QStringLiteral(
                 "The recordings are taken for one voice: each is analysed relative to all (%1 clips).")
          .arg(baseline.clips);
  }
  return {};
}

}  // namespace sentisound
