// Speaker profiles: what a person's voice is like on average, and clips of it as models keep them.
#pragma once

#include <QDateTime>
#include <QString>
#include <vector>

#include "core/Result.h"

namespace sentisound {

class HistoryStore;

/// The mean feature vector of a speaker's clips in one feature set.
struct SpeakerMean {
  QString featureSet{};
  int clips = 0;              ///< that it was taken over, at least 1
  std::vector<float> mean{};  ///< [dimensions of the set], finite
};

/// A clip of a speaker as one model keeps it: not the audio, which cannot be had back from it.
struct SpeakerClip {
  qint64 id = 0;          ///< given by the store
  QString modelSha256{};  ///< whose `compact` it is
  QString clipSha256{};   ///< of the audio file's bytes
  QString name{};         ///< what people call it
  QString label{};        ///< what it expresses; empty: nobody has said it
  double seconds = 0;
  std::vector<float> compact{};  ///< [Classifier::compactCount()], finite
  QDateTime createdAt{};
};

struct SpeakerProfile {
  QString name{};
  QDateTime createdAt{};
  std::vector<SpeakerMean> means{};  ///< one per feature set
  std::vector<SpeakerClip> clips{};  ///< at most one per model and sound; at least one mean or clip
};

/// A profile in a list: what it was made of, without the means themselves.
struct SpeakerEntry {
  struct Set {
    QString featureSet{};
    int clips = 0;
  };
  QString name{};
  QDateTime createdAt{};
  std::vector<Set> sets{};  ///< in order of feature set
  int keptClips = 0;        ///< different sounds that are kept as clips, whatever the model
  int labelledClips = 0;    ///< of these, with a label

  /// Of the set that was taken over most clips, or of the kept ones if they are more.
  [[nodiscard]] int clips() const;
};

struct FoundSpeaker {
  QString name{};             ///< as it was typed when the profile was made
  int clips = 0;              ///< 0: the profile has no mean of the feature set that was asked for
  std::vector<float> mean{};  ///< empty if it has none
};

/// `typed` without blanks around it, composed (NFC). BadRequest unless that has 1 to 80 characters, none of
/// which is a control character or a line separator, and for a reserved one (core/SpeakerNames.h).
Result<QString> speakerName(const QString& typed);

/// Speaks through the history's connection, so in the history's thread, and not longer than the history
/// lives: history().run([](HistoryStore& store) { return SpeakerStore(store).list(); }). Names are compared
/// without regard to case, in any script. Failures of the disk or the database are Errc::Storage, and so are
/// writes to a database of a newer version.
class SpeakerStore {
 public:
  explicit SpeakerStore(HistoryStore& history) : history_(history) {}

  enum class IfThere { Refuse, Replace };
  /// All or nothing; a replaced profile loses all its means and clips. BadRequest for a bad name, a profile
  /// without means and clips, a mean or clip that is empty or not finite, and, unless it may be replaced, for
  /// a name that is taken.
  Status add(const SpeakerProfile& profile, IfThere ifThere);
  /// In order of name, whatever its case.
  Result<std::vector<SpeakerEntry>> list() const;
  /// NotFound if there is no profile of that name; Storage if the mean is damaged.
  Result<FoundSpeaker> find(const QString& name, const QString& featureSet) const;
  /// Overwrites in the file what goes (SQLite). NotFound if there is none.
  Status remove(const QString& name);

  /// Adds to the profile, which is made if there is none; all or nothing. The same sound for the same model
  /// counts once: it gets the last name, and the last label that is not empty. BadRequest as add().
  Status addClips(const QString& name, const std::vector<SpeakerClip>& clips);
  /// Of that model, in the order in which they came. NotFound if there is no such profile, Storage if a clip
  /// is damaged.
  Result<std::vector<SpeakerClip>> clips(const QString& name, const QString& modelSha256) const;
  /// Of every model.
  Result<std::vector<SpeakerClip>> clips(const QString& name) const;
  /// The clip, and the same sound as other models keep it. NotFound if profile or clip is not there.
  Status removeClip(const QString& name, qint64 clipId);
  /// Bytes of means and clips that the profile takes in the database. NotFound.
  Result<qint64> bytes(const QString& name) const;

 private:
  HistoryStore& history_;
};

/// NotFound, saying how to make one.
Error noSuchSpeaker(const QString& name);
/// BadRequest, saying how to replace it.
Error speakerIsThere(const QString& name);

}  // namespace sentisound
