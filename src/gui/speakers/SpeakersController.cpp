#include "gui/speakers/SpeakersController.h"

#include <algorithm>

#include "words/MessageWords.h"

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
}

SpeakersController::~SpeakersController() {
  stop_.request_stop();
}

void SpeakersController::reload() {
  // An older list that is not here yet is forgotten.
  list_ = whenDone(
      service_.history().run([](HistoryStore& store) -> Profiles { return SpeakerStore(store).list(); }),
      this, [this](Profiles profiles) { listCame(std::move(profiles)); });
}

void SpeakersController::listCame(Profiles profiles) {
  if (!profiles) {
    Q_EMIT failed(errorWords(profiles.error()));
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
  whenDone(
      service_.jobs().run(clicked(stop_.get_token()),
                          [&service = service_, request](const Progress& progress) {
                            return createProfile(service, request, progress);
                          }),
      this, [this](Result<CreatedProfile> made) { profileCame(std::move(made)); },
      [this](int permille, const QString&) { Q_EMIT progressed(permille); });
}

void SpeakersController::cancel() {
  stop_.request_stop();
}

void SpeakersController::profileCame(Result<CreatedProfile> made) {
  creating_ = false;
  Q_EMIT creatingChanged(false);
  if (made) {
    latest_ = std::move(*made);
    reload();
    Q_EMIT created(latest_->name);
  } else if (made.error().code != Errc::Cancelled) {
    Q_EMIT failed(errorWords(made.error()));
  }
}

void SpeakersController::remove(const QString& name) {
  if (!removing_.isEmpty()) return;
  removing_ = name;
  whenDone(service_.history().run([name](HistoryStore& store) { return takeOut(store, name); }), this,
           [this](Result<SpeakerProfile> removal) { removalCame(std::move(removal)); });
}

void SpeakersController::removalCame(Result<SpeakerProfile> removal) {
  const QString name = std::exchange(removing_, {});
  if (removal) {
    removals_.push_back({std::move(*removal), current_.compare(name, Qt::CaseInsensitive) == 0});
    Q_EMIT removed(name);
  } else {
    Q_EMIT failed(errorWords(removal.error()));
  }
  reload();
}

void SpeakersController::undoRemove() {
  if (removals_.empty() || restoring_) return;
  restoring_ = true;
  const auto restore = [profile = removals_.back().profile](HistoryStore& store) {
    return SpeakerStore(store).add(profile, SpeakerStore::IfThere::Refuse);
  };
  whenDone(service_.history().run(restore), this, [this](const Status& done) { restoreCame(done); });
}

void SpeakersController::restoreCame(const Status& done) {
  restoring_ = false;
  if (!done) {
    Q_EMIT failed(errorWords(done.error()));
    return;
  }
  const auto removal = std::move(removals_.back());
  removals_.pop_back();
  if (removal.wasCurrent && current_.isEmpty()) setCurrentSpeaker(removal.profile.name);
  Q_EMIT restored(removal.profile.name);
  reload();
}

}  // namespace sentisound
