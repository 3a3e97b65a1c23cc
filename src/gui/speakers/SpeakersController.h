// What the speakers page is about, without the page: the profiles, making and deleting them, and the one that
// new analyses are relative to.
#pragma once

#include <QObject>
#include <optional>
#include <stop_token>
#include <vector>

#include "gui/common/Jobs.h"
#include "gui/speakers/TeachingController.h"
#include "service/SpeakerProfiles.h"
#include "store/SpeakerStore.h"

namespace sentisound {

/// Lives in the GUI thread; profiles are made in the service's pool, kept in the store's thread.
class SpeakersController : public QObject {
  Q_OBJECT
  /// Name of the profile that new analyses are relative to; empty: none.
  Q_PROPERTY(QString currentSpeaker READ currentSpeaker WRITE setCurrentSpeaker NOTIFY currentSpeakerChanged)

 public:
  explicit SpeakersController(AnalysisService& service, QObject* parent = nullptr);
  /// Stops what is made, waits for nothing.
  ~SpeakersController() override;

  /// Reads the profiles again; what is there stays until they have come.
  void reload();
  /// In order of name.
  [[nodiscard]] const std::vector<SpeakerEntry>& speakers() const { return speakers_; }
  /// A reload() has come.
  [[nodiscard]] bool loaded() const { return loaded_; }
  /// nullptr if there is no such profile (yet); case is ignored.
  [[nodiscard]] const SpeakerEntry* find(const QString& name) const;

  [[nodiscard]] const QString& currentSpeaker() const { return current_; }
  /// A name that turns out not to be there becomes nobody's at the next reload().
  void setCurrentSpeaker(const QString& name);

  /// Makes a profile; created() or failed() follows. Nothing while one is being made.
  void create(const ProfileRequest& request);
  [[nodiscard]] bool creating() const { return creating_; }
  void cancel();
  /// What create() made last.
  [[nodiscard]] const std::optional<CreatedProfile>& latest() const { return latest_; }
  /// Can be undone until the program ends: what is needed for that is only in memory.
  void remove(const QString& name);
  /// What the chosen profile has been taught, and teaching it.
  [[nodiscard]] TeachingController& teaching() { return teaching_; }
  /// Brings back what was removed last; again, what was removed before that. Nothing if nothing was. Fails if
  /// there is another profile of its name by now.
  void undoRemove();
  [[nodiscard]] bool canUndo() const { return !removals_.empty(); }

 Q_SIGNALS:
  /// speakers() came anew.
  void changed();
  void currentSpeakerChanged(const QString& name);
  void creatingChanged(bool creating);
  /// 0..1000 of what is being made.
  void progressed(int permille);
  /// latest() is new.
  void created(const QString& name);
  void removed(const QString& name);
  void restored(const QString& name);
  /// For people.
  void failed(const QString& text);

 private:
  using Profiles = Result<std::vector<SpeakerEntry>>;
  void listCame(Profiles profiles);
  void profileCame(Result<CreatedProfile> made);
  void removalCame(Result<SpeakerProfile> removal);
  void restoreCame(const Status& done);

  AnalysisService& service_;
  TeachingController teaching_;
  std::vector<SpeakerEntry> speakers_;
  QString current_;
  bool loaded_ = false;
  bool creating_ = false;
  QString removing_;
  bool restoring_ = false;
  struct Removal {
    SpeakerProfile profile;
    bool wasCurrent = false;
  };
  std::vector<Removal> removals_;  ///< that can be undone, the last one last
  std::optional<CreatedProfile> latest_;
  std::stop_source stop_;
  Awaited list_;
};

}  // namespace sentisound
