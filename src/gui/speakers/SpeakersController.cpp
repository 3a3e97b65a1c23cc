#include "gui/speakers/SpeakersController.h"

#include <QtConcurrent>
#include <algorithm>

namespace sentisound {
namespace {

/// Removes the profile and answers what it was. A mean that is damaged is lost with it, and so are
/// the clips if one is.
Result<SpeakerProfile> takeOut(HistoryStore& history, const QString& name) {
  SpeakerStore store(history);
  const auto all = store.list();
  if (!all) return all.error();
  SpeakerProfile profile;
  for (const auto& entry : *all) {
    if (entry.name.compare(name, Qt::CaseInsensitive) != 0) continue;
    profile.name = entry.name;
    profile.createdAt = entry.createdAt;
    for (const auto& set : entry.sets)
      if (auto found = store.find(entry.name, set.featureSet); found)
        profile.means.push_back({set.featureSet, set.clips, std::move(found->mean)});
  }
  if (auto clips = store.clips(name); clips) profile.clips = std::move(*clips);
  if (const auto removed = store.remove(name); !removed) return removed.error();
  return profile;
}

}  // namespace

SpeakersController::SpeakersController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), teaching_(service), stop_(std::nostopstate) {
  connect(&teaching_, &TeachingController::taught, this, &SpeakersController::reload);
  connect(&list_, &QFutureWatcher<Profiles>::finished, this, &SpeakersController::listCame);
  connect(&profile_, &QFutureWatcher<Result<CreatedProfile>>::finished, this,
          &SpeakersController::profileCame);
  connect(&profile_, &QFutureWatcher<Result<CreatedProfile>>::progressValueChanged, this,
          &SpeakersController::progressed);
  connect(&removal_, &QFutureWatcher<Result<SpeakerProfile>>::finished, this,
          &SpeakersController::removalCame);
  connect(&restore_, &QFutureWatcher<Status>::finished, this, &SpeakersController::restoreCame);
}

SpeakersController::~SpeakersController() {
  stop_.request_stop();
}

void SpeakersController::reload() {
  // An older list that is not here yet is forgotten: the watcher follows the newest future only.
  list_.setFuture(
      service_.history().run([](HistoryStore& store) -> Profiles { return SpeakerStore(store).list(); }));
}

void SpeakersController::listCame() {
  auto profiles = list_.result();
  if (!profiles) {
    Q_EMIT failed(QString::fromStdString(describe(profiles.error())));
    return;
  }
  speakers_ = std::move(*profiles);
  loaded_ = true;
  if (!current_.isEmpty() && find(current_) == nullptr) setCurrentSpeaker({});
  Q_EMIT changed();
}

const SpeakerEntry* SpeakersController::find(const QString& name) const {
  const auto found = std::ranges::find_if(speakers_, [&](const SpeakerEntry& entry) {
    return entry.name.compare(name, Qt::CaseInsensitive) == 0;
  });
  return found == speakers_.end() ? nullptr : &*found;
}

void SpeakersController::setCurrentSpeaker(const QString& name) {
  if (name == current_) return;
  current_ = name;
  Q_EMIT currentSpeakerChanged(current_);
}

void SpeakersController::create(const ProfileRequest& request) {
  if (creating_) return;
  creating_ = true;
  stop_ = std::stop_source();
  Q_EMIT creatingChanged(true);
  Q_EMIT progressed(0);
  profile_.setFuture(QtConcurrent::run(
      &service_.pool(),
      [&service = service_, request, stop = stop_.get_token()](QPromise<Result<CreatedProfile>>& promise) {
        promise.setProgressRange(0, 1000);
        promise.addResult(createProfile(
            service, request,
            {[&](double fraction) { promise.setProgressValue(static_cast<int>(fraction * 1000)); }, stop}));
      }));
}

void SpeakersController::cancel() {
  stop_.request_stop();
}

void SpeakersController::profileCame() {
  if (profile_.future().resultCount() == 0) return;  // the service is going away
  auto made = profile_.result();
  creating_ = false;
  Q_EMIT creatingChanged(false);
  if (made) {
    latest_ = std::move(*made);
    reload();
    Q_EMIT created(latest_->name);
  } else if (made.error().code != Errc::Cancelled) {
    Q_EMIT failed(QString::fromStdString(describe(made.error())));
  }
}

void SpeakersController::remove(const QString& name) {
  if (!removing_.isEmpty()) return;
  removing_ = name;
  removal_.setFuture(service_.history().run([name](HistoryStore& store) { return takeOut(store, name); }));
}

void SpeakersController::removalCame() {
  auto removal = removal_.result();
  const QString name = std::exchange(removing_, {});
  if (removal) {
    removals_.push_back({std::move(*removal), current_.compare(name, Qt::CaseInsensitive) == 0});
    Q_EMIT removed(name);
  } else {
    Q_EMIT failed(QString::fromStdString(describe(removal.error())));
  }
  reload();
}

void SpeakersController::undoRemove() {
  if (removals_.empty() || restoring_) return;
  restoring_ = true;
  restore_.setFuture(service_.history().run([profile = removals_.back().profile](HistoryStore& store) {
    return SpeakerStore(store).add(profile, SpeakerStore::IfThere::Refuse);
  }));
}

void SpeakersController::restoreCame() {
  const Status done = restore_.result();
  restoring_ = false;
  if (!done) {
    Q_EMIT failed(QString::fromStdString(describe(done.error())));
    return;
  }
  const auto removal = std::move(removals_.back());
  removals_.pop_back();
  if (removal.wasCurrent && current_.isEmpty()) setCurrentSpeaker(removal.profile.name);
  Q_EMIT restored(removal.profile.name);
  reload();
}

}  // namespace sentisound
