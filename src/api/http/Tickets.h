// What stands in for a token where a browser cannot send header fields: WebSockets and event streams.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

#include "api/Router.h"

namespace sentisound::api {

/// What a token must allow for a path that tickets are for; none for any other path.
std::optional<Access> accessByTicket(const QStringList& path);

/// Each is good once, soon, for one path, and as much as the token that it was given for. They are kept in
/// memory alone, and of each its hash. Not thread-safe.
class Tickets {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::seconds kValid{30};
  static constexpr int kMostOfOne = 64;  ///< of one token; for one more the oldest goes

  /// A new one, 43 characters that need no encoding in an address. `owner` is the token's name.
  QByteArray issue(const QString& owner, const QStringList& path, Clock::time_point now);
  /// Whose it was; none if there is no such ticket for that path. It is used up in any case.
  std::optional<QString> redeem(const QByteArray& ticket, const QStringList& path, Clock::time_point now);
  [[nodiscard]] qsizetype size() const { return tickets_.size(); }

 private:
  struct Ticket {
    QString owner{};
    QStringList path{};
    Clock::time_point until{};
  };
  void makeRoom(const QString& owner, Clock::time_point now);

  QHash<QByteArray, Ticket> tickets_;  ///< by sha256
};

}  // namespace sentisound::api
