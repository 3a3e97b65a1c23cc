#include "api/http/Tickets.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace sentisound::api {
namespace {

QByteArray ticketHash(const QByteArray& ticket) {
  return QCryptographicHash::hash(ticket, QCryptographicHash::Sha256);
}

/// 256 bits that nobody can guess.
QByteArray randomTicket() {
  std::array<quint32, 8> bits{};
  QRandomGenerator::system()->fillRange(bits.data(), bits.size());
  return QByteArray(reinterpret_cast<const char*>(bits.data()), sizeof bits)
      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

}  // namespace

std::optional<Access> accessByTicket(const QStringList& path) {
  if (path == QStringList{QStringLiteral("v1"), QStringLiteral("stream")}) return Access::Write;
  if (path.size() == 4 && path[0] == u"v1" && path[1] == u"batches" && path[3] == u"events")
    return Access::Read;
  return std::nullopt;
}

void Tickets::makeRoom(const QString& owner, Clock::time_point now) {
  tickets_.removeIf([now](const auto& one) { return one.value().until <= now; });
  const auto isHis = [&owner](const Ticket& one) { return one.owner == owner; };
  if (std::ranges::count_if(tickets_, isHis) < kMostOfOne) return;
  auto oldest = tickets_.end();
  for (auto one = tickets_.begin(); one != tickets_.end(); ++one)
    if (isHis(*one) && (oldest == tickets_.end() || one->until < oldest->until)) oldest = one;
  tickets_.erase(oldest);
}

QByteArray Tickets::issue(const QString& owner, const QStringList& path, Clock::time_point now) {
  makeRoom(owner, now);
  const auto ticket = randomTicket();
  tickets_.insert(ticketHash(ticket), {owner, path, now + kValid});
  return ticket;
}

std::optional<QString> Tickets::redeem(const QByteArray& ticket, const QStringList& path,
                                       Clock::time_point now) {
  const auto found = tickets_.find(ticketHash(ticket));
  if (found == tickets_.end()) return std::nullopt;
  const Ticket one = *found;
  tickets_.erase(found);
  if (one.until <= now || one.path != path) return std::nullopt;
  return one.owner;
}

}  // namespace sentisound::api
