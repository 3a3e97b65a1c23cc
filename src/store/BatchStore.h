// Batches of the REST API, as a server that starts again goes on with them.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

#include "store/HistoryStore.h"

namespace sentisound {

enum class StoredBatchState { Waiting, Done, Failed, Cancelled };

struct StoredBatchItem {
  QString name{};
  qint64 soundFrom = 0;   ///< in the batch's file of sounds, bytes
  qint64 soundBytes = 0;  ///< 0: it is a kept analysis
  qint64 again = 0;       ///< id of the analysis that is analysed again; 0: it is a sound
  StoredBatchState state = StoredBatchState::Waiting;
  int ended = 0;         ///< 1 for the item that ended first, 2, …; 0: its end was not told
  qint64 analysis = 0;   ///< once it is done
  QByteArray problem{};  ///< JSON, if it failed
};

enum class WebhookState {
  Waiting,    ///< for the batch's end
  Due,        ///< to be told
  Delivered,  ///< told
  Failed      ///< given up
};

/// Who is told when the batch has ended, and how far that is.
struct StoredWebhook {
  QString url{};  ///< empty: nobody
  WebhookState state = WebhookState::Waiting;
  int tries = 0;
  int status = 0;       ///< HTTP status of the last answer; 0: there was none
  QDateTime triedAt{};  ///< last
  QDateTime nextTry{};  ///< while it is due
};

struct StoredBatch {
  QString id{};
  QDateTime createdAt{};
  QDateTime finishedAt{};  ///< invalid: something waits
  bool cancelled = false;
  QString model{};
  QString speaker{};
  QString caller{};  ///< name of the token that it came with
  int channel =
      0;  ///< of the recordings that is heard, from 1; 0: their mix; -1: each, an item for every one
  StoredWebhook webhook{};
  std::vector<StoredBatchItem> items{};
};

/// Speaks through the history's connection, in the history's thread, as SpeakerStore does. Failures of the
/// disk or the database are Errc::Storage, and so are writes to a database of a newer version.
class BatchStore {
 public:
  explicit BatchStore(HistoryStore& history) : history_(history) {}

  /// With its items; all or nothing.
  Status add(const StoredBatch& batch);
  /// The oldest first.
  Result<QStringList> ids() const;
  /// NotFound.
  Result<StoredBatch> find(const QString& id) const;

  enum class Name { AsItIs, Distinct };
  /// Adds what became of an item to the history and notes that it is done, in one transaction: however a
  /// server ends, an item has one row in the history or none. NotFound if the item does not wait any more.
  Result<HistoryStore::Added> itemDone(const QString& id, int place, int ended, HistoryRow row, Name name);
  /// Nothing if the item does not wait any more.
  Status itemEnded(const QString& id, int place, int ended, StoredBatchState state,
                   const QByteArray& problem);
  /// The batch, and these of its items.
  Status cancel(const QString& id, const std::vector<int>& places);
  /// Its webhook, if it has one, is due from then on.
  Status finish(const QString& id, const QDateTime& at);
  /// All of it but the address.
  Status noteWebhook(const QString& id, const StoredWebhook& webhook);
  /// Nothing if there is none of that id.
  Status remove(const QString& id);

 private:
  HistoryStore& history_;
};

}  // namespace sentisound
