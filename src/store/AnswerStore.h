// Answers of the REST API that are given again to the same request (Idempotency-Key).
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

#include "store/HistoryStore.h"

namespace sentisound {

struct RememberedAnswer {
  QString caller{};  ///< name of the token
  QString key{};
  QString fingerprint{};  ///< of the request
  QDateTime at{};
  int status = 0;
  QString contentType{};
  QByteArray headers{};  ///< JSON
  QByteArray body{};
  qint64 analysis = 0;  ///< that it tells of: the answer goes with it; 0: none
  QString batch{};      ///< likewise; empty: none
};

/// Speaks through the history's connection, in the history's thread, as SpeakerStore does. Errc::Storage as
/// there.
class AnswerStore {
 public:
  explicit AnswerStore(HistoryStore& history) : history_(history) {}

  /// Not one from before `since`, nor of an analysis that was deleted.
  Result<std::optional<RememberedAnswer>> find(const QString& caller, const QString& key,
                                               const QDateTime& since) const;
  /// In place of what the key had. Those from before `since` go, and of the rest the oldest, so that there
  /// are at most `most`.
  Status add(const RememberedAnswer& answer, const QDateTime& since, int most);
  /// What tells of the batch goes.
  Status forgetBatch(const QString& id);

 private:
  HistoryStore& history_;
};

}  // namespace sentisound
