#include "service/SpeakerProfiles.h"

#include <QFileInfo>
#include <QMutex>
#include <QSet>
#include <QtConcurrent>
#include <algorithm>
#include <optional>

#include "features/Extractor.h"
#include "media/FileDecoder.h"
#include "service/DatasetParts.h"
#include "service/LentThread.h"
#include "store/SpeakerStore.h"

namespace sentisound {
namespace {

constexpr int kAdvisedProfileClips = 10;
constexpr double kAdvisedSeconds = 20;
constexpr int kOneMood = 80;  // % of the clips that get the same label

/// One clip's values of every part, in the order of the parts; or why there are none.
struct Clip {
  std::vector<Eigen::VectorXf> parts{};
  double seconds = 0;
  std::optional<Error> problem{};
};

/// What is to be computed. A joined set is its parts side by side, so each part is computed once.
struct Plan {
  std::vector<std::string> sets{};
  std::vector<std::string> parts{};

  void add(const FeatureSpec& spec) {
    appendDistinct(sets, spec.id);
    if (spec.parts.empty()) appendDistinct(parts, spec.id);
    for (const auto& part : spec.parts) appendDistinct(parts, part);
  }
  /// The values of a planned set, out of those of the parts.
  [[nodiscard]] Eigen::VectorXf join(const FeatureSpec& spec, const std::vector<Eigen::VectorXf>& of) const {
    Eigen::VectorXf values(spec.dimensions());
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (const int first = firstValueOf(parts[i], spec); first >= 0)
        values.segment(first, of[i].size()) = of[i];
    return values;
  }
};

/// The active model's set first, then those of the others that know speakers.
Plan planFor(ModelRegistry& models, const EmotionModel& active) {
  Plan plan;
  plan.add(active.featureSpec());
  for (const auto& entry : models.list())
    if (const auto model = models.load(entry.id); model && (*model)->model.knowsSpeakers())
      plan.add((*model)->model.featureSpec());
  return plan;
}

/// Where a clip is, and what people call it.
struct Source {
  std::string name{};
  EncodedSound sound{};
};

/// Without those that are the same file under another name, or the same bytes: they would weigh double.
QList<Source> distinctSources(const ProfileRequest& request) {
  QSet<QString> seen;
  QSet<QByteArray> seenBytes;
  QList<Source> distinct;
  for (const auto& file : request.files) {
    const QString canonical = QFileInfo(file).canonicalFilePath();  // empty: not there, which is said later
    if (canonical.isEmpty() || !seen.contains(canonical))
      distinct.push_back({file.toStdString(), EncodedSound::file(file.toStdString())});
    seen.insert(canonical);
  }
  for (const auto& [name, bytes] : request.recordings) {
    if (!seenBytes.contains(bytes))
      distinct.push_back(
          {name.toStdString(), EncodedSound::memory({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                     static_cast<std::size_t>(bytes.size())})});
    seenBytes.insert(bytes);
  }
  return distinct;
}

Clip extractClip(const Source& source, const Plan& plan, const DecodeLimits& limits,
                 const std::stop_token& stop) {
  const auto failed = [&](const Error& error) { return Clip{.problem = error.about(source.name)}; };
  const auto sound = decodeFile(source.sound, {.limits = limits}, {.stop = stop});
  if (!sound) return failed(sound.error());
  Clip clip{.seconds = sound->audio.seconds()};
  for (const auto& part : plan.parts) {
    auto values = extractValues(*findFeatureSpec(part), sound->audio, 1, {.stop = stop});
    if (!values) return failed(values.error());
    clip.parts.push_back(std::move(*values));
  }
  return clip;
}

/// May itself run in the pool.
QList<Clip> extractAll(AnalysisService& service, const QList<Source>& sources, const Plan& plan,
                       const Progress& progress) {
  QMutex reporting;
  qsizetype done = 0;
  const LentThread lent(service.pool());
  return QtConcurrent::blockingMapped<QList<Clip>>(
      &service.pool(), sources, [&](const Source& source) -> Clip {
        if (progress.stopped()) return {};
        Clip clip = extractClip(source, plan, service.settings().limits, progress.stop);
        const QMutexLocker lock(&reporting);
        progress.at(static_cast<double>(++done) / static_cast<double>(sources.size()));
        return clip;
      });
}

/// The mean of every part. Summed in the order of the clips, so that the same files give the same bits.
std::vector<Eigen::VectorXf> means(const QList<Clip>& clips, std::size_t parts) {
  std::vector<Eigen::VectorXf> all;
  for (std::size_t part = 0; part < parts; ++part) {
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(clips.front().parts[part].size());
    for (const auto& clip : clips) sum += clip.parts[part].cast<double>();
    all.emplace_back((sum / static_cast<double>(clips.size())).cast<float>());
  }
  return all;
}

/// A profile of one mood moves that mood to the middle, and everything else with it.
QString oneMoodWarning(const QList<Clip>& clips, const Plan& plan, const EmotionModel& model) {
  std::vector<int> count(model.card().labels.size());
  for (const auto& clip : clips) {
    const auto prediction = model.predict(
        {.specId = model.featureSpec().id, .values = plan.join(model.featureSpec(), clip.parts)});
    if (prediction) ++count[static_cast<std::size_t>(prediction->top)];
  }
  const auto most = std::ranges::max_element(count);
  if (*most * 100 < kOneMood * clips.size()) return {};
  return QStringLiteral(
             "%1 of %2 clips sound “%3” to the model %4: they seem to be all of one mood. A profile of one "
             "mood, of neutral clips alone for example, makes judgements worse (measured with four neutral "
             "clips: 52.8 % right, 65.2 % without a profile). Give varied speech of this person.")
      .arg(QString::number(*most), QString::number(clips.size()),
           QString::fromStdString(model.card().labels[static_cast<std::size_t>(most - count.begin())]),
           QString::fromStdString(model.card().id));
}

QStringList warningsAbout(const QList<Clip>& clips, double seconds, const Plan& plan,
                          const EmotionModel& model) {
  QStringList warnings;
  if (clips.size() < kAdvisedProfileClips)
    warnings << QStringLiteral("Only %1 clips: %2 or more are advised.")
                    .arg(QString::number(clips.size()), QString::number(kAdvisedProfileClips));
  if (seconds < kAdvisedSeconds)
    warnings << QStringLiteral("Only %1 s of sound: %2 s or more are advised.")
                    .arg(QString::number(seconds, 'f', 1), QString::number(kAdvisedSeconds));
  if (const QString warning = oneMoodWarning(clips, plan, model); !warning.isEmpty()) warnings << warning;
  if (!model.knowsSpeakers())
    warnings << QStringLiteral("The model %1 does not know speakers and will not use this profile.")
                    .arg(QString::fromStdString(model.card().id));
  return warnings;
}

Error noneUsable(const QString& name, const QList<Clip>& clips) {
  if (clips.isEmpty())
    return fail(Errc::NotFound, "there is no recording to make a profile of", name.toStdString());
  const Error& first = *clips.front().problem;
  return fail(
      first.code,
      "no profile can be made: none of the recordings is usable, not " + first.subject + ": " + first.detail,
      name.toStdString());
}

/// Before the work and not only after it.
Status refuseTaken(AnalysisService& service, const QString& name) {
  return service.history()
      .run([name](HistoryStore& store) -> Status {
        const auto found = SpeakerStore(store).find(name, {});
        if (found) return speakerIsThere(found->name);
        if (found.error().code == Errc::NotFound) return {};
        return found.error();
      })
      .result();
}

Status keep(AnalysisService& service, const CreatedProfile& created, const Plan& plan,
            const std::vector<Eigen::VectorXf>& partMeans, bool replace) {
  const auto now = QDateTime::currentDateTime();
  SpeakerProfile profile{.name = created.name, .createdAt = now.toOffsetFromUtc(now.offsetFromUtc())};
  for (const auto& set : plan.sets) {
    const Eigen::VectorXf mean = plan.join(*findFeatureSpec(set), partMeans);
    profile.means.push_back({QString::fromStdString(set), created.clips, {mean.begin(), mean.end()}});
  }
  return service.history()
      .run([profile = std::move(profile), replace](HistoryStore& store) {
        return SpeakerStore(store).add(
            profile, replace ? SpeakerStore::IfThere::Replace : SpeakerStore::IfThere::Refuse);
      })
      .result();
}

}  // namespace

Result<CreatedProfile> createProfile(AnalysisService& service, const ProfileRequest& request,
                                     const Progress& progress) {
  auto name = speakerName(request.name);
  if (!name) return name.error();
  if (!request.replace)
    if (const Status free = refuseTaken(service, *name); !free) return free.error();
  const auto active = service.activeModel();
  if (!active) return active.error();
  const EmotionModel& model = (*active)->model;

  const Plan plan = planFor(service.models(), model);
  QList<Clip> clips = extractAll(service, distinctSources(request), plan, progress);
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");

  CreatedProfile created{.name = std::move(*name)};
  for (const auto& clip : clips) {
    if (clip.problem) created.failures << QString::fromStdString(describe(*clip.problem));
    created.seconds += clip.seconds;
  }
  if (created.failures.size() == clips.size()) return noneUsable(created.name, clips);
  clips.removeIf([](const Clip& clip) { return clip.problem.has_value(); });
  created.clips = static_cast<int>(clips.size());
  for (const auto& set : plan.sets) created.featureSets << QString::fromStdString(set);
  created.warnings = warningsAbout(clips, created.seconds, plan, model);
  if (const Status kept = keep(service, created, plan, means(clips, plan.parts.size()), request.replace);
      !kept)
    return kept.error();
  return created;
}

}  // namespace sentisound
