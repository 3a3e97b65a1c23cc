// The only door to an analysis for window, REST and command line.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

#include "analysis/Analysis.h"
#include "core/Channel.h"
#include "core/FileFacts.h"
#include "core/FileLock.h"
#include "service/JobQueue.h"
#include "service/ModelEvents.h"
#include "service/ModelRegistry.h"
#include "service/PictureCache.h"
#include "service/Settings.h"
#include "service/SpeakerKnowledge.h"
#include "service/StoreThread.h"
#include "store/AudioStore.h"

namespace sentisound {

struct DecodeOptions;

struct AnalysisRequest {
  QString path{};                           ///< file to read …
  QByteArray bytes{};                       ///< … or, if `path` is empty, the file's contents
  QString name{};                           ///< what people call it; empty: the path's file name
  QString origin = QStringLiteral("file");  ///< "file" | "recording" | "api"
  QString owner{};                          ///< name of the token that it came with
  QString modelId{};                        ///< empty: the settings' model
  /// Analyse relative to this speaker's profile; "auto": relative to itself, if it has enough speech and one
  /// voice (analysis/OwnBaseline.h); "none": no profile; empty: as kUnaskedBaseline says, which is none.
  QString speaker{};
  KnownSpeaker voice{};  ///< known already, of this very model: goes before `speaker`
  int channel = kMix;    ///< which is heard, see core/Channel.h; not kEachChannel
  bool reuse = false;    ///< what is in the history already is opened again instead (no speaker, a path)
  bool keep = true;      ///< write a history row and keep the audio
  bool evenIfNotKept = false;   ///< what cannot be kept is a result all the same: AnalysisOutcome::notKept
  bool timeline = false;        ///< over time also for a short clip
  bool distinctName = false;    ///< give it a name that no history row has yet (uploads)
  bool explainRegions = false;  ///< also which stretches of time moved the prediction (slow)
  bool soundFirst = false;      ///< AnalysisJob::sound is wanted, even if no model is there to classify it
};

/// A recording that is decoded and not analysed (yet).
struct DecodedRecording {
  AudioBuffer
      audio;  ///< what is analysed; of long sound the full band, which is analysed at the model's rate
  FileFacts facts{};
  QString name{};
  Messages warnings{};               ///< e.g. that parts of the file were damaged
  int channel = kMix;                ///< that `audio` is
  std::vector<AudioBuffer> lanes{};  ///< each channel by itself, if there are several
};
/// Called at most once, in the working thread, as soon as the sound is there.
using OnDecoded = std::function<void(const DecodedRecording&)>;

/// Everything about one finished analysis.
struct AnalysisOutcome {
  Analysis analysis;
  FileFacts facts{};
  std::shared_ptr<const LoadedModel> model{};
  QString name{};                  ///< made distinct if that was asked for
  QDateTime createdAt{};           ///< with offset from UTC
  Messages warnings{};             ///< e.g. that parts of the file were damaged
  qint64 historyId = 0;            ///< 0: not kept
  std::optional<Error> notKept{};  ///< why not, if it should have been; also among the warnings
  QString audioSha256{};           ///< empty: not kept
  int channel = kMix;  ///< that was heard: not the mix that was asked for where that holds nothing
};

/// A running analysis. `future` always delivers a result; after cancel() it is Errc::Cancelled unless it was
/// finished. Progress 0..1000 is on the future (QFutureWatcher::progressValueChanged), at most 20 times a
/// second.
struct AnalysisJob {
  QFuture<Result<AnalysisOutcome>> future{};
  /// The sound as soon as it is decoded, before `future`; finishes without a result if that fails, or if the
  /// request did not ask for it.
  QFuture<DecodedRecording> sound{};
  std::stop_source stop{};
  void cancel() { stop.request_stop(); }
};

/// Thread-safe. Needs no event loop of the caller.
class AnalysisService {
 public:
  /// Storage if the data folder or the database cannot be used. Purges what was deleted, see purgeDeleted().
  static Result<std::unique_ptr<AnalysisService>> open(Settings settings);
  /// Cancels what runs and waits for it; purges what was deleted through it.
  ~AnalysisService();

  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] ModelRegistry& models() { return models_; }
  [[nodiscard]] const AudioStore& audio() const { return audio_; }
  /// Of analyses in the history; those of removed ones go at once.
  [[nodiscard]] const PictureCache& pictures() const { return pictures_; }
  /// For all work that takes its time, of whomever.
  [[nodiscard]] JobQueue& jobs() { return jobs_; }
  /// The history, in its own thread: history().run([](HistoryStore& store) { return store.list(); }).
  [[nodiscard]] StoreThread& history() { return *history_; }

  /// Decodes, analyses and, if asked for, remembers, for somebody who waits for it. Errors name the file by
  /// `name`.
  AnalysisJob submit(AnalysisRequest request);
  /// The same in the caller's thread; for jobs of the queue and the command line. With `decoded` the
  /// sound is decoded and handed over also where no model can classify it.
  Result<AnalysisOutcome> run(const AnalysisRequest& request, const Progress& progress = {},
                              const OnDecoded& decoded = {});
  /// A stretch of a sound, in seconds of it, as a recording of its own; path and bytes of the request are
  /// ignored. TooShort if nothing lies between the two.
  AnalysisJob submitClip(AudioBuffer sound, double from, double to, AnalysisRequest request);

