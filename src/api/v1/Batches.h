// Many recordings in one request, analysed one after the other while the client watches.
#pragma once

#include <QDateTime>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "api/Request.h"
#include "api/v1/WebhookPlan.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

/// What one item of a batch begins with.
struct BatchInput {
  QString name{};
  QByteArray bytes{};                        ///< of an audio file, a view of …
  std::shared_ptr<const void> keepsBytes{};  ///< … what the request's body is kept in; or …
  qint64 historyId = 0;                      ///< … a kept analysis, to be analysed again; negative: none
  int channel = kMix;  ///< of sound of whose channels each is an item; those of one follow one another

  /// That of the item before, of which it is another channel.
  [[nodiscard]] bool sharesSound() const { return channel > kLeft; }
  void releaseBytes() {
    bytes = {};
    keepsBytes.reset();
  }
};
struct BatchOrder {
  std::vector<BatchInput> items{};  ///< at least one
  QString model{};                  ///< empty: the one in use when an item's turn comes
  QString speaker{};                ///< of sound; a kept analysis keeps its own
  QString caller{};                 ///< name of the token that it came with
  int channel = kMix;               ///< of sound; kEachChannel: as each item says. A kept analysis keeps its
  QString webhook{};                ///< who is told of its end; empty: nobody
};

struct BatchLimits {
  qsizetype mostRunning = 32;            ///< batches that are not finished
  qint64 mostBytes = 256 * 1024 * 1024;  ///< of sound that waits, in all batches together
  qsizetype mostFinished = 100;          ///< kept to be asked about; the oldest go …
  std::chrono::seconds longest{3600};    ///< … and those that finished that long ago
  qsizetype mostUntold = 100;            ///< finished ones, kept besides, whose webhooks are due
  WebhookTimes webhooks{};
};

/// Somebody who is to be told now that a batch has ended.
struct DueWebhook {
  QString id{};  ///< of the batch
  QString url{};
  QByteArray body{};
};

/// The batches of one server. They are kept in the history's database, their sounds in the data folder
/// (BatchFolder) until they are finished: whichever server of this data folder starts next goes on with them.
/// Items go through the service's queue, in its lane Bulk, in which the batches take turns. Thread-safe. The
/// service outlives it.
class Batches {
 public:
  /// Goes on with what another server has left.
  explicit Batches(AnalysisService& service, BatchLimits limits = {});
  /// Stops what runs, and waits for it; it is left to the next server.
  ~Batches();
  Batches(const Batches&) = delete;
  Batches& operator=(const Batches&) = delete;

  /// The id of the batch, which is kept and has begun. None if there are too many batches or too much sound
  /// already, or, then `trouble` says so, if it cannot be kept. Waits for the history.
  std::optional<QString> begin(const BatchOrder& order, std::optional<Error>* trouble = nullptr);
  // Of all of these, with `onlyOf`, other tokens' batches are unknown.
  /// {"id","state","created_at","finished_at","total","done","failed","items":[{"name","state",["channel"],
  /// ["analysis"],["problem"]}],["webhook":{"url","state","tries","last_status","last_try_at","next_try_at"}]};
  /// states are "running", "done", "cancelled", of items "waiting", "running", "done", "failed", "cancelled",
  /// of the webhook "waiting", "due", "delivered", "failed". None if it is unknown.
  [[nodiscard]] std::optional<QByteArray> json(const QString& id, const QString& onlyOf = {}) const;
  /// {"batches":[…]} without their items, in the order in which they were made.
  [[nodiscard]] QByteArray list(const QString& onlyOf = {}) const;
  /// Stops one that runs, deletes one that is finished, with all that is kept of it. False if it is unknown.
  /// What the history is asked after that, it does when that is on the disk.
  bool cancel(const QString& id, const QString& onlyOf = {});
  /// Answers with the events after the `last`th as text/event-stream, and with later ones as they happen: for
  /// each finished item "item" {"index", …as above} and "progress" {"state","total","done","failed"}, at the
  /// end "done" with the same. 204 if it is finished and all were had; false if the batch is unknown.
  bool watch(const QString& id, qsizetype last, Exchange exchange, const QString& onlyOf = {});

  /// Those whose time has come, at most so many. Each is left out until webhookTried() says what became of
  /// it.
  std::vector<DueWebhook> takeDueWebhooks(const QDateTime& now, std::size_t most);
  /// `status` as afterTry() has it. Nothing if there is no such batch any more.
  void webhookTried(const QString& id, int status, const QDateTime& now);

  /// To be called every now and then: a comment for every stream of events, so that nobody on the way takes a
  /// silent one for dead, and finished batches that are too old are deleted.
  void tick();

 private:
  struct State;
  std::shared_ptr<State> state_;  ///< shared with work that may outlive the server
};

}  // namespace sentisound::api::v1
