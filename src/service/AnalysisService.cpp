#include "service/AnalysisService.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <chrono>
#include <functional>

#include "codec/FileDecoder.h"
#include "core/SpeakerNames.h"
#include "service/HistoryRows.h"
#include "service/QueuedDecoding.h"
#include "service/SoundClip.h"

namespace sentisound {
namespace {

constexpr std::chrono::seconds kPurgePatience{5};  // as long as a write waits for its turn

QString displayName(const AnalysisRequest& request) {
  return request.name.isEmpty() ? QFileInfo(request.path).fileName() : request.name;
}

/// As the model hears it; without one as any would.
DecodeOptions decodingFor(const Result<std::shared_ptr<const LoadedModel>>& model, int channel,
                          bool isLookedAt) {
  LongSound kept{.fullBand = isLookedAt};
  if (model) kept.rate = (*model)->model.featureSpec().rate;
  return {.longSound = kept, .channel = channel, .lanes = isLookedAt};
}

DecodedRecording toLookAt(const DecodedSound& sound, const QString& name, const Messages& warnings) {
  return {sound.fullBand.value_or(sound.audio), sound.facts, name, warnings, sound.channel, sound.lanes};
}

Message doesNotKnowSpeakers(const EmotionModel& model) {
  return Message("The model %1 does not know speakers: it was analysed without a speaker profile.",
                 model.card().id);
}

/// Where it is not analysed relative to what was asked for.
void addBaselineWarning(const AnalysisRequest& request, AnalysisOutcome& outcome) {
  const auto& analysis = outcome.analysis;
  if (!analysis.prediction.speaker.empty()) return;
  if (analysis.ownBaseline.asked())
    outcome.warnings.push_back(sentence(analysis.ownBaseline));
  else if (const QString wanted = request.speaker.trimmed().toLower();
           !wanted.isEmpty() && wanted.toStdString() != kNoSpeaker)
    outcome.warnings.push_back(doesNotKnowSpeakers(outcome.model->model));
}

}  // namespace

AnalysisService::AnalysisService(Settings settings, std::unique_ptr<StoreThread> history)
    : settings_(std::move(settings)),
      models_(settings_.modelDirs()),
      audio_(settings_.audioDir()),
      pictures_(settings_.visualizationsDir()),
      undo_((settings_.dataDir + QStringLiteral("/deleted.lock")).toStdString()),
      history_(std::move(history)),
      activeModelId_(settings_.modelId),
      speakers_(*this),
      jobs_(settings_.jobs > 0 ? settings_.jobs : QThread::idealThreadCount()) {}

Result<std::unique_ptr<AnalysisService>> AnalysisService::open(Settings settings) {
  const bool isNew = !QDir(settings.dataDir).exists();
  if (!QDir().mkpath(settings.dataDir))
    return fail(Errc::Storage, "the data folder cannot be made", settings.dataDir.toStdString());
  // Voices are personal data: other users of the machine have no business in here.
  if (isNew) QFile::setPermissions(settings.dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  auto history = StoreThread::open(settings.databasePath());
  if (!history) return history.error();
  std::unique_ptr<AnalysisService> service(new AnalysisService(std::move(settings), std::move(*history)));
  (void)service->purgeDeleted();  // what cannot be purged now is tried again next time
  return service;
}

AnalysisService::~AnalysisService() {
  shutdown_.request_stop();
  jobs_.close();
  (void)purgeDeleted();
}

AnalysisJob AnalysisService::start(
    std::function<Result<AnalysisOutcome>(const Progress&, const OnDecoded&)> work) {
  AnalysisJob job;
  // Whoever drops the last hold on it finishes it, with a result or without.
  auto sound = std::make_shared<QPromise<DecodedRecording>>();
  sound->start();
  job.sound = sound->future();
  job.future = jobs_.run({.client = QStringLiteral("window"), .stop = job.stop.get_token()},
                         [this, stop = job.stop, sound = std::move(sound),
                          work = std::move(work)](const Progress& progress) mutable {
                           // One token for both: the job's own cancel and the end of the service.
                           const std::stop_callback onShutdown(shutdown_.get_token(),
                                                               [&stop] { stop.request_stop(); });
                           // However it ends: who waits for the sound hears of it before the result.
                           const auto hold = std::exchange(sound, nullptr);
                           return work(progress, [&hold](const DecodedRecording& decoded) {
                             hold->addResult(decoded);
                             hold->finish();
                           });
                         });
  return job;
}

/// Waits for room among what is decoded at the same time, which is the caller's until he gives it up.
Result<DecodedSound> AnalysisService::decode(const QString& path, const QByteArray& bytes,
                                             const DecodeOptions& options, const Progress& progress,
                                             JobQueue::Admission& room) {
  const auto source = path.isEmpty()
                          ? EncodedSound::memory({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                  static_cast<std::size_t>(bytes.size())})
                          : EncodedSound::file(path.toStdString());
  auto limited = options;
  limited.limits = settings_.limits;
  return decodeInQueue(jobs_, source, std::move(limited), room, progress);
}

AnalysisJob AnalysisService::submit(AnalysisRequest request) {
  return start([this, request = std::move(request)](const Progress& progress, const OnDecoded& decoded) {
    return run(request, progress, request.soundFirst ? decoded : OnDecoded());
  });
}

AnalysisJob AnalysisService::submitClip(AudioBuffer sound, double from, double to, AnalysisRequest request) {
  return start([this, sound = std::move(sound), from, to, request = std::move(request)](
                   const Progress& progress, const OnDecoded& decoded) mutable -> Result<AnalysisOutcome> {
    auto bytes = clipBytes(sound, from, to);
    if (!bytes) return bytes.error().about(request.name.toStdString());
    request.path.clear();
    request.bytes = std::move(*bytes);
    return run(request, progress, request.soundFirst ? decoded : OnDecoded());
  });
}

AnalysisJob AnalysisService::reopen(qint64 historyId, TimelineOf timeline) {
  return start([this, historyId, timeline](const Progress& progress, const OnDecoded& decoded) {
    return reopenNow(historyId, progress, timeline, decoded);
  });
}

AnalysisJob AnalysisService::reanalyse(qint64 historyId, const QString& modelId, TimelineOf timeline) {
  return start([this, historyId, modelId, timeline](const Progress& progress, const OnDecoded& decoded) {
    return reanalyseNow(historyId, modelId, timeline, progress, decoded);
  });
}

AnalysisJob AnalysisService::submitKept(qint64 historyId, AnalysisRequest request) {
  return start([this, historyId, request = std::move(request)](
                   const Progress& progress, const OnDecoded& decoded) mutable -> Result<AnalysisOutcome> {
    const auto found = keptAudio(historyId);
    if (!found) return found.error();
    request.path = found->second;
    request.name = found->first.name;
    request.origin = found->first.origin;
    return run(request, progress, request.soundFirst ? decoded : OnDecoded());
  });
}

Result<AnalysisOutcome> AnalysisService::run(const AnalysisRequest& request, const Progress& progress,
                                             const OnDecoded& decoded) {
  const QString name = displayName(request);
  const auto named = [&](const Error& error) { return error.about(name.toStdString()); };

  const auto model = request.modelId.isEmpty() ? activeModel() : models_.load(request.modelId);
  auto options = model ? speakerOptions(request.speaker, **model, {.stop = progress.stop}) : model.error();
  if (model && request.voice.known()) options = AnalysisOptions{.speaker = request.voice};
  if (!options && !decoded) return options.error();
  if (request.reuse && model)
    if (const auto id = rememberedAlready(request, name, **model))
      return reopenNow(*id, progress, TimelineOf::AnySound, decoded);
  JobQueue::Admission room;
  const auto sound =
      decode(request.path, request.bytes, decodingFor(model, request.channel, decoded != nullptr),
             progress.part(0, 0.5), room);
  if (!sound) return named(sound.error());
  if (decoded) decoded(toLookAt(*sound, name, sound->warnings));
  if (!options) return options.error();
  options->explainRegions = request.explainRegions;
  options->timeline = request.timeline;
  auto analysis = analyse(sound->audio, (*model)->model, *options, progress.part(0.5, 1));
  if (!analysis) return named(analysis.error());

  const auto now = QDateTime::currentDateTime();
  AnalysisOutcome outcome{.analysis = std::move(*analysis),
                          .facts = sound->facts,
                          .model = *model,
                          .name = name,
                          .createdAt = now.toOffsetFromUtc(now.offsetFromUtc()),
                          .warnings = sound->warnings,
                          .channel = sound->channel};
  addBaselineWarning(request, outcome);
  if (Message note = speakers_.takeNote(request.speaker, **model); !note.empty())
    outcome.warnings.push_back(std::move(note));
  if (request.keep && !progress.stopped())
    if (const auto status = remember(request, outcome); !status) {
      if (!request.evenIfNotKept) return named(status.error());
      outcome.notKept = named(status.error());
      outcome.audioSha256.clear();
      outcome.warnings.push_back(
          Message("this result was not saved in the history: %1", status.error().message));
    }
  return outcome;
}

Status AnalysisService::remember(const AnalysisRequest& request, AnalysisOutcome& outcome) {
  auto sha = request.path.isEmpty() ? audio_.put(request.bytes) : audio_.putFile(request.path);
  if (!sha) return sha.error();
  outcome.audioSha256 = *sha;

  const HistoryRow row = rowOf(request, outcome);
  // Name and row in one visit to the store's thread, and in one transaction: two uploads of one name never
  // get the same.
  const auto kept =
      history_
          ->run([row, distinct = request.distinctName](HistoryStore& store) -> Result<HistoryStore::Added> {
            if (distinct) return store.addDistinct(row);
            const auto id = store.add(row);
            if (!id) return id.error();
            return HistoryStore::Added{*id, row.name};
          })
          .result();
  if (!kept) return kept.error();
  // Another process may have purged the last row of the same audio since we found it kept; from now on nobody
  // does.
  if (!audio_.find(*sha)) {
    sha = request.path.isEmpty() ? audio_.put(request.bytes) : audio_.putFile(request.path);
    if (!sha) return sha.error();
  }
  outcome.historyId = kept->id;
  outcome.name = kept->name;
  return {};
}

Result<AnalysisOutcome> AnalysisService::reanalyseNow(qint64 historyId, const QString& modelId,
                                                      TimelineOf timeline, const Progress& progress,
                                                      const OnDecoded& decoded) {
  const auto found = keptAudio(historyId);
  if (!found) return found.error();
  const auto& [row, path] = *found;
  return run({.path = path,
              .name = row.name,
              .origin = row.origin,
              .modelId = modelId,
              .speaker = row.speaker,
              .channel = row.channel,
              .timeline = timeline == TimelineOf::AnySound},
             progress, decoded);
}

QFuture<Result<int>> AnalysisService::remove(std::vector<qint64> historyIds) {
  return history_->run([this, ids = std::move(historyIds)](HistoryStore& store) {
    if (!store.isServers() && !store.readOnly())
      if (const Status undoable = undo_.share(kPurgePatience); !undoable)
        return Result<int>(undoable.error());
    auto removed = store.remove(ids);
    if (removed) pictures_.forget(ids);
    return removed;
  });
}

Result<int> AnalysisService::purgeDeleted() {
  return history_
      ->run([this](HistoryStore& store) -> Result<int> {
        if (store.readOnly()) return 0;
        pictures_.sweep(store);
        // What others removed may be theirs to bring back, unless nobody else has removed anything.
        const bool alone = store.isServers() || undo_.tryAlone();
        auto purged = store.purge([this](const QString& sha256) { return audio_.remove(sha256); },
                                  alone ? HistoryStore::Purge::Everything : HistoryStore::Purge::OwnOnly);
        undo_.release();
        return purged;
      })
      .result();
}

Result<AnalysisOutcome> AnalysisService::reopenNow(qint64 historyId, const Progress& progress,
                                                   TimelineOf timeline, const OnDecoded& decoded) {
  const auto found = keptAudio(historyId);
  if (!found) return found.error();
  const auto* row = &found->first;
  const auto named = [&](const Error& error) { return error.about(row->name.toStdString()); };

  // The model that classified it, for its card and features; if that is gone, the active one's features for
  // the pictures.
  auto model = models_.loadAsThen(row->modelId, row->modelSha256);
  if (!model) model = activeModel();
  if (!model && !decoded) return model.error();
  JobQueue::Admission room;
  const auto sound = decode(found->second, {}, decodingFor(model, row->channel, decoded != nullptr),
                            progress.part(0, 0.5), room);
  if (!sound) return named(sound.error());
  if (decoded) decoded(toLookAt(*sound, row->name, row->warnings));
  if (!model) return model.error();
  auto analysis = hearAgain(*row, sound->audio, **model, timeline, progress.part(0.5, 1));
  if (!analysis) return named(analysis.error());

  return AnalysisOutcome{.analysis = std::move(*analysis),
                         .facts = sound->facts,
                         .model = *model,
                         .name = row->name,
                         .createdAt = row->createdAt,
                         .warnings = row->warnings,
                         .historyId = row->id,
                         .audioSha256 = row->audioSha256,
                         .channel = sound->channel};
}

/// What the row says, and around it what the very model that classified it says again: the explanation, the
/// timeline. Another model has no say in it but for the pictures.
Result<Analysis> AnalysisService::hearAgain(const HistoryRow& row, const AudioBuffer& audio,
                                            const LoadedModel& loaded, TimelineOf timeline,
                                            const Progress& progress) {
  auto prediction = rememberedPrediction(row);
  auto verdict = rememberedVerdict(row);
  if (loaded.sha256 == row.modelSha256) prediction.modelId = loaded.model.card().id;  // as it is called now
  // What it was compared with in one call with others is not kept.
  const bool again = loaded.sha256 == row.modelSha256 && row.speaker.toStdString() != kBatchBaseline;
  auto options = again ? speakerOptions(row.speaker.isEmpty() ? QString::fromUtf8(kNoSpeaker) : row.speaker,
                                        loaded, {.stop = progress.stop})
                       : fail(Errc::NotFound, "classified by another model");
  if (options) {
    options->timeline = timeline == TimelineOf::AnySound;
    auto analysis = analyse(audio, loaded.model, *options, progress);
    if (!analysis) return analysis;
    // Not remembered, and of the same model and speaker.
    prediction.reliance = analysis->prediction.reliance;
    prediction.affect = analysis->prediction.affect;
    analysis->prediction = std::move(prediction);
    if (verdict) analysis->verdict = std::move(*verdict);
    return analysis;
  }

  const auto& spec = loaded.model.featureSpec();
  auto features = isLong(audio) ? extractForDrawing(spec, audio, progress.part(0, 0.8))
                                : extractFeatures(spec, audio, progress.part(0, 0.8));
  if (!features) return features.error();
  if (!verdict) {
    auto found = verdictOf(audio, *features, prediction, loaded.model, progress.part(0.8, 1));
    if (!found) return found.error();
    verdict = std::move(*found);
  }
  return Analysis{.audio = audio,
                  .features = std::move(*features),
                  .prediction = std::move(prediction),
                  .verdict = std::move(*verdict)};
}

Result<AnalysisOptions> AnalysisService::speakerOptions(const QString& name, const LoadedModel& model,
                                                        const Progress& progress) {
  const std::string word = name.trimmed().toLower().toStdString();
  if (word.empty()) return AnalysisOptions{.ownBaseline = kUnaskedBaseline};
  if (word == kOwnBaseline || word == kBatchBaseline)
    return AnalysisOptions{.ownBaseline = BaselineWish::Asked};
  if (word == kNoSpeaker) return AnalysisOptions{};
  return speakers_.options(name, model, progress);
}

QString AnalysisService::activeModelId() {
  const QMutexLocker lock(&activeMutex_);
  return activeModelId_;
}

Result<std::shared_ptr<const LoadedModel>> AnalysisService::activeModel() {
  return models_.load(activeModelId());
}

Status AnalysisService::activateModel(const QString& id) {
  if (const auto model = models_.load(id); !model) return model.error();
  {
    const QMutexLocker lock(&activeMutex_);
    activeModelId_ = id;
  }
  Q_EMIT modelEvents_.activated(id);
  return {};
}

}  // namespace sentisound