  /// A remembered analysis with its audio and pictures again: label, probabilities and verdict are those
  /// remembered (a verdict that was not kept is found anew). Explanation and timeline come from the very
  /// model that classified it, and are relative to what the recording was analysed relative to; without that
  /// model, or where that was the clips of one call, there are neither, and of a long recording no feature
  /// values. NotFound if the row or its audio is gone.
  enum class TimelineOf { LongSound, AnySound };
  AnalysisJob reopen(qint64 historyId, TimelineOf timeline = TimelineOf::LongSound);
  Result<AnalysisOutcome> reopenNow(qint64 historyId, const Progress& progress = {},
                                    TimelineOf timeline = TimelineOf::LongSound,
                                    const OnDecoded& decoded = {});

  /// The audio of a remembered analysis classified by another model: a new history row of the same name,
  /// origin and speaker. NotFound if the row or its audio is gone, and whatever run() answers.
  AnalysisJob reanalyse(qint64 historyId, const QString& modelId, TimelineOf timeline = TimelineOf::AnySound);
  Result<AnalysisOutcome> reanalyseNow(qint64 historyId, const QString& modelId,
                                       TimelineOf timeline = TimelineOf::AnySound,
                                       const Progress& progress = {}, const OnDecoded& decoded = {});

  /// The audio of a remembered analysis as `request` says, which path, bytes, name and origin are added to: a
  /// new history row. For another channel of it, above all. NotFound if the row or its audio is gone.
  AnalysisJob submitKept(qint64 historyId, AnalysisRequest request);

  /// Deletes analyses so that HistoryStore::restore() can bring them back as long as this service lives; how
  /// many were there.
  QFuture<Result<int>> remove(std::vector<qint64> historyIds);
  /// Deletes for good what was deleted, with the audio that no other row refers to; how many rows. Voices are
  /// personal data: this happens when the service through which they were deleted ends, or, if it crashed,
  /// when the next one opens. While another living service can still undo, of this or another process, only
  /// what was deleted through this one goes. In the caller's thread.
  Result<int> purgeDeleted();

  /// What analyse() needs to know of the speaker whose profile has that name, ignoring case; nothing for a
  /// model that does not know speakers; for an empty name, "auto" and "none" only whether the recording is
  /// its own baseline. An adaptive model learns from the profile's clips, and from their labels where that
  /// helps; a profile without clips for it first gets some from kept audio. NotFound if there is no such
  /// profile, BadRequest if it has nothing that the model can read; Cancelled.
  Result<AnalysisOptions> speakerOptions(const QString& name, const LoadedModel& model,
                                         const Progress& progress = {});
  /// What profiles say to adaptive models.
  [[nodiscard]] SpeakerKnowledge& speakers() { return speakers_; }

  /// A remembered analysis, and where its audio is. NotFound if the row or its audio is gone.
  Result<std::pair<HistoryRow, QString>> keptAudio(qint64 historyId);

  /// Id of the model that a request without one gets; it need not be there.
  [[nodiscard]] QString activeModelId();
  /// The model that a request without one gets. Any error of ModelRegistry::load.
  Result<std::shared_ptr<const LoadedModel>> activeModel();
  /// Takes effect for requests submitted afterwards; the model must load.
  Status activateModel(const QString& id);
  [[nodiscard]] const ModelEvents& modelEvents() const { return modelEvents_; }

 private:
  AnalysisService(Settings settings, std::unique_ptr<StoreThread> history);
  AnalysisJob start(std::function<Result<AnalysisOutcome>(const Progress&, const OnDecoded&)> work);
  Result<DecodedSound> decode(const QString& path, const QByteArray& bytes, const DecodeOptions& options,
                              const Progress& progress, JobQueue::Admission& room);
  std::optional<qint64> rememberedAlready(const AnalysisRequest& request, const QString& name,
                                          const LoadedModel& model);
  Status remember(const AnalysisRequest& request, AnalysisOutcome& outcome);
  Result<Analysis> hearAgain(const HistoryRow& row, const AudioBuffer& audio, const LoadedModel& loaded,
                             TimelineOf timeline, const Progress& progress);

  Settings settings_;
  ModelRegistry models_;
  AudioStore audio_;
  PictureCache pictures_;
  /// Shared with all who can undo, by the history's thread alone, while what was deleted through us can come
  /// back; of a server's database the server keeps track.
  FileLock undo_;
  std::unique_ptr<StoreThread> history_;
  QMutex activeMutex_;
  QString activeModelId_;
  ModelEvents modelEvents_;
  SpeakerKnowledge speakers_;
  std::stop_source shutdown_;
  JobQueue jobs_;  // last: its threads use everything above
};

}  // namespace sentisound
