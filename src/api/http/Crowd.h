// The open connections, and who makes room for whom when they are too many.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <functional>

#include "api/http/Connection.h"

namespace sentisound::api {

/// At its limits, of all connections and of those from one address, one that has asked for nothing yet is cut
/// off for the new one. If there is none, the new one gets one of a few places beyond the limits, where only
/// what anybody may ask for is answered (/health), so that nobody can lock that out; there too the idle make
/// room. Lives in the server's thread.
class Crowd {
 public:
  enum class Place { Regular, Beyond, None };

  /// `limits` outlives it.
  explicit Crowd(const Limits& limits) : limits_(limits) {}

  /// What there is for one more from `address`; connections that have to go for it are aborted. `full` counts
  /// them, and whom there is no place for.
  Place placeFor(const QHostAddress& address, const std::function<void()>& full);
  void add(Connection* connection, const QHostAddress& address, Place place);
  /// Null if it is not there.
  Connection* take(quint64 id);
  [[nodiscard]] Connection* find(quint64 id) const { return members_.value(id).connection; }
  [[nodiscard]] QList<Connection*> all() const;
  [[nodiscard]] qsizetype size() const { return members_.size(); }

 private:
  struct Member {
    Connection* connection = nullptr;
    QByteArray network{};
    Place place = Place::None;
  };
  /// Of the members that `which` allows, cuts off the oldest of those with which least is lost.
  bool cutOff(const std::function<bool(const Member&)>& which, const std::function<void()>& full);

  const Limits& limits_;
  QHash<quint64, Member> members_;
  QHash<QByteArray, int> ofNetwork_;  ///< of those with a regular place
  int beyond_ = 0;
};

}  // namespace sentisound::api
