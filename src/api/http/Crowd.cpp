#include "api/http/Crowd.h"

#include <utility>

#include "api/http/Network.h"

namespace sentisound::api {
namespace {

constexpr int kBeyond = 64;  // places beyond the limits

}  // namespace

bool Crowd::cutOff(const std::function<bool(const Member&)>& which, const std::function<void()>& full) {
  const auto rank = [](const Connection& one) { return std::pair(-one.expendable(), one.id()); };
  Connection* chosen = nullptr;
  for (const auto& member : std::as_const(members_))
    if (member.connection->expendable() > 0 && which(member) &&
        (chosen == nullptr || rank(*member.connection) < rank(*chosen)))
      chosen = member.connection;
  if (chosen == nullptr) return false;
  full();
  chosen->abort();  // and so it leaves the table
  return true;
}

Crowd::Place Crowd::placeFor(const QHostAddress& address, const std::function<void()>& full) {
  const auto network = networkOf(address);
  const auto regular = [](const Member& one) { return one.place == Place::Regular; };
  const auto ofThem = [&](const Member& one) { return regular(one) && one.network == network; };
  const bool itsShare = ofNetwork_.value(network) < limits_.maxPerAddress || cutOff(ofThem, full);
  if (itsShare && (members_.size() - beyond_ < limits_.maxConnections || cutOff(regular, full)))
    return Place::Regular;
  const auto beyond = [](const Member& one) { return one.place == Place::Beyond; };
  if (beyond_ < kBeyond || cutOff(beyond, full)) return Place::Beyond;
  full();
  return Place::None;
}

void Crowd::add(Connection* connection, const QHostAddress& address, Place place) {
  const auto network = networkOf(address);
  members_.insert(connection->id(), {connection, network, place});
  if (place == Place::Regular) ++ofNetwork_[network];
  if (place == Place::Beyond) ++beyond_;
}

Connection* Crowd::take(quint64 id) {
  const auto member = members_.take(id);
  if (member.connection == nullptr) return nullptr;
  if (member.place == Place::Beyond)
    --beyond_;
  else if (--ofNetwork_[member.network] == 0)
    ofNetwork_.remove(member.network);
  return member.connection;
}

QList<Connection*> Crowd::all() const {
  QList<Connection*> all;
  for (const auto& member : members_) all << member.connection;
  return all;
}

}  // namespace sentisound::api
