#include "service/SpeakerTeaching.h"

#include <QFileInfo>
#include <algorithm>
#include <iterator>
#include <map>

#include "core/EmotionLabels.h"
#include "service/LabelledClips.h"
#include "service/SpeakerClipReader.h"

namespace sentisound {
namespace {

using LoadedModelPtr = std::shared_ptr<const LoadedModel>;

Result<LoadedModelPtr> adaptiveModel(AnalysisService& service) {
  auto active = service.activeModel();
  if (!active) return active;
  if (!(*active)->model.adapts())
    return fail(Errc::BadRequest,
                "it does not learn from labelled clips of a speaker; a model that does is "
                "marked “adapts to speakers” in the list of models",
                (*active)->model.card().id);
  return active;
}

/// The model's own spelling, empty for an empty one; BadRequest.
Result<QString> labelOf(const QString& written, const ModelCard& card) {
  const QString trimmed = written.trimmed();
  if (trimmed.isEmpty()) return QString();
  const auto number = labelNumber(card.labels, trimmed.toStdString());
  if (number) return QString::fromStdString(card.labels[static_cast<std::size_t>(*number)]);
  QStringList known;
  for (const auto& label : card.labels) known << QString::fromStdString(label);
  return fail(Errc::BadRequest,
              Message("the model %1 does not have the label “%2”; it has %3", card.id, trimmed.toStdString(),
                      known.join(QStringLiteral(", ")).toStdString()));
}

EncodedSound soundOf(const QByteArray& bytes) {
  return EncodedSound::memory(
      {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

/// Where the clips are; a problem with one of them is said in `failures` and the rest goes on.
Result<QList<ClipSource>> sourcesOf(AnalysisService& service, const TeachRequest& request,
                                    const ModelCard& card, std::vector<Error>& failures) {
  QList<ClipSource> sources;
  for (const auto& clip : request.clips) {
    auto label = labelOf(clip.label, card);
    if (!label) return label.error();
    if (!clip.file.isEmpty()) {
      const QString name = clip.name.isEmpty() ? QFileInfo(clip.file).fileName() : clip.name;
      sources.push_back({name.toStdString(), EncodedSound::file(clip.file.toStdString()), *label});
    } else if (clip.historyId == 0) {
      sources.push_back({clip.name.toStdString(), soundOf(clip.bytes), *label});
    } else {
      const auto kept = service.keptAudio(clip.historyId);
      if (!kept) {
        failures.push_back(kept.error());
        continue;
      }
      const QString name = clip.name.isEmpty() ? kept->first.name : clip.name;
      sources.push_back(
          {name.toStdString(), EncodedSound::file(kept->second.toStdString()), *label, kept->first.channel});
    }
  }
  return sources;
}

/// What the profile holds for the model; nothing if there is no profile yet.
Result<std::vector<SpeakerClip>> clipsThere(AnalysisService& service, const QString& name,
                                            const QString& modelSha256) {
  auto clips = service.history()
                   .run([name, modelSha256](HistoryStore& store) {
                     return SpeakerStore(store).clips(name, modelSha256);
                   })
                   .result();
  if (!clips && clips.error().code == Errc::NotFound) return std::vector<SpeakerClip>();
  return clips;
}

Error tooMany(qsizetype clips) {
  return fail(Errc::TooLarge,
              Message("a profile holds at most %1 clips, and these would be %2; remove some first",
                      kMostSpeakerClips, clips));
}

/// Sentences about clips that were there already, or twice among those that were given.
Messages messagesAbout(const QList<ReadClip>& clips, const std::vector<SpeakerClip>& before) {
  Messages messages;
  std::map<QString, QString> labelOfSound;
  for (const auto& clip : before) labelOfSound[clip.clipSha256] = clip.label;
  for (const auto& clip : clips) {
    const auto [there, fresh] = labelOfSound.try_emplace(clip.sha256, clip.label);
    if (fresh) continue;
    messages.push_back(clip.label.isEmpty() || clip.label == there->second
                           ? Message("%1 was there already.", clip.name)
                           : Message("%1 was there already; it now has the label “%2”.", clip.name,
                                     EmotionLabel{clip.label.toStdString()}));
    if (!clip.label.isEmpty()) there->second = clip.label;
  }
  return messages;
}

Error noneUsable(const std::vector<Error>& failures) {
  if (failures.empty()) return fail(Errc::NotFound, "there is no clip to learn from");
  return fail(Errc::NotFound,
              Message("none of the clips can be used. The first: %1", sentences(failures.front())));
}

struct Stored {
  QString name{};
  std::vector<SpeakerClip> clips{};
  qint64 bytes = 0;
};

Result<Stored> stored(AnalysisService& service, const QString& typed, const QString& modelSha256) {
  return service.history()
      .run([typed, modelSha256](HistoryStore& store) -> Result<Stored> {
        const SpeakerStore speakers(store);
        const auto found = speakers.find(typed, {});
        if (!found) return found.error();
        auto clips = speakers.clips(typed, modelSha256);
        if (!clips) return clips.error();
        const auto bytes = speakers.bytes(typed);
        if (!bytes) return bytes.error();
        return Stored{found->name, std::move(*clips), *bytes};
      })
      .result();
}

}  // namespace

Result<SpeakerDetails> teachSpeaker(AnalysisService& service, const TeachRequest& request,
                                    const Progress& progress) {
  const auto name = speakerName(request.name);
  if (!name) return name.error();
  const auto active = adaptiveModel(service);
  if (!active) return active.error();
  std::vector<Error> failures;
  const auto sources = sourcesOf(service, request, (*active)->model.card(), failures);
  if (!sources) return sources.error();
  if (sources->size() > kMostSpeakerClips) return tooMany(sources->size());

  const ClipPlan plan = planForTeaching(service.models(), *active);
  auto clips = readClips(service, *sources, plan, progress);
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
  for (const auto& clip : clips)
    if (clip.problem) failures.push_back(*clip.problem);
  clips.removeIf([](const ReadClip& clip) { return clip.problem.has_value(); });
  if (clips.isEmpty()) return noneUsable(failures);

  const auto before = clipsThere(service, *name, (*active)->sha256);
  if (!before) return before.error();
  Messages messages = messagesAbout(clips, *before);
  if (const auto all =
          static_cast<qsizetype>(before->size()) + clips.size() - static_cast<qsizetype>(messages.size());
      all > kMostSpeakerClips)
    return tooMany(all);
  const auto added = service.history()
                         .run([name = *name, kept = compactClips(clips, plan, nowWithOffset())](
                                  HistoryStore& store) { return SpeakerStore(store).addClips(name, kept); })
                         .result();
  if (!added) return added.error();
  auto details = speakerDetails(service, *name);
  if (!details) return details;
  details->failures = std::move(failures);
  details->messages = std::move(messages);
  return details;
}

Result<SpeakerDetails> learnFromCorrections(AnalysisService& service, const QString& name,
                                            const std::vector<qint64>& historyIds, const Progress& progress) {
  const auto active = adaptiveModel(service);
  if (!active) return active.error();
  const auto found = service.history()
                         .run([name, historyIds](HistoryStore& store) -> Result<std::vector<HistoryRow>> {
                           std::vector<HistoryRow> rows;
                           if (historyIds.empty()) {
                             const auto profile = SpeakerStore(store).find(name, {});
                             if (!profile) return profile.error();
                             return store.list({.filter = {.speaker = profile->name}});
                           }
                           const auto named = store.byIds(historyIds);
                           if (!named) return named.error();
                           for (const qint64 id : historyIds)
                             if (const auto row = named->constFind(id); row != named->cend())
                               rows.push_back(*row);
                           return rows;
                         })
                         .result();
  if (!found) return found.error();
  std::vector<qint64> ids;
  for (const auto& row : *found) ids.push_back(row.id);
  const auto labels =
      ids.empty() ? Result(std::map<qint64, std::vector<LabelledStretch>>()) : labelsOf(service, ids);
  if (!labels) return labels.error();
  TeachRequest request{.name = name};
  Messages passedOver;
  const auto known = [&](const QString& written, const QString& about) {
    auto label = labelOf(written, (*active)->model.card());
    if (!label) passedOver.push_back(sentences(label.error().about(about.toStdString())));
    return label;
  };
  for (const auto& row : *found) {
    if (row.audioSha256.isEmpty()) continue;
    if (const auto own = labels->find(row.id); own != labels->end()) {
      auto clips = clipsOfLabels(service, row.id, own->second, {.stop = progress.stop});
      if (!clips) return clips.error();
      for (auto& clip : *clips)
        if (const auto label = known(clip.label, clip.name))
          request.clips.push_back({.bytes = std::move(clip.wav), .name = clip.name, .label = *label});
    } else if (!row.correctedEmotion.isEmpty()) {
      if (const auto label = known(row.correctedEmotion, row.name))
        request.clips.push_back({.historyId = row.id, .name = row.name, .label = *label});
    }
    if (request.clips.size() >= kMostSpeakerClips) break;
  }
  if (request.clips.empty())
    return fail(Errc::NotFound,
                passedOver.empty()
                    ? Message("there is no analysis with a corrected label and kept audio to learn from")
                    : Message("there is no analysis with a corrected label and kept audio to learn from (%1)",
                              passedOver.front()),
                name.toStdString());
  auto details = teachSpeaker(service, request, progress);
  if (details) std::ranges::move(passedOver, std::back_inserter(details->messages));
  return details;
}

Result<SpeakerDetails> speakerDetails(AnalysisService& service, const QString& name) {
  const auto active = service.activeModel();
  if (!active) return active.error();
  auto profile = stored(service, name, (*active)->sha256);
  if (!profile) return profile.error();
  SpeakerDetails details{.name = profile->name,
                         .modelId = QString::fromStdString((*active)->model.card().id),
                         .adapts = (*active)->model.adapts(),
                         .bytes = profile->bytes};
  for (const auto& label : (*active)->model.card().labels) details.labels << QString::fromStdString(label);
  for (const auto& clip : profile->clips)
    details.clips.push_back({clip.id, clip.name, clip.label, clip.seconds});
  if (profile->clips.empty() || !details.adapts) return details;
  const auto knowledge = service.speakers().ofClips(profile->name, **active, profile->clips);
  if (!knowledge) return knowledge.error();
  details.gain = (*knowledge)->gain;
  details.usesLabels = (*knowledge)->usesLabels;
  return details;
}

Status forgetClip(AnalysisService& service, const QString& name, qint64 clipId) {
  return service.history()
      .run([name, clipId](HistoryStore& store) { return SpeakerStore(store).removeClip(name, clipId); })
      .result();
}

}  // namespace sentisound
