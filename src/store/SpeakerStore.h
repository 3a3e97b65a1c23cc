// Speaker profiles: what a person's voice is like on average.
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

struct SpeakerProfile {
  QString name{};
  QDateTime createdAt{};
  std::vector<SpeakerMean> means{};  ///< one per feature set, at least one
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

  /// Of the set that was taken over most clips.
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
  /// All or nothing; a replaced profile loses all its means. BadRequest for a bad name, a profile without
  /// means, a mean that is empty or not finite, and, unless it may be replaced, for a name that is taken.
  Status add(const SpeakerProfile& profile, IfThere ifThere);
  /// In order of name, whatever its case.
  Result<std::vector<SpeakerEntry>> list() const;
  /// NotFound if there is no profile of that name; Storage if the mean is damaged.
  Result<FoundSpeaker> find(const QString& name, const QString& featureSet) const;
  /// NotFound if there is none.
  Status remove(const QString& name);

 private:
  HistoryStore& history_;
};

/// NotFound, saying how to make one.
Error noSuchSpeaker(const QString& name);
/// BadRequest, saying how to replace it.
Error speakerIsThere(const QString& name);

}  // namespace sentisound
