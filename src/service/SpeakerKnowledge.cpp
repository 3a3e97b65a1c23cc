#include "service/SpeakerKnowledge.h"

#include <QCryptographicHash>
#include <QSet>
#include <algorithm>
#include <limits>

#include "core/EmotionLabels.h"
#include "service/AnalysisService.h"
#include "service/SpeakerClipReader.h"
#include "service/SpeakerTeaching.h"

namespace sentisound {
namespace {

constexpr qsizetype kMostRemembered = 64;
constexpr int kMostRowsLookedAt = 5000;

QString keyOf(const QString& name, const LoadedModel& model) {
  return model.sha256 + u'/' + name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// The store gives every added clip a number of its own, so number and label say it all.
QByteArray whichClips(const std::vector<SpeakerClip>& clips) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const auto& clip : clips) {
    hash.addData(QByteArray::number(clip.id));
    hash.addData(clip.clipSha256.toUtf8());
    hash.addData(clip.label.toUtf8() + '\n');
  }
  return hash.result();
}

Error madeWithoutClips(const QString& name, const EmotionModel& model) {
  return fail(
      Errc::BadRequest,
      Message("the speaker profile “%1” was made without clips that the model %2 reads; create it again "
              "with this model installed: sentisound speaker create \"%1\" FILES --replace",
              name.toStdString(), model.card().id));
}

Error madeWithoutFeatures(const QString& name, const EmotionModel& model) {
  return fail(
      Errc::BadRequest,
      Message("the speaker profile “%1” was made without the features that the model %2 reads; create "
              "it again with this model installed: sentisound speaker create \"%1\" FILES --replace",
              name.toStdString(), model.card().id));
}

/// Whose audio may be the speaker's voice: corrected rows first, then the newest; each sound once.
std::vector<HistoryRow> rowsToLearnFrom(std::vector<HistoryRow> rows) {
  std::ranges::stable_partition(rows, [](const HistoryRow& row) { return !row.correctedEmotion.isEmpty(); });
  QSet<std::pair<QString, int>> seen;
  std::erase_if(rows, [&](const HistoryRow& row) {
    const bool nobody = row.verdict == QLatin1String("no-speech") && row.correctedEmotion.isEmpty();
    if (row.audioSha256.isEmpty() || nobody || row.seconds.value_or(0) > LongSound{}.aboveSeconds)
      return true;
    const bool again = seen.contains({row.audioSha256, row.channel});
    seen.insert({row.audioSha256, row.channel});
    return again;
  });
  return rows;
}

}  // namespace

SpeakerClips speakerClips(const std::vector<SpeakerClip>& clips, const ModelCard& card) {
  SpeakerClips taken;
  if (clips.empty()) return taken;
  const auto values = clips.front().compact.size();
  taken.compact.resize(static_cast<Eigen::Index>(clips.size()), static_cast<Eigen::Index>(values));
  for (std::size_t i = 0; i < clips.size(); ++i) {
    // Of another size, by whatever accident: no number, which the classifier refuses.
    auto row = taken.compact.row(static_cast<Eigen::Index>(i));
    if (clips[i].compact.size() == values)
      row = Eigen::Map<const Eigen::RowVectorXf>(clips[i].compact.data(), static_cast<Eigen::Index>(values));
    else
      row.setConstant(std::numeric_limits<float>::quiet_NaN());
    taken.labels.push_back(labelNumber(card.labels, clips[i].label.toStdString()).value_or(-1));
  }
  return taken;
}

Result<std::shared_ptr<const ClipKnowledge>> SpeakerKnowledge::ofClips(
    const QString& name, const LoadedModel& model, const std::vector<SpeakerClip>& clips) {
  const QString key = keyOf(name, model);
  const QByteArray of = whichClips(clips) + name.toUtf8();
  {
    const QMutexLocker lock(&mutex_);
    if (const auto known = remembered_.constFind(key); known != remembered_.cend() && known->of == of)
      return known->knowledge;
  }
  SpeakerClips taken = speakerClips(clips, model.model.card());
  auto knowledge = std::make_shared<ClipKnowledge>();
  knowledge->gain = teachingGain(*model.model.fitted().classifier, taken);
  knowledge->usesLabels = knowledge->gain && knowledge->gain->helps();
  if (!knowledge->usesLabels) std::ranges::fill(taken.labels, -1);
  auto speaker = model.model.knowing(name.toStdString(), taken);
  if (!speaker) return speaker.error();
  knowledge->speaker = std::move(*speaker);
  const QMutexLocker lock(&mutex_);
  if (remembered_.size() >= kMostRemembered) remembered_.clear();
  remembered_.insert(key, {of, knowledge});
  return std::shared_ptr<const ClipKnowledge>(std::move(knowledge));
}

