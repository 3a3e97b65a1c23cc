#include "service/SpeakerProfiles.h"

#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <optional>

#include "service/SpeakerClipReader.h"
#include "service/SpeakerTeaching.h"
#include "store/SpeakerStore.h"

namespace sentisound {
namespace {

constexpr int kAdvisedProfileClips = 10;
constexpr double kAdvisedSeconds = 20;
constexpr int kOneMood = 80;  // % of the clips that get the same label

/// Without those that are the same file under another name, or the same bytes: they would weigh double.
QList<ClipSource> distinctSources(const ProfileRequest& request) {
  QSet<QString> seen;
  QSet<QByteArray> seenBytes;
  QList<ClipSource> distinct;
  for (const auto& file : request.files) {
    const QString canonical = QFileInfo(file).canonicalFilePath();  // empty: not there, which is said later
    if (canonical.isEmpty() || !seen.contains(canonical))
      distinct.push_back({file.toStdString(), EncodedSound::file(file.toStdString()), {}});
    seen.insert(canonical);
  }
  for (const auto& [name, bytes] : request.recordings) {
    if (!seenBytes.contains(bytes))
      distinct.push_back({name.toStdString(),
                          EncodedSound::memory({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                static_cast<std::size_t>(bytes.size())}),
                          {}});
    seenBytes.insert(bytes);
  }
  return distinct;
}

/// The mean of every part. Summed in the order of the clips, so that the same files give the same bits.
std::vector<Eigen::VectorXf> means(const QList<ReadClip>& clips, std::size_t parts) {
  std::vector<Eigen::VectorXf> all;
  for (std::size_t part = 0; part < parts; ++part) {
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(clips.front().parts[part].size());
    for (const auto& clip : clips) sum += clip.parts[part].cast<double>();
    all.emplace_back((sum / static_cast<double>(clips.size())).cast<float>());
  }
  return all;
}

/// A profile of one mood moves that mood to the middle, and everything else with it.
std::optional<Message> oneMoodWarning(const QList<ReadClip>& clips, const ClipPlan& plan,
                                      const EmotionModel& model) {
  std::vector<int> count(model.card().labels.size());
  for (const auto& clip : clips) {
    const auto prediction = model.predict(
        {.specId = model.featureSpec().id, .values = plan.join(model.featureSpec(), clip.parts)});
    if (prediction) ++count[static_cast<std::size_t>(prediction->top)];
  }
  const auto most = std::ranges::max_element(count);
  if (*most * 100 < kOneMood * clips.size()) return std::nullopt;
  return Message(
      "%1 of %2 clips sound “%3” to the model %4: they seem to be all of one mood. A profile of one mood, of "
      "neutral clips alone for example, makes results worse (measured with four neutral clips: %5 % right, "
      "%6 % without a profile). Give varied speech of this person.",
      *most, clips.size(), EmotionLabel{model.card().labels[static_cast<std::size_t>(most - count.begin())]},
      model.card().id, Figure{52.8, 1}, Figure{65.2, 1});
}

Messages warningsAbout(const QList<ReadClip>& clips, double seconds, const ClipPlan& plan,
                       const EmotionModel& model) {
  Messages warnings;
  if (model.adapts()) {
    // One clip helps already, and clips of one mood are taken for that mood.
    if (clips.size() < kAdvisedProfileClips)
      warnings.push_back(
          Message("More clips of this person help more, and most of all clips whose emotion somebody says "
                  "(speaker teach)."));
    return warnings;
  }
  if (clips.size() == 1)
    warnings.push_back(Message("Only 1 clip: %1 or more are advised.", kAdvisedProfileClips));
  else if (clips.size() < kAdvisedProfileClips)
    warnings.push_back(Message("Only %1 clips: %2 or more are advised.", clips.size(), kAdvisedProfileClips));
  if (seconds < kAdvisedSeconds)
    warnings.push_back(Message("Only %1 s of sound: %2 s or more are advised.", Figure{seconds, 1},
                               Figure{kAdvisedSeconds, 0}));
  if (auto warning = oneMoodWarning(clips, plan, model)) warnings.push_back(std::move(*warning));
  if (!model.knowsSpeakers())
    warnings.push_back(
        Message("The model %1 does not know speakers and will not use this profile.", model.card().id));
  return warnings;
}

Error noneUsable(const QString& name, const QList<ReadClip>& clips) {
  if (clips.isEmpty())
    return fail(Errc::NotFound, "there is no recording to make a profile of", name.toStdString());
  const Error& first = *clips.front().problem;
  return fail(first.code,
              Message("no profile can be made: none of the recordings is usable, not %1: %2", first.subject,
                      first.message),
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

Status keep(AnalysisService& service, const CreatedProfile& created, const ClipPlan& plan,
            const QList<ReadClip>& clips, bool replace) {
  const auto partMeans = means(clips, plan.parts.size());
  SpeakerProfile profile{.name = created.name, .createdAt = nowWithOffset()};
  auto kept = clips.first(std::min<qsizetype>(clips.size(), kMostSpeakerClips));
  for (auto& clip : kept)  // where it is on this machine is nobody's business
    clip.name = QFileInfo(QString::fromStdString(clip.name)).fileName().toStdString();
  profile.clips = compactClips(kept, plan, profile.createdAt);
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

  const ClipPlan plan = planForProfile(service.models(), *active);
  QList<ReadClip> clips = readClips(service, distinctSources(request), plan, progress);
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");

  CreatedProfile created{.name = std::move(*name)};
  for (const auto& clip : clips) {
    if (clip.problem) created.failures.push_back(*clip.problem);
    created.seconds += clip.seconds;
  }
  if (static_cast<qsizetype>(created.failures.size()) == clips.size()) return noneUsable(created.name, clips);
  clips.removeIf([](const ReadClip& clip) { return clip.problem.has_value(); });
  created.clips = static_cast<int>(clips.size());
  for (const auto& set : plan.sets) created.featureSets << QString::fromStdString(set);
  created.warnings = warningsAbout(clips, created.seconds, plan, model);
  if (const Status kept = keep(service, created, plan, clips, request.replace); !kept) return kept.error();
  return created;
}

}  // namespace sentisound