Result<AnalysisOptions> SpeakerKnowledge::options(const QString& typed, const LoadedModel& model,
                                                  const Progress& progress) {
  if (typed.trimmed().isEmpty()) return AnalysisOptions{};
  const auto name = speakerName(typed);
  if (!name) return name.error();
  const auto set = QString::fromStdString(model.model.featureSpec().id);
  const auto found =
      service_.history()
          .run([name = *name, set](HistoryStore& store) { return SpeakerStore(store).find(name, set); })
          .result();
  if (!found) return found.error();
  if (!model.model.knowsSpeakers()) return AnalysisOptions{};
  if (!model.model.adapts()) return fromMean(*found, model.model);

  auto clips = clipsOf(found->name, model.sha256);
  if (clips && clips->empty()) clips = rebuilt(found->name, model, progress);
  if (!clips) return clips.error();
  if (clips->empty()) return madeWithoutClips(found->name, model.model);
  const auto knowledge = ofClips(found->name, model, *clips);
  if (!knowledge) return knowledge.error();
  return AnalysisOptions{.speaker = (*knowledge)->speaker};
}

Result<AnalysisOptions> SpeakerKnowledge::fromMean(const FoundSpeaker& found,
                                                   const EmotionModel& model) const {
  const auto values = static_cast<Eigen::Index>(found.mean.size());
  if (values != model.featureSpec().dimensions()) return madeWithoutFeatures(found.name, model);
  auto known =
      model.knowing(found.name.toStdString(), Eigen::Map<const Eigen::VectorXf>(found.mean.data(), values));
  if (!known) return known.error();
  return AnalysisOptions{.speaker = std::move(*known)};
}

Result<std::vector<SpeakerClip>> SpeakerKnowledge::clipsOf(const QString& name, const QString& modelSha256) {
  return service_.history()
      .run([name, modelSha256](HistoryStore& store) { return SpeakerStore(store).clips(name, modelSha256); })
      .result();
}

Result<std::vector<SpeakerClip>> SpeakerKnowledge::rebuilt(const QString& name, const LoadedModel& model,
                                                           const Progress& progress) {
  // Several analyses of a batch may want it at once; whoever comes second finds it done.
  const QMutexLocker alone(&rebuilding_);
  if (auto meanwhile = clipsOf(name, model.sha256); !meanwhile || !meanwhile->empty()) return meanwhile;
  auto rows = service_.history()
                  .run([name](HistoryStore& store) {
                    return store.list({.limit = kMostRowsLookedAt, .filter = {.speaker = name}});
                  })
                  .result();
  if (!rows) return rows.error();
  QList<ClipSource> sources;
  for (const auto& row : rowsToLearnFrom(std::move(*rows)))
    if (const auto path = service_.audio().find(row.audioSha256); path && sources.size() < kMostSpeakerClips)
      sources.push_back({row.name.toStdString(), EncodedSound::file(path->toStdString()),
                         row.correctedEmotion, row.channel});
  if (sources.isEmpty()) return std::vector<SpeakerClip>();

  ClipPlan plan;
  plan.add(std::make_shared<const LoadedModel>(model));
  auto read = readClips(service_, sources, plan, {.stop = progress.stop});
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");
  read.removeIf([](const ReadClip& clip) { return clip.problem.has_value(); });
  if (read.isEmpty()) return std::vector<SpeakerClip>();
  const auto kept = service_.history()
                        .run([name, clips = compactClips(read, plan, nowWithOffset())](HistoryStore& store) {
                          return SpeakerStore(store).addClips(name, clips);
                        })
                        .result();
  if (!kept) return kept.error();
  const QMutexLocker lock(&mutex_);
  notes_.insert(keyOf(name, model),
                read.size() == 1
                    ? Message("The profile “%1” was rebuilt from 1 kept recording for the model %2.",
                              name.toStdString(), model.model.card().id)
                    : Message("The profile “%1” was rebuilt from %2 kept recordings for the model %3.",
                              name.toStdString(), read.size(), model.model.card().id));
  return clipsOf(name, model.sha256);
}

Message SpeakerKnowledge::takeNote(const QString& name, const LoadedModel& model) {
  const QMutexLocker lock(&mutex_);
  return notes_.take(keyOf(name, model));
}

}  // namespace sentisound
